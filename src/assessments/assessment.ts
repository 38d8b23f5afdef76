/**
 * How the open data of an agency's year are assessed: two assessors judge each item by itself, settle
 * what they differ in, publish a preliminary score, hear the agency within a window of working days, and
 * give the final one. Facts are only added; where an assessment stands is folded here.
 *
 * @source domain.md 2 and 8: OIT scored by assessors, clarified by the agency, then confirmed.
 */
import type { FactId, PersonId } from '../basics/ids.ts'
import { dayIn } from '../basics/instant-text.ts'
import type { ItemCode } from '../basics/item-code.ts'
import type { PlainDate } from '../basics/plain-date.ts'
import type { Mark, Marks } from '../scoring/oit-score.ts'
import { type ClarifyingWindow, windowOf } from './window.ts'

/** Two seats judge every agency. */
export const seats = [1, 2] as const
export type Seat = (typeof seats)[number]

/** First each alone; then what they differ in; then what the agency has spoken to. */
export const rounds = ['first', 'reconcile', 'clarified'] as const
export type Round = (typeof rounds)[number]

/** What an assessor finds of an item, why, and the words seen on the page. */
export interface Judgement {
  readonly mark: Mark
  readonly reason: string
  readonly passage: string
}

/** A judgement of an item, as it was given or published. */
export interface Given extends Judgement {
  readonly code: ItemCode
}

interface Recorded {
  readonly id: FactId
  readonly recordedAt: string
  readonly recordedBy: string
}

export interface SeatGiven extends Recorded {
  readonly seat: Seat
  /** Null where the seat was made free. */
  readonly personId: PersonId | null
}

export interface ItemMark extends Recorded, Given {
  readonly seat: Seat
  readonly round: Round
}

/** The answer that stood on the public page when the assessment was opened; null for none. */
export interface Submitted {
  readonly code: ItemCode
  readonly answerId: FactId | null
}

export type AssessmentStep = Recorded &
  (
    | { readonly kind: 'opened'; readonly submitted: readonly Submitted[] }
    | { readonly kind: 'handed-in'; readonly seat: Seat }
    | {
        readonly kind: 'preliminary'
        readonly marks: readonly Given[]
        readonly on: PlainDate
        readonly workingDays: number
        /** The last day for clarifying the agency was told; absent where it was not yet kept. */
        readonly closesOn?: PlainDate
      }
    | { readonly kind: 'final'; readonly marks: readonly Given[] }
  )
export type StepOf<Kind extends AssessmentStep['kind']> = Extract<
  AssessmentStep,
  { readonly kind: Kind }
>

/** What the agency says to the preliminary score of an item. */
export interface Clarification extends Recorded {
  readonly code: ItemCode
  readonly words: string
}

/** All that was recorded of one assessment, each list oldest first. */
export interface AssessmentFacts {
  readonly seats: readonly SeatGiven[]
  readonly marks: readonly ItemMark[]
  readonly steps: readonly AssessmentStep[]
  readonly clarifications: readonly Clarification[]
}

export const phases = [
  ...(['seating', 'judging', 'reconciling', 'to-publish'] as const),
  ...(['clarifying', 'answering', 'to-finish', 'final'] as const),
] as const
export type Phase = (typeof phases)[number]

/** The newest mark of each seat in a round, by whoever holds the seat now. */
export type BySeat = ReadonlyMap<Seat, ItemMark>

export interface ItemAssessment {
  readonly code: ItemCode
  readonly answerId: FactId | null
  readonly first: BySeat
  readonly reconcile: BySeat
  readonly clarified: BySeat
  /** What both seats find before the preliminary score; null while they differ or one has not judged. */
  readonly agreed: Given | null
  readonly preliminary: Given | null
  readonly clarifications: readonly Clarification[]
  /** What both find after the agency has spoken; the preliminary judgement where it has not. */
  readonly settled: Given | null
  readonly final: Given | null
}

export interface Assessment {
  readonly phase: Phase
  readonly holders: ReadonlyMap<Seat, PersonId>
  readonly handedIn: ReadonlySet<Seat>
  readonly items: readonly ItemAssessment[]
  readonly opened: StepOf<'opened'> | null
  readonly preliminary: StepOf<'preliminary'> | null
  readonly final: StepOf<'final'> | null
  /** The days the agency has for clarifying; null before the preliminary score. */
  readonly window: ClarifyingWindow | null
}

/** Where an assessment of these items stands on a day. */
export function assessmentOf(
  codes: readonly ItemCode[],
  facts: AssessmentFacts,
  today: PlainDate,
): Assessment {
  const holders = holdersOf(facts.seats)
  const last = <Kind extends AssessmentStep['kind']>(kind: Kind) =>
    facts.steps.findLast((step): step is StepOf<Kind> => step.kind === kind) ?? null
  const [opened, preliminary, final] = [last('opened'), last('preliminary'), last('final')]
  const holds = (seat: Seat, by: string) => holders.get(seat) === by
  const handedIn = new Set(
    facts.steps.flatMap((step) =>
      step.kind === 'handed-in' && holds(step.seat, step.recordedBy) ? [step.seat] : [],
    ),
  )
  const counting = facts.marks.filter(({ seat, recordedBy }) => holds(seat, recordedBy))
  const items = codes.map((code): ItemAssessment => {
    const of = (round: Round): BySeat =>
      new Map(
        counting
          .filter((mark) => mark.code === code && mark.round === round)
          .map((mark) => [mark.seat, mark]),
      )
    const [first, reconcile, clarified] = [of('first'), of('reconcile'), of('clarified')]
    const clarifications = facts.clarifications.filter((each) => each.code === code)
    const published = preliminary?.marks.find((each) => each.code === code) ?? null
    return {
      ...{ code, first, reconcile, clarified, clarifications, preliminary: published },
      answerId: opened?.submitted.find((each) => each.code === code)?.answerId ?? null,
      agreed: bothFind(first) ?? (first.size === 2 ? bothFind(reconcile) : null),
      settled: clarifications.length === 0 ? published : bothFind(clarified),
      final: final?.marks.find((each) => each.code === code) ?? null,
    }
  })
  const window =
    preliminary &&
    windowOf(
      {
        ...{ from: preliminary.on, workingDays: preliminary.workingDays },
        ...{ promised: preliminary.closesOn ?? null, goneOn: goneOn(facts) },
      },
      today,
    )
  return {
    ...{ holders, handedIn, items, opened, preliminary, final, window },
    phase: phaseOf({ items, opened, final, window, handedIn }),
  }
}

/** The day of the first step that is only taken after the window; null while there is none. */
function goneOn({ marks, steps }: AssessmentFacts): PlainDate | null {
  const after = [
    ...marks.filter(({ round }) => round === 'clarified'),
    ...steps.filter(({ kind }) => kind === 'final'),
  ].map(({ recordedAt }) => recordedAt)
  const [first] = after.toSorted()
  return first === undefined ? null : dayIn(first)
}

function phaseOf(
  at: Pick<Assessment, 'items' | 'opened' | 'final' | 'window' | 'handedIn'>,
): Phase {
  if (at.final) return 'final'
  if (at.window?.isOpen) return 'clarifying'
  if (at.window) return at.items.every(({ settled }) => settled) ? 'to-finish' : 'answering'
  if (!at.opened) return 'seating'
  if (at.handedIn.size < seats.length) return 'judging'
  return at.items.every(({ agreed }) => agreed) ? 'to-publish' : 'reconciling'
}

/** Who holds each seat: the last it was given to. */
export function holdersOf(given: readonly SeatGiven[]): ReadonlyMap<Seat, PersonId> {
  const held = new Map(given.map(({ seat, personId }) => [seat, personId] as const))
  return new Map([...held].flatMap(([seat, who]) => (who === null ? [] : [[seat, who] as const])))
}

/** The seat somebody holds; null for none. */
export const seatOf = ({ holders }: Pick<Assessment, 'holders'>, person: string): Seat | null =>
  seats.find((seat) => holders.get(seat) === person) ?? null

/** What both seats find where they find the same, with the reasons and passages of both. */
function bothFind(marks: BySeat): Given | null {
  const [one, other] = [marks.get(1), marks.get(2)]
  if (!one || !other || one.mark !== other.mark) return null
  const both = (a: string, b: string) =>
    [...new Set([a, b])].filter((each) => each !== '').join('\n')
  return {
    ...{ code: one.code, mark: one.mark },
    reason: both(one.reason, other.reason),
    passage: both(one.passage, other.passage),
  }
}

/** The marks of published judgements, as the score counts them. */
export const marksIn = (given: readonly Given[]): Marks =>
  new Map(given.map(({ code, mark }) => [code, mark]))

/**
 * What the other seat found, as far as this seat may see it: of the first round nothing until both have
 * handed in, of a clarified item nothing until this seat has judged it too.
 */
export function otherSees(
  { phase }: Pick<Assessment, 'phase'>,
  item: ItemAssessment,
  round: Round,
  seat: Seat,
): ItemMark | null {
  if (phase === 'seating' || phase === 'judging') return null
  if (round === 'clarified' && !item.clarified.has(seat)) return null
  return item[round].get(seat === 1 ? 2 : 1) ?? null
}
