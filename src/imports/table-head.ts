import type { Instrument } from '../basics/instrument.ts'
import type { RawCell } from '../basics/raw-paper.ts'
import { isTick } from '../basics/tick-box.ts'
import { isNothing, squeezed } from '../measures/cells/cell-words.ts'
import type { HeadingReading } from './column-headings.ts'
import { readHeading } from './column-headings.ts'
import type { ColumnMeaning, Words } from './imported.ts'
import { wordsOf } from './paper-words.ts'

/** The head of a table: what each column means, by its position. */
export interface Head {
  readonly columns: readonly HeadColumn[]
  readonly instrument: Instrument | null
  /** How many rows it takes: two where a group such as "สถานะ" stands over three boxes. */
  readonly height: number
  readonly words: readonly Words[]
  /** Letters in it that belong to no word. */
  readonly stray: readonly Words[]
}

export interface HeadColumn {
  readonly title: string
  /** The title as words below it are listed under; empty where it holds no word. */
  readonly under: string
  readonly means: ColumnMeaning | null
}

type Row = readonly RawCell[]

/** Reads headings once each: a paper repeats them on every page. */
export type HeadingReader = (text: string) => HeadingReading

export function headingReader(): HeadingReader {
  const known = new Map<string, HeadingReading>()
  return (text) => {
    const before = known.get(text)
    if (before) return before
    const reading = readHeading(text)
    known.set(text, reading)
    return reading
  }
}

/** The head that begins at this row, or null where the row is no head. */
export function headAt(rows: readonly Row[], at: number, read: HeadingReader): Head | null {
  const top = rows[at]
  if (!top || !isHeadRow(top, read)) return null
  const below = rows[at + 1]
  const sub = below && isSubHead(top, below, read) ? below : null
  const numbers = rows[at + (sub ? 2 : 1)]
  const counted = numbers !== undefined && isColumnCount(numbers)
  const headRows = [top, ...(sub ? [sub] : []), ...(counted ? [numbers] : [])]
  const readings = columnReadings(top, sub, read)
  const cells = headRows.flatMap((row) => row.filter(hasWords))
  return {
    columns: settled(
      readings.map(({ title, reading }) => ({
        title,
        under: squeezed(title) === '' ? '' : title,
        means: reading.means,
      })),
    ),
    instrument: instrumentOf(readings),
    height: headRows.length,
    words: cells.map((cell) => wordsOf(cell, 'heading')),
    stray: [top, ...(sub ? [sub] : [])].flatMap((row) =>
      row
        .filter(hasWords)
        .flatMap((cell) =>
          read(cell.text).stray.map((text) => ({ ...wordsOf(cell, 'heading'), text })),
        ),
    ),
  }
}

const hasWords = (cell: RawCell): boolean => !cell.covered && !isNothing(cell.text)

/** A head has several known headings, most of its cells are headings, and none is a number or a tick. */
function isHeadRow(row: Row, read: HeadingReader): boolean {
  const cells = row.filter(hasWords)
  if (cells.length < 2 || cells.some(({ text }) => isValue(text))) return false
  const readings = cells.map(({ text }) => read(text))
  const known = readings.filter(({ likeness }) => likeness >= 0.6)
  const meanings = new Set(known.flatMap(({ means }) => means ?? []))
  const sure = known.reduce((sum, { likeness }) => sum + likeness, 0) / (known.length || 1)
  const withMeasures = meanings.size === 2 && meanings.has('measures')
  const enough =
    meanings.size >= 3 ||
    (meanings.size === 2 && cells.length <= 3) ||
    (withMeasures && known.length >= 3)
  const telling = (['measures', 'indicator', 'codes', 'outcome', 'responsible'] as const).some(
    (field) => meanings.has(field),
  )
  return enough && telling && known.length / cells.length >= 0.5 && sure >= 0.75
}

const isValue = (text: string): boolean =>
  text.length > 150 || /^\s*[\d๐-๙]+[.)]?\s*$/.test(text) || isTick(text)

/** A second row of headings stands under a group, or under cells merged with it. */
function isSubHead(top: Row, below: Row, read: HeadingReader): boolean {
  const cells = below.flatMap((cell, column) => (hasWords(cell) ? [{ cell, column }] : []))
  if (cells.length === 0 || cells.some(({ cell }) => isValue(cell.text))) return false
  if (cells.some(({ cell }) => read(cell.text).likeness < 0.6)) return false
  if (cells.length === top.filter(hasWords).length && cells.length > 4) return false
  return cells.some(({ column }) => {
    const above = top[column]
    return !above || !hasWords(above) || hasWords(top[column + 1] ?? above) === false
  })
}

/** A row that only counts the columns: (1) (2) (3) … */
function isColumnCount(row: Row): boolean {
  const texts = row.filter(hasWords).map(({ text }) => text.replace(/[()\s]/g, ''))
  return texts.length >= 4 && texts.every((text, at) => text === String(at + 1))
}

interface TitledReading {
  readonly title: string
  readonly reading: HeadingReading
}

function columnReadings(top: Row, sub: Row | null, read: HeadingReader): TitledReading[] {
  const readings: TitledReading[] = []
  let group = ''
  for (let column = 0; column < Math.max(top.length, sub?.length ?? 0); column += 1) {
    const [above, below] = [top[column], sub?.[column]]
    const subTitle = below && hasWords(below) ? below.text : ''
    if (above && hasWords(above)) group = above.text
    else if (!above?.covered && subTitle === '') group = ''
    const title = [group, subTitle].filter((text) => text !== '').join(' / ')
    const own = subTitle === '' ? read(group) : read(subTitle)
    readings.push({
      title,
      reading: own.means || subTitle === '' ? own : read(`${group} ${subTitle}`),
    })
  }
  return readings
}

function instrumentOf(readings: readonly TitledReading[]): Instrument | null {
  const indicator = readings.find(({ reading }) => reading.means === 'indicator')
  return (
    indicator?.reading.instrument ??
    readings.find(({ reading }) => reading.instrument)?.reading.instrument ??
    null
  )
}

/**
 * Some headings mean one thing in our own sheets and another alone: "มาตรการตามข้อ" is the measures
 * where no other column is, and "หน่วยงาน" is who is responsible unless the year stands beside it.
 */
function settled(columns: readonly HeadColumn[]): HeadColumn[] {
  const has = (means: ColumnMeaning) => columns.some((column) => column.means === means)
  const measuresElsewhere = has('measures')
  const ownSheet = has('fiscalYear') || has('province')
  return columns.map((column) => {
    if (column.means === 'answers' && !measuresElsewhere) return { ...column, means: 'measures' }
    if (column.means === 'agency' && !ownSheet && !has('responsible'))
      return { ...column, means: 'responsible' }
    return column
  })
}
