// Sealing to a public key: whoever seals cannot open, and whoever has the database alone reads nothing.
import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core'
import { accept, type Result, refuse } from '../../basics/result.ts'

/** The two halves of a key: raw public key, and its private scalar, both in base64url. */
export interface SealingPair {
  readonly publicKey: string
  readonly privateKey: string
}

/** Why a sealed text was not opened: it is of another key, place or form, or was changed. */
export type OpenRefusal = 'not-opened'

/** How many bytes a sealed text is longer than what it holds: the encapsulated key and the tag. */
export const sealedOverhead = 65 + 16

/** DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-256-GCM. @source RFC 9180 */
const suite = () =>
  new CipherSuite({
    ...{ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() },
  })

/** Bytes of a buffer of their own, as WebCrypto wants them. */
const plain = (bytes: Uint8Array): ArrayBuffer => Uint8Array.from(bytes).buffer
const fromBase64url = (text: string) => plain(Buffer.from(text, 'base64url'))
const toBase64url = (bytes: ArrayBuffer) => Buffer.from(bytes).toString('base64url')

/** A new key, known nowhere else. */
export async function newSealingPair(): Promise<SealingPair> {
  const { kem } = suite()
  const { publicKey, privateKey } = await kem.generateKeyPair()
  return {
    publicKey: toBase64url(await kem.serializePublicKey(publicKey)),
    privateKey: toBase64url(await kem.serializePrivateKey(privateKey)),
  }
}

/** Seals bytes to a public key, in base64url; without the same `aad`, which says where they belong, they do not open. */
export async function sealTo(
  publicKey: string,
  aad: Uint8Array,
  bytes: Uint8Array,
): Promise<string> {
  const hpke = suite()
  const recipientPublicKey = await hpke.kem.deserializePublicKey(fromBase64url(publicKey))
  const { enc, ct } = await hpke.seal({ recipientPublicKey }, plain(bytes), plain(aad))
  return Buffer.concat([Buffer.from(enc), Buffer.from(ct)]).toString('base64url')
}

/** Opens what `sealTo` sealed with the same `aad`. */
export async function openWith(
  privateKey: string,
  aad: Uint8Array,
  sealed: string,
): Promise<Result<Uint8Array, OpenRefusal>> {
  const hpke = suite()
  const recipientKey = await hpke.kem.deserializePrivateKey(fromBase64url(privateKey))
  const whole = Buffer.from(sealed, 'base64url')
  if (whole.length < sealedOverhead) return refuse('not-opened')
  try {
    const opened = await hpke.open(
      { recipientKey, enc: plain(whole.subarray(0, 65)) },
      plain(whole.subarray(65)),
      plain(aad),
    )
    return accept(new Uint8Array(opened))
  } catch {
    // The tag does not fit, or the point is none: nothing more can be known of it.
    return refuse('not-opened')
  }
}
