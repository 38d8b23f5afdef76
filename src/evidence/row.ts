import type { MeasureId } from '../basics/ids.ts'
import type { ItemCode } from '../basics/item-code.ts'
import type { EvidenceLink, EvidenceTarget } from './evidence.ts'

/** A measure of the year's plan, as evidence knows it: what it is called, and whose row it is. */
export interface Row {
  readonly id: MeasureId
  readonly name: string
  readonly codes: readonly ItemCode[]
  readonly units: readonly string[]
}

/** The units of every row a piece serves: those of a division may change what serves a row of theirs. */
export const unitsServed = (
  links: readonly EvidenceLink[],
  rows: readonly Row[],
): readonly string[] => [
  ...new Set(links.flatMap(({ target }) => rowOf(target, rows)?.units ?? [])),
]

/** The row a link leads to; null for an item, and for a measure that has left the plan. */
export const rowOf = (target: EvidenceTarget, rows: readonly Row[]): Row | null =>
  (target.kind === 'measure' && rows.find(({ id }) => id === target.measureId)) || null
