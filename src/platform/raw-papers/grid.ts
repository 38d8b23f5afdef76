import type { RawCell } from '../../basics/raw-paper.ts'
import type { BlockList } from './blocks.ts'
import { maxColumns } from './limits.ts'

/** A cell as Word and HTML write it: how many columns and rows it takes. */
export interface SpanningCell {
  readonly text: string
  readonly columns: number
  readonly rows: number
}

/** Lays spanning cells out as a grid: each in its first position, the positions it covers marked. */
export function gridOf(rows: readonly (readonly SpanningCell[])[], list: BlockList): RawCell[][] {
  /** For each column, how many rows below are still covered by a cell above. */
  const hanging: number[] = []
  const table = list.nextTable
  return rows.map((row, index) => {
    const cells: RawCell[] = []
    const place = () =>
      ({ part: 'file', table, tableRow: index + 1, column: cells.length + 1 }) as const
    const cover = () => cells.push({ text: '', place: place(), covered: true })
    const skipHanging = () => {
      while ((hanging[cells.length] ?? 0) > 0) {
        hanging[cells.length] = (hanging[cells.length] ?? 1) - 1
        cover()
      }
    }
    for (const cell of row) {
      skipHanging()
      const from = cells.length
      cells.push({ text: cell.text, place: place() })
      const to = Math.min(from + Math.max(1, cell.columns), Math.max(maxColumns, from + 1))
      while (cells.length < to && !((hanging[cells.length] ?? 0) > 0)) cover()
      for (let column = from; column < cells.length; column++) hanging[column] = cell.rows - 1
    }
    skipHanging()
    list.countRow(cells.length)
    return cells
  })
}
