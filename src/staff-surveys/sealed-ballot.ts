/**
 * What is sealed of one respondent, in bytes: as long for every ballot of a survey, whatever it holds and whichever
 * way it came, so that the length of what is stored tells nothing.
 */
import { createHash, createHmac } from 'node:crypto'
import { canonicalJson } from '../basics/canonical-json.ts'
import { longestComment } from '../surveys/answer-form.ts'
import type { Ballot, FormBallot, ItemsBallot } from './ballot.ts'
import { prefixBytes } from './blind-signature.ts'
import type { Item } from './item.ts'

/** The most that one item takes: 43 signs of random, 342 of its signature, and what stands around them. */
const itemRoom = 416
/** The most that stands beside the items or answers. */
const ownRoom = 512
const lengthBytes = 4

/** How long the ballots of a survey are before they are sealed; `columns`: its places and the quality column. */
export const ballotSize = (columns: number): number => lengthBytes + ownRoom + columns * itemRoom

/** How long words are before they are sealed: every sign takes four bytes at most, and what is longer is cut. */
export const wordsSize = lengthBytes + 4 * longestComment

/** What a sealed ballot is bound to, besides the key: it opens as a ballot of this survey alone. */
export const ballotAad = (surveyId: string): Uint8Array =>
  Buffer.from(`prongsai sealed ballot 1\n${surveyId}\n`)

/** The same of sealed words. */
export const wordsAad = (surveyId: string): Uint8Array =>
  Buffer.from(`prongsai sealed words 1\n${surveyId}\n`)

/** A ballot in bytes, padded to the size of its survey. Throws where it does not fit. */
export const ballotBytes = (ballot: Ballot, columns: number): Buffer =>
  padded(canonicalJson(ballot), ballotSize(columns))

/** The ballot that stands in bytes; null where there is none, since anybody can seal to a public key. */
export function ballotIn(bytes: Uint8Array, columns: number): Ballot | null {
  const text = unpadded(bytes, ballotSize(columns))
  if (text === null) return null
  let read: unknown
  try {
    read = JSON.parse(text)
  } catch {
    // It was not sealed by us: it is no ballot.
    return null
  }
  return isForm(read, columns) || isItems(read, columns) ? read : null
}

/** Words in bytes, padded to their one size. */
export const wordsBytes = (words: string): Buffer =>
  padded([...words].slice(0, longestComment).join(''), wordsSize)

/** The words that stand in bytes; null where there are none. */
export const wordsIn = (bytes: Uint8Array): string | null => unpadded(bytes, wordsSize)

/** The 32 bytes that go before each item of a form, from its seed: base64url, in the order of the columns. */
export const prefixesOf = (seed: string, columns: number): readonly string[] =>
  Array.from({ length: columns }, (_, place) =>
    createHmac('sha256', Buffer.from(seed, 'base64url'))
      .update(`prongsai prefix of an item 1\n${place}\n`)
      .digest()
      .subarray(0, prefixBytes)
      .toString('base64url'),
  )

/** What a form becomes when it is counted, but for the signatures: its answers and its quality, in order. */
export function unsignedItems({
  answers,
  quality,
  seed,
}: Pick<FormBallot, 'answers' | 'quality' | 'seed'>): readonly Pick<Item, 't' | 'p'>[] {
  const ticked = [...answers, quality]
  const prefixes = prefixesOf(seed, ticked.length)
  return ticked.map((t, place) => ({ t, p: prefixes[place] ?? '' }))
}

/** What a slip's signatures are bound to: the blinded messages, in the order of the columns; 16 bytes in hex. */
export const bindOf = (blinded: readonly string[]): string =>
  createHash('sha256').update(blinded.join('\n')).digest('hex').slice(0, 32)

function padded(text: string, size: number): Buffer {
  const words = Buffer.from(text)
  if (words.length > size - lengthBytes) throw new Error('This is longer than its padding.')
  const bytes = Buffer.alloc(size)
  bytes.writeUInt32BE(words.length)
  words.copy(bytes, lengthBytes)
  return bytes
}

function unpadded(bytes: Uint8Array, size: number): string | null {
  const whole = Buffer.from(bytes)
  if (whole.length !== size) return null
  const length = whole.readUInt32BE()
  return length > size - lengthBytes
    ? null
    : whole.toString('utf8', lengthBytes, lengthBytes + length)
}

const isRecord = (read: unknown): read is Readonly<Record<string, unknown>> =>
  typeof read === 'object' && read !== null && !Array.isArray(read)
const isTicked = (read: unknown) => Number.isInteger(read) && Number(read) >= -2 && Number(read) < 8
const isHex16 = (read: unknown) => typeof read === 'string' && /^[0-9a-f]{32}$/.test(read)

function isForm(read: unknown, columns: number): read is FormBallot {
  if (!isRecord(read) || read['kind'] !== 'form') return false
  const { mark, nonce, answers, quality, seed } = read
  return (
    isHex16(mark) &&
    isHex16(nonce) &&
    Array.isArray(answers) &&
    answers.length === columns - 1 &&
    answers.every(isTicked) &&
    isTicked(quality) &&
    typeof seed === 'string' &&
    Buffer.from(seed, 'base64url').length === 32
  )
}

function isItems(read: unknown, columns: number): read is ItemsBallot {
  if (!isRecord(read) || read['kind'] !== 'items') return false
  const { items } = read
  return (
    Array.isArray(items) &&
    items.length === columns &&
    items.every(
      (item) =>
        isRecord(item) &&
        isTicked(item['t']) &&
        typeof item['p'] === 'string' &&
        typeof item['s'] === 'string' &&
        Object.keys(item).length === 3,
    )
  )
}
