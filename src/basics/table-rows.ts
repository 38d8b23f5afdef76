// The rows of a document that is a table, as its page shows them: bounded, so that no file makes a page that no phone opens.
import type { RawPaper } from './raw-paper.ts'

/** What is kept of a table beside its file: so many rows and columns as a page shows, and how many there are. */
export interface TableRows {
  readonly rows: readonly (readonly string[])[]
  /** Rows of the file, the empty ones left out. */
  readonly all: number
  /** Whether rows are wider than what is kept. */
  readonly isCut: boolean
}

/** As much as a page shows, and a phone opens. */
export const mostRows = 300
export const mostColumns = 20
const longestCell = 400

/** The rows of the largest table of a paper that is not hidden in it; null where it has none. */
export function tableRowsOf(paper: RawPaper): TableRows | null {
  const hidden = (paper.remarks ?? []).flatMap(({ code, says }) =>
    code === 'hidden-sheet-read' ? [says['sheet']] : [],
  )
  const tables = paper.blocks.flatMap((block) =>
    block.kind === 'table' && !hidden.includes(block.rows[0]?.[0]?.place.sheet) ? [block.rows] : [],
  )
  const [largest] = tables.toSorted((a, b) => b.length - a.length)
  if (!largest) return null
  const rows = largest
    .map((row) => trimmed(row.map(({ text, covered }) => (covered ? '' : text.trim()))))
    .filter((row) => row.length > 0)
  if (rows.length === 0) return null
  return {
    rows: rows
      .slice(0, mostRows)
      .map((row) => row.slice(0, mostColumns).map((cell) => shortened(cell))),
    all: rows.length,
    isCut: rows.some((row) => row.length > mostColumns),
  }
}

/** A row without the empty cells at its end. */
function trimmed(row: readonly string[]): readonly string[] {
  const last = row.findLastIndex((cell) => cell !== '')
  return row.slice(0, last + 1)
}

const shortened = (cell: string) => {
  const signs = [...cell]
  return signs.length > longestCell ? `${signs.slice(0, longestCell).join('')}…` : cell
}

/** Rows as they were kept; null where the kept bytes are no rows of ours. */
export function readTableRows(bytes: Uint8Array): TableRows | null {
  const value: unknown = JSON.parse(new TextDecoder().decode(bytes))
  if (typeof value !== 'object' || value === null) return null
  const { rows, all, isCut } = value as Partial<Record<keyof TableRows, unknown>>
  const isRow = (row: unknown) =>
    Array.isArray(row) && row.every((cell) => typeof cell === 'string')
  return Array.isArray(rows) && rows.every(isRow) && typeof all === 'number'
    ? { rows: rows as TableRows['rows'], all, isCut: isCut === true }
    : null
}
