import { Hono } from 'hono'
import { type Framework, frameworkFor } from '../frameworks/framework.ts'
import { plainPlan } from '../measures/plain-plan.ts'
import type { Plan } from '../measures/plan.ts'
import { type PaperFormat, paperFormats, patterns } from '../paths.ts'
import { render } from '../platform/documents/render.ts'
import { sha256Of } from '../platform/files/file-keeper.ts'
import type { WebEnv, World } from '../platform/web/env.ts'
import { trouble } from '../platform/web/trouble.tsx'
import { type Installation, paperSettingsOf } from '../settings/store.ts'
import { reportWords } from './messages.ts'
import { emblemIn, paperAnswer, planAt } from './paper-routes.ts'
import { progressPapers } from './papers.ts'
import { toPlanJson } from './plan-json.ts'
import { printReport } from './print-routes.tsx'

/** Counted up when the papers look different for the same plan, so that no stale one is shown. */
const look = 2

/** The report's files at their permanent addresses, for anybody. */
export function reportRoutes(
  world: World,
  frameworks: readonly Framework[],
  installation: Installation,
): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  app.get(patterns.publicPaper, async (c) => {
    const stored = await planAt(c, world)
    const format = formatOf(c.req.param('paper') ?? '')
    if (!stored || !format) return trouble(c, 'not-found')
    const plan = plainPlan(stored, frameworkFor(frameworks, stored.fiscalYear))
    const language = c.get('language')
    const settings = await paperSettingsOf(world.db, installation, stored.agency.id)
    const asked = c.req.query('digits')
    const digits = asked === 'thai' || asked === 'arabic' ? asked : settings.digits
    const tag = etagOf(
      plan,
      format,
      language,
      digits,
      settings.font,
      stored.agency.logoSha256 ?? '',
    )
    c.header('etag', tag)
    c.header('cache-control', 'no-cache')
    if (holds(c.req.header('if-none-match'), tag)) return c.body(null, 304)
    const papers = progressPapers(
      plan,
      reportWords[language],
      { digits },
      { font: settings.font, emblem: await emblemIn(c, world, stored.agency) },
    )
    const { bytes, contentType } = await render(papers, format)
    return paperAnswer(c, plan, format, { bytes, contentType })
  })
  app.get(patterns.printReport, (c) => printReport(c, world, frameworks, installation))
  return app
}

const formatOf = (file: string): PaperFormat | null =>
  paperFormats.find((format) => file === `report.${format}`) ?? null

const etagOf = (plan: Plan, ...made: readonly string[]) => {
  const words = [toPlanJson(plan), look, ...made].join('\n')
  return `"${sha256Of(new TextEncoder().encode(words)).slice(0, 32)}"`
}

const holds = (sent: string | undefined, tag: string) =>
  (sent ?? '').split(',').some((each) => each.trim().replace(/^W\//, '') === tag)
