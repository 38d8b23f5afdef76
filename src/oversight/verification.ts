// What an overseer states after looking at an edition that an agency has published of a year. Statements
// are added and taken back, never changed; they hold for that edition, and a newer one says so by itself.
import type { Actor } from '../basics/actor.ts'
import type { FiscalYear } from '../basics/fiscal-year.ts'
import { accept, type Result, refuse } from '../basics/result.ts'
import { type Speaker, speaksFor, type Watching } from './overseer.ts'

/** What came of looking. */
export const verdicts = ['verified', 'not-yet'] as const
export type Verdict = (typeof verdicts)[number]

interface Said {
  readonly id: string
  readonly fiscalYear: FiscalYear
  /** What was looked at and found; of a withdrawal, why. */
  readonly words: string
  /** The number of the edition that was looked at: the newest there then was. */
  readonly edition: number
  /** ISO 8601 in UTC. */
  readonly at: string
  readonly by: Speaker<Watching>
}

/** A verdict, or a withdrawal of one. */
export type Statement = Said &
  (
    | { readonly kind: Verdict }
    | { readonly kind: 'withdrawn' /** The id of a verdict. */; readonly withdraws: string }
  )

/** A verdict with what became of it. */
export type Verification = Said & {
  readonly kind: Verdict
  readonly withdrawn: Statement | null
  /** The number of the newest edition of that year by now. */
  readonly newest: number
  /** Whether another edition was published since. */
  readonly isOutdated: boolean
}

export type VerificationRefusal =
  | { readonly code: 'not-allowed'; readonly act: string }
  | { readonly code: 'agency-missing' | 'verification-missing' }
  | { readonly code: 'words-missing' | 'words-too-long' | 'verdict-missing' }
  /** There is no edition of the year. */
  | { readonly code: 'nothing-published' }
  /** Another edition was published after the form was opened. */
  | { readonly code: 'changed-meanwhile' }
  | { readonly code: 'withdrawn-already' }
  /** It was stated for a territory that whoever acts does not oversee. */
  | { readonly code: 'above-yours' }
  | { readonly code: 'form-used-twice' }

/**
 * The verdicts among statements given oldest first, the newest first, as they stand to the newest
 * edition there is.
 */
export const verificationsFrom = (
  statements: readonly Statement[],
  newest: number,
): readonly Verification[] =>
  statements
    .flatMap((each): Verification[] =>
      each.kind === 'withdrawn'
        ? []
        : [
            {
              ...each,
              kind: each.kind,
              withdrawn:
                statements.find(
                  (other) => other.kind === 'withdrawn' && other.withdraws === each.id,
                ) ?? null,
              newest,
              isOutdated: each.edition !== newest,
            },
          ],
    )
    .toReversed()

/** The verdict that counts: the newest that was not taken back. Verdicts newest first. */
export const standingOf = (verifications: readonly Verification[]): Verification | null =>
  verifications.find(({ withdrawn }) => withdrawn === null) ?? null

/** Decides whether a verdict may be stated on the edition that was seen; null for none published. */
export function mayState(newest: number | null, seen: number): Result<null, VerificationRefusal> {
  if (newest === null) return refuse({ code: 'nothing-published' })
  return newest === seen ? accept(null) : refuse({ code: 'changed-meanwhile' })
}

/** Decides whether somebody may take a verdict back. */
export function mayWithdraw(
  verification: Verification | undefined,
  actor: Actor,
): Result<Verification, VerificationRefusal> {
  if (!verification) return refuse({ code: 'verification-missing' })
  if (verification.withdrawn) return refuse({ code: 'withdrawn-already' })
  return speaksFor(actor, verification.by.as.over)
    ? accept(verification)
    : refuse({ code: 'above-yours' })
}
