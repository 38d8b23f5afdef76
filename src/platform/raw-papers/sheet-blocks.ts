import type { RawCell } from '../../basics/raw-paper.ts'
import type { BlockList } from './blocks.ts'

/** One row of a sheet or CSV file: the cells it has, and whether empty rows stand before it. */
export interface SheetRow {
  readonly cells: readonly RawCell[]
  readonly afterBlank: boolean
}

/**
 * Turns the rows of one sheet into paragraphs and tables. Rows of a single filled cell before a table
 * are its titles, after it (set off by an empty row) its notes, and before a repeated heading the
 * titles of the next table. Empty rows inside a table do not end it: people leave them between measures.
 */
export function addSheet(rows: readonly SheetRow[], list: BlockList): void {
  const runEnds = singleRunEnds(rows)
  let at = 0
  while (at < rows.length) {
    at = addTitles(rows, at, list)
    if (at < rows.length) at = addTable(rows, at, runEnds, list)
  }
}

/** For each row, where the run of single cells it stands in ends; its own place where it is no single cell. */
function singleRunEnds(rows: readonly SheetRow[]): number[] {
  const ends: number[] = new Array(rows.length)
  for (let at = rows.length - 1; at >= 0; at--) {
    ends[at] = isSingle(rows[at]) ? Math.max(at + 1, ends[at + 1] ?? 0) : at
  }
  return ends
}

function addTitles(rows: readonly SheetRow[], from: number, list: BlockList): number {
  let at = from
  for (; at < rows.length && isSingle(rows[at]); at++) {
    for (const cell of rows[at]?.cells ?? []) {
      const { line, sheet, cell: address } = cell.place
      list.addParagraph(cell.text, {
        ...(line === undefined ? {} : { line }),
        ...(sheet === undefined ? {} : { sheet }),
        ...(address === undefined ? {} : { cell: address }),
      })
    }
  }
  return at
}

function addTable(
  rows: readonly SheetRow[],
  from: number,
  runEnds: readonly number[],
  list: BlockList,
): number {
  const heading = rows[from]
  let end = from + 1
  while (end < rows.length && !endsTable(rows, end, heading, runEnds[end] ?? end)) end++
  const table = list.nextTable
  list.addTable(
    rows.slice(from, end).map((row, index) =>
      row.cells.map((cell) => ({
        ...cell,
        place: { ...cell.place, table, tableRow: index + 1 },
      })),
    ),
  )
  return end
}

/**
 * A table ends where titles stand that lead to its heading again, or to the end of the sheet.
 * `next` is where the run of titles ends.
 */
function endsTable(
  rows: readonly SheetRow[],
  at: number,
  heading: SheetRow | undefined,
  next: number,
): boolean {
  const row = rows[at]
  if (next === at) return row?.afterBlank === true && isSameHeading(row, heading)
  return next === rows.length ? row?.afterBlank === true : isSameHeading(rows[next], heading)
}

const filled = (row: SheetRow | undefined) => (row?.cells ?? []).filter((cell) => cell.text !== '')
const isSingle = (row: SheetRow | undefined) => filled(row).length === 1

/** Headings repeat with small differences ("IIT" for "EIT"), so half of the same words is enough. */
function isSameHeading(row: SheetRow | undefined, heading: SheetRow | undefined): boolean {
  const before = new Set(filled(heading).map((cell) => cell.text.replace(/\s+/g, '')))
  const cells = filled(row)
  if (cells.length < 2) return false
  const same = cells.filter((cell) => before.has(cell.text.replace(/\s+/g, ''))).length
  return same * 2 >= Math.max(cells.length, before.size)
}
