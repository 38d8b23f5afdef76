// What may be done next with an item, and why not. Pure; the commands ask it with what stands in the database.

import type { AnswerContent, ItemStanding, StepKind } from './disclosure.ts'
import type { DocumentStanding } from './document.ts'

/** Why an act on an item is refused. */
export type DisclosureRefusal =
  | { readonly code: 'not-allowed'; readonly act: string }
  | { readonly code: 'item-unknown' }
  | { readonly code: 'changed-meanwhile' }
  | { readonly code: 'documents-meanwhile' }
  | { readonly code: 'not-storable' }
  | { readonly code: 'nothing-answered' }
  | { readonly code: 'nothing-shown' }
  | { readonly code: 'already-so' }
  | { readonly code: 'not-ready-yet' }
  | { readonly code: 'not-checked-yet' }
  | { readonly code: 'not-published' }
  | { readonly code: 'reason-missing' }
  | { readonly code: 'division-missing' }
  | { readonly code: 'file-gone' }
  | { readonly code: 'document-missing' }

/** What an officer or a division may say of an answer; to check and publish at once is two steps. */
export type Said = StepKind | 'check-and-publish'

/** Whether an answer shows anything: an address or a document, or that there is none. */
export const showsSomething = (
  { answer, links, months }: AnswerContent,
  documents: readonly DocumentStanding[],
): boolean =>
  answer === 'none' ||
  (answer === 'has' &&
    (links.length > 0 ||
      documents.some(({ withdrawn }) => withdrawn === null) ||
      (months ?? []).some((month) => month.answer === 'none' || month.url !== '')))

/** Ids are made one after the other (uuid v7), so the greater one came later. */
export const isLater = (id: string, than: string) => id > than

/** The documents that came after the answer was published, and do not stand on its public page yet. */
export const notYetPublic = <Each extends DocumentStanding>(
  { published }: Pick<ItemStanding, 'published'>,
  documents: readonly Each[],
): readonly Each[] =>
  documents.filter(
    ({ withdrawn, id }) =>
      withdrawn === null && published !== null && isLater(id, published.step.id),
  )

/** The newest of an item's documents, as a page that shows them all names what was seen; null while there is none. */
export const newestOf = (documents: readonly DocumentStanding[]) =>
  documents.reduce<DocumentStanding['id'] | null>(
    (newest, { id }) => (newest === null || isLater(id, newest) ? id : newest),
    null,
  )

/** Whether a document came after the newest that was seen, so that publishing now would show what nobody looked at. */
export const cameMeanwhile = (
  documents: readonly DocumentStanding[],
  newestSeen: string | null,
): boolean =>
  documents.some(
    ({ id, withdrawn }) => withdrawn === null && (newestSeen === null || isLater(id, newestSeen)),
  )

/** The documents that stand on the public page of an item. */
export const publicDocuments = <Each extends DocumentStanding>(
  { published }: Pick<ItemStanding, 'published'>,
  documents: readonly Each[],
): readonly Each[] =>
  documents.filter(
    ({ withdrawn, id }) =>
      withdrawn === null && published !== null && !isLater(id, published.step.id),
  )

/** The steps that what was said takes, in order; or why it takes none. */
export function stepsOf(
  said: Said,
  item: ItemStanding,
  documents: readonly DocumentStanding[],
  reason: string,
): readonly StepKind[] | DisclosureRefusal {
  const { answer, state, published } = item
  if (said === 'unpublished') {
    if (!published) return { code: 'not-published' }
    return reason === '' ? { code: 'reason-missing' } : ['unpublished']
  }
  if (!answer || answer.answer === 'not-yet') return { code: 'nothing-answered' }
  if (said !== 'returned' && !showsSomething(answer, documents)) return { code: 'nothing-shown' }
  switch (said) {
    case 'ready':
      return state === 'to-do' || state === 'with-division' ? ['ready'] : { code: 'already-so' }
    case 'returned':
      if (state !== 'ready' && state !== 'checked') return { code: 'not-ready-yet' }
      return reason === '' ? { code: 'reason-missing' } : ['returned']
    case 'checked':
      if (state === 'checked' || state === 'published') return { code: 'already-so' }
      return state === 'ready' ? ['checked'] : { code: 'not-ready-yet' }
    case 'published':
      if (state === 'checked') return ['published']
      if (state !== 'published') return { code: 'not-checked-yet' }
      // Published again where documents came since; what stands there already needs no second step.
      return notYetPublic(item, documents).length > 0 ? ['published'] : { code: 'already-so' }
    case 'check-and-publish':
      return state === 'ready' ? ['checked', 'published'] : { code: 'not-ready-yet' }
  }
}
