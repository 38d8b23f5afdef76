import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fingerprintSyllables, newPassphrase, syllables } from './syllables.ts'

const hex = fc
  .uint8Array({ minLength: 8, maxLength: 8 })
  .map((bytes) => Buffer.from(bytes).toString('hex'))

it('each byte has a syllable of its own', () => {
  expect(syllables).toHaveLength(256)
  expect(new Set(syllables).size).toBe(256)
})

it('a syllable is letters and vowels alone, without a tone mark', () => {
  for (const syllable of syllables) expect(syllable).toMatch(/^[เแโ]?[ก-ฮ]([ัาิีืูุ]?[ก-ฮ]?|[อ][ก-ฮ])$/)
})

it('no syllable is one that cannot be read aloud in a meeting', () => {
  const unfit = ['หี', 'กู', 'มึง', 'เย', 'ดอ', 'ควย', 'กาม', 'เหีย', 'ดาก', 'โง', 'กาก']
  expect(syllables.filter((syllable) => unfit.includes(syllable))).toEqual([])
})

it('different fingerprints are different syllables, and the same are the same', () => {
  fc.assert(
    fc.property(hex, hex, (one, other) => {
      const same = fingerprintSyllables(one, 8) === fingerprintSyllables(other, 8)
      expect(same).toBe(one === other)
    }),
  )
})

it('a fingerprint can be read back from its syllables', () => {
  fc.assert(
    fc.property(hex, (fingerprint) => {
      const bytes = fingerprintSyllables(fingerprint, 8)
        .split('-')
        .map((syllable) => syllables.indexOf(syllable))
      expect(Buffer.from(bytes).toString('hex')).toBe(fingerprint)
    }),
  )
})

it('as many syllables are said as were asked for', () => {
  const fingerprint = 'ff'.repeat(32)
  expect(fingerprintSyllables(fingerprint, 8)).toBe(Array(8).fill('อัว').join('-'))
  expect(fingerprintSyllables(fingerprint, 3).split('-')).toHaveLength(3)
})

it('a passphrase is of ten syllables, and another each time', () => {
  const passphrases = Array.from({ length: 50 }, newPassphrase)
  expect(new Set(passphrases).size).toBe(50)
  for (const passphrase of passphrases) {
    const said = passphrase.split('-')
    expect(said).toHaveLength(10)
    expect(said.every((syllable) => syllables.includes(syllable))).toBe(true)
  }
})
