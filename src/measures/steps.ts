// How far each step of a measure has come, and the percentage that follows from it.
import type { Stage } from './measure.ts'

/** A step in the words it was reported with, and how far it has come. */
export interface StepState {
  readonly text: string
  readonly stage: Stage
}

/** How many of a measure's steps are done: a percentage is never said without its denominator. */
export interface StepCount {
  readonly done: number
  readonly all: number
}

/** How many steps are done. */
export const stepCount = (steps: readonly StepState[]): StepCount => ({
  done: steps.filter(({ stage }) => stage === 'done').length,
  all: steps.length,
})

/** The percentage that follows from steps: done by all, cut to a whole number so that 100 is said of all alone; null without steps. */
export function percentOfSteps(steps: readonly StepState[]): number | null {
  const { done, all } = stepCount(steps)
  return all === 0 ? null : Math.floor((done * 100) / all)
}

/**
 * The steps a plan has now, each with the state reported of those words; a step that was reworded or
 * added has not begun. Of steps in the same words the first is the first reported, and so on.
 */
export function stepsNow(
  texts: readonly string[],
  reported: readonly StepState[],
): readonly StepState[] {
  const left = Map.groupBy(reported, ({ text }) => text)
  return texts.map((text) => ({ text, stage: left.get(text)?.shift()?.stage ?? 'not-started' }))
}

/** Whether somebody has said of any step that it began. */
export const anyBegun = (steps: readonly StepState[]): boolean =>
  steps.some(({ stage }) => stage !== 'not-started')
