/**
 * The head of a public record as a signed text that any note verifier reads. How hashing and verifying is done is
 * passed in, so that the same lines run on the server and in a page that recounts offline.
 *
 * @source C2SP tlog-checkpoint; C2SP signed-note (Ed25519 is signature type 0x01).
 */
import { isSame, joined, type Sha256, type TreeHead } from './merkle.ts'

/** What a checkpoint says: whose record, how many leaves, which root. */
export interface Checkpoint extends TreeHead {
  /** Whose record it is, and the name of its key: not empty, without spaces and plus signs. */
  readonly origin: string
}

/** Whether a signature (64 bytes, Ed25519) over bytes is by a raw public key (32 bytes). */
export type VerifyEd25519 = (
  publicKey: Bytes,
  bytes: Bytes,
  signature: Bytes,
) => boolean | Promise<boolean>
type Bytes = Uint8Array<ArrayBuffer>

/** The text that is signed: three lines. */
export const checkpointText = ({ origin, size, root }: Checkpoint): string =>
  `${origin}\n${size}\n${toBase64(root)}\n`

/** Reads the text of a checkpoint; null where it is none, or says more than three lines. */
export function readCheckpoint(text: string): Checkpoint | null {
  const [, origin, size, root64] = /^([^\n]+)\n(0|[1-9]\d{0,14})\n([^\n]+)\n$/.exec(text) ?? []
  const root = fromBase64(root64 ?? '')
  return origin && size && root?.length === 32 ? { origin, size: Number(size), root } : null
}

/** The four bytes by which a signature line tells its key: of its name, the kind of signature and the key itself. */
export const keyIdOf = async (sha256: Sha256, name: string, publicKey: Bytes): Promise<Bytes> =>
  (await sha256(joined(utf8(`${name}\n`), Uint8Array.of(1), publicKey))).slice(0, 4)

/** A signed note: the text, an empty line, and one line of who signed it. */
export const noteOf = (text: string, name: string, keyId: Bytes, signature: Bytes): string =>
  `${text}\n— ${name} ${toBase64(joined(keyId, signature))}\n`

/** The key as a verifier is told it: "name+8 hex digits+base64". */
export async function verifierKey(sha256: Sha256, name: string, publicKey: Bytes): Promise<string> {
  const keyId = await keyIdOf(sha256, name, publicKey)
  const hex = [...keyId].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${name}+${hex}+${toBase64(joined(Uint8Array.of(1), publicKey))}`
}

/**
 * The text of a note that was signed by this key; null where it was not, where a signature in its name is wrong,
 * or where it is no note. Signatures of other keys, such as of witnesses, are passed over.
 */
export async function openedNote(
  { sha256, verify }: { readonly sha256: Sha256; readonly verify: VerifyEd25519 },
  note: string,
  key: { readonly name: string; readonly publicKey: Bytes },
): Promise<string | null> {
  const end = note.lastIndexOf('\n\n')
  if (end < 0 || !note.endsWith('\n') || /[\x00-\x09\x0b-\x1f]/.test(note)) return null
  if (!note.isWellFormed()) return null
  const text = note.slice(0, end + 1)
  const lines = note.slice(end + 2, -1).split('\n')
  if (lines.length > mostSignatures) return null
  const keyId = await keyIdOf(sha256, key.name, key.publicKey)
  let isSigned = false
  for (const line of lines) {
    const [, name, base64] = /^— ([^\s+]+) (\S+)$/.exec(line) ?? []
    const signed = fromBase64(base64 ?? '')
    if (!name || !signed || signed.length < 5) return null
    if (name !== key.name || !isSame(signed.subarray(0, 4), keyId)) continue
    if (!(await verify(key.publicKey, utf8(text), signed.slice(4)))) return null
    isSigned = true
  }
  return isSigned ? text : null
}

const mostSignatures = 64
const utf8 = (text: string): Bytes => new TextEncoder().encode(text)

const toBase64 = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes))

/** Only base64 as it is written by us: with its padding, and nothing left over. */
function fromBase64(text: string): Bytes | null {
  if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text)) return null
  const bytes = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0))
  return toBase64(bytes) === text ? bytes : null
}
