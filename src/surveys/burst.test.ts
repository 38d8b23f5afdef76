import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { burstRule, lastTenMinutes, mostInTen } from './burst.ts'

describe('how many answers in ten minutes are no burst', () => {
  const bins = fc.array(fc.nat(500), { maxLength: 1008 })

  it('is never less than the floor, and never depends on quiet hours or on the order', () => {
    fc.assert(
      fc.property(bins, fc.nat(200), (tens, quiet) => {
        const most = mostInTen(tens)
        expect(most).toBeGreaterThanOrEqual(burstRule.floor)
        expect(mostInTen([...tens.toReversed(), ...Array<number>(quiet).fill(0)])).toBe(most)
      }),
    )
  })

  it('is the floor until enough is known, then thrice what is usual', () => {
    expect(mostInTen(Array<number>(11).fill(100))).toBe(burstRule.floor)
    expect(mostInTen(Array<number>(12).fill(100))).toBe(300)
    expect(mostInTen(Array<number>(500).fill(2))).toBe(burstRule.floor)
  })

  it('is not taught by an attack of an hour in a week of office days', () => {
    const quiet = Array.from({ length: 150 }, (_, n) => 1 + (n % 40))
    expect(mostInTen(quiet)).toBe(3 * 35)
    expect(mostInTen([...quiet, ...Array<number>(6).fill(5000)])).toBe(3 * 37)
  })
})

describe('the forms of the last ten minutes', () => {
  it('are each counted once, and forgotten after ten minutes', () => {
    const recent = lastTenMinutes()
    for (let n = 0; n < 30; n += 1) recent.add(`form ${n % 15}`, 100 + Math.floor(n / 10))
    expect(recent.size(102)).toBe(15)
    expect(recent.isResent('form 3', 105)).toBe(true)
    expect(recent.isResent('another', 105)).toBe(false)
    expect(recent.size(109)).toBe(15)
    expect(recent.size(112)).toBe(0)
    expect(recent.isResent('form 3', 112)).toBe(false)
  })

  it('never count fewer than one nor more than came, whatever the clock does', () => {
    const steps = fc.array(fc.record({ id: fc.nat(20).map(String), minute: fc.nat(40) }))
    fc.assert(
      fc.property(steps, (came) => {
        const recent = lastTenMinutes()
        for (const { id, minute } of came) {
          recent.add(id, minute)
          expect(recent.size(minute)).toBeGreaterThanOrEqual(1)
          expect(recent.size(minute)).toBeLessThanOrEqual(new Set(came.map((each) => each.id)).size)
        }
        const last = came.at(-1)?.minute ?? 0
        expect(recent.size(last + 10)).toBe(0)
      }),
    )
  })

  it('may be sent again some times, so that one id opens no door for ever', () => {
    const recent = lastTenMinutes()
    recent.add('one', 1)
    const again = Array.from({ length: 40 }, () => recent.isResent('one', 2))
    expect(again.filter(Boolean)).toHaveLength(29)
  })

  it('stay a burst however many come, in memory that does not grow without end', () => {
    const recent = lastTenMinutes()
    for (let n = 0; n < 50_000; n += 1) recent.add(`form ${n}`, 1)
    expect(recent.size(1)).toBe(20_000)
  })
})
