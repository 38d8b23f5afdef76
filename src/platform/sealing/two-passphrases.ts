// Sealing under two passphrases together: one of them alone opens nothing, and nothing tells which one was wrong.
import {
  createCipheriv,
  createDecipheriv,
  hkdfSync,
  randomBytes,
  type ScryptOptions,
  scrypt,
} from 'node:crypto'
import { accept, type Result, refuse } from '../../basics/result.ts'

/** How dear each guess is: 2^logN blocks of r · 128 bytes, p times. Written into what is sealed. */
export interface ScryptCost {
  readonly logN: number
  readonly r: number
  readonly p: number
}

/** 64 MB and some hundred milliseconds for each passphrase. @source OWASP Password Storage Cheat Sheet, scrypt */
export const usualCost: ScryptCost = { logN: 16, r: 8, p: 2 }

/** The fewest signs of a passphrase, without what stands between its words. */
export const leastPassphrase = 16

export type TwoPassphrases = readonly [string, string]

/** Why two passphrases seal nothing. */
export type WeakPassphrases = 'passphrase-short' | 'passphrases-equal'

/** Why nothing was opened: a passphrase is wrong, or the text is none of ours. */
export type TwoRefusal = 'wrong-passphrases' | 'not-sealed'

/** A passphrase as it is used: however its words were parted, and whichever way its marks were typed. */
export const plainPassphrase = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replaceAll(/[\s\p{Pd}\p{Cf}]/gu, '')
    .replaceAll('เเ', 'แ')
    .replaceAll(/\u0E4D([\u0E48-\u0E4B])/g, '$1\u0E4D')

/** What is wrong with two passphrases; null where they will do. */
export function weaknessOf(passphrases: TwoPassphrases): WeakPassphrases | null {
  const [first, second] = passphrases.map(plainPassphrase)
  const lengths = [first, second].map((each) => [...(each ?? '')].length)
  if (lengths.some((length) => length < leastPassphrase)) return 'passphrase-short'
  return first === second ? 'passphrases-equal' : null
}

const version = 'two-passphrases-1'
const saltBytes = 16
const nonceBytes = 12
const tagBytes = 16
const headBytes = 2 * saltBytes + nonceBytes + tagBytes

/** Seals bytes with AES-256-GCM under a key that takes both passphrases; `place` says where they belong. */
export async function sealWithTwo(
  passphrases: TwoPassphrases,
  place: string,
  bytes: Uint8Array,
  cost: ScryptCost = usualCost,
): Promise<string> {
  const salts = [randomBytes(saltBytes), randomBytes(saltBytes)] as const
  const nonce = randomBytes(nonceBytes)
  const head = `${version}.${cost.logN}.${cost.r}.${cost.p}`
  const cipher = createCipheriv('aes-256-gcm', await keyOf(passphrases, salts, cost), nonce)
  cipher.setAAD(Buffer.from(`${head}\n${place}`))
  const body = Buffer.concat([cipher.update(bytes), cipher.final()])
  const whole = Buffer.concat([...salts, nonce, cipher.getAuthTag(), body])
  return `${head}.${whole.toString('base64url')}`
}

/** Opens what `sealWithTwo` sealed for the same place, whichever of the two was typed first. */
export async function openWithTwo(
  passphrases: TwoPassphrases,
  place: string,
  sealed: string,
): Promise<Result<Uint8Array, TwoRefusal>> {
  const parts = partsOf(sealed)
  if (!parts) return refuse('not-sealed')
  const [first, second] = passphrases
  return (
    (await openedBy([first, second], place, parts)) ??
    (await openedBy([second, first], place, parts)) ??
    refuse('wrong-passphrases')
  )
}

interface Parts {
  readonly head: string
  readonly cost: ScryptCost
  readonly whole: Buffer
}

function partsOf(sealed: string): Parts | null {
  const found = /^(two-passphrases-1\.(\d{1,2})\.(\d{1,2})\.(\d{1,2}))\.([\w-]+)$/.exec(sealed)
  const [, head = '', logN, r, p, base64 = ''] = found ?? []
  const whole = Buffer.from(base64, 'base64url')
  const cost = { logN: Number(logN), r: Number(r), p: Number(p) }
  const isAffordable = cost.logN >= 1 && cost.logN <= 20 && cost.r >= 1 && cost.p >= 1
  return found && isAffordable && whole.length >= headBytes ? { head, cost, whole } : null
}

async function openedBy(
  passphrases: TwoPassphrases,
  place: string,
  { head, cost, whole }: Parts,
): Promise<Result<Uint8Array, never> | null> {
  const salts = [whole.subarray(0, saltBytes), whole.subarray(saltBytes, 2 * saltBytes)] as const
  const nonce = whole.subarray(2 * saltBytes, 2 * saltBytes + nonceBytes)
  const key = await keyOf(passphrases, salts, cost)
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes })
  decipher.setAAD(Buffer.from(`${head}\n${place}`))
  decipher.setAuthTag(whole.subarray(headBytes - tagBytes, headBytes))
  try {
    const body = decipher.update(whole.subarray(headBytes))
    return accept(new Uint8Array(Buffer.concat([body, decipher.final()])))
  } catch {
    // The tag does not fit: a wrong passphrase, another place, or changed bytes. Nothing more can be known.
    return null
  }
}

/** One after the other, so that no more memory is taken than for one. */
async function keyOf(
  [first, second]: TwoPassphrases,
  [firstSalt, secondSalt]: readonly [Uint8Array, Uint8Array],
  cost: ScryptCost,
): Promise<Buffer> {
  const both = [await stretched(first, firstSalt, cost), await stretched(second, secondSalt, cost)]
  const key = hkdfSync('sha256', Buffer.concat(both), '', `prongsai ${version}, AES-256-GCM`, 32)
  return Buffer.from(key)
}

const stretched = (passphrase: string, salt: Uint8Array, { logN, r, p }: ScryptCost) => {
  const N = 2 ** logN
  const options: ScryptOptions = { N, r, p, maxmem: 128 * r * (N + p + 2) + 1024 }
  return new Promise<Buffer>((resolve, reject) => {
    scrypt(plainPassphrase(passphrase), salt, 32, options, (error, key) =>
      error ? reject(error) : resolve(key),
    )
  })
}
