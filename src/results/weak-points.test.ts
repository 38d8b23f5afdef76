import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { frameworks } from '../../test/world/clean-plan.ts'
import {
  compared,
  dividedBy,
  fraction,
  minus,
  plus,
  times,
  toTwoDecimals,
  zero,
} from '../basics/fraction.ts'
import type { Framework } from '../frameworks/framework.ts'
import { shareOfIndicator, sharesUnder } from '../frameworks/shares.ts'
import { warningsOf } from './checks.ts'
import { coverageOf, isAnswered } from './coverage.ts'
import { levelOf } from './level.ts'
import {
  allKeysOf,
  codesUnder,
  indicatorsOf,
  keyOf,
  type ScoreKey,
  type Scores,
} from './official-scores.ts'
import { type Score, score } from './score.ts'
import { weightedTotal } from './shares.ts'
import { costsOf, lostIn, toAnswer, weakestFirst } from './weak-points.ts'

const of = (year: number): Framework => {
  const found = frameworks.find(({ fiscalYear }) => fiscalYear === year)
  if (!found) throw new Error(`There is no framework of ${year}.`)
  return found
}
const years = frameworks.map((framework) => [framework.fiscalYear, framework] as const)
const scores = (said: Readonly<Record<string, number>>): Scores =>
  new Map(
    Object.entries(said).map(([key, value]) => [key as ScoreKey, score(Math.round(value * 100))]),
  )
const ten = (values: readonly number[]) =>
  Object.fromEntries(values.map((value, at) => [String(at + 1), value]))
/** Some score for each of these keys. */
const scoresOf = (keys: readonly ScoreKey[]): fc.Arbitrary<Scores> =>
  fc
    .array(fc.integer({ min: 0, max: 10_000 }), { minLength: keys.length, maxLength: keys.length })
    .map((values) => new Map(keys.map((key, at) => [key, score(values[at] ?? 0)])))

describe('an exact number', () => {
  const some = fc
    .tuple(fc.integer({ min: -999, max: 999 }), fc.integer({ min: 1, max: 99 }))
    .map(([over, under]) => fraction(over, under))
  it('comes back when what was added is taken away, or what it was multiplied with divides it', () => {
    fc.assert(
      fc.property(some, some, (a, b) => {
        expect(minus(plus(a, b), b)).toEqual(a)
        if (b.over !== 0n) expect(dividedBy(times(a, b), b)).toEqual(a)
      }),
    )
  })
  it('is printed to two decimals with halves away from zero', () => {
    expect(
      [fraction(1, 3), fraction(1, 200), fraction(-1, 200), fraction(-1, 1000)].map(toTwoDecimals),
    ).toEqual(['0.33', '0.01', '-0.01', '0.00'])
  })
})

describe.each(years)('the points of the framework of %s', (_, framework) => {
  it('of all indicators are the whole total, and those under an indicator its share', () => {
    let whole = zero
    for (const form of framework.instruments)
      for (const indicator of form.indicators) {
        const share = shareOfIndicator(form)
        whole = plus(whole, share)
        const under = [...sharesUnder(form, indicator).values()].reduce(plus, zero)
        expect(compared(under, share)).toBe(0)
      }
    expect(whole).toEqual(fraction(100))
  })
  it('of an item are what the framework itself says', () => {
    for (const form of framework.instruments)
      for (const indicator of form.indicators)
        for (const { items, pointsPerItem } of indicator.subIndicators ?? [])
          for (const { code } of items) {
            const share = sharesUnder(form, indicator).get(code) ?? zero
            expect(Math.abs(Number(share.over) / Number(share.under) - pointsPerItem)).toBeLessThan(
              6e-4,
            )
          }
  })
  it('lost in ten known indicators are 100 less the weighted total', () => {
    fc.assert(
      fc.property(scoresOf(indicatorsOf(framework).map(keyOf)), (known) => {
        const total = weightedTotal(framework, known) ?? zero
        const { points, unknown } = costsOf(framework, known)
        expect(unknown).toEqual([])
        expect(lostIn(points)).toEqual(minus(fraction(100), total))
      }),
    )
  })
  it('lost in all questions and items are 100 less the total they come to', () => {
    const codes = indicatorsOf(framework).flatMap(codesUnder)
    fc.assert(
      fc.property(scoresOf(codes), (known) => {
        const total = weightedTotal(framework, known) ?? zero
        expect(lostIn(costsOf(framework, known).points)).toEqual(minus(fraction(100), total))
      }),
      { numRuns: 30 },
    )
  })
  it('lost in some questions and the rest of their indicator are those of the indicator', () => {
    for (const form of framework.instruments)
      for (const indicator of form.indicators) {
        const [first] = codesUnder(indicator)
        if (!first) throw new Error(`Indicator ${indicator.no} has no codes.`)
        const known = scores({ [indicator.no]: 70, [first]: 90 })
        const mine = costsOf(framework, known).points.filter(
          (point) => point.indicator === indicator,
        )
        expect(mine.map(({ key }) => key)).toEqual([first, keyOf(indicator)])
        expect(lostIn(mine)).toEqual(times(shareOfIndicator(form), fraction(3, 10)))
        expect(mine[1]?.restOf).toBe(codesUnder(indicator).length - 1)
      }
  })
  it('put in order keep the order of the framework where they tie, whatever else is known', () => {
    const keys = allKeysOf(framework)
    fc.assert(
      fc.property(
        scoresOf(keys),
        fc.constantFrom('cost' as const, 'score' as const),
        (known, order) => {
          const coarse: Scores = new Map(
            [...known].map(([key, value]) => [key, score(value < 5000 ? 0 : 5000)]),
          )
          const { points } = costsOf(framework, coarse)
          const sorted = weakestFirst(points, order)
          for (const [at, point] of sorted.slice(1).entries()) {
            const before = sorted[at]
            if (!before) continue
            const main =
              order === 'cost'
                ? compared(before.cost, point.cost) * -1
                : compared(before.score, point.score)
            expect(main).toBeLessThanOrEqual(0)
            if (
              compared(before.cost, point.cost) === 0 &&
              compared(before.score, point.score) === 0
            )
              expect(points.indexOf(before)).toBeLessThan(points.indexOf(point))
          }
        },
      ),
      { numRuns: 20 },
    )
  })
})

describe('what an item costs', () => {
  it('is five points for the missing report of measures in 2567 and two in 2566', () => {
    const lost = (year: number, code: string) =>
      toTwoDecimals(costsOf(of(year), scores({ [code]: 0 })).points[0]?.cost ?? zero)
    expect([lost(2567, 'O35'), lost(2566, 'O43'), lost(2566, 'O1')]).toEqual([
      '5.00',
      '2.00',
      '0.40',
    ])
  })
})

/** @source the worked vector of domain.md 2: a vocational college, 2566. */
const vector = ten([85.21, 70.59, 75.1, 72.88, 73.24, 81.14, 83.12, 76.79, 100, 100])

describe('the checks', () => {
  it('find nothing in the worked vector, and its level is held back by two instruments', () => {
    const known = scores({ ...vector, IIT: 75.4, EIT: 80.35, OIT: 100, total: 86.73 })
    expect(warningsOf(of(2566), known)).toEqual([])
    const level = levelOf(of(2566), known)
    expect(level?.grade.id).toBe('pass')
    expect(level?.heldBackBy).toEqual(['IIT', 'EIT'])
  })
  it('tell of an instrument, a total and an item that do not agree, and of what is missing', () => {
    const { 10: _, ...nine } = vector
    const known = scores({ ...nine, IIT: 75.42, EIT: 80.35, OIT: 90, total: 90, O38: 50 })
    const codes = warningsOf(of(2566), known).map(({ code }) => code)
    expect(codes).toEqual([
      'total-not-weighted',
      'instrument-not-mean',
      'item-neither-full-nor-none',
      'indicators-missing',
    ])
  })
  it('let the last digit differ by rounding', () => {
    expect(warningsOf(of(2566), scores({ ...vector, IIT: 75.41, total: 86.73 }))).toEqual([])
  })
  it.each([
    [2566, { total: 97.9, IIT: 94, EIT: 99, OIT: 99 }, 'good', ['IIT']],
    [2568, { total: 94.64, IIT: 96, EIT: 84, OIT: 99 }, 'pass', ['EIT']],
    [2566, { total: 77.7, IIT: 80, EIT: 75, OIT: 78 }, 'improve', []],
    [2565, { total: 90.22 }, 'A', []],
    [2565, { total: 95.62 }, 'AA', []],
    [2565, { total: 60 }, 'D', []],
  ] as const)('the level of %s for %j is %s', (year, said, grade, held) => {
    const level = levelOf(of(year), scores(said))
    expect([level?.grade.id, level?.heldBackBy]).toEqual([grade, held])
  })
  it('say no level of 2566 where an instrument is unknown, and mark that of 2569 unverified', () => {
    expect(levelOf(of(2566), scores({ total: 97.9 }))).toBeNull()
    expect(levelOf(of(2569), scores({ total: 97, IIT: 97, EIT: 97, OIT: 97 }))?.confidence).toBe(
      'unverified',
    )
  })
})

describe('the weak points a plan answers', () => {
  const { points } = costsOf(of(2566), scores({ ...vector, I5: 60 }))
  it('are those below the pass mark and the costliest five', () => {
    // Without I5 the rest of indicator 1 stands above the mark; two indicators are at 100.
    expect(toAnswer(of(2566), points).map(({ key }) => key)).toEqual([
      '8',
      '6',
      '2',
      '7',
      '4',
      '5',
      '3',
      'I5',
    ])
    const high: Score = score(9900)
    const all = new Map(indicatorsOf(of(2566)).map((each) => [keyOf(each), high] as const))
    expect(toAnswer(of(2566), costsOf(of(2566), all).points)).toHaveLength(5)
  })
  it('meet their measures by code, by indicator and by name, and what is left over is told', () => {
    const measure = (codes: readonly `I${number}`[], indicator = '') => ({
      codes,
      indicator,
      reason: indicator,
    })
    const [byCode, byIndicator, byName, forNone] = [
      measure(['I5']),
      measure(['I8']),
      measure([], 'การใช้อำนาจ'),
      measure([], 'ไม่มีตัวชี้วัดนี้'),
    ] as const
    const weak = points.filter(({ key }) => ['I5', '2', '3', '4'].includes(key))
    const later = [{ key: '4' as const, reason: 'รออาคารใหม่', recordedAt: '', recordedBy: '' }]
    const met = coverageOf(of(2566), weak, [byCode, byIndicator, byName, forNone], later)
    expect(met.points.map((each) => [each.point.key, each.measures, isAnswered(each)])).toEqual([
      ['I5', [byCode], true],
      ['2', [byIndicator], true],
      ['3', [byName], true],
      ['4', [], true],
    ])
    expect(met.forNone).toEqual([forNone])
    expect(met.withoutReason).toEqual([byCode, byIndicator])
  })
})
