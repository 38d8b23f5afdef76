import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fiscalYear } from '../basics/fiscal-year.ts'
import { plainDate } from '../basics/plain-date.ts'
import { addDays } from '../basics/working-days.ts'
import { mostTries, nextTry } from './delivery.ts'
import {
  digestTimes,
  instantAt,
  inThailand,
  isOfficeTime,
  newMatters,
  nextOfficeTime,
  officeHours,
} from './digest.ts'
import type { Matter } from './matter.ts'

const today = plainDate('2023-04-10')
const matter = (subject: string, grade: number): Matter => ({
  ...{ subject, grade, kind: 'late', fiscalYear: fiscalYear(2566), measureId: null, title: '' },
  ...{ units: [], posts: [], due: null, days: 1 },
})

describe('nothing is told twice', () => {
  it('within 7 days, unless it got worse', () => {
    const told = (days: number, grade = 20) => [
      { subject: 'measure:1', grade, day: addDays(today, -days) },
    ]
    const anew = (history: Parameters<typeof newMatters>[1]) =>
      newMatters([matter('measure:1', 20)], history, today).length
    expect(anew([])).toBe(1)
    expect(anew(told(0))).toBe(0)
    expect(anew(told(6))).toBe(0)
    expect(anew(told(7))).toBe(1)
    expect(anew(told(1, 11))).toBe(1)
    expect(anew([{ subject: 'measure:2', grade: 30, day: today }])).toBe(1)
  })

  it('however the days went before: of one grade, told days lie 7 apart', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 30, maxLength: 60 }), (asksOn) => {
        const history: { subject: string; grade: number; day: typeof today }[] = []
        asksOn.forEach((asks, at) => {
          const day = addDays(today, at)
          if (asks && newMatters([matter('a', 1)], history, day).length > 0)
            history.push({ subject: 'a', grade: 1, day })
        })
        for (const [at, { day }] of history.entries()) {
          const next = history[at + 1]
          if (next) expect(next.day >= addDays(day, 7)).toBe(true)
        }
      }),
    )
  })
})

describe('nothing is sent at night or on a day off', () => {
  const instants = fc
    .integer({ min: Date.parse('2022-10-05'), max: Date.parse('2027-09-01') })
    .map((at) => new Date(at).toISOString())

  it('whatever the instant: the next time is in office hours, not before, and the instant itself if it is', () => {
    fc.assert(
      fc.property(instants, (instant) => {
        const next = nextOfficeTime(instant)
        expect(isOfficeTime(next)).toBe(true)
        expect(next >= instant).toBe(true)
        expect(next === instant).toBe(isOfficeTime(instant))
        if (next !== instant) expect(inThailand(next).minute).toBe(officeHours.from)
      }),
    )
  })

  it('a Friday evening before Songkran 2566 waits for the Tuesday after it', () => {
    expect(nextOfficeTime(instantAt(plainDate('2023-04-12'), 17 * 60))).toBe(
      instantAt(plainDate('2023-04-18'), officeHours.from),
    )
    expect(digestTimes.every((minute) => isOfficeTime(instantAt(today, minute)))).toBe(true)
  })
})

describe('a letter that is not taken', () => {
  it('is tried again after growing pauses, in office hours, and then no more', () => {
    let at = instantAt(today, 9 * 60)
    const pauses: number[] = []
    for (let tries = 1; tries < mostTries; tries += 1) {
      const next = nextTry(tries, { at, outcome: 'unreachable', answer: null })
      if (next === null) throw new Error(`Given up after ${tries} tries.`)
      expect(isOfficeTime(next)).toBe(true)
      pauses.push(Date.parse(next) - Date.parse(at))
      at = next
    }
    expect(pauses.slice(0, 3)).toEqual([5, 20, 60].map((minutes) => minutes * 60_000))
    expect(nextTry(mostTries, { at, outcome: 'unreachable', answer: null })).toBeNull()
  })

  it('is given up at once where there is no such mailbox, and kept where it is only full', () => {
    const at = instantAt(today, 9 * 60)
    expect(nextTry(1, { at, outcome: 'recipient-refused', answer: 550 })).toBeNull()
    expect(nextTry(1, { at, outcome: 'recipient-refused', answer: 452 })).not.toBeNull()
    expect(nextTry(1, { at, outcome: 'sent', answer: null })).toBeNull()
  })
})
