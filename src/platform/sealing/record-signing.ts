// The key that signs what an installation says for good: made of the installation's own key, so that it needs no place.
import {
  createPrivateKey,
  createPublicKey,
  hkdfSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto'

/** An Ed25519 private key. */
export type RecordKey = KeyObject

/** What stands before the 32 bytes of an Ed25519 private key in PKCS#8. @source RFC 8410, section 7 */
const pkcs8Head = Buffer.from('302e020100300506032b657004220420', 'hex')

/** The key that signs records, derived by HKDF (SHA-256) from the key of the installation. */
export function recordKeyOf(installationKey: string): RecordKey {
  const seed = hkdfSync('sha256', installationKey, '', 'prongsai record, Ed25519', 32)
  const der = Buffer.concat([pkcs8Head, Buffer.from(seed)])
  return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
}

/** The public half: SubjectPublicKeyInfo (DER) in base64. */
export const recordPublicKey = (key: RecordKey): string =>
  createPublicKey(key).export({ format: 'der', type: 'spki' }).toString('base64')

/** 64 bytes. */
export const signedBy = (key: RecordKey, bytes: Uint8Array): Uint8Array =>
  new Uint8Array(sign(null, bytes, key))

/** Whether a signature is that of a record key over these bytes; false for what is no key at all. */
export function isSignedBy(publicKey: string, bytes: Uint8Array, signature: Uint8Array): boolean {
  try {
    const key = createPublicKey({
      ...{ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' },
    })
    return key.asymmetricKeyType === 'ed25519' && verify(null, bytes, key, signature)
  } catch {
    // No key in these letters.
    return false
  }
}
