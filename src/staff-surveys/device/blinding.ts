/**
 * The respondent's side of blind signatures: a message is hidden before it is signed, and the signature uncovered
 * after, so that whoever signed cannot tell which signature it was.
 * @source RFC 9474, RSABSSA-SHA384-PSS-Randomized; RFC 8017 9.1.1 (EMSA-PSS) and B.2.1 (MGF1)
 */
import { base64url, bytesOf, fromBase64, hexOf, inverseOf, numberOf } from './numbers.ts'

/** The public key of a column, read once. */
export interface ColumnKeyHere {
  readonly n: bigint
  /** Bytes of the modulus. */
  readonly size: number
  readonly key: CryptoKey
}

/** A message as it goes out, in base64url, and the number that uncovers its signature. */
export interface Blinded {
  readonly blinded: string
  readonly inv: string
}

const saltBytes = 48
const sha = 'SHA-384'
const pss = { name: 'RSA-PSS', hash: sha, saltLength: saltBytes }

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
  const m = await encoded(prepared, size, random(saltBytes))
  // Sixteen bytes more than the modulus has: so reduced, no number is likelier than another by more than 2^-128.
  const r = numberOf(random(size + 16)) % n
  let power = r
  for (let bit = 0; bit < 16; bit += 1) power = (power * power) % n
  return {
    blinded: base64url(bytesOf((((power * r) % n) * m) % n, size)),
    // One inverse says of both numbers that they have one.
    inv: `${(inverseOf(m * r, n) * m) % n}`,
  }
}

/** Uncovers the signature of a prepared message, base64url; null where it is not true. */
export async function unblind(
  { n, size, key }: ColumnKeyHere,
  prepared: Uint8Array<ArrayBuffer>,
  signed: string,
  inv: string,
): Promise<string | null> {
  const signature = bytesOf((numberOf(fromBase64(signed)) * BigInt(inv)) % n, size)
  const isTrue = await crypto.subtle.verify(pss, key, signature, prepared)
  return isTrue ? base64url(signature) : null
}

/** A hash of bytes, by the name it has in WebCrypto. */
export const digest = async (name: string, bytes: ArrayLike<number>): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.digest(name, Uint8Array.from(bytes)))

/** A message as the number that is signed, one bit shorter than the modulus. */
async function encoded(message: Uint8Array, size: number, salt: Uint8Array): Promise<bigint> {
  const eight = new Uint8Array(8)
  const hash = await digest(sha, [...eight, ...(await digest(sha, message)), ...salt])
  const room = 2 * (size - hash.length - 1)
  let mask = ''
  for (let count = 0; mask.length < room; count += 1)
    mask += hexOf(await digest(sha, [...hash, 0, 0, 0, count]))
  const block = BigInt(`0x${mask.slice(0, room)}`) ^ BigInt(`0x1${hexOf(salt)}`)
  const masked = BigInt.asUintN(4 * room - 1, block).toString(16)
  return BigInt(`0x${masked}${hexOf(hash)}bc`)
}
