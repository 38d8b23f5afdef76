import type { IncompleteCode } from './completeness.ts'

/** What can be wrong with a field of evidence, as a code. */
export type WrongEvidenceCode =
  | IncompleteCode
  | 'date-unreadable'
  | 'date-ahead'
  | 'address-wrong'
  | 'too-long'
  | 'photo-too-large'
  | 'file-too-large'
  | 'kind-not-allowed'
  | 'file-empty'
  | 'picture-unreadable'
  | 'picture-too-many-points'
  | 'too-many-files'
  | 'file-gone'
  | 'row-missing'
  | 'redactions-missing'

/** What is wrong with one field; `of` names the file where it is about one. */
export interface WrongEvidence {
  readonly field: string
  readonly code: WrongEvidenceCode
  readonly of?: string
}
