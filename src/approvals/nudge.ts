// An executive asks the divisions of a row to see to it. It stands open until the row is reported on anew.
import type { FactId, MeasureId } from '../basics/ids.ts'
import { dayIn } from '../basics/instant-text.ts'
import { accept, type Result, refuse } from '../basics/result.ts'
import { titleOf } from '../measures/measure.ts'
import type { StoredMeasure } from '../measures/stored-plan.ts'

export interface Nudge {
  readonly id: FactId
  readonly measureId: MeasureId
  /** The report the row then stood on; null where there was none. */
  readonly entry: FactId | null
  /** The divisions that then answered for the row. */
  readonly units: readonly string[]
  /** What the executive says; may be empty. */
  readonly note: string
  readonly personName: string
  /** Posts held that day; empty for nobody's. */
  readonly post: string
  readonly recordedAt: string
  readonly recordedBy: string
}

/** Why a nudge is not taken. */
export type NudgeRefusal =
  | { readonly code: 'measure-missing' }
  /** The same person asked the same day, and nobody has reported since. */
  | { readonly code: 'nudged-today' }

type Row = Pick<StoredMeasure, 'id' | 'standing' | 'responsible'>

/** The nudges that nobody has answered with a report, newest first. */
export const openNudges = (nudges: readonly Nudge[], measures: readonly Row[]): readonly Nudge[] =>
  nudges
    .filter(({ measureId, entry }) =>
      measures.some(({ id, standing }) => id === measureId && standing.entry === entry),
    )
    .toReversed()

/** The open nudges about rows that this person reports on, each with what its row is about. */
export const nudgesFor = (
  nudges: readonly Nudge[],
  measures: readonly StoredMeasure[],
  isMine: (measure: StoredMeasure) => boolean,
): readonly { readonly nudge: Nudge; readonly title: string; readonly id: MeasureId }[] =>
  openNudges(nudges, measures).flatMap((nudge) => {
    const measure = measures.find(({ id }) => id === nudge.measureId)
    return measure && isMine(measure) ? [{ nudge, title: titleOf(measure), id: measure.id }] : []
  })

/** One more nudge about a row, unless the same person asked today already. */
export function nudging(
  nudges: readonly Nudge[],
  measure: Row | undefined,
  by: { readonly id: string; readonly now: string },
): Result<Pick<Nudge, 'measureId' | 'entry' | 'units'>, NudgeRefusal> {
  if (!measure) return refuse({ code: 'measure-missing' })
  const today = dayIn(by.now)
  const isAsked = openNudges(nudges, [measure]).some(
    ({ recordedBy, recordedAt }) => recordedBy === by.id && dayIn(recordedAt) === today,
  )
  if (isAsked) return refuse({ code: 'nudged-today' })
  const { units } = measure.responsible
  return accept({ measureId: measure.id, entry: measure.standing.entry, units })
}
