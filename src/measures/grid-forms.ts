import type { FiscalYear } from '../basics/fiscal-year.ts'
import { type Typed, typedFrom, typedIn } from '../platform/form.ts'
import type { WrongMeasure } from './field-forms.ts'
import { measureAsTyped, readMeasureForm } from './forms.ts'
import {
  cellName,
  cellsOf,
  changedColumns,
  type GridCells,
  gridColumns,
  isBlank,
  monthTyped,
} from './grid.ts'
import type { MeasureContent } from './stored-plan.ts'

/** One row of the grid as it was sent. */
export interface GridRowTyped {
  readonly at: number
  /** The measure it is of; empty for a new one. */
  readonly id: string
  readonly basedOn: string
  readonly cells: GridCells
}

/** The rows of a grid that was sent, in order; rows a page left out are not in it. */
export const rowsTyped = (typed: Typed): GridRowTyped[] =>
  Object.keys(typed)
    .flatMap((field) => /^codes-(\d{1,4})$/.exec(field)?.[1] ?? [])
    .map(Number)
    .toSorted((a, b) => a - b)
    .map((at) => ({
      at,
      id: typedIn(typed, cellName('id', at)),
      basedOn: typedIn(typed, cellName('basedOn', at)),
      cells: Object.fromEntries(
        gridColumns.map((column) => [column, typedIn(typed, cellName(column, at))]),
      ) as Record<(typeof gridColumns)[number], string>,
    }))

/** What a row says, where it says anything new: its content, what is wrong with it, or null where nothing changed. */
export function readGridRow(
  row: GridRowTyped,
  before: MeasureContent | null,
  year: FiscalYear,
): { readonly content: MeasureContent } | { readonly wrong: readonly WrongMeasure[] } | null {
  if (before ? changedColumns(cellsOf(before), row.cells).length === 0 : isBlank(row.cells))
    return null
  const { units, from, to, ...words } = row.cells
  const typed = {
    ...(before ? measureAsTyped(before) : typedFrom({ instrument: '' })),
    ...typedFrom({
      ...words,
      units: units.split('\n'),
      from: monthTyped(from, year),
      to: monthTyped(to, year),
    }),
    months: [],
  }
  const read = readMeasureForm(typed, before ?? { no: 0, period: null })
  if (read.ok) return { content: read.value }
  return {
    wrong: read.reason.map(({ field, code }) => ({
      field: `${field}-${row.at}`,
      code,
    })),
  }
}
