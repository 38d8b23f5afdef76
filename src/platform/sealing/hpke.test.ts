import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { newSealingPair, openWith, sealedOverhead, sealTo } from './hpke.ts'

const text = (said: string) => Buffer.from(said, 'utf8')
const aad = text('a ballot of a survey')

it('what is sealed to a key is opened by it, for the same place', async () => {
  const { publicKey, privateKey } = await newSealingPair()
  await fc.assert(
    fc.asyncProperty(fc.uint8Array(), fc.uint8Array(), async (place, bytes) => {
      const opened = await openWith(privateKey, place, await sealTo(publicKey, place, bytes))
      expect(opened.ok && Buffer.from(opened.value)).toEqual(Buffer.from(bytes))
    }),
    { numRuns: 20 },
  )
})

it('another key, another place, changed or cut bytes open nothing', async () => {
  const { publicKey, privateKey } = await newSealingPair()
  const other = await newSealingPair()
  const sealed = await sealTo(publicKey, aad, text('น้อยที่สุด'))
  const refused = { ok: false, reason: 'not-opened' }
  expect(await openWith(other.privateKey, aad, sealed)).toEqual(refused)
  expect(await openWith(privateKey, text('another'), sealed)).toEqual(refused)
  const bytes = Buffer.from(sealed, 'base64url')
  for (const at of [0, 1, 40, 64, 65, 70, bytes.length - 1]) {
    const changed = Buffer.from(bytes)
    changed[at] = (changed[at] ?? 0) ^ 1
    expect(await openWith(privateKey, aad, changed.toString('base64url'))).toEqual(refused)
  }
  for (const length of [0, 10, 65, 80, bytes.length - 1]) {
    const cut = bytes.subarray(0, length).toString('base64url')
    expect(await openWith(privateKey, aad, cut)).toEqual(refused)
  }
})

it('the same is sealed to other letters each time, longer by as much each time', async () => {
  const { publicKey } = await newSealingPair()
  const sealed = await Promise.all([1, 2, 3].map(() => sealTo(publicKey, aad, text('มาก'))))
  expect(new Set(sealed).size).toBe(3)
  for (const one of sealed)
    expect(Buffer.from(one, 'base64url')).toHaveLength(text('มาก').length + sealedOverhead)
})

it('is HPKE as others read it, of the suite that is said', async () => {
  const { publicKey, privateKey } = await newSealingPair()
  const whole = Buffer.from(await sealTo(publicKey, aad, text('มาก')), 'base64url')
  const suite = new CipherSuite({
    ...{ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() },
  })
  const scalar = Uint8Array.from(Buffer.from(privateKey, 'base64url')).buffer
  const recipientKey = await suite.kem.deserializePrivateKey(scalar)
  const opened = await suite.open(
    { recipientKey, enc: Uint8Array.from(whole.subarray(0, 65)).buffer },
    Uint8Array.from(whole.subarray(65)).buffer,
    Uint8Array.from(aad).buffer,
  )
  expect(Buffer.from(opened).toString('utf8')).toBe('มาก')
})
