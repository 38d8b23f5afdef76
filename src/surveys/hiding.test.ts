import fc from 'fast-check'
import { expect, it } from 'vitest'
import { plainDate } from '../basics/plain-date.ts'
import {
  closedUntil,
  type HalfDay,
  isWithin,
  shownUntil,
  smallestGroup,
  type Until,
} from './hiding.ts'

const dayOf = (at: number) => plainDate(`2023-06-${String(at + 1).padStart(2, '0')}`)
const halfDays = fc.array(fc.nat(7), { minLength: 1, maxLength: 40 }).map((all) =>
  all.map(
    (n, at): HalfDay => ({
      ...{ stratum: 'open', day: dayOf(Math.floor(at / 2)), half: at % 2 === 0 ? 'am' : 'pm', n },
    }),
  ),
)
const countedOn = (all: readonly HalfDay[], today: number) => {
  const until = shownUntil(all, dayOf(today))
  return all.filter((each) => isWithin(each, until)).reduce((sum, { n }) => sum + n, 0)
}

it('what is seen of an open survey never grows by fewer than five answers, nor does its closing', () => {
  fc.assert(
    fc.property(halfDays, (all) => {
      const seen = Array.from({ length: 22 }, (_, today) => countedOn(all, today))
      const total = all.reduce((sum, { n }) => sum + n, 0)
      for (const [at, n] of [...seen.slice(1), total].entries()) {
        const grown = n - (seen[at] ?? 0)
        // At the closing all is told at once: where nothing was seen before, groups under five are hidden whole.
        if (at === seen.length - 1 && (seen[at] ?? 0) === 0) continue
        expect(grown === 0 || grown >= smallestGroup).toBe(true)
      }
    }),
  )
})

it('grows by five or more over closings and openings again too, whatever was seen at each', () => {
  fc.assert(
    fc.property(halfDays, fc.uniqueArray(fc.nat(19), { maxLength: 5 }), (all, closedOn) => {
      const sums = (until: Until | null, known: readonly HalfDay[]) =>
        known.filter((each) => isWithin(each, until)).reduce((sum, { n }) => sum + n, 0)
      const [seen, closings]: [number[], Until[]] = [[], []]
      for (let today = 0; today < 22; today += 1) {
        const known = all.filter(({ day }) => day <= dayOf(today))
        seen.push(sums(shownUntil(known, dayOf(today), closings), known))
        if (!closedOn.includes(today)) continue
        const closing = { day: dayOf(today), half: 'pm' } as const
        seen.push(sums(closedUntil(known, closings) ?? closing, known))
        closings.push(closing)
      }
      const shown = seen.map((n) => (n < smallestGroup ? 0 : n))
      for (const [at, n] of shown.slice(1).entries()) {
        const grown = n - (shown[at] ?? 0)
        expect(grown === 0 || grown >= smallestGroup).toBe(true)
      }
    }),
    { numRuns: 500 },
  )
})

it('counts nothing of today, and nothing twice, in whatever order the days are told', () => {
  fc.assert(
    fc.property(halfDays, fc.nat(21), (all, today) => {
      expect(countedOn([...all].reverse(), today)).toBe(countedOn(all, today))
      expect(countedOn(all, today)).toBeLessThanOrEqual(
        all.filter(({ day }) => day < dayOf(today)).reduce((sum, { n }) => sum + n, 0),
      )
    }),
  )
})

it('is nothing while there is but one step of five', () => {
  const of = (n: number, at: number): HalfDay => ({
    ...{ stratum: 'kiosk', day: dayOf(at), half: 'am', n },
  })
  expect(shownUntil([of(9, 0)], dayOf(5))).toBeNull()
  expect(shownUntil([of(9, 0), of(5, 1)], dayOf(5))).toEqual({ day: dayOf(0), half: 'am' })
  expect(shownUntil([of(9, 0), of(5, 1)], dayOf(1))).toBeNull()
})
