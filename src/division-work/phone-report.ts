// One report from a phone: a line, a state, and ticks. What the official table says of the measure grows from it.
import type { PlainDate } from '../basics/plain-date.ts'
import { settledProgress } from '../measures/cells/settled.ts'
import type { Stage } from '../measures/measure.ts'
import type { Progress } from '../measures/progress.ts'
import { anyBegun, percentOfSteps, type StepState } from '../measures/steps.ts'

/** What was said on the phone. */
export interface PhoneReport {
  readonly stage: Stage
  readonly line: string
  readonly date: PlainDate
  /** The steps the form showed, each ticked or not; none where the measure has no steps. */
  readonly steps: readonly { readonly text: string; readonly isDone: boolean }[]
}

/** Why a report from a phone cannot be sent as it is. */
export type PhoneReportTrouble = 'steps-not-all-done' | 'begun-already'

/** What can be wrong with a report from a phone, as a code. */
export type WrongReportCode =
  | PhoneReportTrouble
  | 'stage-missing'
  | 'line-too-long'
  | 'date-unreadable'
  | 'date-ahead'
  | 'nothing-said'

/** What does not fit together in what was said: all is done and a step is not, or nothing was begun and a step is done. */
export function troubleOf({ stage, steps }: PhoneReport): PhoneReportTrouble | null {
  const done = steps.filter(({ isDone }) => isDone).length
  if (stage === 'done' && done > 0 && done < steps.length) return 'steps-not-all-done'
  return stage === 'not-started' && done > 0 ? 'begun-already' : null
}

/**
 * The report a line from a phone amounts to, after the one its form was opened on: its words come after those
 * that were reported before, for the paper prints the last report whole. Sent again it amounts to the same.
 */
export function progressOf(said: PhoneReport, before: Progress): Progress {
  const { stage, date } = said
  const steps = stepsOf(said, before.steps)
  const bySteps = percentOfSteps(steps)
  const keepsOwn =
    stage === 'underway' && before.stage === 'underway' && sameSteps(steps, before.steps)
  const percent = keepsOwn ? before.percent : (bySteps ?? (stage === 'done' ? 100 : null))
  const isStill = stage === before.stage && percent === before.percent
  const words = settledProgress({
    statement: isStill ? before.statement : '',
    outcome:
      said.line === '' || before.outcome.at(-1) === said.line
        ? before.outcome
        : [...before.outcome, said.line],
    evidence: before.evidence,
  })
  return {
    ...words,
    ...{ stage, percent, steps },
    percentReason: keepsOwn ? before.percentReason : '',
    reportedOn: date,
    finishedOn: stage === 'done' ? (before.finishedOn ?? date) : null,
  }
}

/** Each step as it was ticked; one not ticked that was underway still is. A measure done without a tick is done in each. */
function stepsOf({ steps, stage }: PhoneReport, before: readonly StepState[]): StepState[] {
  const isUntouched = !steps.some(({ isDone }) => isDone)
  if (stage === 'done' && isUntouched) return steps.map(({ text }) => ({ text, stage: 'done' }))
  if (isUntouched && !anyBegun(before)) return []
  return steps.map(({ text, isDone }) => {
    const was = before.find((step) => step.text === text)?.stage ?? 'not-started'
    return { text, stage: isDone ? 'done' : was === 'underway' ? 'underway' : 'not-started' }
  })
}

const sameSteps = (one: readonly StepState[], other: readonly StepState[]) =>
  JSON.stringify(one) === JSON.stringify(other)
