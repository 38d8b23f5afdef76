import type { RawCell } from '../basics/raw-paper.ts'
import { isNothing } from '../measures/cells/cell-words.ts'
import { readHeading } from './column-headings.ts'
import type { PlanColumn, Words } from './imported.ts'
import { planColumns } from './imported.ts'
import { wordsOf } from './paper-words.ts'

export interface PlanEntries {
  readonly values: ReadonlyMap<PlanColumn, Words>
  /** What the values stand beside, and the head of the small table. */
  readonly names: readonly Words[]
  /** The values, and whatever else is in the table. */
  readonly words: readonly Words[]
}

/**
 * Reads the small table of our own workbook that says of which agency and year the plan is: a name
 * and a value in each row. Null where the table is another.
 */
export function readPlanEntries(rows: readonly (readonly RawCell[])[]): PlanEntries | null {
  if (rows.length > 30) return null
  const values = new Map<PlanColumn, Words>()
  const names: Words[] = []
  const words: Words[] = []
  for (const [at, row] of rows.entries()) {
    const said = row
      .filter((cell) => !cell.covered && !isNothing(cell.text))
      .map((cell) => wordsOf(cell, 'front-matter'))
    if (said.length > 2) return null
    const [name, value] = said
    const means = name ? planColumnOf(name.text) : null
    if (at === 0 && !means && value) names.push(...said)
    else if (means && name && value) {
      values.set(means, value)
      names.push(name)
      words.push(value)
    } else words.push(...said)
  }
  return values.size >= 2 ? { values, names, words } : null
}

function planColumnOf(text: string): PlanColumn | null {
  const { means, likeness } = readHeading(text)
  return likeness === 1 ? (planColumns.find((column) => column === means) ?? null) : null
}
