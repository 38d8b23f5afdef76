// Hashing and Ed25519 of Node for public records; a page that recounts offline has them of its browser.
import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import {
  type Checkpoint,
  checkpointText,
  keyIdOf,
  noteOf,
  openedNote,
  readCheckpoint,
  type VerifyEd25519,
} from './checkpoint.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** SHA-256 by Node. */
export const sha256 = (bytes: Uint8Array): Bytes =>
  new Uint8Array(createHash('sha256').update(bytes).digest())

/** Ed25519 by Node; a key or signature of a wrong length is no fault, it does not verify. */
export const verifyEd25519: VerifyEd25519 = (publicKey, bytes, signature) =>
  publicKey.length === 32 && verify(null, bytes, ed25519PublicKey(publicKey), signature)

/** The 32 raw bytes of the public half of an Ed25519 key. */
export function rawPublicKey(key: KeyObject): Bytes {
  const { x } = (key.type === 'private' ? createPublicKey(key) : key).export({ format: 'jwk' })
  if (x === undefined) throw new TypeError('This is no Ed25519 key.')
  return new Uint8Array(Buffer.from(x, 'base64url'))
}

/** Signs a checkpoint with an Ed25519 key by the name of its origin. */
export async function signedCheckpoint(checkpoint: Checkpoint, key: KeyObject): Promise<string> {
  const { origin } = checkpoint
  if (!/^[^\s+]+$/.test(origin)) throw new TypeError(`No origin of a record: ${origin}`)
  const text = checkpointText(checkpoint)
  const signature = new Uint8Array(sign(null, Buffer.from(text), key))
  return noteOf(text, origin, await keyIdOf(sha256, origin, rawPublicKey(key)), signature)
}

/** What a signed checkpoint says; null where it is not signed by this key (32 raw bytes) for this origin. */
export async function openedCheckpoint(
  note: string,
  origin: string,
  publicKey: Bytes,
): Promise<Checkpoint | null> {
  const text = await openedNote({ sha256, verify: verifyEd25519 }, note, {
    name: origin,
    publicKey,
  })
  const checkpoint = readCheckpoint(text ?? '')
  return checkpoint?.origin === origin ? checkpoint : null
}

const ed25519PublicKey = (raw: Uint8Array) =>
  createPublicKey({
    key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(raw).toString('base64url') },
    format: 'jwk',
  })
