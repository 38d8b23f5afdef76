// How secrets lie in the database: sealed with a key that is not in it. Whoever has the database alone,
// a copied backup or a stolen disk without the key's file, reads nothing.
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { accept, type Result, refuse } from '../basics/result.ts'

/** Why a sealed text was not opened: it is of another key (or place), or no sealed text at all. */
export type SealRefusal = 'wrong-key' | 'not-sealed'

const version = 'sealed-1'
const saltBytes = 16
const nonceBytes = 12
const tagBytes = 16

/**
 * Seals a text with AES-256-GCM under a key derived from the installation's by HKDF (SHA-256, a salt of
 * its own each time). `place` says where it belongs, such as the name of its setting: a sealed text that
 * was moved elsewhere does not open.
 */
export function sealWith(key: string, text: string, place = ''): string {
  const salt = randomBytes(saltBytes)
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', derived(key, salt), nonce)
  cipher.setAAD(Buffer.from(place))
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  const whole = Buffer.concat([salt, nonce, cipher.getAuthTag(), body])
  return `${version}.${whole.toString('base64url')}`
}

/** Opens what `sealWith` sealed for the same place. */
export function unsealWith(key: string, sealed: string, place = ''): Result<string, SealRefusal> {
  const [, base64] = /^sealed-1\.([A-Za-z0-9_-]+)$/.exec(sealed) ?? []
  const whole = Buffer.from(base64 ?? '', 'base64url')
  if (whole.length < saltBytes + nonceBytes + tagBytes) return refuse('not-sealed')
  const salt = whole.subarray(0, saltBytes)
  const nonce = whole.subarray(saltBytes, saltBytes + nonceBytes)
  const tag = whole.subarray(saltBytes + nonceBytes, saltBytes + nonceBytes + tagBytes)
  const body = whole.subarray(saltBytes + nonceBytes + tagBytes)
  const decipher = createDecipheriv('aes-256-gcm', derived(key, salt), nonce, {
    authTagLength: tagBytes,
  })
  decipher.setAAD(Buffer.from(place))
  decipher.setAuthTag(tag)
  try {
    return accept(Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8'))
  } catch {
    // The tag does not fit: another key, another place, or changed bytes. Nothing more can be known.
    return refuse('wrong-key')
  }
}

/** Whether a text looks like one of ours, so that it is never sealed twice. */
export const isSealed = (text: string): boolean => text.startsWith(`${version}.`)

const derived = (key: string, salt: Uint8Array) =>
  Buffer.from(hkdfSync('sha256', key, salt, 'prongsai settings, AES-256-GCM', 32))
