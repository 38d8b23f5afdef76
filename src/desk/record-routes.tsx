import { Hono } from 'hono'
import type { RecordLine } from '../accounts/record-filter.ts'
import { choicesIn, recordOf } from '../accounts/record-reading-store.ts'
import type { Agency } from '../agencies/agency.ts'
import { NameAndPlace } from '../agencies/pages/agency-name.tsx'
import { agencyWayBack, operatorWayBack } from '../agencies/pages/way-back.tsx'
import { agencyAt } from '../agencies/store.ts'
import type { AgencyId } from '../basics/ids.ts'
import { yearsOfMeasures } from '../measures/year-store.ts'
import { pathsIn, patterns } from '../paths.ts'
import { render } from '../platform/documents/render.ts'
import { typedFrom } from '../platform/form.ts'
import type { WebContext, WebEnv, World } from '../platform/web/env.ts'
import { page } from '../platform/web/page.ts'
import { trouble } from '../platform/web/trouble.tsx'
import { RecordPage } from './pages/record.tsx'
import { recordJson, recordTable, recordWorkbook } from './pages/record-papers.ts'
import { filterFields, linesInFile, linesOnPage, readRecordAsked } from './record-asked.ts'
import { actText, recordWords } from './record-messages.ts'

const formats = ['csv', 'xlsx', 'json'] as const
type Format = (typeof formats)[number]

/** The record of an agency, and the installation's own: as a page, and as files. */
export function recordRoutes(world: World): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  const { db, clock } = world

  app.get(patterns.record, (c) => withAgency(c, (agency) => showRecord(c, agency)))
  app.get(patterns.recordFile, (c) => withAgency(c, (agency) => giveFile(c, agency)))
  app.get(patterns.installationRecord, (c) => showRecord(c, null))
  app.get(patterns.installationRecordFile, (c) => giveFile(c, null))
  return app

  async function withAgency(c: WebContext, then: (agency: Agency) => Promise<Response>) {
    const agency = await agencyAt(db, c.req.param('agency'))
    return agency ? then(agency) : trouble(c, 'not-found')
  }

  async function showRecord(c: WebContext, agency: Agency | null, tooMany = false) {
    const language = c.get('language')
    const words = recordWords[language]
    const paths = pathsIn(language)
    const asked = readRecordAsked(c.req.query())
    const offset = (asked.page - 1) * linesOnPage
    const of = agency?.id ?? null
    const { lines, all } = await recordOf(db, of, asked.filter, { limit: linesOnPage, offset })
    const { people, acts } = await choicesIn(db, of)
    const typed = typedFrom(chosen(c))
    const at = agency ? paths.record(agency.code) : paths.installationRecord()
    const fileAt = (format: Format) =>
      agency ? paths.recordFile(agency.code, format) : paths.installationRecordFile(format)
    const problems = [
      ...asked.wrong.map(({ field, code }) => ({ field, sentence: words[code] })),
      ...(tooMany ? [{ field: 'from', sentence: words.tooMany(linesInFile) }] : []),
    ]
    return page(
      c,
      <RecordPage
        frame={c.get('frame')}
        of={agency?.name ?? null}
        over={agency ? <NameAndPlace {...agency} /> : null}
        crumbs={agency ? agencyWayBack(c.get('frame'), agency) : operatorWayBack(c.get('frame'))}
        form={{ typed, problems }}
        people={people.map(({ id, name }) => ({ value: id, text: name }))}
        acts={acts.map((act) => ({ value: act, text: actText(language, act) }))}
        {...{ lines, all, at }}
        page={asked.page}
        pages={Math.max(1, Math.ceil(all / linesOnPage))}
        pageAt={(n) => at + queryOf({ ...chosen(c), ...(n > 1 && { page: String(n) }) })}
        files={formats.map((format) => ({
          format: format.toUpperCase(),
          href: fileAt(format) + queryOf(chosen(c)),
        }))}
        linkTo={await linksFor(c, agency, lines)}
      />,
      problems.length > 0 ? 422 : 200,
    )
  }

  async function giveFile(c: WebContext, agency: Agency | null) {
    const asked = (c.req.param('paper') ?? '').split('.')[1]
    const format = formats.find((each) => each === asked)
    if (!format) return trouble(c, 'not-found')
    const { filter, wrong } = readRecordAsked(c.req.query())
    const cut = { limit: linesInFile, offset: 0 }
    const { lines, all } = await recordOf(db, agency?.id ?? null, filter, cut)
    if (wrong.length > 0 || all > linesInFile) return showRecord(c, agency, all > linesInFile)
    const language = c.get('language')
    const of = agency?.name ?? recordWords[language].system
    const paper = await render(
      {
        document: () => {
          throw new Error('The record is printed from its page.')
        },
        workbook: () => recordWorkbook(language, of, lines),
        rows: () => recordTable(language, lines),
        json: () => recordJson(agency?.name ?? 'installation', clock.now(), lines),
      },
      format,
    )
    c.header('content-type', paper.contentType)
    const name = `record-${agency ? encodeURIComponent(agency.code) : 'installation'}.${format}`
    c.header(
      'content-disposition',
      `attachment; filename="record.${format}"; filename*=UTF-8''${name}`,
    )
    return c.body(Uint8Array.from(paper.bytes))
  }

  /** Where the things of some lines can be seen; null for those without a page. */
  async function linksFor(c: WebContext, agency: Agency | null, lines: readonly RecordLine[]) {
    if (!agency) return () => null
    const paths = pathsIn(c.get('language'))
    const ids = lines.flatMap(({ subject }) => (subject.kind === 'measure' ? [subject.id] : []))
    const years = await yearsOfMeasures(db, agency.id as AgencyId, ids)
    return ({ subject }: RecordLine) => {
      const year = years.get(subject.id)
      if (subject.kind === 'measure' && year) return paths.measure(agency.code, year, subject.id)
      return subject.kind === 'plan' ? paths.plan(agency.code, Number(subject.name)) : null
    }
  }
}

/** The fields of the filter as they stand in the address. */
const chosen = (c: WebContext): Record<string, string> =>
  Object.fromEntries(filterFields.map((field) => [field, c.req.query(field) ?? '']))

const queryOf = (entries: Readonly<Record<string, string>>) => {
  const given = Object.entries(entries).filter(([, value]) => value !== '')
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`
}
