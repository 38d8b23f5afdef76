import { allow } from '../accounts/permissions.ts'
import type { Language } from '../basics/bilingual.ts'
import type { AgencyId } from '../basics/ids.ts'
import { type Framework, frameworkFor } from '../frameworks/framework.ts'
import { plainPlan } from '../measures/plain-plan.ts'
import { render } from '../platform/documents/render.ts'
import { readTyped, typedFrom } from '../platform/form.ts'
import { formSaying } from '../platform/html/form-view.ts'
import type { WebContext, World } from '../platform/web/env.ts'
import { page } from '../platform/web/page.ts'
import { fileAnswer } from '../platform/web/paper-answer.ts'
import { trouble } from '../platform/web/trouble.tsx'
import type { Signer } from '../settings/agency-setting.ts'
import { type Installation, paperSettingsOf } from '../settings/store.ts'
import { holdingsOf, postsOf } from '../staff/division-store.ts'
import { signerFor } from '../staff/signing.ts'
import { reportWords } from './messages.ts'
import { PrintReportPage } from './pages/print-report.tsx'
import { paperName } from './paper-name.ts'
import { emblemIn, planAt } from './paper-routes.ts'
import { progressPapers } from './papers.ts'
import { readPrintForm } from './print-forms.ts'
import { printWords } from './web-messages.ts'

/** The officer's choices of a print: digits, who signs, the survey's poster in front. What the agency set is filled in; nothing is saved. */
export async function printReport(
  c: WebContext,
  world: World,
  frameworks: readonly Framework[],
  installation: Installation,
): Promise<Response> {
  const stored = await planAt(c, world)
  if (!stored) return trouble(c, 'not-found')
  const { frame, language } = c.var
  const settings = await paperSettingsOf(world.db, installation, stored.agency.id)
  const maySet = allow(c.get('actor'), 'manage-agency', stored.agency).ok
  const reporter = await signerToday(world, stored.agency.id, settings.reporter, language)
  const executive = await signerToday(world, stored.agency.id, settings.executive, language)
  const hints = { reporter: reporter.hint, executive: executive.hint }
  const shared = { frame, agency: stored.agency, year: stored.fiscalYear, maySet, hints }
  const asked = readTyped(new URL(c.req.url).search)
  if (!('format' in asked)) {
    const typed = typedFrom({
      ...{ format: 'pdf', digits: settings.digits },
      ...{ reporterName: reporter.name, reporterPosition: reporter.position },
      ...{ executiveName: executive.name, executivePosition: executive.position },
    })
    return page(c, <PrintReportPage {...shared} form={{ typed, problems: [] }} />)
  }
  const read = readPrintForm(asked)
  if (!read.ok) {
    const form = formSaying(asked, read.reason, printWords[language].wrong)
    return page(c, <PrintReportPage {...shared} form={form} />, 422)
  }
  const plan = plainPlan(stored, frameworkFor(frameworks, stored.fiscalYear))
  const { format, options } = read.value
  const made = await render(
    progressPapers(
      plan,
      reportWords[language],
      { ...options, draftMark: printWords[language].draftMark },
      { font: settings.font, emblem: await emblemIn(c, world, stored.agency) },
    ),
    format,
  )
  return fileAnswer(c, paperName(plan), format, made)
}

/** What is filled in for one who signs: as typed in the settings, or whoever holds the post today. */
async function signerToday(
  world: World,
  agencyId: AgencyId,
  { postId, name, position }: Signer,
  language: Language,
): Promise<{ readonly name: string; readonly position: string; readonly hint: string }> {
  if (postId === null) return { name, position, hint: '' }
  const words = printWords[language]
  const posts = await postsOf(world.db, agencyId)
  const holdings = await holdingsOf(world.db, agencyId)
  const signer = signerFor(postId, { posts, holdings }, world.clock.today())
  const post = posts.find(({ id }) => id === postId)?.name ?? ''
  if (!signer) return { name: '', position: '', hint: words.vacantHint(post) }
  const { acting } = signer
  return acting
    ? {
        name: signer.name,
        position: words.actingFor(acting.ownPost, post),
        hint: words.actingHint(post, acting.orderNo),
      }
    : { name: signer.name, position: post, hint: words.holderHint(post) }
}
