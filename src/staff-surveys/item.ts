/**
 * An item: one answer to one question, signed, and tied to no other. The bytes that are signed are agreed here
 * for the respondent's device, the server, the recount and the page that recounts offline.
 */
import type { Ticked } from '../surveys/questionnaire.ts'

/** One published answer. Its place is that of its column. */
export interface Item {
  /** What was ticked; in the quality column a sum of `qualities`. */
  readonly t: Ticked
  /** 32 random bytes that go before the message, base64url: nobody can guess an answer from its hash. */
  readonly p: string
  /** RSASSA-PSS over SHA-384 with 48 bytes of salt, base64url. */
  readonly s: string
  /** Present where the server signed it, since it came without script. */
  readonly k?: 1
}

/** Flags of the quality column: every answer at the same position; answered faster than can be read. */
export const qualities = { straight: 1, hasty: 2 } as const

/** The message of an item without its 32 bytes before: UTF-8 of these lines. */
export const itemMessage = (surveyId: string, place: number, ticked: Ticked): string =>
  `prongsai staff survey item 1\n${surveyId}\n${place}\n${ticked}\n`

/** The text a promise to include is signed over: the hex sha256 of each prepared message, sorted. */
export const promiseText = (surveyId: string, hashes: readonly string[]): string =>
  ['prongsai promise to include 1', surveyId, ...[...hashes].sort(), ''].join('\n')

/** What a device keeps of its own answers where its owner asks for it: only what will be public. */
export interface Receipt {
  readonly surveyId: string
  /** Hex sha256 of each prepared message, sorted. */
  readonly hashes: readonly string[]
  /** Ed25519 over `promiseText`, base64url. */
  readonly promise: string
}
