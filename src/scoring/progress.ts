import type { DisclosureItem } from '../disclosures/disclosure.ts'
import type { ItemProgress, Reading } from './readiness.ts'

type Standing = Pick<DisclosureItem, 'item' | 'answer' | 'published' | 'state'>

/** How far an item has come as a score counts it: an answer of "not yet" is none. */
export const progressOf = (standing: Standing): ItemProgress => ({
  code: standing.item.code,
  reached: reachedBy(standing),
})

function reachedBy({ answer, published, state }: Standing): Reading | null {
  if (published && published.answer.answer !== 'not-yet') return 'published'
  if (answer === null || answer.answer === 'not-yet') return null
  return state === 'ready' || state === 'checked' ? 'ready' : 'answered'
}
