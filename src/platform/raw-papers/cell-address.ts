/** A cell's place in its sheet, both counted from 1. */
export interface Position {
  readonly row: number
  readonly column: number
}

/** Cells shown as one, with the words in the first. */
export interface Merge {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** Reads "D7"; null for what no sheet can have. */
export function positionOf(address: string): Position | null {
  const found = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(address)
  if (!found) return null
  const column = [...(found[1] ?? '')].reduce((sum, sign) => sum * 26 + sign.charCodeAt(0) - 64, 0)
  return { row: Number(found[2]), column }
}

/** The name of a cell, "D7". */
export function nameOf(row: number, column: number): string {
  let letters = ''
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return letters + row
}

/** Reads "A1:L1"; null where it is not a range. */
export function mergeOf(range: string): Merge | null {
  const [from, to] = range.split(':').map(positionOf)
  if (!from || !to) return null
  return { top: from.row, left: from.column, bottom: to.row, right: to.column }
}

/** Whether a position is hidden under a merge: within it, and not its first cell. */
export const covers = (merge: Merge, row: number, column: number) =>
  row >= merge.top &&
  row <= merge.bottom &&
  column >= merge.left &&
  column <= merge.right &&
  !(row === merge.top && column === merge.left)
