import type { FactId } from '../basics/ids.ts'
import type { PlainDate } from '../basics/plain-date.ts'
import { accept, type Result, refuse } from '../basics/result.ts'
import type { Measure, Stage } from './measure.ts'
import { percentOfSteps, type StepState } from './steps.ts'

/** How far a measure has come, as one report says it: the last five columns of the official table. */
export interface Progress
  extends Pick<Measure, 'stage' | 'percent' | 'statement' | 'outcome' | 'evidence'> {
  /** The day it was reported for; null where an imported paper does not say. */
  readonly reportedOn: PlainDate | null
  /** How far each step has come; empty where the report says nothing of steps, as a paper does. */
  readonly steps: readonly StepState[]
  /** Why the percentage is another than its steps give; empty where it follows from them. */
  readonly percentReason: string
  /** The day a done measure was finished; null where it is not done, and where an imported paper does not say. */
  readonly finishedOn: PlainDate | null
}

/** What a paper says of progress: its last five columns. */
export type PrintedProgress = Pick<
  Progress,
  'stage' | 'percent' | 'statement' | 'outcome' | 'evidence'
>

/** What a report does not say where it was read from a paper. */
export const asPrinted = {
  reportedOn: null,
  steps: [],
  percentReason: '',
  finishedOn: null,
} as const satisfies Omit<Progress, keyof PrintedProgress>

/** One report of progress. Entries are appended; a wrong one is withdrawn by another fact. */
export interface ProgressEntry extends Progress {
  readonly id: FactId
  readonly withdrawn: boolean
}

/** Where a measure stands, and the entry that says so; null where nobody has reported yet. */
export interface Standing extends Progress {
  readonly entry: FactId | null
}

/** Why a report of progress is not taken. */
export type ProgressRefusal =
  | { readonly code: 'percent-not-whole'; readonly percent: number }
  | { readonly code: 'done-below-hundred'; readonly percent: number | null }
  | { readonly code: 'not-started-above-zero'; readonly percent: number }
  | { readonly code: 'reported-in-the-future'; readonly reportedOn: PlainDate }
  /** The steps give another percentage, and nobody said why. */
  | { readonly code: 'percent-reason-missing'; readonly bySteps: number }
  | { readonly code: 'finish-day-missing' }
  | { readonly code: 'finished-in-the-future'; readonly finishedOn: PlainDate }
  | { readonly code: 'evidence-missing' }

/** Where a measure stands before anybody has reported. */
export const notReported: Standing = {
  entry: null,
  stage: 'not-started',
  percent: null,
  statement: '',
  outcome: [],
  evidence: [],
  ...asPrinted,
}

/** Where a measure stands: the last entry that was not withdrawn. Nobody sets a stage; it is read from the entries. */
export const standing = (entries: readonly ProgressEntry[]): Standing =>
  entries.reduce(standingAfter, notReported)

/** Where a measure stands after one more entry, so that entries can be folded as they come. */
export function standingAfter(before: Standing, entry: ProgressEntry): Standing {
  if (entry.withdrawn) return before
  const { id, withdrawn, ...progress } = entry
  return { entry: id, ...progress }
}

/** The percentages each box of the form leaves open. */
const open = {
  'not-started': { least: 0, most: 0 },
  underway: { least: 0, most: 100 },
  done: { least: 100, most: 100 },
} as const satisfies Record<Stage, { least: number; most: number }>

/**
 * Adds an entry at the end. Refuses a percentage its box or its steps contradict, a day that has not
 * come, and a "done" without its day or without any evidence: named here, or linked to the measure.
 */
export function addEntry(
  entries: readonly ProgressEntry[],
  entry: ProgressEntry,
  today: PlainDate,
  linkedEvidence = 0,
): Result<readonly ProgressEntry[], ProgressRefusal> {
  const { stage, percent, reportedOn, steps, percentReason, finishedOn } = entry
  if (percent !== null && !(Number.isInteger(percent) && percent >= 0 && percent <= 100))
    return refuse({ code: 'percent-not-whole', percent })
  if (stage === 'done' && (percent === null || percent < open.done.least))
    return refuse({ code: 'done-below-hundred', percent })
  if (stage === 'not-started' && percent !== null && percent > open[stage].most)
    return refuse({ code: 'not-started-above-zero', percent })
  if (reportedOn !== null && reportedOn > today)
    return refuse({ code: 'reported-in-the-future', reportedOn })
  const bySteps = percentOfSteps(steps)
  if (bySteps !== null && percent !== bySteps && percentReason === '')
    return refuse({ code: 'percent-reason-missing', bySteps })
  if (stage !== 'done') return accept([...entries, { ...entry, finishedOn: null }])
  if (finishedOn === null) return refuse({ code: 'finish-day-missing' })
  if (finishedOn > today) return refuse({ code: 'finished-in-the-future', finishedOn })
  if (entry.evidence.length + linkedEvidence === 0) return refuse({ code: 'evidence-missing' })
  return accept([...entries, entry])
}
