/** What is sealed of one respondent, before it is padded to its constant size. */
import type { Ticked } from '../surveys/questionnaire.ts'
import type { Item } from './item.ts'

/** Without script: the answers, bound to the spending of the slip by a nonce, so that it counts once. */
export interface FormBallot {
  readonly kind: 'form'
  /** The mark of the slip, as in the sealed row of spent slips. */
  readonly mark: string
  readonly nonce: string
  /** One for each place. */
  readonly answers: readonly Ticked[]
  readonly quality: number
  /** 32 random bytes in base64url, from which each item's 32 bytes are made. */
  readonly seed: string
}

/** With script: items signed blindly before, without any slip. One for each place, then the quality. */
export interface ItemsBallot {
  readonly kind: 'items'
  readonly items: readonly Item[]
}

export type Ballot = FormBallot | ItemsBallot
