import { itemMessage } from '../item.ts'
import type { Policy } from '../policy.ts'
import type { SentItem } from '../taking.ts'
import { blind, digest, randomBytes, readColumnKeyHere, unblind } from './blinding.ts'
import { base64url, fromBase64, hexOf } from './numbers.ts'

/** What is needed of a policy to hide answers. */
export type PolicyHere = Pick<Policy, 'surveyId' | 'keys'>

/** An answer to one question before it is signed: its place, what was ticked, its 32 bytes; hidden, and how. */
export interface HiddenItem {
  readonly c: number
  readonly t: number
  readonly p: string
  readonly blinded: string
  readonly inv: string
}

const prepared = (policy: PolicyHere, { c, t, p }: Pick<HiddenItem, 'c' | 't' | 'p'>) =>
  Uint8Array.of(...fromBase64(p), ...utf8(itemMessage(policy.surveyId, c, t)))

const keyOf = (policy: PolicyHere, place: number) =>
  readColumnKeyHere(policy.keys.columns[place] || '')

/** Hides what was ticked at each place, each under the key of its column and with random of its own. */
export async function hide(
  policy: PolicyHere,
  ticked: readonly number[],
): Promise<readonly HiddenItem[]> {
  const items: HiddenItem[] = []
  for (const t of ticked) {
    const c = items.length
    const p = base64url(randomBytes(32))
    const { blinded, inv } = await blind(await keyOf(policy, c), prepared(policy, { c, t, p }))
    items.push({ c, t, p, blinded, inv })
  }
  return items
}

/**
 * Uncovers what was signed, in an order that says nothing: that of their random bytes. Null where one signature is
 * not true, or is missing.
 */
export async function uncover(
  policy: PolicyHere,
  hidden: readonly HiddenItem[],
  signatures: readonly string[],
): Promise<readonly SentItem[] | null> {
  const items: SentItem[] = []
  for (const { c, t, p, inv } of hidden) {
    const message = prepared(policy, { c, t, p })
    const s = await unblind(await keyOf(policy, c), message, signatures[c] || '', inv)
    if (!s) return null
    items.push({ c, t, p, s })
  }
  return items.sort((one, other) => (one.p < other.p ? -1 : 1))
}

/** What each item is known by once it is published: hex sha256 of what was signed. */
export const hashesOf = (
  policy: PolicyHere,
  items: readonly SentItem[],
): Promise<readonly string[]> => Promise.all(items.map((item) => sha256Of(prepared(policy, item))))

/** Hex. */
export const sha256Of = async (bytes: Uint8Array): Promise<string> =>
  hexOf(await digest('SHA-256', bytes))

export const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)
