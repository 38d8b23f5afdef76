// Which documents an item is judged by: those on its public page when judging was opened, and no later ones.
import type { ItemStanding } from '../disclosures/disclosure.ts'
import type { DisclosureDocument, DocumentHistory } from '../disclosures/document.ts'
import { isLater, publicDocuments } from '../disclosures/steps.ts'
import type { ItemAssessment, StepOf } from './assessment.ts'

/** A document an item is judged by. */
export interface JudgedDocument {
  readonly document: DisclosureDocument
  /** When it was withdrawn after judging was opened; null where it was not, or was put back. */
  readonly withdrawnAt: string | null
  /** Whether its address shows it now. */
  readonly isPublic: boolean
}

/** The documents of an item beside its judging. */
export interface JudgedDocuments {
  readonly judged: readonly JudgedDocument[]
  /** Those that came on the public page after judging was opened, and do not count. */
  readonly later: readonly DisclosureDocument[]
}

/** The documents as they stood on the public page of an item when its judging was opened, and those there now. */
export function judgedDocuments(
  item: Pick<ItemStanding, 'steps' | 'published'>,
  documents: readonly DocumentHistory[],
  { answerId }: Pick<ItemAssessment, 'answerId'>,
  opened: Pick<StepOf<'opened'>, 'id'>,
): JudgedDocuments {
  const shown = item.steps.findLast(
    ({ id, kind, answerId: over }) =>
      kind === 'published' && over === answerId && !isLater(id, opened.id),
  )
  const stood = documents.filter(
    ({ id, withdrawals }) =>
      shown !== undefined &&
      !isLater(id, shown.id) &&
      !withdrawals.findLast((each) => !isLater(each.id, opened.id))?.withdrawn,
  )
  const now = publicDocuments(item, documents)
  return {
    judged: stood.map((document) => ({
      document,
      withdrawnAt: document.withdrawn?.recordedAt ?? null,
      isPublic: now.includes(document),
    })),
    later: now.filter((document) => !stood.includes(document)),
  }
}
