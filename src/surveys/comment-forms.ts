import { type Typed, typedIn } from '../platform/form.ts'
import { type Ruling, rulings } from './comment.ts'

/** Reads what an officer decided of which words; null for no decision we know. */
export function readCommentRuling(typed: Typed): {
  readonly commentId: string
  readonly ruling: Ruling
  readonly sure: boolean
} | null {
  const ruling = rulings.find((each) => each === typedIn(typed, 'ruling'))
  if (!ruling) return null
  return { ruling, commentId: typedIn(typed, 'comment'), sure: typedIn(typed, 'sure') === 'yes' }
}
