import { createPublicKey, verify } from 'node:crypto'
import { expect, it } from 'vitest'
import { isSignedBy, recordKeyOf, recordPublicKey, signedBy } from './record-signing.ts'

const key = recordKeyOf('the key of an installation, long enough')
const bytes = Buffer.from('a checkpoint')

it('the same installation has the same key, and another one another', () => {
  const publicKey = recordPublicKey(key)
  expect(recordPublicKey(recordKeyOf('the key of an installation, long enough'))).toBe(publicKey)
  expect(recordPublicKey(recordKeyOf('the key of an installation, long enougn'))).not.toBe(
    publicKey,
  )
})

it('signs so that anybody can verify it with the public half alone', () => {
  const spki = Buffer.from(recordPublicKey(key), 'base64')
  const publicKey = createPublicKey({ key: spki, format: 'der', type: 'spki' })
  expect(publicKey.asymmetricKeyType).toBe('ed25519')
  expect(verify(null, bytes, publicKey, signedBy(key, bytes))).toBe(true)
})

it('a signature of another key, of other bytes, or changed, is none; nor is what is no key', () => {
  const publicKey = recordPublicKey(key)
  const signature = signedBy(key, bytes)
  expect(isSignedBy(publicKey, bytes, signature)).toBe(true)
  expect(isSignedBy(recordPublicKey(recordKeyOf('another')), bytes, signature)).toBe(false)
  expect(isSignedBy(publicKey, Buffer.from('another checkpoint'), signature)).toBe(false)
  expect(isSignedBy(publicKey, bytes, signature.slice(1))).toBe(false)
  expect(isSignedBy(publicKey, bytes, signature.with(5, (signature[5] ?? 0) ^ 1))).toBe(false)
  expect(isSignedBy('no key', bytes, signature)).toBe(false)
})
