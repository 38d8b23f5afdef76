/** What is asked of the door of a staff survey, and what is said of it. */
import type { Ticked } from '../surveys/questionnaire.ts'
import type { Item, Receipt } from './item.ts'

/** A form without script, as it was read. */
export interface SentForm {
  /** As typed. */
  readonly code: string
  /** One for each place. */
  readonly answers: readonly Ticked[]
  /** Empty where nothing was written, or nothing is asked for. */
  readonly words: string
  /**
   * 32 random bytes in base64url that the page was given: whoever sends the same form again hears the same. Nothing
   * of it is kept, and what can be told apart by it alone cannot be told apart by us.
   */
  readonly once: string
  readonly wantsReceipt: boolean
}

/** An order for blind signatures: POST /i/{code}/tokens. */
export interface SentTokens {
  readonly code: string
  /** One for each column, the quality column last; base64url. */
  readonly blinded: readonly string[]
}

/** Items that were signed blindly: POST /i/{code}/items. No code stands beside them. */
export interface SentItems {
  /** One for each column, in any order; `c` is its place. */
  readonly items: readonly SentItem[]
  /** Where words are asked for and were written: `id` is a random uuid of the device's own, the same each time. */
  readonly words?: { readonly id: string; readonly text: string }
}
export type SentItem = Pick<Item, 't' | 'p' | 's'> & { readonly c: number }

/** Why nothing was taken. */
export type TakeRefusal =
  | 'code-unknown'
  | 'code-used'
  | 'closed'
  | 'not-open'
  /** The window's keys are not on this computer. */
  | 'keys-missing'
  /** Items of which one is not signed, or blinded messages that cannot be. */
  | 'unreadable'

/** What is answered to a script. */
export type ToldScript =
  | { readonly state: 'signed'; readonly signatures: readonly string[] }
  | ({ readonly state: 'taken' } & Receipt)
  | { readonly state: TakeRefusal | 'too-large' | 'not-sent' | 'too-many' }

/** By which number each is answered. */
export const takeStatus: Readonly<Record<ToldScript['state'], number>> = {
  ...{ signed: 200, taken: 200, 'code-unknown': 422, 'code-used': 409, closed: 410 },
  ...{ 'not-open': 409, 'keys-missing': 503, unreadable: 422, 'too-large': 413 },
  ...{ 'not-sent': 503, 'too-many': 429 },
}
