// What changed between two snapshots, row by row: what a clerk reviews, an executive sees, and a reader of the newer publication is told.
import { differenceOf, type FieldChange } from '../accounts/record-difference.ts'
import type { MeasureId } from '../basics/ids.ts'
import { titleOf } from '../measures/measure.ts'
import { plainMeasure } from '../measures/plain-plan.ts'
import type { SnapshotContent, SnapshotMeasure, SnapshotProof } from './snapshot.ts'

/** What happened to one row. */
export type RowChange = {
  readonly id: MeasureId
  /** The row's words as they now are; as they were, where it is gone. */
  readonly title: string
  /** 1-based row as it now is; as it was, where it is gone. */
  readonly row: number
} & (
  | { readonly kind: 'added' | 'removed' }
  | {
      readonly kind: 'changed'
      readonly fields: readonly FieldChange[]
      readonly proofAdded: readonly SnapshotProof[]
      readonly proofRemoved: readonly SnapshotProof[]
      /** Whether it stands in another place among the rows that both have. */
      readonly moved: boolean
    }
)

/** What is to be read before signing: what differs from the copy that was signed last, or every row. */
export interface Compared {
  /** When the copy it is compared with was signed; null where none ever was. */
  readonly since: string | null
  readonly changes: readonly RowChange[]
  /** The rows of the copy that is asked about. */
  readonly rows: readonly SnapshotMeasure[]
}

/** The rows that differ: those of the newer one in its order, then those that are gone. */
export function changesBetween(
  before: Pick<SnapshotContent, 'measures'>,
  after: Pick<SnapshotContent, 'measures'>,
): readonly RowChange[] {
  const was = new Map(before.measures.map((measure) => [measure.id, measure]))
  const is = new Map(after.measures.map((measure) => [measure.id, measure]))
  const moved = movedAmong(
    before.measures.map(({ id }) => id).filter((id) => is.has(id)),
    after.measures.map(({ id }) => id).filter((id) => was.has(id)),
  )
  const now = after.measures.flatMap((measure, at): RowChange[] => {
    const head = { id: measure.id, title: titleOf(measure), row: at + 1 }
    const old = was.get(measure.id)
    return old
      ? changed(old, measure, moved.has(measure.id)).map((change) => ({ ...head, ...change }))
      : [{ ...head, kind: 'added' }]
  })
  const gone = before.measures.flatMap((measure, at): RowChange[] =>
    is.has(measure.id)
      ? []
      : [{ id: measure.id, title: titleOf(measure), row: at + 1, kind: 'removed' }],
  )
  return [...now, ...gone]
}

function changed(old: SnapshotMeasure, measure: SnapshotMeasure, moved: boolean) {
  const differing = differenceOf(said(old), said(measure))
  // Printed words of a period say its months; they are told once.
  const isPrinted = differing.some(({ field }) => field === 'period.printed')
  const fields = differing.filter(
    ({ field }) => !isPrinted || (field !== 'period.from' && field !== 'period.to'),
  )
  const key = ({ id, version }: SnapshotProof) => `${id} ${version}`
  const without = (proof: readonly SnapshotProof[], others: readonly SnapshotProof[]) => {
    const there = new Set(others.map(key))
    return proof.filter((piece) => !there.has(key(piece)))
  }
  const proofAdded = without(measure.proof, old.proof)
  const proofRemoved = without(old.proof, measure.proof)
  return fields.length + proofAdded.length + proofRemoved.length === 0 && !moved
    ? []
    : [{ kind: 'changed' as const, fields, proofAdded, proofRemoved, moved }]
}

const said = (measure: SnapshotMeasure) => ({
  ...plainMeasure(measure),
  reportedOn: measure.reportedOn,
})

/** The ids that stand elsewhere among the others: all but a longest run that kept its order. */
function movedAmong(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const place = new Map(before.map((id, at) => [id, at]))
  const places = after.map((id) => place.get(id) ?? 0)
  const best = places.map(() => 1)
  const from = places.map(() => -1)
  for (const [at, here] of places.entries())
    for (const [earlier, there] of places.slice(0, at).entries())
      if (there < here && (best[earlier] ?? 0) + 1 > (best[at] ?? 0)) {
        best[at] = (best[earlier] ?? 0) + 1
        from[at] = earlier
      }
  const kept = new Set<string>()
  let at = best.indexOf(Math.max(0, ...best))
  while (at >= 0) {
    kept.add(after[at] ?? '')
    at = from[at] ?? -1
  }
  return new Set(after.filter((id) => !kept.has(id)))
}
