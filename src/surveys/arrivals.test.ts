import { expect, it } from 'vitest'
import { addDays, plainDate } from '../basics/plain-date.ts'
import { busiest, byDay, byHour, byStretch } from './arrivals.ts'
import type { HalfDay } from './hiding.ts'

const first = plainDate('2023-05-01')
const came = (days: number): readonly HalfDay[] =>
  Array.from({ length: days }, (_, at) => ({
    ...{ stratum: at % 2 === 0 ? 'open' : 'kiosk', day: addDays(first, at), half: 'am', n: 2 },
  }))

it('tells days one by one, and weeks of a survey that was open for long, with nothing lost', () => {
  expect(byStretch(byDay(came(3))).map(({ day, until }) => [day, until])).toEqual([
    ['2023-05-01', '2023-05-01'],
    ['2023-05-02', '2023-05-02'],
    ['2023-05-03', '2023-05-03'],
  ])
  const weeks = byStretch(byDay(came(40)))
  expect(weeks).toHaveLength(6)
  expect(weeks[1]).toEqual({ day: '2023-05-08', until: '2023-05-14', am: 14, pm: 0 })
  expect(weeks.reduce((sum, { am, pm }) => sum + am + pm, 0)).toBe(80)
})

it('puts all groups of a day together, and tells its halves apart', () => {
  const day = plainDate('2023-05-09')
  expect(
    byDay([
      { stratum: 'open', day, half: 'pm', n: 3 },
      { stratum: 'event', day, half: 'am', n: 4 },
      { stratum: 'event', day, half: 'pm', n: 1 },
    ]),
  ).toEqual([{ day, am: 4, pm: 4 }])
})

it('tells the hours of Thailand, those between without any too, and the busiest ten minutes', () => {
  const arrivals = [
    { bin: '2023-05-01T02:10:00.000Z', n: 3 },
    { bin: '2023-05-01T04:20:00.000Z', n: 9 },
    { bin: '2023-05-02T02:50:00.000Z', n: 1 },
  ]
  expect(byHour(arrivals)).toEqual([
    { hour: 9, n: 4 },
    { hour: 10, n: 0 },
    { hour: 11, n: 9 },
  ])
  expect(busiest(arrivals)).toEqual({ n: 9, day: '2023-05-01', time: '11.20' })
  expect(busiest([])).toBeNull()
})

it('tells no hours while fewer than five came, and no ten minutes in which fewer than five did', () => {
  const arrivals = ['02', '03', '04', '05'].map((hour) => ({
    ...{ bin: `2023-05-01T${hour}:10:00.000Z`, n: 1 },
  }))
  expect([byHour(arrivals), busiest(arrivals)]).toEqual([[], null])
  const more = [...arrivals, { bin: '2023-05-01T05:20:00.000Z', n: 4 }]
  expect(byHour(more).map(({ n }) => n)).toEqual([1, 1, 1, 5])
  expect(busiest(more)).toBeNull()
})
