// The setting-up of an agency: its steps, and where it goes on when it was left in the middle.
import type { FiscalYear } from '../basics/fiscal-year.ts'

/** The steps in their order. */
export const setUpSteps = ['agency', 'divisions', 'people', 'year', 'done'] as const
export type SetUpStep = (typeof setUpSteps)[number]

/** How far the setting-up of an agency has come. */
export interface SetUp {
  /** The furthest step reached: where it goes on. */
  readonly step: SetUpStep
  readonly fiscalYear: FiscalYear | null
  /** The import that is only for practice; null for none. */
  readonly practiceFact: string | null
  readonly isFinished: boolean
}

/** The step of a name in an address; null for none. */
export const readSetUpStep = (text: string): SetUpStep | null =>
  setUpSteps.find((step) => step === text) ?? null

/** The step after one; the last has none. */
export const stepAfter = (step: SetUpStep): SetUpStep =>
  setUpSteps[setUpSteps.indexOf(step) + 1] ?? 'done'

/** The step before one; null for the first. */
export const stepBefore = (step: SetUpStep): SetUpStep | null =>
  setUpSteps[setUpSteps.indexOf(step) - 1] ?? null

/** Going back loses nothing: the furthest step of two. */
export const furtherOf = (a: SetUpStep, b: SetUpStep): SetUpStep =>
  setUpSteps.indexOf(a) >= setUpSteps.indexOf(b) ? a : b
