import { Hono } from 'hono'
import type { Agency } from '../agencies/agency.ts'
import { emblemOf } from '../agencies/emblem-store.ts'
import { profileWords } from '../agencies/profile-messages.ts'
import { agencyAt } from '../agencies/store.ts'
import type { Language } from '../basics/bilingual.ts'
import { readFiscalYear } from '../basics/fiscal-year.ts'
import { paperFormats, pathsIn, patterns } from '../paths.ts'
import type { WebContext, WebEnv, World } from '../platform/web/env.ts'
import { paperAnswer } from '../platform/web/paper-answer.ts'
import { trouble } from '../platform/web/trouble.tsx'
import { reportWords } from '../reports/messages.ts'
import { formatIn, look, paperName } from '../reports/paper-name.ts'
import { progressPapers } from '../reports/papers.ts'
import { type Installation, paperSettingsOf } from '../settings/store.ts'
import { type Edition, publishedPlan, signedBy } from './edition.ts'
import { editionWords } from './edition-messages.ts'
import { editionOf, lastPutForward } from './edition-store.ts'
import { closingLines, proofSaid, signedAs } from './pages/edition-text.ts'

/** The files of what was published, at their permanent addresses, for anybody. */
export function publishedPaperRoutes(
  world: World,
  installation: Installation,
  originOf: (c: WebContext) => string,
): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  const emblemFor = (language: Language, agency: Agency) =>
    emblemOf(world.files, agency, profileWords[language].logoAlt(agency.name))

  const paper = async (c: WebContext) => {
    const found = await editionAt(c, world)
    const format = formatIn(c.req.param('paper') ?? '', paperFormats)
    if (!found || !format) return trouble(c, 'not-found')
    const { agency, edition } = found
    const { language } = c.var
    const { digits: usual, font } = await paperSettingsOf(world.db, installation, agency.id)
    const plan = publishedPlan(edition.snapshot, proofSaid(language, agency.code, originOf(c)))
    const address = `${originOf(c)}${pathsIn(language).proof(edition.publication.digest)}`
    const signed = signedBy(edition)
    const executive = { name: signed.name, position: signedAs(language, signed) }
    const emblem = await emblemFor(language, agency)
    const options = {
      signatories: { executive },
      closing: closingLines(language, edition, address),
    }
    return paperAnswer(c, {
      ...{ format, digits: usual, name: paperName(plan) },
      restsOn: [edition.publication.id, address, String(look), font, agency.logoSha256 ?? ''],
      papers: (digits) =>
        progressPapers(plan, reportWords[language], { ...options, digits }, { font, emblem }),
    })
  }
  app.get(patterns.publicPaper, paper)
  app.get(patterns.editionPaper, paper)

  app.get(patterns.snapshotPaper, async (c) => {
    const agency = await agencyAt(world.db, c.req.param('agency'))
    const year = readFiscalYear(c.req.param('year') ?? '')
    const format = formatIn(c.req.param('paper') ?? '', paperFormats)
    if (!agency || !year.ok || !format) return trouble(c, 'not-found')
    const snapshot = await lastPutForward(world.db, agency.id, year.value)
    if (!snapshot) return trouble(c, 'not-found')
    const { language } = c.var
    const plan = publishedPlan(snapshot, proofSaid(language, agency.code, originOf(c)))
    const { digits: usual, font } = await paperSettingsOf(world.db, installation, agency.id)
    const emblem = await emblemFor(language, agency)
    const closing = [editionWords[language].fingerprint(snapshot.digest)]
    return paperAnswer(c, {
      ...{ format, digits: usual, name: paperName(plan) },
      restsOn: [snapshot.digest, originOf(c), String(look), font, agency.logoSha256 ?? ''],
      papers: (digits) =>
        progressPapers(plan, reportWords[language], { digits, closing }, { font, emblem }),
    })
  })

  app.get(patterns.editionSnapshot, async (c) => {
    const found = await editionAt(c, world)
    if (!found) return trouble(c, 'not-found')
    const { digest, text } = found.edition.snapshot
    c.header('content-type', 'application/json; charset=utf-8')
    c.header('content-disposition', 'attachment; filename="snapshot.json"')
    c.header('etag', `"${digest.slice(0, 32)}"`)
    c.header('cache-control', 'no-cache')
    return c.body(text)
  })
  return app
}

/** The edition an address names, the newest where it names none; null where there is none. */
export async function editionAt(
  c: WebContext,
  world: World,
): Promise<{ readonly agency: Agency; readonly edition: Edition } | null> {
  const agency = await agencyAt(world.db, c.req.param('agency'))
  const year = readFiscalYear(c.req.param('year') ?? '')
  const number = c.req.param('number')
  if (!agency || !year.ok || (number !== undefined && number.length > 6)) return null
  const asked = number === undefined ? null : Number(number)
  const edition = await editionOf(world.db, agency.id, year.value, asked)
  return edition && { agency, edition }
}
