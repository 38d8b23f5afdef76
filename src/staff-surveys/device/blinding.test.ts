import { constants, createPrivateKey, createPublicKey, verify } from 'node:crypto'
import { RSABSSA } from '@cloudflare/blindrsa-ts'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { rfc9474 } from '../../../test/world/rfc-9474.ts'
import {
  newColumnKey,
  readSigningKey,
  signBlinded,
  signItem,
  verifyItem,
} from '../blind-signature.ts'
import { itemMessage } from '../item.ts'
import { blind, type ColumnKeyHere, randomBytes, readColumnKeyHere, unblind } from './blinding.ts'
import { base64url, bytesOf, fromBase64, inverseOf, numberOf } from './numbers.ts'

const hex = (text: string) => new Uint8Array(Buffer.from(text, 'hex'))
const joined = (...parts: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(parts))
const utf8 = (text: string) => new TextEncoder().encode(text)
const signedBy = (key: Parameters<typeof signBlinded>[0], blinded: string): string => {
  const signed = signBlinded(key, blinded)
  if (!signed.ok) throw new Error(signed.reason)
  return signed.value
}

describe('the figures of RFC 9474, appendix A.1', () => {
  const [p, q, n] = [rfc9474.p, rfc9474.q, rfc9474.n].map((text) => BigInt(`0x${text}`)) as [
    bigint,
    bigint,
    bigint,
  ]
  const e = 65537n
  const d = inverseOf(e, (p - 1n) * (q - 1n))
  const part = (number: bigint, length = 512) => base64url(bytesOf(number, length))
  const privateKey = createPrivateKey({
    format: 'jwk',
    key: {
      ...{ kty: 'RSA', n: part(n), e: 'AQAB', d: part(d), p: part(p, 256), q: part(q, 256) },
      dp: part(d % (p - 1n), 256),
      dq: part(d % (q - 1n), 256),
      qi: part(inverseOf(q, p), 256),
    },
  })
  const spki = createPublicKey(privateKey).export({ type: 'spki', format: 'der' })
  const prepared = joined(hex(rfc9474.msgPrefix), hex(rfc9474.msg))

  it('come out of our hiding, signing and uncovering to the last bit', async () => {
    const key = await readColumnKeyHere(spki.toString('base64'))
    expect(key.n).toBe(n)
    const r = inverseOf(BigInt(`0x${rfc9474.inv}`), n)
    const given = [hex(rfc9474.salt), bytesOf(r, 512 + 16)]
    const { blinded, inv } = await blind(key, prepared, (length) => {
      const [next = new Uint8Array()] = given.splice(0, 1)
      expect(next).toHaveLength(length)
      return next
    })
    expect(blinded).toBe(base64url(hex(rfc9474.blindedMsg)))
    expect(BigInt(inv)).toBe(BigInt(`0x${rfc9474.inv}`))
    const signed = signedBy(privateKey, blinded)
    expect(signed).toBe(base64url(hex(rfc9474.blindSig)))
    const signature = await unblind(key, prepared, signed, inv)
    expect(signature).toBe(base64url(hex(rfc9474.sig)))
    const pss = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 }
    const publicKey = createPublicKey(privateKey)
    expect(verify('sha384', prepared, { key: publicKey, ...pss }, hex(rfc9474.sig))).toBe(true)
  })
})

describe('a blind signature', () => {
  const survey = '01890000-0000-7000-8000-000000000001'
  const theirs = RSABSSA.SHA384.PSS.Randomized()
  const rsaPss = { name: 'RSA-PSS', hash: 'SHA-384' }
  let pair: Awaited<ReturnType<typeof newColumnKey>>
  let other: Awaited<ReturnType<typeof newColumnKey>>
  let key: ColumnKeyHere
  let ours: ReturnType<typeof readSigningKey>
  let theirPublic: CryptoKey
  let theirPrivate: CryptoKey

  beforeAll(async () => {
    ;[pair, other] = await Promise.all([newColumnKey(), newColumnKey()])
    key = await readColumnKeyHere(pair.publicKey)
    ours = readSigningKey(pair.privateKey)
    const bytes = (text: string) => Buffer.from(text, 'base64')
    const { subtle } = crypto
    theirPublic = await subtle.importKey('spki', bytes(pair.publicKey), rsaPss, true, ['verify'])
    theirPrivate = await subtle.importKey('pkcs8', bytes(pair.privateKey), rsaPss, true, ['sign'])
  })

  it('is the same to @cloudflare/blindrsa-ts: hidden by them, signed by us, uncovered by them', async () => {
    const prepared = theirs.prepare(utf8('gifts are taken'))
    const { blindedMsg, inv } = await theirs.blind(theirPublic, prepared)
    const signed = fromBase64(signedBy(ours, base64url(blindedMsg)))
    const signature = await theirs.finalize(theirPublic, prepared, signed, inv)
    expect(await theirs.verify(theirPublic, signature, prepared)).toBe(true)
    const again = await unblind(
      key,
      new Uint8Array(prepared),
      base64url(signed),
      `${numberOf(inv)}`,
    )
    expect(again).toBe(base64url(signature))
  })

  it('and hidden by us, signed by them, uncovered by us, checked by both', async () => {
    const p = randomBytes(32)
    const prepared = joined(p, utf8(itemMessage(survey, 3, 1)))
    const { blinded, inv } = await blind(key, prepared)
    const signed = await theirs.blindSign(theirPrivate, fromBase64(blinded))
    expect(base64url(signed)).toBe(signedBy(ours, blinded))
    const s = (await unblind(key, prepared, base64url(signed), inv)) ?? ''
    expect(await theirs.verify(theirPublic, fromBase64(s), prepared)).toBe(true)
    expect(verifyItem(pair.publicKey, survey, 3, { t: 1, p: base64url(p), s })).toBe(true)
  })

  it('holds for what was signed and for nothing else: no byte of it can be changed', async () => {
    const p = randomBytes(32)
    const prepared = joined(p, utf8(itemMessage(survey, 3, 1)))
    const { blinded, inv } = await blind(key, prepared)
    const s = (await unblind(key, prepared, signedBy(ours, blinded), inv)) ?? ''
    const item = { t: 1, p: base64url(p), s }
    expect(verifyItem(pair.publicKey, survey, 3, item)).toBe(true)
    expect(verifyItem(other.publicKey, survey, 3, item)).toBe(false)
    expect(verifyItem(pair.publicKey, survey, 4, item)).toBe(false)
    expect(verifyItem(pair.publicKey, survey.replace('1', '2'), 3, item)).toBe(false)
    expect(verifyItem(pair.publicKey, survey, 3, { ...item, t: 2 })).toBe(false)
    expect(verifyItem(pair.publicKey, survey, 3, { ...item, s: `${s}=` })).toBe(false)
    const changed = (bytes: Uint8Array, at: number, by: number) =>
      base64url(bytes.map((byte, index) => (index === at % bytes.length ? byte ^ by : byte)))
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const column = [pair.publicKey, survey, 3] as const
        expect(verifyItem(...column, { ...item, p: changed(p, at, by) })).toBe(false)
        expect(verifyItem(...column, { ...item, s: changed(fromBase64(s), at, by) })).toBe(false)
      }),
    )
  })

  it('is refused by the device where the server gives something else back', async () => {
    const prepared = joined(randomBytes(32), utf8('one'))
    const { blinded, inv } = await blind(key, prepared)
    const signed = signedBy(ours, blinded)
    expect(await unblind(key, prepared, signed, inv)).not.toBeNull()
    expect(await unblind(key, prepared, blinded, inv)).toBeNull()
    expect(
      await unblind(key, prepared, signedBy(other.privateKey, base64url(bytesOf(1n, 256))), inv),
    ).toBeNull()
    expect(await unblind(key, joined(prepared, utf8('!')), signed, inv)).toBeNull()
    expect(
      await unblind(await readColumnKeyHere(other.publicKey), prepared, signed, inv),
    ).toBeNull()
  })

  it('hides one message differently each time, and its signature says nothing of how it was hidden', async () => {
    const prepared = joined(randomBytes(32), utf8('one'))
    const salt = randomBytes(48)
    const drawn = () =>
      blind(key, prepared, (length) => (length === 48 ? salt : randomBytes(length)))
    const [one, two] = [await drawn(), await drawn()]
    expect(one.blinded).not.toBe(two.blinded)
    const uncovered = ({ blinded, inv }: typeof one) =>
      unblind(key, prepared, signedBy(ours, blinded), inv)
    expect(await uncovered(one)).toBe(await uncovered(two))
    // Whatever was signed fits whatever was hidden, for some way of hiding it: the server learns nothing.
    const another = numberOf(fromBase64((await blind(key, joined(randomBytes(32)))).blinded))
    const s = numberOf(fromBase64(signedBy(ours, base64url(bytesOf(another, 256)))))
    const truth = numberOf(fromBase64((await uncovered(one)) ?? ''))
    const inv = (truth * inverseOf(s, key.n)) % key.n
    const fits = await unblind(key, prepared, base64url(bytesOf(s, 256)), `${inv}`)
    expect(fits).toBe(await uncovered(two))
  })

  it('is given only for a number below the modulus, as long as it, written in the one way there is', () => {
    const refused = { ok: false, reason: 'not-blinded' }
    for (const number of [key.n, key.n + 1n, 2n ** 2048n - 1n])
      expect(signBlinded(ours, base64url(bytesOf(number, 256)))).toEqual(refused)
    const good = base64url(bytesOf(key.n - 1n, 256))
    expect(signBlinded(ours, good).ok).toBe(true)
    for (const text of ['', 'AA', good.slice(0, -2), `${good}AA`, `${good}==`, ` ${good.slice(1)}`])
      expect(signBlinded(ours, text)).toEqual(refused)
    expect(
      signBlinded(
        ours,
        good.replace(/.$/, (last) => (last === 'B' ? 'C' : 'B')),
      ),
    ).toEqual(refused)
  })

  it('of the server itself, for an answer that came without script, is checked in the same way', () => {
    const item = { t: -2, p: base64url(randomBytes(32)) }
    const s = signItem(pair.privateKey, survey, 0, item)
    expect(verifyItem(pair.publicKey, survey, 0, { ...item, s })).toBe(true)
    expect(verifyItem(pair.publicKey, survey, 0, { ...item, t: -1, s })).toBe(false)
    expect(signItem(pair.privateKey, survey, 0, item)).not.toBe(s)
  })
})
