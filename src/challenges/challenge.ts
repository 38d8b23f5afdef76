// What anybody says is wrong with an item of an agency's disclosures, and what the agency answers. Of whoever
// says it nothing is kept but the day and the words they chose to write.
import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { FactId } from '../basics/ids.ts'
import type { ItemCode } from '../basics/item-code.ts'
import type { PlainDate } from '../basics/plain-date.ts'
import type { WithheldFor } from '../basics/withheld.ts'

/** It is not there, it is of another time, or its address does not open. */
export const challengeKinds = ['missing', 'outdated', 'unopenable'] as const
export type ChallengeKind = (typeof challengeKinds)[number]

/** What the office says it did: mended it, it was there already, there is none, or it is of another item. */
export const outcomes = ['mended', 'already-there', 'none-held', 'other-item'] as const
export type Outcome = (typeof outcomes)[number]

/**
 * The office looked at words: they are shown, or are not, for a reason everybody reads. What was challenged
 * stays open either way.
 */
export interface WordsRuling {
  readonly id: FactId
  readonly voiceId: string
  readonly withheld: WithheldFor | null
  readonly recordedAt: string
  readonly recordedBy: string
}

/** Somebody who says it, once. */
export interface Voice {
  readonly id: string
  /** By which whoever sent it finds it again. */
  readonly receipt: string
  readonly receivedOn: PlainDate
  readonly hasWords: boolean
  /** Null where none were written, and where they were withheld for naming somebody: those are deleted. */
  readonly words: string | null
  /** The last ruling over its words; null while nobody has looked. */
  readonly ruling: WordsRuling | null
}

/** What the office answers. */
export interface ChallengeReply {
  readonly id: FactId
  readonly outcome: Outcome
  readonly words: string
  /** An address where it can be seen; empty for none. */
  readonly link: string
  readonly repliedOn: PlainDate
  /** How many working days it took, as holidays were known then. */
  readonly tookDays: number
  readonly recordedAt: string
  readonly recordedBy: string
}

/** One matter: of an item and a kind at most one is open, and whoever says the same joins it. */
export interface Challenge {
  readonly id: string
  readonly year: FiscalYear
  readonly code: ItemCode
  readonly kind: ChallengeKind
  /** Which of its item and kind it is, from 1. */
  readonly ordinal: number
  /** The answer that stood on the public page then; null where none did. */
  readonly answerId: FactId | null
  readonly receivedOn: PlainDate
  /** Oldest first; never empty. */
  readonly voices: readonly Voice[]
  /** Oldest first. The first stops the clock; more may be added. */
  readonly replies: readonly ChallengeReply[]
}

/** Whether the office has not answered yet. */
export const isOpen = ({ replies }: Pick<Challenge, 'replies'>): boolean => replies.length === 0

/** The longest words of a citizen, and of the office, in characters. */
export const longestWords = 500
export const longestReply = 2_000
export const longestLink = 2_000

/** What everybody may read of the words written with a challenge, and what is not shown yet or not at all. */
export function wordsShown({ voices }: Pick<Challenge, 'voices'>): {
  readonly shown: readonly { readonly words: string; readonly receivedOn: PlainDate }[]
  readonly waiting: number
  readonly withheld: readonly { readonly reason: WithheldFor; readonly count: number }[]
} {
  const written = voices.filter(({ hasWords }) => hasWords)
  const withheld = Map.groupBy(
    written.flatMap(({ ruling }) => ruling?.withheld ?? []),
    (reason) => reason,
  )
  return {
    shown: written.flatMap(({ words, ruling, receivedOn }) =>
      words !== null && ruling?.withheld === null ? [{ words, receivedOn }] : [],
    ),
    waiting: written.filter(({ ruling }) => ruling === null).length,
    withheld: [...withheld].map(([reason, each]) => ({ reason, count: each.length })),
  }
}

/** What is wrong with what a citizen sent. */
export type WrongChallenge =
  | 'kind-missing'
  | 'words-too-long'
  | 'looks-personal'
  | 'not-left-empty'
  | 'sent-too-soon'
  | 'form-stale'

/** What is wrong with what the office wrote. */
export type WrongReply =
  | 'outcome-missing'
  | 'words-missing'
  | 'words-too-long'
  | 'link-wrong'
  | 'looks-personal'

export type ChallengeRefusal =
  | { readonly code: 'not-allowed'; readonly act: string }
  | { readonly code: 'agency-missing' | 'item-unknown' | 'challenge-missing' | 'words-gone' }
  | { readonly code: 'not-storable' }
  /** Something that looks like a person's number or address stands in words to be shown. */
  | { readonly code: 'looks-personal' }
  /** Said to be mended, though nothing was published since it was challenged. */
  | { readonly code: 'nothing-published' }
  /** Somebody answered since the form was opened. */
  | { readonly code: 'changed-meanwhile' }
