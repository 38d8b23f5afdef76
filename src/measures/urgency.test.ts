import fc from 'fast-check'
import { expect, it } from 'vitest'
import { plainDate } from '../basics/plain-date.ts'
import { stages } from './measure.ts'
import { byUrgency, urgencies, urgencyOf } from './urgency.ts'

const period = (from: string | null, to: string | null) => ({
  ...{ from: from as never, to: to as never, printed: 'ตลอดปี' },
})
const row = (stage: (typeof stages)[number], from: string | null, to: string | null) => ({
  ...{ stage, period: period(from, to) },
})

it('a measure is late once its last month has gone by, and due in the fourteen days before', () => {
  const july = row('underway', '2023-01', '2023-07')
  expect(urgencyOf(july, plainDate('2023-07-16'))).toBe('running')
  expect(urgencyOf(july, plainDate('2023-07-17'))).toBe('due')
  expect(urgencyOf(july, plainDate('2023-07-31'))).toBe('due')
  expect(urgencyOf(july, plainDate('2023-08-01'))).toBe('late')
  expect(urgencyOf(july, plainDate('2023-06-30'))).toBe('running')
  expect(urgencyOf(july, plainDate('2022-12-31'))).toBe('ahead')
})

it('what is done presses no more, and what has no months never does', () => {
  expect(urgencyOf(row('done', '2023-01', '2023-02'), plainDate('2023-09-30'))).toBe('done')
  expect(urgencyOf({ stage: 'underway', period: null }, plainDate('2023-09-30'))).toBe('undated')
  expect(urgencyOf(row('underway', null, null), plainDate('2023-09-30'))).toBe('undated')
  expect(urgencyOf(row('underway', null, '2023-02'), plainDate('2023-09-30'))).toBe('late')
})

it('the order keeps every measure once, the most urgent first, and of one urgency the first to end', () => {
  const month = fc.constantFrom('2022-10', '2023-01', '2023-09', null)
  const rows = fc.array(
    fc.tuple(fc.constantFrom(...stages), month, month).map((each) => row(...each)),
  )
  fc.assert(
    fc.property(rows, (measures) => {
      const ordered = byUrgency(measures, plainDate('2023-09-30'))
      expect(new Set(ordered.map(({ measure }) => measure))).toEqual(new Set(measures))
      expect(ordered).toHaveLength(measures.length)
      for (const [at, { urgency, measure }] of ordered.entries()) {
        const next = ordered[at + 1]
        if (!next) continue
        expect(urgencies.indexOf(next.urgency)).toBeGreaterThanOrEqual(urgencies.indexOf(urgency))
        const [end, nextEnd] = [measure, next.measure].map(({ period: p }) => p.to ?? p.from)
        if (next.urgency === urgency && end && nextEnd) expect(nextEnd >= end).toBe(true)
      }
    }),
  )
})
