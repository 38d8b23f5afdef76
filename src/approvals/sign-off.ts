// The way of a plan to a signature: divisions hand in their rows, the officer puts the whole forward, the clerk
// reviews it, the executive approves or returns it. Events are appended; where it stands is read from them.
import type { FactId } from '../basics/ids.ts'
import { dayIn } from '../basics/instant-text.ts'
import type { PlainDate } from '../basics/plain-date.ts'
import { accept, type Result, refuse } from '../basics/result.ts'

/** Who did it, in which post, and when. Names and posts are written out, so that they outlive the person. */
interface EventHead {
  readonly id: FactId
  /** Its place among the events of its plan, from 1. */
  readonly ordinal: number
  readonly recordedAt: string
  readonly recordedBy: string
  readonly personName: string
  /** Posts held that day, those acted for with their orders; empty for nobody's. */
  readonly post: string
}

/** Anything that happened on the way to a signature. */
export type SignOffEvent = EventHead & SignOffAct

/** An act before it is given its place, its person and its moment. */
export type SignOffAct =
  /** A division hands in its rows; the digest is of those rows alone. */
  | { readonly kind: 'handed-in'; readonly unit: string; readonly digest: string }
  | { readonly kind: 'handed-back'; readonly unit: string; readonly reason: string }
  /** The officer asks for a signature. Where findings were left, the reason says why. */
  | { readonly kind: 'put-forward'; readonly digest: string; readonly reason: string }
  | { readonly kind: 'taken-back'; readonly digest: string; readonly reason: string }
  | { readonly kind: 'reviewed'; readonly digest: string }
  | { readonly kind: 'returned'; readonly digest: string; readonly reason: string }
  /** The executive leaves the decision to another, under an order. */
  | {
      readonly kind: 'delegated'
      readonly digest: string
      readonly to: string
      readonly toName: string
      readonly orderNo: string
    }
  | { readonly kind: 'approved'; readonly digest: string; readonly onPaper: PaperSignature | null }

/** A signature by hand on the printed snapshot, as the officer recorded it. */
export interface PaperSignature {
  readonly signedBy: string
  readonly post: string
  /** Of the order to act; empty for a holder of their own right. */
  readonly orderNo: string
  readonly signedOn: PlainDate
}

export const states = ['working', 'put-forward', 'reviewed', 'approved', 'returned'] as const
/** Where a plan stands on its way to a signature. */
export type State = (typeof states)[number]

export interface SignOff {
  readonly state: State
  /** What was last put forward, and has not been taken back; null while nothing was. */
  readonly digest: string | null
  /** Whether the plan has changed since: the signature no longer covers it. */
  readonly drifted: boolean
  readonly putForward: EventOf<'put-forward'> | null
  readonly reviewed: EventOf<'reviewed'> | null
  readonly delegated: EventOf<'delegated'> | null
  /** The approval or return that stands for what was put forward. */
  readonly decided: EventOf<'approved' | 'returned'> | null
  /** The newest approval there ever was, of whatever snapshot: the clerk reviews what changed since it. */
  readonly lastApproved: EventOf<'approved'> | null
}

export type EventOf<Kind extends SignOffAct['kind']> = Extract<SignOffEvent, { kind: Kind }>

/** Where a plan stands. `now` is the digest of the plan as it is; events are given in their order. */
export function signOffFrom(events: readonly SignOffEvent[], now: string): SignOff {
  const nothing = {
    state: 'working',
    digest: null,
    putForward: null,
    reviewed: null,
    delegated: null,
    decided: null,
  } as const
  let standing: Omit<SignOff, 'drifted' | 'lastApproved'> = nothing
  let lastApproved: EventOf<'approved'> | null = null
  for (const event of events) {
    switch (event.kind) {
      case 'handed-in':
      case 'handed-back':
        break
      case 'put-forward':
        standing = { ...nothing, state: 'put-forward', digest: event.digest, putForward: event }
        break
      case 'taken-back':
        standing = nothing
        break
      case 'reviewed':
        standing = { ...standing, state: 'reviewed', reviewed: event }
        break
      case 'delegated':
        standing = { ...standing, delegated: event }
        break
      case 'returned':
        standing = { ...standing, state: 'returned', decided: event }
        break
      case 'approved':
        standing = { ...standing, state: 'approved', decided: event }
        lastApproved = event
        break
    }
  }
  return {
    ...standing,
    drifted: standing.digest !== null && standing.digest !== now,
    lastApproved,
  }
}

/** Why an act on the way to a signature is refused. */
export type SignOffRefusal =
  | { readonly code: 'plan-empty' }
  /** Mistakes were found, and nobody says why they stay. */
  | { readonly code: 'findings-unexplained'; readonly errors: number }
  | { readonly code: 'already-put-forward' }
  | { readonly code: 'nothing-put-forward' }
  /** The plan was edited after it was put forward: it must be put forward anew. */
  | { readonly code: 'changed-since-put-forward' }
  /** What the page showed is not what is now put forward. */
  | { readonly code: 'another-put-forward' }
  | { readonly code: 'already-decided' }
  | { readonly code: 'already-reviewed' }
  /** Whoever asks for a signature does not give it. */
  | { readonly code: 'own-request' }
  | { readonly code: 'reason-missing' }
  | { readonly code: 'order-missing' }
  /** A signature is given in a post; this person holds none today. */
  | { readonly code: 'no-post-held' }
  /** The agency has a post that signs last; this person holds another, and nobody left it to them. */
  | { readonly code: 'another-signs-last' }
  /** Where no such post is named, whoever has reviewed leaves the signature to another. */
  | { readonly code: 'own-review' }
  | { readonly code: 'signed-in-the-future'; readonly signedOn: PlainDate }
  /** The day is before the copy was frozen: what was signed then was another. */
  | { readonly code: 'signed-before-put-forward'; readonly signedOn: PlainDate }
  | { readonly code: 'name-missing' }
  | { readonly code: 'unit-has-no-rows'; readonly unit: string }
  | { readonly code: 'already-handed-in'; readonly unit: string }
  | { readonly code: 'not-handed-in'; readonly unit: string }

type Decision = Result<SignOffAct, SignOffRefusal>

/** The officer asks for a signature over the plan as it is. */
export function puttingForward(
  standing: SignOff,
  plan: { readonly digest: string; readonly measures: number; readonly errors: number },
  reason: string,
): Decision {
  if (plan.measures === 0) return refuse({ code: 'plan-empty' })
  const waits = standing.state === 'put-forward' || standing.state === 'reviewed'
  if ((waits || standing.state === 'approved') && standing.digest === plan.digest)
    return refuse({ code: 'already-put-forward' })
  if (plan.errors > 0 && reason === '')
    return refuse({ code: 'findings-unexplained', errors: plan.errors })
  return accept({ kind: 'put-forward', digest: plan.digest, reason })
}

/** The officer asks no longer. */
export function takingBack(standing: SignOff, seen: string, reason: string): Decision {
  const open = openFor(standing, seen)
  if (!open.ok) return open
  return accept({ kind: 'taken-back', digest: seen, reason })
}

/** The clerk says that the whole has been read. */
export function reviewing(standing: SignOff, seen: string, by: Signing): Decision {
  const open = openFor(standing, seen, by)
  if (!open.ok) return open
  if (standing.drifted) return refuse({ code: 'changed-since-put-forward' })
  if (standing.reviewed) return refuse({ code: 'already-reviewed' })
  return accept({ kind: 'reviewed', digest: seen })
}

/** Clerk or executive sends it back with a reason; what was edited since does not hinder that. */
export function returning(standing: SignOff, seen: string, by: Signing, reason: string): Decision {
  const open = openFor(standing, seen, by)
  if (!open.ok) return open
  if (reason === '') return refuse({ code: 'reason-missing' })
  return accept({ kind: 'returned', digest: seen, reason })
}

/** The executive leaves the decision to somebody else, who acts under an order. */
export function delegating(
  standing: SignOff,
  seen: string,
  by: Signing,
  to: { readonly id: string; readonly name: string },
  orderNo: string,
): Decision {
  const open = openFor(standing, seen, by)
  if (!open.ok) return open
  const last = lastSigner(standing, by)
  if (!last.ok) return last
  if (orderNo === '') return refuse({ code: 'order-missing' })
  if (to.id === standing.putForward?.recordedBy) return refuse({ code: 'own-request' })
  return accept({ kind: 'delegated', digest: seen, to: to.id, toName: to.name, orderNo })
}

/** The executive signs on screen. */
export function approving(standing: SignOff, seen: string, by: Signing): Decision {
  const open = openFor(standing, seen, by)
  if (!open.ok) return open
  if (standing.drifted) return refuse({ code: 'changed-since-put-forward' })
  const last = lastSigner(standing, by)
  if (!last.ok) return last
  return accept({ kind: 'approved', digest: seen, onPaper: null })
}

/** The officer records that the printed snapshot was signed by hand. */
export function signedOnPaper(
  standing: SignOff,
  seen: string,
  signature: PaperSignature,
  today: PlainDate,
): Decision {
  const open = openFor(standing, seen)
  if (!open.ok) return open
  if (standing.drifted) return refuse({ code: 'changed-since-put-forward' })
  if (signature.signedBy === '' || signature.post === '') return refuse({ code: 'name-missing' })
  if (signature.signedOn > today)
    return refuse({ code: 'signed-in-the-future', signedOn: signature.signedOn })
  if (standing.putForward && signature.signedOn < dayIn(standing.putForward.recordedAt))
    return refuse({ code: 'signed-before-put-forward', signedOn: signature.signedOn })
  return accept({ kind: 'approved', digest: seen, onPaper: signature })
}

/** Who signs on screen, and the posts they hold or act for today. */
export interface Signing extends Signer {
  readonly post: string
}

/** One of those who may sign for an agency, as far as it matters who signs last. */
export interface Signer {
  readonly id: string
  /** Whether they hold the post that signs last; null where no such post is named, or nobody holds it. */
  readonly signsLast: boolean | null
  /** How many others of the agency may sign what was put forward. */
  readonly otherSigners: number
}

/**
 * Whether the signature is this person's to give now: whom it was left to, or whoever holds the post that
 * signs last. Where no such post is named, whoever has reviewed leaves it to another, if there is one.
 */
export function lastSigner(signOff: SignOff, by: Signer): Result<null, SignOffRefusal> {
  if (signOff.delegated?.to === by.id || by.signsLast === true) return accept(null)
  if (by.signsLast === false) return refuse({ code: 'another-signs-last' })
  const hasReviewed = signOff.reviewed?.recordedBy === by.id
  return hasReviewed && by.otherSigners > 0 ? refuse({ code: 'own-review' }) : accept(null)
}

/** Whether what the page showed waits for a decision, and for this person's. */
function openFor(standing: SignOff, seen: string, by?: Signing): Result<null, SignOffRefusal> {
  if (standing.digest === null) return refuse({ code: 'nothing-put-forward' })
  if (standing.digest !== seen) return refuse({ code: 'another-put-forward' })
  if (standing.decided) return refuse({ code: 'already-decided' })
  if (by && by.id === standing.putForward?.recordedBy) return refuse({ code: 'own-request' })
  const orderNo = by && standing.delegated?.to === by.id ? standing.delegated.orderNo : ''
  if (by && by.post === '' && orderNo === '') return refuse({ code: 'no-post-held' })
  return accept(null)
}
