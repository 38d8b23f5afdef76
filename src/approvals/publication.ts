// What the public sees: a signed snapshot under a number that stays. A newer one does not take an older one's address.
import type { FactId } from '../basics/ids.ts'
import { accept, type Result, refuse } from '../basics/result.ts'
import type { SignOff } from './sign-off.ts'

export interface Publication {
  readonly id: FactId
  /** 1 for the first of its plan. */
  readonly number: number
  /** Of the snapshot that was published. */
  readonly digest: string
  /** The approval that covers it. */
  readonly approvalId: FactId
  /** What the agency says is new; empty for the first. */
  readonly note: string
  /** ISO 8601 in UTC. */
  readonly publishedAt: string
  readonly publishedBy: string
}

/** Why a plan is not published. */
export type PublicationRefusal =
  /** A year to practise with is no plan of the agency's. */
  | { readonly code: 'practice-year' }
  | { readonly code: 'not-approved' }
  /** It was edited after the signature, which no longer covers it. */
  | { readonly code: 'changed-since-approved' }
  | { readonly code: 'already-published'; readonly number: number }
  /** What the page showed is not what is now signed. */
  | { readonly code: 'another-approved' }

/** The next publication of a plan: its number, and what it shows. Publications are given newest first. */
export function publishing(
  standing: SignOff,
  publications: readonly Publication[],
  seen: string,
): Result<Pick<Publication, 'number' | 'digest' | 'approvalId'>, PublicationRefusal> {
  const { decided, digest } = standing
  if (standing.state !== 'approved' || decided?.kind !== 'approved' || digest === null)
    return refuse({ code: 'not-approved' })
  if (standing.drifted) return refuse({ code: 'changed-since-approved' })
  if (digest !== seen) return refuse({ code: 'another-approved' })
  const [newest] = publications
  if (newest?.digest === digest) return refuse({ code: 'already-published', number: newest.number })
  return accept({ number: (newest?.number ?? 0) + 1, digest, approvalId: decided.id })
}
