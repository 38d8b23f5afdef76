import fc from 'fast-check'
import { expect, it } from 'vitest'
import { frameworks } from '../../test/world/clean-plan.ts'
import { addDays, plainDate } from '../basics/plain-date.ts'
import { longestPicture, minimumFor, overviewOf } from './overview.ts'
import { type Placement, strata } from './survey.ts'

const placements: readonly Placement[] = [
  { suffix: '1', name: 'เคาน์เตอร์ 1', stratum: 'open', retired: false },
  { suffix: '2', name: 'ตู้หน้าอาคาร', stratum: 'kiosk', retired: true },
]
const begin = plainDate('2023-03-01')
const came = fc.record({
  on: fc.nat(40).map((days) => addDays(begin, days)),
  suffix: fc.constantFrom('', '1', '2', 'zz'),
  stratum: fc.constantFrom(...strata),
  n: fc.integer({ min: 1, max: 500 }),
})
const all = (parts: readonly { readonly n: number }[]) => parts.reduce((sum, { n }) => sum + n, 0)

it('what came is told whole by day, by placement and by stratum, and nothing twice', () => {
  fc.assert(
    fc.property(fc.array(came), (each) => {
      const { n, byStratum, byPlacement, byDay } = overviewOf(each, placements)
      expect(n).toBe(all(each))
      for (const parts of [byStratum, byPlacement, byDay]) expect(all(parts)).toBe(n)
    }),
  )
})

it('every placement is told though nobody came by it, and days without answers are not left out', () => {
  const two = [
    { on: begin, suffix: '1', stratum: 'open', n: 2 },
    { on: addDays(begin, 3), suffix: 'x', stratum: 'open', n: 1 },
  ] as const
  const { byPlacement, byDay } = overviewOf(two, placements)
  expect(byPlacement.map(({ placement, n }) => [placement?.suffix ?? '', n])).toEqual([
    ['1', 2],
    ['2', 0],
    ['', 1],
  ])
  expect(byDay.map(({ n }) => n)).toEqual([2, 0, 0, 1])
})

it('a campaign open for long is told by its last days', () => {
  const [early, late] = [0, 300].map((days) => ({
    ...{ on: addDays(begin, days), suffix: '', stratum: 'open' as const, n: 1 },
  }))
  const { byDay } = overviewOf(early && late ? [early, late] : [], [])
  expect(byDay).toHaveLength(longestPicture)
  expect(byDay.at(-1)?.on).toBe(late?.on)
})

it('the least number of answers is the framework’s, with its mark', () => {
  const framework = frameworks.find(({ fiscalYear }) => fiscalYear === 2566) ?? null
  const least = (population: number | null) => minimumFor(framework, population)?.least
  expect([12, 29, 30, 299, 301, 3999, 4000, 4001, 90_000].map(least)).toEqual([
    12, 29, 30, 30, 31, 400, 400, 400, 400,
  ])
  expect(minimumFor(framework, 1000)?.isUnverified).toBe(true)
  expect(minimumFor(framework, null)).toBeNull()
  expect(minimumFor(null, 1000)).toBeNull()
})
