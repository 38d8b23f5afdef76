/**
 * The respondent's side of blind signatures: a message is hidden before it is signed, and the signature uncovered
 * after, so that whoever signed cannot tell which signature it was.
 * @source RFC 9474, RSABSSA-SHA384-PSS-Randomized; RFC 8017 9.1.1 (EMSA-PSS) and B.2.1 (MGF1)
 */
import { base64url, bytesOf, fromBase64, inverseOf, joined, numberOf } from './numbers.ts'

/** The public key of a column, read once. */
export interface ColumnKeyHere {
  readonly n: bigint
  /** Bytes of the modulus. */
  readonly size: number
  readonly key: CryptoKey
}

/** A message as it goes out, and what uncovers its signature; both base64url. */
export interface Blinded {
  readonly blinded: string
  readonly inv: string
}

const saltBytes = 48
const pss = { name: 'RSA-PSS', hash: 'SHA-384', saltLength: saltBytes }

/** Random bytes of the browser. */
export const randomBytes = (length: number): Uint8Array<ArrayBuffer> =>
  crypto.getRandomValues(new Uint8Array(length))

/** Reads a SubjectPublicKeyInfo in base64 of an RSA key of 2048 to 4096 bits, whose exponent is 65537. */
export async function readColumnKeyHere(spki: string): Promise<ColumnKeyHere> {
  const bytes = fromBase64(spki)
  const key = await crypto.subtle.importKey('spki', bytes, pss, false, ['verify'])
  // The modulus stands between 33 bytes that say what it is, and five of the exponent. Were it another, no
  // signature would be found true below.
  const modulus = bytes.subarray(33, -5)
  return { n: numberOf(modulus), size: modulus.length, key }
}

/** Hides a prepared message. `random` is given by tests alone. */
export async function blind(
  { n, size }: Pick<ColumnKeyHere, 'n' | 'size'>,
  prepared: Uint8Array<ArrayBuffer>,
  random = randomBytes,
): Promise<Blinded> {
  const m = numberOf(await encoded(prepared, size, random(saltBytes)))
  for (let tries = 0; tries < 99; tries += 1) {
    const r = numberOf(random(size))
    // One inverse says of both that they have one.
    const both = r < n && inverseOf(m * r, n)
    if (!both) continue
    let power = r
    for (let bit = 0; bit < 16; bit += 1) power = (power * power) % n
    return {
      blinded: base64url(bytesOf((((power * r) % n) * m) % n, size)),
      inv: base64url(bytesOf((both * m) % n, size)),
    }
  }
  throw new Error('this key hides nothing')
}

/** Uncovers the signature of a prepared message, base64url; null where it is not true. */
export async function unblind(
  { n, size, key }: ColumnKeyHere,
  prepared: Uint8Array<ArrayBuffer>,
  signed: string,
  inv: string,
): Promise<string | null> {
  const number = (text: string) => numberOf(fromBase64(text))
  const signature = bytesOf((number(signed) * number(inv)) % n, size)
  const isTrue = await crypto.subtle.verify(pss, key, signature, prepared)
  return isTrue ? base64url(signature) : null
}

const digest = async (...parts: readonly Uint8Array[]) =>
  new Uint8Array(await crypto.subtle.digest('SHA-384', joined(...parts)))

/** A message as it is signed, one bit shorter than the modulus. */
async function encoded(message: Uint8Array, size: number, salt: Uint8Array) {
  const hash = await digest(new Uint8Array(8), await digest(message), salt)
  const block = new Uint8Array(size - hash.length - 1)
  block[block.length - salt.length - 1] = 1
  block.set(salt, block.length - salt.length)
  const mask: number[] = []
  for (let count = 0; mask.length < block.length; count += 1)
    mask.push(...Array.from(await digest(hash, Uint8Array.of(0, 0, 0, count))))
  const masked = block.map((byte, at) => (byte ^ (mask[at] || 0)) & (at ? 255 : 127))
  return joined(masked, hash, Uint8Array.of(188))
}
