import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Ballot } from './ballot.ts'
import {
  ballotBytes,
  ballotIn,
  ballotSize,
  unsignedItems,
  wordsBytes,
  wordsIn,
  wordsSize,
} from './sealed-ballot.ts'

const random = (bytes: number) => randomBytes(bytes).toString('base64url')

/** Ballots of so many columns, of either kind. */
const ballotOf = (columns: number): fc.Arbitrary<Ballot> => {
  const ticked = fc.integer({ min: -2, max: 6 })
  const answers = fc.array(ticked, { minLength: columns - 1, maxLength: columns - 1 })
  const form = fc.record({ answers, quality: fc.nat(3) }).map((given) => ({
    ...{ kind: 'form' as const, ...given, seed: random(32) },
    ...{ mark: randomBytes(16).toString('hex'), nonce: randomBytes(16).toString('hex') },
  }))
  const items = answers.map((all) => ({
    kind: 'items' as const,
    items: [...all, 3].map((t) => ({ t, p: random(32), s: random(256) })),
  }))
  return fc.oneof(form, items)
}

describe('a ballot', () => {
  it('has the same size whichever way it came and whatever it holds, and reads as it was written', () => {
    fc.assert(
      fc.property(
        fc
          .integer({ min: 2, max: 60 })
          .chain((columns) => fc.tuple(fc.constant(columns), ballotOf(columns))),
        ([columns, ballot]) => {
          const bytes = ballotBytes(ballot, columns)
          expect(bytes.length).toBe(ballotSize(columns))
          expect(ballotIn(bytes, columns)).toEqual(ballot)
        },
      ),
      { numRuns: 50 },
    )
  })

  it('is none where somebody else sealed something to the public key', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), fc.nat(1 << 20), fc.boolean(), (text, length, lies) => {
        const bytes = Buffer.alloc(ballotSize(4))
        bytes.writeUInt32BE(lies ? length : Buffer.byteLength(text))
        bytes.write(text, 4)
        expect(ballotIn(bytes, 4)).toBe(null)
      }),
    )
    expect(ballotIn(Buffer.from('short'), 4)).toBe(null)
    const fits = { kind: 'items' as const, items: [] }
    expect(ballotIn(ballotBytes(fits, 4), 4)).toBe(null)
  })

  it('of a form becomes items whose random bytes nobody can know without its seed', () => {
    const form = { answers: [1, 1, -2], quality: 1, seed: random(32) }
    const items = unsignedItems(form)
    expect(items.map(({ t }) => t)).toEqual([1, 1, -2, 1])
    expect(new Set(items.map(({ p }) => p)).size).toBe(4)
    expect(items.every(({ p }) => /^[\w-]{43}$/.test(p))).toBe(true)
    expect(unsignedItems(form)).toEqual(items)
    expect(unsignedItems({ ...form, seed: random(32) })).not.toEqual(items)
  })
})

describe('words', () => {
  it('have one size, however long they are, and read as they were written', () => {
    for (const words of ['', 'ไม่มีอะไร', 'ก'.repeat(1000), '\u{1f600}'.repeat(1000)]) {
      const bytes = wordsBytes(words)
      expect(bytes.length).toBe(wordsSize)
      expect(wordsIn(bytes)).toBe(words)
    }
    expect(wordsIn(Buffer.alloc(3))).toBe(null)
  })
})
