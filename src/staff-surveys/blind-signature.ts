/**
 * The server's side of blind signatures: it signs what it cannot read, and checks what it signed. One RSA key of
 * 2048 bits for each column; the respondent's side stands in `device/`.
 * @source RFC 9474, RSABSSA-SHA384-PSS-Randomized
 */
import {
  constants,
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPair,
  type KeyObject,
  privateDecrypt,
  publicEncrypt,
  sign,
  verify,
} from 'node:crypto'
import { accept, type Result, refuse } from '../basics/result.ts'
import { type Item, itemMessage } from './item.ts'

/** Bytes of a column's modulus, and so of its blinded messages and signatures. */
const signatureBytes = 256

/** Bytes of random before each message. */
export const prefixBytes = 32

/** RSASSA-PSS as the variant has it: the salt is as long as the hash. */
const pss = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 } as const
const keyOptions = { modulusLength: 8 * signatureBytes, publicExponent: 65537 } as const
const raw = { padding: constants.RSA_NO_PADDING } as const

export interface ColumnKey {
  /** SubjectPublicKeyInfo in base64. */
  readonly publicKey: string
  /** PKCS#8 in base64. */
  readonly privateKey: string
}

/** A new key for one column; takes about a tenth of a second, off the main thread. */
export const newColumnKey = (): Promise<ColumnKey> =>
  new Promise((resolve, reject) => {
    generateKeyPair('rsa', keyOptions, (error, publicKey, privateKey) => {
      if (error) return reject(error)
      resolve({
        publicKey: publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
        privateKey: privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64'),
      })
    })
  })

/** Reads a private key once for many signatures; throws where it is none. */
export const readSigningKey = (pkcs8: string): KeyObject =>
  createPrivateKey({ key: Buffer.from(pkcs8, 'base64'), format: 'der', type: 'pkcs8' })

/** Reads a public key once for many checks; throws where it is none. */
export const readColumnKey = (spki: string): KeyObject =>
  createPublicKey({ key: Buffer.from(spki, 'base64'), format: 'der', type: 'spki' })

/**
 * Signs a blinded message in base64url, and gives the blind signature in base64url. Refused: what is not exactly as
 * long as the modulus, not written in the one way there is, or not below the modulus. A signature that does not
 * give its message back is a fault of the machine that would betray the key: it never leaves this function.
 */
export function signBlinded(
  key: string | KeyObject,
  blinded: string,
): Result<string, 'not-blinded'> {
  const privateKey = typeof key === 'string' ? readSigningKey(key) : key
  const publicKey = createPublicKey(privateKey)
  const modulus = modulusOf(publicKey)
  const message = bytesOf(blinded, modulus.length)
  if (!message || Buffer.compare(message, modulus) >= 0) return refuse('not-blinded')
  const signature = privateDecrypt({ key: privateKey, ...raw }, message)
  if (!publicEncrypt({ key: publicKey, ...raw }, signature).equals(message))
    throw new Error('an RSA signature did not give its message back')
  return accept(signature.toString('base64url'))
}

/** Hex sha256 of a prepared message (its 32 bytes, then the message): what an item is known by. */
export const preparedHash = (
  surveyId: string,
  place: number,
  { t, p }: Pick<Item, 't' | 'p'>,
): string =>
  createHash('sha256')
    .update(prepared(surveyId, place, t, p))
    .digest('hex')

/** Whether an item of a column carries a signature of its key; its `p` and `s` written in the one way there is. */
export function verifyItem(
  key: string | KeyObject,
  surveyId: string,
  place: number,
  { t, p, s }: Pick<Item, 't' | 'p' | 's'>,
): boolean {
  const signature = bytesOf(s, signatureBytes)
  if (!signature || !bytesOf(p, prefixBytes)) return false
  const publicKey = typeof key === 'string' ? readColumnKey(key) : key
  return verify('sha384', prepared(surveyId, place, t, p), { key: publicKey, ...pss }, signature)
}

/** Signs an answer that came without script; its `p` is 32 bytes in base64url. */
export function signItem(
  key: string | KeyObject,
  surveyId: string,
  place: number,
  { t, p }: Pick<Item, 't' | 'p'>,
): string {
  const privateKey = typeof key === 'string' ? readSigningKey(key) : key
  const message = prepared(surveyId, place, t, p)
  return sign('sha384', message, { key: privateKey, ...pss }).toString('base64url')
}

const prepared = (surveyId: string, place: number, ticked: number, prefix: string) =>
  Buffer.concat([
    Buffer.from(prefix, 'base64url'),
    Buffer.from(itemMessage(surveyId, place, ticked)),
  ])

/** The bytes of base64url where they are so many and written in the one way there is; null otherwise. */
function bytesOf(text: string, length: number): Buffer | null {
  const bytes = Buffer.from(text, 'base64url')
  return bytes.length === length && bytes.toString('base64url') === text ? bytes : null
}

const modulusOf = (key: KeyObject): Buffer => {
  const { n = '' } = key.export({ format: 'jwk' })
  return Buffer.from(n, 'base64url')
}
