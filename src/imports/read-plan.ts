import { agencyNamesIn } from '../basics/agency-name.ts'
import type { FiscalYear } from '../basics/fiscal-year.ts'
import { fiscalYearOf } from '../basics/fiscal-year.ts'
import type { ItemCode } from '../basics/item-code.ts'
import type { RawPaper } from '../basics/raw-paper.ts'
import type { Result } from '../basics/result.ts'
import { accept, refuse } from '../basics/result.ts'
import type { Framework } from '../frameworks/framework.ts'
import { analysedBy, frameworkFor, questionOrItem } from '../frameworks/framework.ts'
import { isNothing } from '../measures/cells/cell-words.ts'
import type { KnownParts } from '../measures/cells/read-question.ts'
import type { PlannedMeasure } from '../measures/plan.ts'
import { unaccounted } from './account.ts'
import { droppedWords } from './dropped-words.ts'
import type { FrontMatter } from './front-matter.ts'
import { readFrontMatter } from './front-matter.ts'
import { expectedHeadings } from './heading-wordings.ts'
import type {
  ColumnMeaning,
  Imported,
  ImportRefusal,
  Inference,
  PlanColumn,
  Words,
} from './imported.ts'
import { planColumns } from './imported.ts'
import { tidyFor, withNameWhole, withoutGuard, wordsOf } from './paper-words.ts'
import { periodOf, readRow } from './read-row.ts'
import { becauseNamedInRows, becauseOfFramework, becauseOfPeriods } from './reasons.ts'
import type { SectionRow, Sections } from './sections.ts'
import { sectionsOf } from './sections.ts'

/** What the importer knows besides the paper. */
export interface KnownToImport {
  readonly frameworks: readonly Framework[]
  /** What columns mean where somebody said so by hand; see column-mapping.ts. */
  readonly mapping?: ReadonlyMap<string, ColumnMeaning | null>
}

/**
 * Reads a paper as a plan. Nothing is lost: every word is in a measure's source, the front matter, the
 * headings or the unread. Nothing is invented: what the paper does not print is in `inferred`.
 */
export function readPlan(paper: RawPaper, known: KnownToImport): Result<Imported, ImportRefusal> {
  const sections = sectionsOf(paper, known.mapping)
  if (!sections.hasTable) return refuse({ code: 'no-table', expected: expectedHeadings })
  if (sections.rows.length === 0) return refuse({ code: 'no-measures' })
  const tidy = tidyFor(paper)
  const repeated = planColumnsIn(sections)
  const entries = new Map(
    [...repeated.first, ...sections.entries].map(([column, words]) => [
      column,
      paper.format === 'csv' ? { ...words, text: withoutGuard(words.text) } : words,
    ]),
  )
  const front = readFrontMatter(
    [...sections.lines, ...repeated.first.values()],
    sections.headings,
    entries,
  )
  const year = yearOf(front, sections.rows)
  const own = year.value === null ? null : frameworkFor(known.frameworks, year.value)
  const rows = readRows(sections.rows, {
    tidy: paper.wrapped ? withNameWhole(tidy, front.agency) : tidy,
    near: year.value,
    knownParts: partsKnown(known.frameworks, own),
  })
  const agency = agencyOf(front, rows.measures)
  const items = itemsOf(front, own, sections)
  const unread = [...front.unread, ...sections.unread, ...repeated.others, ...rows.unread]
  const dropped = rows.measures.flatMap(droppedWords)
  const listed = [
    ...front.lines,
    ...sections.headings,
    ...repeated.same,
    ...instrumentCells(sections),
    ...unread,
  ]
  return accept({
    plan: {
      agency: agency.value,
      paper: items.paper,
      answers: items.answers,
      fiscalYear: year.value,
      measures: rows.measures,
    },
    frontMatter: front.lines,
    unread: [...unread, ...unaccounted(paper, rows.measures, listed), ...dropped],
    inferred: [...agency.inferred, ...items.inferred, ...year.inferred, ...rows.inferred],
    columns: sections.columns,
    headings: sections.headings,
    missing: sections.missing,
  })
}

function readRows(
  rows: readonly SectionRow[],
  reading: Parameters<typeof readRow>[3],
): { measures: PlannedMeasure[]; unread: Words[]; inferred: Inference[] } {
  const measures: PlannedMeasure[] = []
  const unread: Words[] = []
  const inferred: Inference[] = []
  rows.forEach((row, at) => {
    const last = measures.at(-1)
    const goesOn = last && rows[at - 1]?.instrument === row.instrument
    const read = readRow(row, at + 1, goesOn ? last.no + 1 : 1, reading)
    measures.push(read.measure)
    for (const words of read.unread) unread.push(words)
    for (const inference of read.inferred) inferred.push(inference)
  })
  return { measures, unread, inferred }
}

/** The sub-questions of a code, in the framework the plan analyses, else in its own. */
function partsKnown(frameworks: readonly Framework[], own: Framework | null): KnownParts {
  const asked = own ? [analysedBy(frameworks, own), own] : frameworks
  return (code) => {
    const entries = asked.flatMap((framework) => framework && questionOrItem(framework, code))
    const entry = entries.find((one) => one && one.parts.length > 1)
    return entry?.parts.map((part) => part.title.th) ?? []
  }
}

/** The year the paper prints; else the one most of its periods fall in. */
function yearOf(
  front: FrontMatter,
  rows: readonly SectionRow[],
): { value: FiscalYear | null; inferred: Inference[] } {
  if (front.fiscalYear !== null) return { value: front.fiscalYear, inferred: [] }
  const texts = rows.flatMap((row) => row.cells.get('period')?.[0]?.text ?? [])
  const years = new Map<FiscalYear, number>()
  for (const [text, times] of counted(texts)) {
    const period = periodOf(text, null)
    const month = period.to ?? period.from
    if (month) years.set(fiscalYearOf(month), (years.get(fiscalYearOf(month)) ?? 0) + times)
  }
  const [most] = [...years].sort(([a, m], [b, n]) => n - m || b - a)
  if (!most) return { value: null, inferred: [] }
  const [value, times] = most
  const because = becauseOfPeriods(times, rows.length)
  const inference: Inference = {
    of: 'fiscalYear',
    place: { part: 'plan', field: 'period' },
    value: String(value),
    because,
  }
  return { value, inferred: [inference] }
}

function agencyOf(
  front: FrontMatter,
  measures: readonly PlannedMeasure[],
): { value: Imported['plan']['agency']; inferred: Inference[] } {
  if (front.agency) return { value: front.agency, inferred: [] }
  const named = measures
    .slice(0, 200)
    .flatMap((measure) =>
      [...measure.measures, ...measure.steps, ...measure.followUp, ...measure.outcome].flatMap(
        (text) => agencyNamesIn(text).map(({ printed }) => printed),
      ),
    )
  const [most] = [...counted(named)].sort(([, m], [, n]) => n - m)
  const nobody = { name: '', district: '', province: '' }
  if (!most) return { value: nobody, inferred: [] }
  const [name, times] = most
  const because = becauseNamedInRows(times)
  return {
    value: { ...nobody, name },
    inferred: [{ of: 'agency', place: { part: 'plan' }, value: name, because }],
  }
}

/** The item the paper is filed under and the item it answers: as printed, else as the year's framework has them. */
function itemsOf(
  front: FrontMatter,
  own: Framework | null,
  sections: Sections,
): { paper: ItemCode | null; answers: ItemCode | null; inferred: Inference[] } {
  const form = own?.measurePlan
  const filed = /(?:รายงาน|ผล)ตามข้อ\s*$|reported under item\s*$/i
  const follows = /ตามข้อ\s*$|under item\s*$/i
  const quoted = (claims: (code: ItemCode, before: string) => boolean) =>
    front.quoted.find(({ code, before }) => claims(code, before))?.code ?? null
  const paper =
    front.paper ??
    quoted((_, before) => filed.test(before)) ??
    quoted((code) => code === form?.reportItem)
  const answers =
    front.answers ??
    quoted((code) => code === form?.planItem) ??
    quoted((code, before) => code !== paper && follows.test(before) && !filed.test(before))
  const reports = sections.columns.some(
    ({ means }) => means === 'outcome' || means === 'percent' || means?.startsWith('stage'),
  )
  const expected = form && (reports ? form.reportItem : form.planItem)
  const infer = (of: 'paper' | 'answers', value: ItemCode): Inference => ({
    of,
    place: { part: 'plan' },
    value,
    because: becauseOfFramework(own?.fiscalYear ?? 0),
  })
  return {
    paper: paper ?? expected ?? null,
    answers: answers ?? form?.planItem ?? null,
    inferred: [
      ...(paper === null && expected ? [infer('paper', expected)] : []),
      ...(answers === null && form ? [infer('answers', form.planItem)] : []),
    ],
  }
}

/** What our own sheets repeat in every row: the first of each counts, and a row that differs is unread. */
function planColumnsIn({ rows }: Sections) {
  const first = new Map<PlanColumn, Words>()
  const same: Words[] = []
  const others: Words[] = []
  for (const [at, row] of rows.entries()) {
    for (const column of planColumns) {
      for (const piece of row.cells.get(column) ?? []) {
        for (const cell of piece.cells) {
          if (isNothing(cell.text)) continue
          const known = first.get(column)
          if (!known) first.set(column, wordsOf(cell, 'front-matter'))
          else if (known.text === cell.text) same.push(wordsOf(cell, 'front-matter'))
          else {
            const words = wordsOf(cell, 'row')
            others.push({ ...words, place: { ...words.place, row: at + 1 } })
          }
        }
      }
    }
  }
  return { first, same, others }
}

/** The cells of a column of instruments: read into each row, they are no field with a source of its own. */
const instrumentCells = ({ rows }: Sections): Words[] =>
  rows.flatMap(({ cells }) =>
    (cells.get('instrument') ?? []).flatMap((piece) =>
      piece.cells.map((cell) => wordsOf(cell, 'row')),
    ),
  )

function counted<Value>(values: readonly Value[]): Map<Value, number> {
  const counts = new Map<Value, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}
