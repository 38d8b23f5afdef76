import type { NotAllowed } from '../accounts/permissions.ts'
import type { FrameworkId } from '../frameworks/framework.ts'
import type { Scores } from './official-scores.ts'
import type { ScoreTrouble } from './score.ts'

/** Where scores came from; a paste and a file are kept by their hash. */
export const origins = ['typed', 'pasted', 'file'] as const
export type Origin = (typeof origins)[number]

/** The scores of a year as somebody entered them; a change is a further version. */
export interface ResultVersion {
  readonly id: string
  readonly ordinal: number
  readonly frameworkId: FrameworkId
  readonly scores: Scores
  readonly origin: Origin
  /** Name of the file, or the empty string. */
  readonly fileName: string
  /** SHA-256 of what was pasted or of the file; null for what was typed. */
  readonly sha256: string | null
  readonly recordedAt: string
  readonly recordedBy: string
  readonly isWithdrawn: boolean
}

/** The version that counts: the newest that was not undone. Versions oldest first. */
export const currentOf = (versions: readonly ResultVersion[]): ResultVersion | null =>
  versions.findLast(({ isWithdrawn }) => !isWithdrawn) ?? null

/** What can be wrong with a form of this slice; result-messages.ts has a sentence for each. */
export interface WrongResult {
  readonly field: string
  readonly code:
    | ScoreTrouble
    | 'nothing-typed'
    | 'nothing-given'
    | 'file-too-large'
    | 'file-unreadable'
    | 'reason-missing'
    | 'reason-too-long'
}

/** Why an act of this slice was refused. */
export type ResultRefusal =
  | NotAllowed
  | { readonly code: 'changed-meanwhile' }
  | { readonly code: 'nothing-to-undo' }
  | { readonly code: 'weak-point-unknown' }
