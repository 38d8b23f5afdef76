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
  it('are each counted once, by open codes alone, and forgotten after ten minutes', () => {
    const recent = lastTenMinutes()
    for (let n = 0; n < 30; n += 1) recent.add(`open ${n % 15}`, 100 + Math.floor(n / 10), true)
    recent.add('of a ticket', 102, false)
    expect(recent.openForms(102)).toBe(15)
    expect(recent.isResent('open 3', 105, true)).toBe(true)
    expect(recent.isResent('another', 105, true)).toBe(false)
    expect(recent.isResent('of a ticket', 105, false)).toBe(true)
    expect(recent.isResent('of a ticket', 105, true)).toBe(false)
    expect(recent.openForms(109)).toBe(15)
    expect(recent.openForms(112)).toBe(0)
    expect(recent.isResent('of a ticket', 112, false)).toBe(false)
  })

  it('never count fewer than none nor more than came, whatever the clock does', () => {
    const steps = fc.array(
      fc.record({ id: fc.nat(20).map(String), minute: fc.nat(40), isOpen: fc.boolean() }),
    )
    fc.assert(
      fc.property(steps, (came) => {
        const recent = lastTenMinutes()
        for (const { id, minute, isOpen } of came) {
          recent.add(id, minute, isOpen)
          const open = recent.openForms(minute)
          expect(open).toBeGreaterThanOrEqual(isOpen ? 1 : 0)
          expect(open).toBeLessThanOrEqual(new Set(came.map((each) => each.id)).size)
        }
        const last = came.at(-1)?.minute ?? 0
        expect(recent.openForms(last + 10)).toBe(0)
      }),
    )
  })

  it('may be sent again some times, so that one id opens no door for ever', () => {
    const recent = lastTenMinutes()
    recent.add('one', 1, true)
    const again = Array.from({ length: 40 }, () => recent.isResent('one', 2, true))
    expect(again.filter(Boolean)).toHaveLength(29)
  })
})
