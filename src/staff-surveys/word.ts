/**
 * What staff write besides. It was sealed apart from every answer and mixed when the survey was counted; two
 * different people must read it and say that it may be shown.
 */
import type { FactId } from '../basics/ids.ts'
import { type Ruling, rulings } from '../surveys/comment.ts'
import type { Policy } from './policy.ts'

export { type Ruling as WordRuling, rulings as wordRulings }

export interface StaffWord {
  readonly id: string
  /** Null where they were about a person, and were deleted. */
  readonly words: string | null
  /** The latest of each person, who is named by id. */
  readonly rulings: ReadonlyMap<string, Exclude<Ruling, 'undone'>>
}

/** A ruling as it is kept. */
export interface StaffWordRuling {
  readonly id: FactId
  readonly wordId: string
  readonly ruling: Ruling
  readonly recordedAt: string
  readonly recordedBy: string
}

export type WordStanding =
  /** Nobody has decided. */
  | 'unread'
  /** One of two says shown. */
  | 'half-shown'
  | 'shown'
  | 'withheld'
  /** They were about a person, and were deleted. */
  | 'gone'

/** How many different people must say that words may be shown. */
const readersOfWords = 2

/** Where words stand: one who withholds them outweighs any number who would show them. */
export function wordStanding({
  words,
  rulings,
}: Pick<StaffWord, 'words' | 'rulings'>): WordStanding {
  if (words === null) return 'gone'
  const said = [...rulings.values()]
  if (said.length === 0) return 'unread'
  if (said.some((ruling) => ruling !== 'shown')) return 'withheld'
  return said.length >= readersOfWords ? 'shown' : 'half-shown'
}

/** The words everybody may read: those ruled to be shown, where they are enough to hide each other. */
export function publicStaffWords(
  words: readonly StaffWord[],
  { thresholds }: Pick<Policy, 'thresholds'>,
): readonly string[] {
  const shown = words.flatMap((word) =>
    word.words !== null && wordStanding(word) === 'shown' ? [word.words] : [],
  )
  return shown.length < thresholds.wordsFromWords ? [] : shown
}

/** Which of the words that were opened are kept to be read: all, or none where too few answered or wrote. */
export function wordsKept(
  words: readonly string[],
  ballots: number,
  { thresholds, asksWords }: Pick<Policy, 'thresholds' | 'asksWords'>,
): readonly string[] {
  const written = words.map((each) => each.trim()).filter((each) => each !== '')
  const areEnough =
    ballots >= thresholds.wordsFromBallots && written.length >= thresholds.wordsFromWords
  return asksWords && areEnough ? written : []
}
