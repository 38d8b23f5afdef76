// The plan as a grid: which cells a row has, and what they hold.
import type { FiscalYear } from '../basics/fiscal-year.ts'
import { readPeriod } from '../basics/month-range.ts'
import { readYearMonth, toThaiMonth, type YearMonth } from '../basics/plain-date.ts'
import type { MeasureContent } from './stored-plan.ts'

/** The columns of the grid, in order. */
export const gridColumns = [
  ...(['codes', 'measures', 'units', 'posts', 'from', 'to', 'steps', 'followUp'] as const),
] as const
export type GridColumn = (typeof gridColumns)[number]

/** A row as its cells are typed. */
export type GridCells = Readonly<Record<GridColumn, string>>

/** The name of the field of a cell, row from 0. */
export const cellName = (column: GridColumn | 'id' | 'basedOn', row: number): string =>
  `${column}-${row}`

/** What the cells of a measure hold: one line for each thing in a list. */
export const cellsOf = (content: MeasureContent): GridCells => ({
  codes: content.codes.join(' '),
  measures: content.measures.join('\n'),
  units: content.responsible.units.join('\n'),
  posts: content.responsible.posts.join('\n'),
  from: monthCell(content.period?.from ?? null),
  to: monthCell(content.period?.to ?? null),
  steps: content.steps.join('\n'),
  followUp: content.followUp.join('\n'),
})

const monthCell = (month: YearMonth | null) => (month ? toThaiMonth(month, { short: true }) : '')

/** The columns in which two rows differ; space at the ends of lines is no difference. */
export const changedColumns = (before: GridCells, after: GridCells): GridColumn[] =>
  gridColumns.filter((column) => trimmed(before[column]) !== trimmed(after[column]))

const trimmed = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim()

/** Whether nothing was typed into a row. */
export const isBlank = (cells: GridCells): boolean =>
  gridColumns.every((column) => cells[column].trim() === '')

/** A month as a cell holds it, "ม.ค. 2566", "มกราคม" or "2023-01", as forms send it; what is none stays as typed. */
export function monthTyped(typed: string, year: FiscalYear): string {
  const text = typed.trim()
  if (text === '' || readYearMonth(text).ok) return text
  const read = readPeriod(text, year)
  return read.ok && read.value.from !== null && read.value.from === read.value.to
    ? read.value.from
    : text
}
