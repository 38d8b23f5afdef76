// What an executive is told in half a minute: three figures, and the three rows that need a word.
import type { MeasureId } from '../basics/ids.ts'
import type { Finding, FindingCode } from '../findings/finding.ts'
import { type Stage, titleOf } from '../measures/measure.ts'
import { tallyOf } from '../measures/tally.ts'
import type { SnapshotMeasure } from './snapshot.ts'

/** Why a row is red, the most pressing first. */
export const redKinds = ['late', 'contradiction', 'no-evidence'] as const
export type RedKind = (typeof redKinds)[number]

const kindOf: { readonly [Code in FindingCode]?: RedKind } = {
  'period-over-not-done': 'late',
  'percent-contradicts-stage': 'contradiction',
  'percent-contradicts-words': 'contradiction',
  'stage-ticked-twice': 'contradiction',
  'done-without-evidence': 'no-evidence',
}

/** A row that needs a word, with what was found in it. */
export interface RedRow {
  readonly id: MeasureId
  /** 1-based row of the paper. */
  readonly row: number
  readonly title: string
  readonly units: readonly string[]
  readonly stage: Stage
  readonly percent: number | null
  readonly kinds: readonly RedKind[]
  /** Of those kinds alone. */
  readonly findings: readonly Finding[]
}

/** The figures of a plan, and its red rows. */
export interface AtAGlance {
  readonly done: number
  readonly all: number
  /** Of a hundred, rounded down: a plan is not done until it is. */
  readonly percent: number
  readonly late: number
  readonly errors: number
  /** All of them; the page shows the first three. */
  readonly red: readonly RedRow[]
}

/** What an executive is told of a plan as it now is. */
export function atAGlance(
  measures: readonly SnapshotMeasure[],
  findings: readonly Finding[],
): AtAGlance {
  const { done, all } = tallyOf(measures)
  const red = measures.flatMap((measure, at): RedRow[] => {
    const own = findings.filter(
      ({ code, place }) => place.row === at + 1 && kindOf[code] !== undefined,
    )
    if (own.length === 0) return []
    const { id, stage, percent, responsible } = measure
    return [
      {
        ...{ id, stage, percent, row: at + 1, title: titleOf(measure), units: responsible.units },
        kinds: redKinds.filter((kind) => own.some(({ code }) => kindOf[code] === kind)),
        findings: own,
      },
    ]
  })
  return {
    ...{ done, all, percent: all === 0 ? 0 : Math.floor((100 * done) / all) },
    late: red.filter(({ kinds }) => kinds.includes('late')).length,
    errors: findings.filter(({ severity }) => severity === 'error').length,
    red: red.toSorted((a, b) => rankOf(a) - rankOf(b)),
  }
}

/** Rows with more kinds come first among those whose worst is the same. */
const rankOf = ({ kinds: [worst = 'no-evidence', ...others] }: RedRow): number =>
  redKinds.indexOf(worst) * redKinds.length - others.length
