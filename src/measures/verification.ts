import type { FactId } from '../basics/ids.ts'
import { accept, type Result, refuse } from '../basics/result.ts'
import type { Standing } from './progress.ts'

/** Somebody who did not report it says that a measure is done as reported. */
export interface Verification {
  readonly id: FactId
  /** The report it was said of. */
  readonly entry: FactId
  readonly sentence: string
  readonly by: string
  readonly at: string
  /** Whether it still holds: a newer report makes it void, and it is shown as that. */
  readonly holds: boolean
}

/** Why a verification is not taken. */
export type VerificationRefusal =
  | { readonly code: 'not-done-yet' }
  | { readonly code: 'own-report' }
  | { readonly code: 'sentence-missing' }
  | { readonly code: 'already-verified'; readonly verification: FactId }
  | { readonly code: 'not-verified' }

/** Lets a person verify where a measure stands: it is done, and somebody else reported it. */
export function verifiable(
  measure: { readonly standing: Standing; readonly verification: Verification | null },
  reportedBy: string,
  actor: string,
  sentence: string,
): Result<FactId, VerificationRefusal> {
  const { standing, verification } = measure
  if (standing.entry === null || standing.stage !== 'done') return refuse({ code: 'not-done-yet' })
  if (reportedBy === actor) return refuse({ code: 'own-report' })
  if (verification?.holds)
    return refuse({ code: 'already-verified', verification: verification.id })
  return sentence.trim() === '' ? refuse({ code: 'sentence-missing' }) : accept(standing.entry)
}
