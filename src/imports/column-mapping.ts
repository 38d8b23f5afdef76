/**
 * What the columns of a paper mean as the officer says, where the importer read them otherwise. Heads
 * that read alike are one to the eye, so a choice is made at the first of them and holds for all.
 */
import type { Bilingual } from '../basics/bilingual.ts'
import { fields } from '../basics/place.ts'
import { accept, type Result, refuse } from '../basics/result.ts'
import type { ColumnMeaning, ColumnReading } from './imported.ts'
import { planColumns } from './imported.ts'

/** A column, by its 1-based head in the paper and its 1-based place in it; null leaves it out. */
export interface ChosenColumn {
  readonly head: number
  readonly column: number
  readonly means: ColumnMeaning | null
}

/** Only what differs from the importer's own reading. */
export type ColumnMapping = readonly ChosenColumn[]

/** Why a choice of columns cannot be read by; `field` is the list to look at, such as "column-1-9". */
export type MappingRefusal =
  | { readonly code: 'meaning-unknown'; readonly field: string }
  | {
      readonly code: 'meaning-twice'
      readonly field: string
      readonly means: ColumnMeaning
      readonly headings: readonly string[]
    }
  | { readonly code: 'no-measures-column'; readonly field: string }
  | { readonly code: 'mapping-too-long'; readonly field: string }

/** How the columns of a draft were read, and what the officer said of them. */
export interface DraftColumns {
  /** As the importer reads them by itself. */
  readonly plain: readonly ColumnReading[]
  readonly chosen: ColumnMapping
  /** Why the paper was not read as was said, and which list to look at; then it is read by itself. */
  readonly refused: { readonly field: string; readonly sentence: Bilingual } | null
}

/** Heads of one reading: their tables, and each column with its different headings. */
export interface AlikeHeads {
  readonly heads: readonly number[]
  readonly tables: readonly number[]
  readonly columns: readonly AlikeColumn[]
}

export interface AlikeColumn {
  readonly column: number
  readonly means: ColumnMeaning | null
  readonly headings: readonly string[]
}

const boxes = ['stage-not-started', 'stage-underway', 'stage-done'] as const

/** Everything a column may be said to mean, in the order of the official table. */
export const meanings: readonly ColumnMeaning[] = [
  ...fields.flatMap((field): ColumnMeaning[] => (field === 'stage' ? [field, ...boxes] : [field])),
  'instrument',
  ...planColumns,
]

/** Meanings of which a row has one; of the others several columns are read one after another. */
const onlyOnce: readonly ColumnMeaning[] = [
  'no',
  'instrument',
  'indicator',
  'period',
  'stage',
  ...boxes,
  'percent',
  ...planColumns,
]

/** The name of the list in which a column's meaning is chosen. */
export const columnField = ({ head, column }: Pick<ChosenColumn, 'head' | 'column'>): string =>
  `column-${head}-${column}`

/** The heads of a paper in order, those that read alike together. */
export function alikeHeads(columns: readonly ColumnReading[]): AlikeHeads[] {
  const alike = new Map<
    string,
    { heads: number[]; tables: number[]; readings: ColumnReading[][] }
  >()
  headsOf(columns).forEach((readings, at) => {
    const key = readings.map(({ column, means }) => `${column}=${means}`).join('|')
    const same = alike.get(key) ?? { heads: [], tables: [], readings: [] }
    same.heads.push(at + 1)
    same.readings.push(readings)
    const table = readings[0]?.table ?? 0
    if (!same.tables.includes(table)) same.tables.push(table)
    alike.set(key, same)
  })
  return [...alike.values()].map(({ heads, tables, readings }) => ({
    heads,
    tables,
    columns: (readings[0] ?? []).map(({ column, means }, at) => ({
      column,
      means,
      headings: different(readings.map((head) => head[at]?.heading ?? '')),
    })),
  }))
}

/** A head begins wherever the columns count from one again. */
function headsOf(columns: readonly ColumnReading[]): ColumnReading[][] {
  const heads: ColumnReading[][] = []
  for (const reading of columns) {
    if (reading.column === 1) heads.push([])
    heads.at(-1)?.push(reading)
  }
  return heads
}

/** Papers repeat their head on every page, spaced a little differently each time. */
function different(headings: readonly string[]): string[] {
  const known = new Map<string, string>()
  for (const heading of headings) {
    const closed = heading.replaceAll(/\s/g, '')
    if (!known.has(closed)) known.set(closed, heading)
  }
  return [...known.values()]
}

/** What was chosen, where it differs from `plain`, if the paper can be read so. */
export function chosenColumns(
  plain: readonly ColumnReading[],
  said: (field: string) => string | null,
): Result<ColumnMapping, MappingRefusal> {
  const chosen: ChosenColumn[] = []
  for (const { heads, columns } of alikeHeads(plain)) {
    for (const { column, means } of columns) {
      const at = { head: heads[0] ?? 0, column }
      const typed = said(columnField(at))
      if (typed === null) continue
      const meant = typed === '' ? null : meanings.find((one) => one === typed)
      if (meant === undefined) return refuse({ code: 'meaning-unknown', field: columnField(at) })
      if (meant !== means) chosen.push({ ...at, means: meant })
    }
  }
  const wrong = whyNot(chosen, plain)
  return wrong ? refuse(wrong) : accept(chosen)
}

const longestMapping = 200

function whyNot(chosen: ColumnMapping, plain: readonly ColumnReading[]): MappingRefusal | null {
  const [first] = chosen
  if (!first) return null
  const groups = alikeHeads(plain)
  if (chosen.length > longestMapping) {
    return { code: 'mapping-too-long', field: columnField(first) }
  }
  for (const group of groups) {
    const head = group.heads[0] ?? 0
    const chosenAt = (column: number) =>
      chosen.find((one) => one.head === head && one.column === column)
    for (const means of onlyOnce) {
      const same = group.columns.filter(
        ({ column, means: read }) => (chosenAt(column) ?? { means: read }).means === means,
      )
      const mine = same.find(({ column }) => chosenAt(column))
      if (same.length < 2 || !mine) continue
      const headings = same.map((one) => one.headings.join(' · '))
      return { code: 'meaning-twice', field: columnField({ head, ...mine }), means, headings }
    }
  }
  const said = spreadMapping(chosen, plain)
  const measuresSomewhere = groups.some(({ heads, columns }) =>
    columns.some(({ column, means }) => {
      const key = mappingKey(heads[0] ?? 0, column)
      return (said.has(key) ? said.get(key) : means) === 'measures'
    }),
  )
  return measuresSomewhere ? null : { code: 'no-measures-column', field: columnField(first) }
}

/** A choice for every head it holds for, by `mappingKey`. */
export function spreadMapping(
  chosen: ColumnMapping,
  plain: readonly ColumnReading[],
): ReadonlyMap<string, ColumnMeaning | null> {
  const groups = alikeHeads(plain)
  return new Map(
    chosen.flatMap(({ head, column, means }) =>
      (groups.find(({ heads }) => heads[0] === head)?.heads ?? []).map(
        (each) => [mappingKey(each, column), means] as const,
      ),
    ),
  )
}

/** What a column of a head is known by in a spread mapping. */
export const mappingKey = (head: number, column: number): string => `${head}.${column}`

/** A mapping as an address carries it: "1.9.steps_1.10." */
export const mappingText = (chosen: ColumnMapping): string =>
  chosen.map(({ head, column, means }) => `${mappingKey(head, column)}.${means ?? ''}`).join('_')

/** The choices an address carries, by the names of their lists; what it does not name is not there. */
export function mappingSaid(text: string): (field: string) => string | null {
  const said = new Map(
    text.split('_').map((one) => {
      const [head, column, means = ''] = one.split('.')
      return [columnField({ head: Number(head), column: Number(column) }), means] as const
    }),
  )
  return (field) => said.get(field) ?? null
}
