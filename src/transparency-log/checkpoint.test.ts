import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  checkpointText,
  keyIdOf,
  noteOf,
  openedNote,
  readCheckpoint,
  verifierKey,
} from './checkpoint.ts'
import {
  openedCheckpoint,
  rawPublicKey,
  sha256,
  signedCheckpoint,
  verifyEd25519,
} from './signing.ts'

const by = { sha256, verify: verifyEd25519 }

/** The note and key that Go's sumdb/note, the first to write such notes, is tested with. */
const known = {
  name: 'PeterNeumann',
  verifier: 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
  text: "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n",
  signature:
    '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n',
}
const knownKey = new Uint8Array(
  Buffer.from(known.verifier.split('+').slice(2).join('+'), 'base64').subarray(1),
)

const { privateKey } = generateKeyPairSync('ed25519')
const publicKey = rawPublicKey(privateKey)
const origin = 'prongsai/staff-survey/one'
const checkpoint = { origin, size: 3, root: sha256(new Uint8Array([1, 2, 3])) }

describe('a signed note', () => {
  it('of another program opens with the key its maker gives', async () => {
    const note = `${known.text}\n${known.signature}`
    expect(await verifierKey(sha256, known.name, knownKey)).toBe(known.verifier)
    expect(await openedNote(by, note, { name: known.name, publicKey: knownKey })).toBe(known.text)
  })

  it('says a checkpoint as the format does', () => {
    const root = new Uint8Array(
      Buffer.from('CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=', 'base64'),
    )
    expect(checkpointText({ origin: 'example.com/behind-the-sofa', size: 20852163, root })).toBe(
      'example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n',
    )
  })

  it('opens for its own key and says what was signed', async () => {
    const note = await signedCheckpoint(checkpoint, privateKey)
    expect(await openedCheckpoint(note, origin, publicKey)).toEqual(checkpoint)
    const other = rawPublicKey(generateKeyPairSync('ed25519').privateKey)
    expect(await openedCheckpoint(note, origin, other)).toBeNull()
    expect(await openedCheckpoint(note, 'prongsai/staff-survey/two', publicKey)).toBeNull()
  })

  it('passes over signatures of witnesses, and not over a wrong one in its own name', async () => {
    const note = await signedCheckpoint(checkpoint, privateKey)
    const witness = `— witness.example ${Buffer.from('four and more').toString('base64')}\n`
    expect(await openedCheckpoint(note + witness, origin, publicKey)).toEqual(checkpoint)
    const keyId = await keyIdOf(sha256, origin, publicKey)
    const wrong = noteOf('', origin, keyId, new Uint8Array(64)).slice(1)
    expect(await openedCheckpoint(note + wrong, origin, publicKey)).toBeNull()
    expect(await openedCheckpoint(note.split('—')[0] + witness, origin, publicKey)).toBeNull()
  })

  it('does not open once any sign of it was changed', async () => {
    const note = await signedCheckpoint(checkpoint, privateKey)
    await fc.assert(
      fc.asyncProperty(
        fc.nat(note.length - 1),
        fc.integer({ min: 1, max: 126 }),
        async (at, code) => {
          const sign = String.fromCharCode(code)
          fc.pre(note[at] !== sign)
          const changed = note.slice(0, at) + sign + note.slice(at + 1)
          expect(await openedCheckpoint(changed, origin, publicKey)).toBeNull()
        },
      ),
    )
  })

  it('never stops at hostile text', () =>
    fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
        expect(await openedCheckpoint(text, origin, publicKey)).toBeNull()
        expect(
          await openedCheckpoint(`${text}\n\n— ${origin} ${text}\n`, origin, publicKey),
        ).toBeNull()
      }),
    ))

  it('is no checkpoint where its text says anything else', () => {
    const text = checkpointText(checkpoint)
    expect(readCheckpoint(text)).toEqual(checkpoint)
    for (const wrong of [
      `${text}more\n`,
      text.replace('\n3\n', '\n03\n'),
      text.replace('\n3\n', '\n-3\n'),
      text.slice(0, -1),
      `\n${text}`,
    ])
      expect(readCheckpoint(wrong)).toBeNull()
  })

  it('is signed by the key RFC 8032 gives as its first test, as that says', () => {
    const seed = '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60'
    const key = createPrivateKey({
      key: Buffer.from(`302e020100300506032b657004220420${seed}`, 'hex'),
      ...{ format: 'der', type: 'pkcs8' },
    })
    expect(Buffer.from(rawPublicKey(key)).toString('hex')).toBe(
      'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    )
    const signature = new Uint8Array(sign(null, Buffer.alloc(0), key))
    expect(verifyEd25519(rawPublicKey(key), new Uint8Array(), signature)).toBe(true)
  })
})
