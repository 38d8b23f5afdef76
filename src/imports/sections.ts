import type { Instrument } from '../basics/instrument.ts'
import type { Field } from '../basics/place.ts'
import type { RawCell, RawPaper, RawParagraph, RawTable } from '../basics/raw-paper.ts'
import { isNothing } from '../measures/cells/cell-words.ts'
import { mappingKey } from './column-mapping.ts'
import { continues, joined } from './continued-row.ts'
import type { ColumnMeaning, ColumnReading, PlanColumn, Words } from './imported.ts'
import { sectionInstrument } from './instrument-names.ts'
import { withoutGuard, wordsOf } from './paper-words.ts'
import { readPlanEntries } from './plan-entries.ts'
import type { Head } from './table-head.ts'
import { headAt, headingReader } from './table-head.ts'

/** A paper taken apart: the rows of its tables under what their columns mean, and all that stands around them. */
export interface Sections {
  readonly rows: readonly SectionRow[]
  /** Lines outside the tables and above their heads, in order. */
  readonly lines: readonly Words[]
  readonly headings: readonly Words[]
  readonly columns: readonly ColumnReading[]
  readonly unread: readonly Words[]
  readonly missing: readonly Field[]
  /** What a sheet of our own says of the whole plan. */
  readonly entries: ReadonlyMap<PlanColumn, Words>
  readonly hasTable: boolean
}

/** One row: what stands under each meaning, in the order of its columns. */
export interface SectionRow {
  readonly table: number
  readonly instrument: Instrument | null
  readonly cells: ReadonlyMap<ColumnMeaning, readonly Piece[]>
  /** Cells under headings that have no field. */
  readonly others: readonly Words[]
}

/** What one column says in a row; several cells where the row continues after a page break. */
export interface Piece {
  readonly column: number
  /** The heading it stands under. */
  readonly title: string
  readonly text: string
  readonly cells: readonly RawCell[]
}

/** The columns of the official table that a plan cannot do without; `stage` is there by any of its forms. */
const essential = [
  'indicator',
  'codes',
  'measures',
  'responsible',
  'period',
  'steps',
  'followUp',
  'stage',
  'outcome',
] as const satisfies readonly Field[]

/** Fields whose merged cell speaks for every row it covers. */
const shared: ReadonlySet<ColumnMeaning | null> = new Set([
  'no',
  'instrument',
  'indicator',
  'codes',
  'subject',
  'responsible',
  'period',
])

/** Meanings said by hand, by `mappingKey`. */
type Mapping = ReadonlyMap<string, ColumnMeaning | null>

interface Walk {
  readonly format: RawPaper['format']
  readonly mapping: Mapping
  readonly rows: SectionRow[]
  /** The rows that continue a row, for those that are continued. */
  readonly following: Map<SectionRow, SectionRow[]>
  readonly lines: Words[]
  readonly headings: Words[]
  readonly columns: ColumnReading[]
  readonly unread: Words[]
  readonly missing: Set<Field>
  readonly entries: Map<PlanColumn, Words>
  readonly read: ReturnType<typeof headingReader>
  head: Head | null
  instrument: Instrument | null
  /** Whether the instrument was named by the head of a table: the next head, if it names none, is of none. */
  namedByHead: boolean
  tables: number
  heads: number
}

/** Takes a paper apart, table by table; nothing is judged yet but what each column means. */
export function sectionsOf(paper: RawPaper, mapping: Mapping = new Map()): Sections {
  const walk: Walk = {
    format: paper.format,
    mapping,
    rows: [],
    following: new Map(),
    lines: [],
    headings: [],
    columns: [],
    unread: [],
    missing: new Set(),
    entries: new Map(),
    read: headingReader(),
    head: null,
    instrument: null,
    namedByHead: false,
    tables: 0,
    heads: 0,
  }
  for (const block of paper.blocks) {
    if (block.kind === 'paragraph') walkParagraph(block, walk)
    else walkTable(block, walk)
  }
  return {
    ...walk,
    rows: walk.rows.map((row) => joined(row, walk.following.get(row) ?? [])),
    missing: essential.filter((field) => walk.missing.has(field)),
    hasTable: walk.head !== null,
  }
}

function walkParagraph({ text, place }: RawParagraph, walk: Walk): void {
  text.split('\n').forEach((line, at) => {
    if (line.trim() === '') return
    const { line: first } = place
    const here = first === undefined ? place : { ...place, line: first + at }
    walk.lines.push({ place: { ...here, part: 'front-matter' }, text: line })
    nameSection(sectionInstrument(line), walk)
  })
}

/** A line that stands as a section of its own says which instrument follows. */
function nameSection(instrument: Instrument | null, walk: Walk): void {
  if (!instrument) return
  walk.instrument = instrument
  walk.namedByHead = false
}

function walkTable({ rows }: RawTable, walk: Walk): void {
  walk.tables += 1
  const entries = readPlanEntries(rows)
  if (entries) {
    for (const [column, words] of entries.values) walk.entries.set(column, words)
    walk.headings.push(...entries.names)
    walk.lines.push(...entries.words)
    return
  }
  const firstHead = rows.slice(0, 60).findIndex((_, at) => headAt(rows, at, walk.read) !== null)
  const goesOn = firstHead < 0 && walk.head !== null && sameWidth(rows, walk.head)
  if (firstHead < 0 && !goesOn) {
    // One by one: a table has more cells than a call can have arguments.
    for (const row of rows) for (const words of linesIn(row)) walk.lines.push(words)
    return
  }
  const above = new Map<number, RawCell>()
  let at = 0
  while (at < rows.length) {
    const row = rows[at] ?? []
    const head = at < firstHead ? null : headAt(rows, at, walk.read)
    if (head) {
      enter(head, walk)
      above.clear()
    } else if (at < firstHead) walk.lines.push(...linesIn(row))
    else if (walk.head) walkRow(row, walk.head, above, walk)
    at += head?.height ?? 1
  }
}

const sameWidth = (rows: RawTable['rows'], head: Head): boolean =>
  rows.some((row) => row.length === head.columns.length)

const linesIn = (row: readonly RawCell[]): Words[] =>
  row.filter(hasWords).map((cell) => wordsOf(cell, 'front-matter'))

const hasWords = (cell: RawCell): boolean => !cell.covered && !isNothing(cell.text)

function enter(read: Head, walk: Walk): void {
  walk.heads += 1
  const columns = read.columns.map((column, at) => {
    const said = walk.mapping.get(mappingKey(walk.heads, at + 1))
    return said === undefined ? column : { ...column, means: said }
  })
  const head = { ...read, columns }
  walk.head = head
  walk.instrument = head.instrument ?? (walk.namedByHead ? null : walk.instrument)
  walk.namedByHead = head.instrument !== null
  walk.headings.push(...head.words)
  walk.unread.push(...head.stray)
  head.columns.forEach(({ title, means }, at) => {
    walk.columns.push({ table: walk.tables, column: at + 1, heading: title, means })
  })
  const has = (field: string) =>
    head.columns.some(({ means }) => means === field || means?.startsWith(`${field}-`))
  for (const field of essential) {
    const there = has(field) || (field === 'codes' && has('subject'))
    if (!there) walk.missing.add(field)
  }
}

function walkRow(
  row: readonly RawCell[],
  head: Head,
  above: Map<number, RawCell>,
  walk: Walk,
): void {
  const spoken = row.filter(hasWords)
  const [only] = spoken
  if (!only) return
  if (totals.test(only.text)) {
    walk.unread.push(
      ...spoken.map((cell) => wordsOf(cell, 'row', titleOf(head, row.indexOf(cell)))),
    )
    return
  }
  const section = spoken.length === 1 ? sectionInstrument(only.text) : null
  if (section) {
    nameSection(section, walk)
    walk.headings.push(wordsOf(only, 'heading'))
    above.clear()
    return
  }
  const read = rowUnder(row, head, above, walk)
  const last = walk.rows.at(-1)
  if (last && last.table === walk.tables && continues(read, last)) {
    follow(walk, last, read)
  } else if (last && isSplitTable(walk, last) && continues(read, last)) {
    follow(walk, last, read)
  } else if (spoken.length === 1 && !read.cells.has('measures')) {
    walk.unread.push(wordsOf(only, 'row', titleOf(head, row.indexOf(only))))
  } else walk.rows.push(read)
}

function follow({ following }: Walk, last: SectionRow, row: SectionRow): void {
  const rows = following.get(last)
  if (rows) rows.push(row)
  else following.set(last, [row])
}

/** Whether the last row stands in the table before this one, whose first row may continue it. */
const isSplitTable = (walk: Walk, last: SectionRow): boolean =>
  last.table === walk.tables - 1 && last.instrument === walk.instrument

function rowUnder(
  row: readonly RawCell[],
  head: Head,
  above: Map<number, RawCell>,
  walk: Walk,
): SectionRow {
  const cells = new Map<ColumnMeaning, Piece[]>()
  const others: Words[] = []
  row.forEach((typed, column) => {
    const means = head.columns[column]?.means ?? null
    const cell = typed.covered && shared.has(means) ? (above.get(column) ?? typed) : typed
    if (!typed.covered) above.set(column, typed)
    if (typed.covered && cell === typed) return
    if (cell.text.trim() === '' && !isOfStage(means)) return
    if (means) {
      const pieces = cells.get(means)
      const text = walk.format === 'csv' ? withoutGuard(cell.text) : cell.text
      const piece = { column, title: titleOf(head, column), text, cells: [cell] }
      if (pieces) pieces.push(piece)
      else cells.set(means, [piece])
    } else if (!isNothing(cell.text)) others.push(wordsOf(cell, 'row', titleOf(head, column)))
  })
  return { table: walk.tables, instrument: walk.instrument, cells, others }
}

/** Columns where a blank says something: that the box was left empty. */
const isOfStage = (means: ColumnMeaning | null): boolean => means?.startsWith('stage') ?? false

/** A row that adds up the others is no measure. */
const totals = /^\s*(?:รวม|รวมทั้งสิ้น|รวมทั้งหมด|total)\s*$/i

const titleOf = (head: Head, column: number): string => head.columns[column]?.under ?? ''
