/** Finds the answers of a receipt in the columns; and puts a receipt together out of what is public. */
import type { PublishedFolder } from './folder.ts'
import { promiseText } from './item.ts'
import { fromBase64url, utf8 } from './plain-bytes.ts'
import { readReceipt } from './receipt.ts'
import { checked, type RecountCheck, type RecountTools } from './recount-check.ts'
import type { ReadColumn } from './recount-columns.ts'
import { recordKeyIn } from './recount-record.ts'

/** Each published column has exactly one of the receipt's hashes, and the promise is signed by the record's key. */
export async function receiptCheck(
  { verifyEd25519 }: RecountTools,
  { policy, columns }: PublishedFolder,
  read: readonly ReadColumn[],
  text: string,
): Promise<RecountCheck> {
  const receipt = readReceipt(text)
  if (!receipt) return checked('receipt', 'no', 'unreadable')
  if (receipt.surveyId !== policy.surveyId) return checked('receipt', 'no', 'other-survey')
  const wanted = new Set(receipt.hashes)
  if (wanted.size !== columns.length) return checked('receipt', 'no', 'unreadable')
  const [key, promise] = [recordKeyIn(policy), fromBase64url(receipt.promise)]
  const words = utf8(promiseText(receipt.surveyId, receipt.hashes))
  const isPromised = key && promise ? await verifyEd25519(key, words, promise) : false
  if (isPromised === false) return checked('receipt', 'no', 'no-promise')
  if (read.length === 0) return checked('receipt', 'not-done', 'no-columns')
  const lost = read.find(({ hashes }) => hashes.filter((hash) => wanted.has(hash)).length !== 1)
  const found = { columns: read.length, hidden: columns.length - read.length }
  if (lost) return checked('receipt', 'no', 'lost', { ...found, column: lost.place + 1 })
  // Found, though nobody can tell here whether it was promised: what is found needs no promise.
  return checked('receipt', 'yes', isPromised === null ? 'unsigned' : '', found)
}

/**
 * What a receipt out of public columns promises: one hash of each, drawn by `draw` (from 0, below so many), and for
 * a column that is not published 32 random bytes, which nobody can look up. Whoever is asked for a receipt after
 * publication has one to show that says nothing about them.
 */
export const spareHashes = (
  columns: readonly (readonly string[] | null)[],
  draw: (below: number) => number,
): readonly string[] =>
  columns.map((hashes) => hashes?.[draw(hashes.length)] ?? randomHash(draw)).toSorted()

const randomHash = (draw: (below: number) => number): string =>
  Array.from({ length: 32 }, () => draw(256).toString(16).padStart(2, '0')).join('')
