// What may be done with an assessment as it stands. Pure; refusals are values.
import type { PersonId } from '../basics/ids.ts'
import type { ItemCode } from '../basics/item-code.ts'
import type { PlainDate } from '../basics/plain-date.ts'
import { accept, type Result, refuse } from '../basics/result.ts'
import {
  type Assessment,
  type Given,
  type ItemAssessment,
  type Judgement,
  type Round,
  type Seat,
  seatOf,
  seats,
} from './assessment.ts'
import { workingDayBounds } from './window.ts'

/** What can be wrong with a form of this slice. */
export const wrongCodes = [
  'mark-missing',
  'reason-missing',
  'passage-missing',
  'too-long',
  'words-missing',
  'days-out-of-range',
  'person-missing',
] as const
export type WrongCode = (typeof wrongCodes)[number]

export type AssessmentRefusal =
  | { readonly code: 'not-allowed'; readonly act: string }
  | { readonly code: 'agency-missing' | 'item-missing' | WrongCode }
  /** Whoever acts has, or had in that year, a role or a post in the agency. */
  | { readonly code: 'own-agency' }
  /** The holder of a seat came to be of the agency after it was given. */
  | { readonly code: 'seat-tied'; readonly seat: Seat }
  | { readonly code: 'not-seated' | 'not-assessor' | 'same-person' | 'seats-empty' }
  | { readonly code: 'opened-already' | 'final-given' | 'handed-in-already' | 'changed-meanwhile' }
  | { readonly code: 'items-left'; readonly count: number }
  | { readonly code: 'nothing-published' | 'item-has-all' | 'nothing-to-judge' }
  | { readonly code: 'window-open' | 'window-closed'; readonly closesOn: PlainDate }

/** The longest reason, passage or clarification, in characters. */
export const longestText = 4000

/** Why a judgement is not whole: 0 needs its reason, 100 the passage that was seen. */
export function wrongWith({ mark, reason, passage }: Judgement): WrongCode | null {
  if (reason.length > longestText || passage.length > longestText) return 'too-long'
  if (mark === 0) return reason === '' ? 'reason-missing' : null
  return passage === '' ? 'passage-missing' : null
}

/** Lets a seat be given: not twice to one person, and not after the final score. */
export function maySeat(
  { final, holders }: Assessment,
  seat: Seat,
  person: PersonId | null,
): Result<null, AssessmentRefusal> {
  if (final) return refuse({ code: 'final-given' })
  const isTwice = person !== null && holders.get(seat === 1 ? 2 : 1) === person
  return isTwice ? refuse({ code: 'same-person' }) : accept(null)
}

/** Lets the judging begin, once both seats are taken. */
export function mayOpen({ opened, holders }: Assessment): Result<null, AssessmentRefusal> {
  if (opened) return refuse({ code: 'opened-already' })
  return holders.size < seats.length ? refuse({ code: 'seats-empty' }) : accept(null)
}

/** The round a seat may now judge an item in; null where there is nothing to judge. */
export function roundFor(
  { phase, handedIn }: Pick<Assessment, 'phase' | 'handedIn'>,
  item: ItemAssessment,
  seat: Seat,
): Round | null {
  if (phase === 'judging') return handedIn.has(seat) ? null : 'first'
  if (phase === 'reconciling') return differs(item) ? 'reconcile' : null
  if (phase === 'answering' || phase === 'to-finish')
    return item.clarifications.length > 0 ? 'clarified' : null
  return null
}

/** Whether the two seats found differently the first time. */
export const differs = ({ first }: Pick<ItemAssessment, 'first'>): boolean =>
  first.size === seats.length && first.get(1)?.mark !== first.get(2)?.mark

/** Lets whoever holds a seat judge an item in the round their form was opened in. */
export function mayJudge(
  assessment: Assessment,
  person: string,
  code: ItemCode,
  round: Round,
): Result<{ readonly seat: Seat; readonly item: ItemAssessment }, AssessmentRefusal> {
  const seat = seatOf(assessment, person)
  const item = assessment.items.find((each) => each.code === code)
  if (seat === null) return refuse({ code: 'not-seated' })
  if (!item) return refuse({ code: 'item-missing' })
  if (assessment.final) return refuse({ code: 'final-given' })
  if (assessment.phase === 'judging' && assessment.handedIn.has(seat))
    return refuse({ code: 'handed-in-already' })
  if (assessment.window?.isOpen)
    return refuse({ code: 'window-open', closesOn: assessment.window.closesOn })
  const now = roundFor(assessment, item, seat)
  if (now === null) return refuse({ code: 'nothing-to-judge' })
  return now === round ? accept({ seat, item }) : refuse({ code: 'changed-meanwhile' })
}

/** Lets a seat hand in its judgements: all of them are there. */
export function mayHandIn(assessment: Assessment, person: string): Result<Seat, AssessmentRefusal> {
  const seat = seatOf(assessment, person)
  if (seat === null) return refuse({ code: 'not-seated' })
  if (assessment.phase !== 'judging' || assessment.handedIn.has(seat))
    return refuse({ code: 'handed-in-already' })
  const count = assessment.items.filter(({ first }) => !first.has(seat)).length
  return count > 0 ? refuse({ code: 'items-left', count }) : accept(seat)
}

/** Lets the preliminary score be published: both have handed in, and differ in nothing any more. */
export function mayPublish(
  assessment: Assessment,
  person: string,
  workingDays: number,
): Result<readonly Given[], AssessmentRefusal> {
  if (seatOf(assessment, person) === null) return refuse({ code: 'not-seated' })
  const { least, most } = workingDayBounds
  if (!(workingDays >= least && workingDays <= most)) return refuse({ code: 'days-out-of-range' })
  if (assessment.preliminary) return refuse({ code: 'changed-meanwhile' })
  const agreed = assessment.items.flatMap(({ agreed: each }) => each ?? [])
  const count = assessment.items.length - agreed.length
  return assessment.phase === 'to-publish' && count === 0
    ? accept(agreed)
    : refuse({ code: 'items-left', count })
}

/** Lets the final score be given: the window is over, and everything the agency spoke to is settled. */
export function mayFinish(
  assessment: Assessment,
  person: string,
): Result<readonly Given[], AssessmentRefusal> {
  if (seatOf(assessment, person) === null) return refuse({ code: 'not-seated' })
  if (assessment.final) return refuse({ code: 'final-given' })
  if (!assessment.window) return refuse({ code: 'nothing-published' })
  if (assessment.window.isOpen)
    return refuse({ code: 'window-open', closesOn: assessment.window.closesOn })
  const settled = assessment.items.flatMap(({ settled: each }) => each ?? [])
  const count = assessment.items.length - settled.length
  return count === 0 ? accept(settled) : refuse({ code: 'items-left', count })
}

/** Lets the agency clarify an item that lost its points, while the window is open. */
export function mayClarify(
  assessment: Assessment,
  code: ItemCode,
): Result<ItemAssessment, AssessmentRefusal> {
  const item = assessment.items.find((each) => each.code === code)
  if (!item) return refuse({ code: 'item-missing' })
  if (!assessment.window || !item.preliminary) return refuse({ code: 'nothing-published' })
  if (assessment.final) return refuse({ code: 'final-given' })
  if (!assessment.window.isOpen)
    return refuse({ code: 'window-closed', closesOn: assessment.window.closesOn })
  return item.preliminary.mark === 100 ? refuse({ code: 'item-has-all' }) : accept(item)
}
