import type { MeasureId } from '../basics/ids.ts'
import type { ItemCode } from '../basics/item-code.ts'
import type { Evidence, EvidenceTarget } from './evidence.ts'

/** A measure of the year's plan, as evidence knows it: what it is called, and whose row it is. */
export interface Row {
  readonly id: MeasureId
  readonly name: string
  readonly codes: readonly ItemCode[]
  /** Its owners: units, posts and people. */
  readonly units: readonly string[]
}

/**
 * The units whose division may change a piece: those of the rows that whoever added it let it serve. A division
 * that lets somebody else's piece serve a row of its own takes that link away again, and nothing more.
 */
export const unitsOwning = (
  { links, recordedBy }: Pick<Evidence, 'links' | 'recordedBy'>,
  rows: readonly Row[],
): readonly string[] => {
  const first = links.filter((link) => link.recordedBy === recordedBy)
  return [...new Set(first.flatMap(({ target }) => rowOf(target, rows)?.units ?? []))]
}

/** The row a link leads to; null for an item, and for a measure that has left the plan. */
export const rowOf = (target: EvidenceTarget, rows: readonly Row[]): Row | null =>
  (target.kind === 'measure' && rows.find(({ id }) => id === target.measureId)) || null
