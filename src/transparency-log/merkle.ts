/**
 * Merkle trees over leaves, their proofs, and how these are checked. How SHA-256 is made is passed in, so that the
 * same lines run on the server and in a page that recounts offline, where hashing is asynchronous.
 *
 * @source RFC 6962, 2.1; RFC 9162, 2.1.3.2 and 2.1.4.2 (how proofs are checked).
 */

/** The 32 bytes of SHA-256 over bytes. */
export type Sha256 = (bytes: Uint8Array<ArrayBuffer>) => Bytes | Promise<Bytes>
type Bytes = Uint8Array<ArrayBuffer>

/** The hash of a leaf. It begins otherwise than that of a node, so that neither passes for the other. */
export const leafHashOf = async (sha256: Sha256, leaf: Bytes): Promise<Bytes> =>
  sha256(joined(Uint8Array.of(0), leaf))

/** The root over the hashes of leaves in their order; over none it is the hash of nothing. */
export async function rootOf(sha256: Sha256, leaves: readonly Bytes[]): Promise<Bytes> {
  if (leaves.length === 0) return sha256(new Uint8Array())
  const [only] = leaves
  if (only && leaves.length === 1) return only
  const [left, right] = halvesOf(leaves)
  return nodeOf(sha256, await rootOf(sha256, left), await rootOf(sha256, right))
}

/** What must be known beside a leaf to reckon the root, from the leaf upwards. Throws where there is no such leaf. */
export async function inclusionProof(
  sha256: Sha256,
  leaves: readonly Bytes[],
  place: number,
): Promise<readonly Bytes[]> {
  if (!leaves[place]) throw new RangeError(`There is no leaf ${place} among ${leaves.length}.`)
  if (leaves.length === 1) return []
  const [left, right] = halvesOf(leaves)
  return place < left.length
    ? [...(await inclusionProof(sha256, left, place)), await rootOf(sha256, right)]
    : [...(await inclusionProof(sha256, right, place - left.length)), await rootOf(sha256, left)]
}

/** Whether a leaf stands at its place in the tree of this size and root. */
export async function isIncluded(
  sha256: Sha256,
  { leaf, place, proof }: { leaf: Bytes; place: number; proof: readonly Bytes[] },
  { size, root }: TreeHead,
): Promise<boolean> {
  if (!Number.isSafeInteger(place) || place < 0 || place >= size) return false
  let [at, last, hash] = [place, size - 1, leaf]
  for (const beside of proof) {
    if (last === 0) return false
    if (at % 2 === 1 || at === last) {
      hash = await nodeOf(sha256, beside, hash)
      while (at % 2 === 0 && at !== 0) [at, last] = [half(at), half(last)]
    } else hash = await nodeOf(sha256, hash, beside)
    ;[at, last] = [half(at), half(last)]
  }
  return last === 0 && isSame(hash, root)
}

/** What shows that a tree continues the one of its first `size` leaves. Throws for none and for too many. */
export async function consistencyProof(
  sha256: Sha256,
  leaves: readonly Bytes[],
  size: number,
): Promise<readonly Bytes[]> {
  if (size < 1 || size > leaves.length)
    throw new RangeError(`No tree of ${size} leaves is in this.`)
  return continued(sha256, leaves, size, true)
}

async function continued(
  sha256: Sha256,
  leaves: readonly Bytes[],
  size: number,
  isWhole: boolean,
): Promise<readonly Bytes[]> {
  if (size === leaves.length) return isWhole ? [] : [await rootOf(sha256, leaves)]
  const [left, right] = halvesOf(leaves)
  return size <= left.length
    ? [...(await continued(sha256, left, size, isWhole)), await rootOf(sha256, right)]
    : [...(await continued(sha256, right, size - left.length, false)), await rootOf(sha256, left)]
}

/** Whether the later tree begins with the earlier one: nothing in it was changed or taken out. */
export async function isConsistent(
  sha256: Sha256,
  earlier: TreeHead,
  later: TreeHead,
  proof: readonly Bytes[],
): Promise<boolean> {
  if (earlier.size === later.size) return proof.length === 0 && isSame(earlier.root, later.root)
  if (earlier.size < 1 || earlier.size > later.size) return false
  const isPowerOfTwo = Number.isInteger(Math.log2(earlier.size))
  const [start, ...rest] = isPowerOfTwo ? [earlier.root, ...proof] : proof
  if (!start) return false
  let [at, last] = [earlier.size - 1, later.size - 1]
  while (at % 2 === 1) [at, last] = [half(at), half(last)]
  let [old, now] = [start, start]
  for (const beside of rest) {
    if (last === 0) return false
    if (at % 2 === 1 || at === last) {
      old = await nodeOf(sha256, beside, old)
      now = await nodeOf(sha256, beside, now)
      while (at % 2 === 0 && at !== 0) [at, last] = [half(at), half(last)]
    } else now = await nodeOf(sha256, now, beside)
    ;[at, last] = [half(at), half(last)]
  }
  return last === 0 && isSame(old, earlier.root) && isSame(now, later.root)
}

/** How many leaves a tree has, and its root. */
export interface TreeHead {
  readonly size: number
  readonly root: Bytes
}

/** The left half is as large as a power of two can be that is smaller than the whole. */
const halvesOf = (leaves: readonly Bytes[]) => {
  const left = 2 ** Math.ceil(Math.log2(leaves.length) - 1)
  return [leaves.slice(0, left), leaves.slice(left)] as const
}

const nodeOf = async (sha256: Sha256, left: Bytes, right: Bytes) =>
  sha256(joined(Uint8Array.of(1), left, right))

const half = (whole: number) => Math.floor(whole / 2)

/** Bytes one after the other. */
export function joined(...parts: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** Whether two rows of bytes are the same. Not for secrets: it takes as long as they agree. */
export const isSame = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, at) => byte === b[at])
