/**
 * What is random about a form without script: made of the 32 bytes its page was given, which nobody keeps. The same
 * form sent again, by an impatient thumb or after a failure, is the same ballot; another form is another, though the
 * answers are alike, so that nobody learns an answer by sending guesses with somebody's code.
 */
import { createHmac, randomBytes, randomUUID } from 'node:crypto'
import { canonicalJson } from '../basics/canonical-json.ts'

/** What the page of a form is known by. */
export const newOnce = (): string => randomBytes(32).toString('base64url')

/** An id that tells nothing: neither a time nor an order. */
export const newBallotId = (): string => randomUUID()

export interface FormSecrets {
  /** 16 bytes in hex: binds the ballot to the spending of its slip. Half of it is of the page, half of what it said. */
  readonly nonce: string
  /** 32 bytes in base64url: what its items are made of. */
  readonly seed: string
  readonly ballotId: string
  readonly wordsId: string
}

/** The secrets of a form: of what its page is known by, its slip and its answers. */
export function formSecrets(
  once: string,
  said: { readonly mark: string } & Readonly<Record<string, unknown>>,
): FormSecrets {
  const text = canonicalJson(said)
  const of = (what: string) => secretOf(once, what, text)
  return {
    nonce: pageHalf(once, said.mark) + of('nonce').toString('hex', 0, 8),
    seed: of('seed').toString('base64url'),
    ...{ ballotId: uuidOf(of('ballot')), wordsId: uuidOf(of('words')) },
  }
}

/**
 * Whether a slip was spent by a form of this very page, whatever it answered then. Of a page that nobody else has
 * it may be told, where of a code it may not.
 */
export const isOfPage = (nonce: string, once: string, mark: string): boolean =>
  nonce.startsWith(pageHalf(once, mark))

const pageHalf = (once: string, mark: string) => secretOf(once, 'page', mark).toString('hex', 0, 8)

const secretOf = (once: string, what: string, text: string) =>
  createHmac('sha256', Buffer.from(once, 'base64url'))
    .update(`prongsai form 1 ${what}\n${text}`)
    .digest()

/** A random uuid (version 4) of bytes that look random. */
function uuidOf(random: Buffer): string {
  const bytes = Buffer.from(random.subarray(0, 16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20)]
  return [...parts, hex.slice(20)].join('-')
}
