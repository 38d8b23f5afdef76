import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  confirmSlip,
  isFormsSlip,
  issueSlip,
  openSpent,
  reserveSlip,
  type SpentEntries,
  sealSpent,
  spentBytes,
  spentCapacity,
  spentEntriesIn,
} from './spent.ts'

const sixteen = (of: number) => of.toString(16).padStart(32, '0')
const key = randomBytes(32).toString('base64url')

/** What people do with slips, by the numbers of slip and try. */
const acts = fc.array(
  fc.record({
    act: fc.constantFrom('reserve' as const, 'confirm' as const, 'issue' as const),
    slip: fc.nat(3),
    attempt: fc.nat(4),
  }),
  { maxLength: 60 },
)

const turns = { reserve: reserveSlip, confirm: confirmSlip, issue: issueSlip }

describe('a slip', () => {
  it('is good for one form or one list of signatures, in whatever order they come', () => {
    fc.assert(
      fc.property(acts, (given) => {
        let entries: SpentEntries = []
        const won = new Map<string, Set<string>>()
        for (const { act, slip, attempt } of given) {
          const [mark, bind] = [sixteen(slip), sixteen(100 + attempt)]
          const turn: { entries: SpentEntries; outcome: string } = turns[act](entries, mark, bind)
          entries = turn.entries
          if (turn.outcome === 'done' || turn.outcome === 'issued')
            won.set(mark, (won.get(mark) ?? new Set()).add(`${turn.outcome} ${bind}`))
        }
        for (const [mark, winners] of won) {
          expect(winners.size).toBe(1)
          const there = entries.find((each) => each.mark === mark)
          expect([...winners]).toEqual([`${there?.state} ${there?.bind}`])
        }
        expect(entries.map(({ mark }) => mark)).toEqual(
          [...new Set(entries.map((e) => e.mark))].sort(),
        )
      }),
    )
  })

  it('held for a form that was never confirmed is free for the next, and the first counts no more', () => {
    const [mark, first, second] = [sixteen(1), sixteen(2), sixteen(3)]
    const held = reserveSlip([], mark, first)
    const [entry] = held.entries
    expect(entry && isFormsSlip(entry, { mark, nonce: first })).toBe(true)
    const again = reserveSlip(held.entries, mark, second)
    expect(again.outcome).toBe('reserved')
    expect(confirmSlip(again.entries, mark, first).outcome).toBe('used')
    const done = confirmSlip(again.entries, mark, second)
    expect(done.outcome).toBe('done')
    expect(done.entries.map((each) => isFormsSlip(each, { mark, nonce: first }))).toEqual([false])
    expect(reserveSlip(done.entries, mark, second).outcome).toBe('done')
    expect(reserveSlip(done.entries, mark, first).outcome).toBe('used')
    expect(issueSlip(done.entries, mark, first).outcome).toBe('used')
  })

  it('for which items were signed counts for no form', () => {
    const [mark, bind] = [sixteen(1), sixteen(2)]
    const { entries } = issueSlip([], mark, bind)
    expect(reserveSlip(entries, mark, bind).outcome).toBe('used')
    expect(confirmSlip(entries, mark, bind).outcome).toBe('used')
    expect(entries.map((each) => isFormsSlip(each, { mark, nonce: bind }))).toEqual([false])
  })
})

const someEntries = fc
  .uniqueArray(
    fc.record({
      mark: fc.nat(1e6).map(sixteen),
      bind: fc.nat(1e6).map(sixteen),
      state: fc.constantFrom('pending' as const, 'done' as const, 'issued' as const),
    }),
    { selector: ({ mark }) => mark, maxLength: 64 },
  )
  .map((entries) => entries.toSorted((one, other) => (one.mark < other.mark ? -1 : 1)))

describe('the list of spent slips', () => {
  it('has as many bytes whatever stands in it, and reads as it was written', () => {
    fc.assert(
      fc.property(someEntries, (entries) => {
        const bytes = spentBytes(entries, 64)
        expect(bytes.length).toBe(spentBytes([], 64).length)
        expect(spentEntriesIn(bytes)).toEqual(entries)
        const sealed = sealSpent(key, 'one', entries, 64)
        expect(sealed.length).toBe(sealSpent(key, 'one', [], 64).length)
        expect(openSpent(key, 'one', sealed)).toEqual(entries)
      }),
    )
  })

  it('is sealed differently each time, and opens for its own survey and key alone', () => {
    const sealed = sealSpent(key, 'one', [], 64)
    expect(sealSpent(key, 'one', [], 64)).not.toBe(sealed)
    expect(() => openSpent(key, 'other', sealed)).toThrow()
    expect(() => openSpent(randomBytes(32).toString('base64url'), 'one', sealed)).toThrow()
  })

  it('has room for every slip that was printed, in steps that tell little', () => {
    expect([0, 1, 64, 65, 400].map(spentCapacity)).toEqual([64, 64, 64, 128, 448])
    const three = [1, 2, 3].map((no) => ({
      ...{ mark: sixteen(no), bind: sixteen(no), state: 'done' as const },
    }))
    expect(() => spentBytes(three, 2)).toThrow()
  })
})
