// What an agency shows the public for each item of the OIT: its answer, who prepares it, how far it has come.
// All are facts: added, never changed. Where an item stands is folded here, for every state is computed.
// @source คู่มือการประเมิน ITA: ข้อ | มี/ไม่มี | URL | คำอธิบาย, as ITAS asks for each item
import { type FiscalYear, lastDay } from '../basics/fiscal-year.ts'
import type { DivisionId, FactId } from '../basics/ids.ts'
import type { ItemCode } from '../basics/item-code.ts'
import type { PlainDate, YearMonth } from '../basics/plain-date.ts'
import {
  type Framework,
  type Indicator,
  type Item,
  predecessorsOf,
  type Relation,
  type SubIndicator,
} from '../frameworks/framework.ts'
import { type Cadence, cadenceOf, dueByItself, type ItemPeriod, periodOf } from './cadence.ts'

/** It is shown, it is declared that there is none, or neither yet. */
export const answers = ['has', 'none', 'not-yet'] as const
export type Answered = (typeof answers)[number]

/** An address, and the way an outsider goes to it from the front page. */
export interface AnswerLink {
  readonly url: string
  readonly clickPath: string
}

/** What is shown of one month of a recurring item. */
export interface MonthAnswer {
  readonly month: YearMonth
  readonly answer: Answered
  readonly url: string
  /** The day it was put up, or on which it was declared that there is none. */
  readonly on: PlainDate | null
  readonly note: string
}

/** The whole answer to an item, as it is given from one moment on. */
export interface AnswerContent {
  readonly answer: Answered
  readonly links: readonly AnswerLink[]
  /** The sentence for ITAS that tells where to look. */
  readonly explanation: string
  /** Ids of the required elements that are ticked as shown. */
  readonly elements: readonly string[]
  /** Why there is none; empty unless the answer is 'none'. */
  readonly noneReason: string
  /** The day on which it was declared that there is none. */
  readonly noneOn: PlainDate | null
  /** The day what is shown was last brought up to date, as the agency says. */
  readonly updatedOn: PlainDate | null
  /** Month by month; null for an item that does not recur. */
  readonly months: readonly MonthAnswer[] | null
}

interface Recorded {
  readonly recordedAt: string
  readonly recordedBy: string
}

/** An answer as it was recorded. */
export interface ItemAnswer extends AnswerContent, Recorded {
  readonly id: FactId
  readonly code: ItemCode
}

/** Which division prepares an item, and by when; the last of an item counts. */
export interface ItemOwner extends Recorded {
  readonly id: FactId
  readonly code: ItemCode
  readonly divisionId: DivisionId | null
  readonly due: PlainDate | null
}

export const stepKinds = ['ready', 'returned', 'checked', 'published', 'unpublished'] as const
export type StepKind = (typeof stepKinds)[number]

/** What was done with an answer; it holds for that answer alone. */
export interface ItemStep extends Recorded {
  readonly id: FactId
  readonly code: ItemCode
  readonly kind: StepKind
  readonly answerId: FactId
  readonly reason: string
}

/** How far an item has come, in the order in which it goes. */
export const itemStates = ['to-do', 'with-division', 'ready', 'checked', 'published'] as const
export type ItemState = (typeof itemStates)[number]

/** What the year before said of an item, under the code it had there. */
export interface ItemBefore {
  readonly code: ItemCode
  readonly relation: Relation
  readonly answer: ItemAnswer | null
}

/** Where one item stands, of all that was recorded of it. */
export interface ItemStanding {
  readonly owner: ItemOwner | null
  /** The newest answer. */
  readonly answer: ItemAnswer | null
  /** Every answer, oldest first. */
  readonly answers: readonly ItemAnswer[]
  /** Every step, oldest first. */
  readonly steps: readonly ItemStep[]
  readonly state: ItemState
  /** The answer on the public page, with the step that put it there; null while none is. */
  readonly published: { readonly answer: ItemAnswer; readonly step: ItemStep } | null
  /** Whether an answer was called ready, checked or published, and changed since. */
  readonly changedSince: boolean
  /** The return that the newest answer waits to be mended after; null where it is not returned. */
  readonly returned: ItemStep | null
}

/** An item of a year with all that is asked of it and where it stands. */
export interface DisclosureItem extends ItemStanding {
  readonly item: Item
  readonly subIndicator: SubIndicator
  readonly indicator: Indicator
  /** Of the total of 100. */
  readonly points: number
  readonly period: ItemPeriod
  readonly cadence: Cadence
  /** The day set for it; else the one it falls due on by itself; null where neither is known. */
  readonly due: PlainDate | null
  /** The last day of the fiscal year it is assessed in. */
  readonly endsOn: PlainDate
  /** What it was called and answered the year before; several where items were merged, none where it is new. */
  readonly before: readonly ItemBefore[]
}

/** All that was recorded of a year's items, in any order, with the answers of the year before. */
export interface DisclosureFacts {
  readonly answers: readonly ItemAnswer[]
  readonly owners: readonly ItemOwner[]
  readonly steps: readonly ItemStep[]
  /** Of the year before, by the codes of that year's framework. */
  readonly before?: readonly ItemAnswer[]
}

/** Nothing was recorded. */
export const noDisclosures: DisclosureFacts = { answers: [], owners: [], steps: [] }

/** Every item of a year in the official order, with where it stands. */
export function itemsOfYear(
  framework: Framework,
  facts: DisclosureFacts,
): readonly DisclosureItem[] {
  const answers = Map.groupBy(facts.answers, ({ code }) => code)
  const owners = Map.groupBy(facts.owners, ({ code }) => code)
  const steps = Map.groupBy(facts.steps, ({ code }) => code)
  const before = Map.groupBy(facts.before ?? [], ({ code }) => code)
  return placesOf(framework).map(({ item, subIndicator, indicator }) => {
    const { code } = item
    const standing = itemStanding({
      answers: answers.get(code) ?? [],
      owners: owners.get(code) ?? [],
      steps: steps.get(code) ?? [],
    })
    const cadence = standing.answer?.months ? 'monthly' : cadenceOf(framework, item)
    return {
      ...standing,
      ...{ item, subIndicator, indicator, cadence },
      points: subIndicator.pointsPerItem,
      period: periodOf(framework.fiscalYear, item.period),
      due: standing.owner?.due ?? dueByItself(framework, item),
      endsOn: lastDay(framework.fiscalYear),
      before: predecessorsOf(framework, code).flatMap(({ from, relation }) =>
        from === null
          ? []
          : [{ code: from, relation, answer: inOrder(before.get(from) ?? []).at(-1) ?? null }],
      ),
    }
  })
}

/** The items of the OIT of a framework, in the official order, with where they stand in it. */
export const placesOf = (
  framework: Pick<Framework, 'instruments'>,
): readonly {
  readonly item: Item
  readonly subIndicator: SubIndicator
  readonly indicator: Indicator
}[] =>
  framework.instruments.flatMap(({ indicators }) =>
    indicators.flatMap((indicator) =>
      (indicator.subIndicators ?? []).flatMap((subIndicator) =>
        subIndicator.items.map((item) => ({ item, subIndicator, indicator })),
      ),
    ),
  )

/** Where one item stands, of all that was recorded of it, in any order. */
export function itemStanding(
  facts: Pick<DisclosureFacts, 'answers' | 'owners' | 'steps'>,
): ItemStanding {
  const answers = inOrder(facts.answers)
  const steps = inOrder(facts.steps)
  const owner = inOrder(facts.owners).at(-1) ?? null
  const answer = answers.at(-1) ?? null
  const last = steps.findLast(({ answerId }) => answerId === answer?.id)
  return {
    ...{ answers, steps, answer },
    owner: owner && (owner.divisionId !== null || owner.due !== null) ? owner : null,
    state: stateOf(answer !== null || (owner?.divisionId ?? null) !== null, last?.kind),
    published: publishedOf(answers, steps),
    changedSince:
      last === undefined && ['ready', 'checked', 'published'].includes(steps.at(-1)?.kind ?? ''),
    returned: steps.at(-1)?.kind === 'returned' ? (steps.at(-1) ?? null) : null,
  }
}

function stateOf(isBegun: boolean, last: StepKind | undefined): ItemState {
  switch (last) {
    case undefined:
      return isBegun ? 'with-division' : 'to-do'
    case 'returned':
      return 'with-division'
    // What was taken off the public page had been checked, and may be put back.
    case 'unpublished':
      return 'checked'
    case 'ready':
    case 'checked':
    case 'published':
      return last
  }
}

/** The last answer that was published and not taken off again; a newer one does not take its place by itself. */
function publishedOf(answers: readonly ItemAnswer[], steps: readonly ItemStep[]) {
  const step = steps.findLast(({ kind }) => kind === 'published' || kind === 'unpublished')
  const answer = step?.kind === 'published' && answers.find(({ id }) => id === step.answerId)
  return step && answer ? { answer, step } : null
}

/** Every answer that was on the public page, newest first, with the step that put it there last. */
export const everPublished = ({ answers, steps }: Pick<ItemStanding, 'answers' | 'steps'>) =>
  answers
    .flatMap((answer) => {
      const step = steps.findLast(
        ({ kind, answerId }) => kind === 'published' && answerId === answer.id,
      )
      return step ? [{ answer, step }] : []
    })
    .toSorted((a, b) => (a.step.id < b.step.id ? 1 : -1))

/** The required elements of an item; local governments are asked for more. */
export const elementsOf = (item: Item, isLocalGovernment: boolean) => [
  ...item.requires,
  ...(isLocalGovernment ? (item.localGovernmentExtra ?? []) : []),
]

/** The addresses an answer names: its links, and those of its months; each once. */
export const urlsOf = ({ links, months }: Pick<AnswerContent, 'links' | 'months'>) => [
  ...new Set(
    [...links, ...(months ?? [])].map(({ url }) => url).filter((url) => /^https?:\/\//i.test(url)),
  ),
]

/** Ids are made one after the other (uuid v7), so their order is that of the recording. */
export const inOrder = <Each extends { readonly id: string }>(facts: readonly Each[]): Each[] =>
  facts.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))

/** The year before, whose answers stand beside this year's. */
export const yearBefore = (year: FiscalYear): FiscalYear => (year - 1) as FiscalYear
