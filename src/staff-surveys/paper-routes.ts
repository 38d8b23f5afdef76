import { Hono } from 'hono'
import { emblemOf } from '../agencies/emblem-store.ts'
import { profileWords } from '../agencies/profile-messages.ts'
import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { AgencyId } from '../basics/ids.ts'
import { type Framework, frameworkFor } from '../frameworks/framework.ts'
import { pathsIn, patterns } from '../paths.ts'
import { printPdf } from '../platform/documents/pdf.ts'
import type { WebContext, WebEnv, World } from '../platform/web/env.ts'
import { fileAnswer } from '../platform/web/paper-answer.ts'
import { trouble } from '../platform/web/trouble.tsx'
import { type Installation, paperSettingsOf } from '../settings/store.ts'
import { isUnverified } from '../surveys/questionnaire-of.ts'
import { recordOf } from './leaf-store.ts'
import { nodeTools } from './node-tools.ts'
import type { StaffPaperFacts } from './pages/paper-facts.ts'
import { staffPaper } from './pages/staff-papers.ts'
import { staffPaperKinds } from './paper-messages.ts'
import { recordRoot } from './recount-record.ts'
import { closingDay, printedSlips, publicationIn } from './staff-survey.ts'
import { askedOf, atStaffSurvey, type StaffSurveyAt } from './staff-survey-routes.ts'

/** The papers of a committee: instructions, roster, paper form and memo, as PDF. */
export function staffPaperRoutes(
  world: World,
  frameworks: readonly Framework[],
  installation: Installation,
  originOf: (c: WebContext) => string,
  isPracticeYear: (agency: AgencyId, year: FiscalYear) => Promise<boolean>,
): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  const { db } = world

  app.get(patterns.staffSurveyPaper, (c) =>
    atStaffSurvey(c, world, async (at) => {
      const kind = staffPaperKinds.find((each) => each === c.req.param('paper'))
      if (!kind) return trouble(c, 'not-found')
      const { bytes } = await printPdf(staffPaper(kind, await factsOf(c, at)))
      c.header('cache-control', 'no-cache')
      const name = `${kind}-${at.survey.code}`
      const made = { bytes, contentType: 'application/pdf' }
      return fileAnswer(c, { latin: name, thai: name }, 'pdf', made)
    }),
  )
  return app

  async function factsOf(
    c: WebContext,
    { agency, year, survey }: StaffSurveyAt,
  ): Promise<StaffPaperFacts> {
    const { title, questionnaire, asksWords, eligible, witnesses, closesOn } = survey.revision
    const framework = frameworkFor(frameworks, year)
    const prepared = survey.steps.find((step) => step.kind === 'prepared')
    const record = await recordOf(db, askedOf({ agency, survey }))
    const root = record && (await recordRoot(nodeTools, record))
    const { digits } = await paperSettingsOf(db, installation, agency.id)
    return {
      ...{ agency, year, title, questionnaire, asksWords, eligible, witnesses },
      isUnverified:
        questionnaire.source.kind === 'framework' &&
        (framework === null || isUnverified(framework, 'IIT')),
      address: `${originOf(c)}${pathsIn('th').takeStaffSurvey(survey.code)}`,
      ...{ printed: printedSlips(survey), closesOn: closingDay(survey) ?? closesOn },
      ...{ policySha256: prepared?.policySha256 ?? null, ledger: survey.ledger },
      publication: publicationIn(survey),
      recordSha256: root && Buffer.from(root).toString('hex'),
      emblem: await emblemOf(
        world.files,
        agency,
        profileWords[c.get('language')].logoAlt(agency.name),
      ),
      ...{ language: c.get('language'), digits },
      isPractice: await isPracticeYear(agency.id, year),
    }
  }
}
