// What a division hands in: the rows that name it as responsible, as they stood when it said they were ready.
import { createHash } from 'node:crypto'
import { canonicalJson } from '../basics/canonical-json.ts'
import { isUnitsRow, unitsOfRows } from '../basics/every-unit.ts'
import { accept, type Result, refuse } from '../basics/result.ts'
import { sameWords } from '../basics/thai-text.ts'
import type { EventOf, SignOffAct, SignOffEvent, SignOffRefusal } from './sign-off.ts'
import { type SnapshotMeasure, withoutFinishDay } from './snapshot.ts'

/** Where the rows of one division stand. */
export interface HandIn {
  readonly unit: string
  readonly rows: readonly SnapshotMeasure[]
  /** `changed`: handed in, and edited since. */
  readonly state: 'not-yet' | 'handed-in' | 'changed' | 'handed-back'
  readonly last: EventOf<'handed-in' | 'handed-back'> | null
}

/** The hand-ins of every unit that the plan names, in the order in which its rows name them; of a row of every division's, the agency's divisions. */
export function handInsOf(
  events: readonly SignOffEvent[],
  measures: readonly SnapshotMeasure[],
  divisions: readonly string[] = [],
): readonly HandIn[] {
  const named = measures.map(({ responsible }) => responsible.units)
  return unitsOfRows(named, divisions).map((unit) => handInOf(events, measures, unit))
}

function handInOf(
  events: readonly SignOffEvent[],
  measures: readonly SnapshotMeasure[],
  unit: string,
): HandIn {
  const rows = rowsOf(measures, unit)
  const last =
    events.findLast(
      (event): event is EventOf<'handed-in' | 'handed-back'> =>
        (event.kind === 'handed-in' || event.kind === 'handed-back') && sameWords(event.unit, unit),
    ) ?? null
  if (!last) return { unit, rows, last, state: 'not-yet' }
  if (last.kind === 'handed-back') return { unit, rows, last, state: 'handed-back' }
  // What was handed in before rows had the day they were finished stands as it was.
  const same = [rows, rows.map(withoutFinishDay)].some((each) => digestOf(each) === last.digest)
  return { unit, rows, last, state: same ? 'handed-in' : 'changed' }
}

/** A division says that its rows are ready. */
export function handingIn(
  events: readonly SignOffEvent[],
  measures: readonly SnapshotMeasure[],
  unit: string,
): Result<SignOffAct, SignOffRefusal> {
  const { rows, state } = handInOf(events, measures, unit)
  if (rows.length === 0) return refuse({ code: 'unit-has-no-rows', unit })
  if (state === 'handed-in') return refuse({ code: 'already-handed-in', unit })
  return accept({ kind: 'handed-in', unit, digest: digestOf(rows) })
}

/** The officer gives a division's rows back with a reason. */
export function handingBack(
  events: readonly SignOffEvent[],
  measures: readonly SnapshotMeasure[],
  unit: string,
  reason: string,
): Result<SignOffAct, SignOffRefusal> {
  const { state } = handInOf(events, measures, unit)
  if (state !== 'handed-in' && state !== 'changed') return refuse({ code: 'not-handed-in', unit })
  if (reason === '') return refuse({ code: 'reason-missing' })
  return accept({ kind: 'handed-back', unit, reason })
}

const rowsOf = (measures: readonly SnapshotMeasure[], unit: string) =>
  measures.filter(({ responsible }) => isUnitsRow(unit, responsible.units))

const digestOf = (rows: readonly SnapshotMeasure[]) =>
  createHash('sha256').update(canonicalJson(rows), 'utf8').digest('hex')
