/**
 * What people write below a survey, apart from the answers it came with. Nobody reads any of it, the office
 * neither, before ten were written and the survey is closed: whoever saw somebody fill in a form would
 * otherwise know whose the newest words are.
 */
import type { FactId } from '../basics/ids.ts'
import { withheldFor } from '../basics/withheld.ts'
import { leastComments } from './hiding.ts'
import type { SurveyState } from './survey.ts'

/** What the office decided about words: shown, or why not; undone where it thought again. */
export const rulings = ['shown', ...withheldFor, 'undone'] as const
export type Ruling = (typeof rulings)[number]

export interface Comment {
  readonly id: string
  /** Null where they were about a person, and were deleted. */
  readonly words: string | null
  /** What holds now; null while nobody has decided, or where it was undone. */
  readonly ruling: Exclude<Ruling, 'undone'> | null
}

/** A ruling as it is kept. */
export interface CommentRuling {
  readonly id: FactId
  readonly commentId: string
  readonly ruling: Ruling
  readonly recordedAt: string
  readonly recordedBy: string
}

/** Why words are not read yet; null where they are. */
export type HeldBack = 'few' | 'open' | 'few-more'

/**
 * Whether words are held back. Of a survey that was closed and opened again (`before`: how many words there
 * were each time) whoever read then would know the newest: they are read again when ten more were written.
 */
export function heldBack(
  written: number,
  state: SurveyState,
  before: readonly number[],
): HeldBack | null {
  if (written < leastComments) return 'few'
  if (state !== 'closed') return 'open'
  const read = before.reduce((seen, then) => (then - seen >= leastComments ? then : seen), 0)
  return written > read && written - read < leastComments ? 'few-more' : null
}

/** The words everybody may read: those ruled to be shown, of a survey with ten such or more. */
export function publicWordsOf(comments: readonly Comment[]): readonly string[] {
  const shown = comments.flatMap(({ words, ruling }) =>
    words !== null && ruling === 'shown' ? [words] : [],
  )
  return shown.length < leastComments ? [] : shown
}

export type CommentRefusal =
  | { readonly code: 'not-allowed'; readonly act: string }
  | { readonly code: 'comment-missing' }
  /** They were about a person and were deleted. */
  | { readonly code: 'words-gone' }
  | { readonly code: 'held-back' }
  /** They hold what looks like somebody's number or address, and nobody said that they looked. */
  | { readonly code: 'looks-personal' }
