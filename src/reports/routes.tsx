import { Hono } from 'hono'
import { readAgencyCode } from '../agencies/agency.ts'
import { agencyByCode } from '../agencies/store.ts'
import { readFiscalYear } from '../basics/fiscal-year.ts'
import { plainPlan } from '../measures/plain-plan.ts'
import { planOf } from '../measures/store.ts'
import type { StoredPlan } from '../measures/stored-plan.ts'
import { type PaperFormat, paperFormats, patterns } from '../paths.ts'
import { render } from '../platform/documents/render.ts'
import { sha256Of } from '../platform/files/file-keeper.ts'
import type { WebEnv, World } from '../platform/web/env.ts'
import { trouble } from '../platform/web/trouble.tsx'
import { reportWords } from './messages.ts'
import { progressPapers } from './papers.ts'
import { toPlanJson } from './plan-json.ts'

/** Counted up when the papers look different for the same plan, so that no stale one is shown. */
const look = 1

/** The report's files at their permanent addresses, for anybody. */
export function reportRoutes(world: World): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  app.get(patterns.publicPaper, async (c) => {
    const code = readAgencyCode(c.req.param('agency') ?? '')
    const year = readFiscalYear(c.req.param('year') ?? '')
    const format = formatOf(c.req.param('paper') ?? '')
    const agency = code.ok ? await agencyByCode(world.db, code.value) : null
    const plan = agency && year.ok ? await planOf(world.db, agency.id, year.value) : null
    if (!agency || !plan || !format || plan.measures.length === 0) return trouble(c, 'not-found')
    const language = c.get('language')
    const digits = c.req.query('digits') === 'thai' ? 'thai' : 'arabic'
    const tag = etagOf(plan, format, language, digits)
    c.header('etag', tag)
    c.header('cache-control', 'no-cache')
    if (holds(c.req.header('if-none-match'), tag)) return c.body(null, 304)
    const papers = progressPapers(plainPlan(plan), reportWords[language], { digits })
    const { bytes, contentType } = await render(papers, format)
    c.header('content-type', contentType)
    c.header('content-disposition', dispositionOf(plan, format))
    return c.body(Uint8Array.from(bytes))
  })
  return app
}

const formatOf = (file: string): PaperFormat | null =>
  paperFormats.find((format) => file === `report.${format}`) ?? null

const etagOf = (plan: StoredPlan, ...made: readonly string[]) => {
  const words = [toPlanJson(plainPlan(plan)), look, ...made].join('\n')
  return `"${sha256Of(new TextEncoder().encode(words)).slice(0, 32)}"`
}

const holds = (sent: string | undefined, tag: string) =>
  (sent ?? '').split(',').some((each) => each.trim().replace(/^W\//, '') === tag)

/** PDF and JSON open in the browser; the others are saved. The Thai name is sent as RFC 6266 has it. */
function dispositionOf(plan: StoredPlan, format: PaperFormat) {
  const thai = `รายงานผลมาตรการ ITA ${plan.agency.name} ${plan.fiscalYear}.${format}`
  const way = format === 'pdf' || format === 'json' ? 'inline' : 'attachment'
  const encoded = encodeURIComponent(thai).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${way}; filename="ita-report-${plan.fiscalYear}.${format}"; filename*=UTF-8''${encoded}`
}
