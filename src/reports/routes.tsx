import { Hono } from 'hono'
import { type Framework, frameworkFor } from '../frameworks/framework.ts'
import { plainPlan } from '../measures/plain-plan.ts'
import { paperFormats, patterns } from '../paths.ts'
import type { WebEnv, World } from '../platform/web/env.ts'
import { paperAnswer } from '../platform/web/paper-answer.ts'
import { trouble } from '../platform/web/trouble.tsx'
import { type Installation, paperSettingsOf } from '../settings/store.ts'
import { reportWords } from './messages.ts'
import { formatIn, look, paperName } from './paper-name.ts'
import { emblemIn, planAt } from './paper-routes.ts'
import { progressPapers } from './papers.ts'
import { toPlanJson } from './plan-json.ts'
import { printReport } from './print-routes.tsx'
import { printWords } from './web-messages.ts'

/** The report as it would be printed now, marked as a draft, for those at the desk. */
export function reportRoutes(
  world: World,
  frameworks: readonly Framework[],
  installation: Installation,
): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  app.get(patterns.deskPaper, async (c) => {
    const stored = await planAt(c, world)
    const format = formatIn(c.req.param('paper') ?? '', paperFormats)
    if (!stored || !format) return trouble(c, 'not-found')
    const plan = plainPlan(stored, frameworkFor(frameworks, stored.fiscalYear))
    const language = c.get('language')
    const { digits: usual, font } = await paperSettingsOf(world.db, installation, stored.agency.id)
    const draftMark = printWords[language].draftMark
    const emblem = await emblemIn(c, world, stored.agency)
    return paperAnswer(c, {
      ...{ format, digits: usual, name: paperName(plan) },
      restsOn: [toPlanJson(plan), String(look), font, stored.agency.logoSha256 ?? ''],
      papers: (digits) =>
        progressPapers(plan, reportWords[language], { digits, draftMark }, { font, emblem }),
    })
  })
  app.get(patterns.printReport, (c) => printReport(c, world, frameworks, installation))
  return app
}
