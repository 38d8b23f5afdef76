import { describe, expect, it } from 'vitest'
import { frameworks } from '../../test/world/clean-plan.ts'
import { fraction, meanOf, toTwoDecimals } from '../basics/fraction.ts'
import type { ItemCode } from '../basics/item-code.ts'
import type { Framework } from '../frameworks/framework.ts'
import { gradeOf } from '../frameworks/grading.ts'
import { totalOf } from '../frameworks/shares.ts'
import { marksOf, oitItems, oitScore } from './oit-score.ts'

const of = (year: number): Framework => {
  const found = frameworks.find(({ fiscalYear }) => fiscalYear === year)
  if (!found) throw new Error(`There is no framework of ${year}.`)
  return found
}

/** The score where everything is met but these. */
const without = (framework: Framework, ...missing: readonly ItemCode[]) =>
  oitScore(framework, marksOf(oitItems(framework).filter((code) => !missing.includes(code))))

/** Indicator 9, indicator 10, the OIT and its points of the total, as they are shown. */
const shown = ({ indicators, score, points }: ReturnType<typeof oitScore>) => [
  ...indicators.map((each) => toTwoDecimals(each.score)),
  toTwoDecimals(score),
  toTwoDecimals(points),
]
const exactly = ({ indicators, score, points }: ReturnType<typeof oitScore>) => [
  ...indicators.map((each) => each.score),
  score,
  points,
]

/** The lists of 2564 and 2565 have the same sizes: 9/8/7/4/5 and 8/2. */
describe('the published results of 2564', () => {
  const like2564 = of(2565)
  it.each([
    ['97.78', 'one of nine in 9.1', 'O1'],
    ['97.14', 'one of seven in 9.3', 'O23'],
    ['97.50', 'one of eight in 9.2', 'O11'],
    ['96.00', 'one of five in 9.5', 'O29'],
  ] as const)('has indicator 9 of %s where %s is missing', (published, _, code) => {
    expect(shown(without(like2564, code))[0]).toBe(published)
  })
  it('has indicator 10 of 93.75 where one of eight in 10.1 is missing, not 90 of ten items', () => {
    expect(shown(without(like2564, 'O34'))[1]).toBe('93.75')
  })
  it('has 38.70 points of the OIT where indicator 9 is 93.50 and indicator 10 is 100', () => {
    expect(shown(without(like2564, 'O11', 'O29'))).toEqual(['93.50', '100.00', '96.75', '38.70'])
  })
})

describe('the published results of 2566', () => {
  it('has indicator 10 of 87.50 where two of eight in 10.1 are missing', () => {
    expect(shown(without(of(2566), 'O33', 'O38'))[1]).toBe('87.50')
  })
  it('brings the vocational college to 86.73, which is only a pass since its surveys are below 85', () => {
    const framework = of(2566)
    const iit = meanOf([8521, 7059, 7510, 7288, 7324].map((each) => fraction(each, 100)))
    const eit = meanOf([8114, 8312, 7679].map((each) => fraction(each, 100)))
    const oit = without(framework).score
    const came = { IIT: iit, EIT: eit, OIT: oit }
    const total = totalOf(framework, ({ id }) => came[id])
    expect(iit).toEqual(fraction(75_404, 1000))
    expect(eit).toEqual(fraction(8035, 100))
    expect(total).toEqual(fraction(867_262, 10_000))
    if (!total) throw new Error('All three instruments are known.')
    expect(toTwoDecimals(total)).toBe('86.73')
    const parts = framework.instruments.map(({ id }) => ({ id, came: came[id] }))
    expect(gradeOf(framework, total, parts)).toMatchObject({
      grade: { id: 'pass' },
      heldBackBy: ['IIT', 'EIT'],
    })
  })
})

describe('worked by hand', () => {
  it('2565: without the six months, both procurement reports and the report on measures', () => {
    // 9.1 = 9/9 = 100 · 9.2 = 7/8 = 87.5 (O11) · 9.3 = 5/7 = 500/7 (O23, O24) · 9.4 = 100 · 9.5 = 100
    // 9 = (100 + 87.5 + 500/7 + 100 + 100) / 5 = (2712.5 + 500) / 35 = 1285/14 = 91.785…
    // 10.1 = 8/8 = 100 · 10.2 = 1/2 = 50 (O43)       10 = (100 + 50) / 2 = 75
    // OIT = (1285/14 + 75) / 2 = 2335/28 = 83.392…   points = 0.4 × 2335/28 = 467/14 = 33.357…
    const score = without(of(2565), 'O11', 'O23', 'O24', 'O43')
    expect(exactly(score)).toEqual([
      ...[fraction(1285, 14), fraction(75), fraction(2335, 28), fraction(467, 14)],
    ])
    expect(shown(score)).toEqual(['91.79', '75.00', '83.39', '33.36'])
  })
  it('2566: without the social network, a monthly summary, no-gift, and both on measures', () => {
    // 9.1 = 9/10 = 90 (O9) · 9.2 = 100 · 9.3 = 3/4 = 75 (O21) · 9.4 = 100 · 9.5 = 100
    // 9 = (90 + 100 + 75 + 100 + 100) / 5 = 465/5 = 93
    // 10.1 = 7/8 = 87.5 (O31) · 10.2 = 3/5 = 60 (O42, O43)   10 = (87.5 + 60) / 2 = 73.75
    // OIT = (93 + 73.75) / 2 = 83.375                        points = 0.4 × 83.375 = 33.35
    const score = without(of(2566), 'O9', 'O21', 'O31', 'O42', 'O43')
    expect(exactly(score)).toEqual([
      ...[fraction(93), fraction(7375, 100), fraction(83_375, 1000), fraction(3335, 100)],
    ])
    expect(shown(score)).toEqual(['93.00', '73.75', '83.38', '33.35'])
  })
  it('2567: without the powers, the plan with its six months, and both on measures', () => {
    // 9.1 = 5/6 = 250/3 (O3) · 9.2 = 6/7 = 600/7 (O8) · 9.3 = 9.4 = 9.5 = 100
    // 9 = (250/3 + 600/7 + 300) / 5 = ((1750 + 1800 + 6300) / 21) / 5 = 9850/105 = 1970/21 = 93.809…
    // 10.1 = 8/8 = 100 · 10.2 = 0/2 = 0 (O34, O35)     10 = (100 + 0) / 2 = 50
    // OIT = (1970/21 + 50) / 2 = 3020/42 = 1510/21 = 71.904…   points = 604/21 = 28.761…
    const score = without(of(2567), 'O3', 'O8', 'O34', 'O35')
    expect(exactly(score)).toEqual([
      ...[fraction(1970, 21), fraction(50), fraction(1510, 21), fraction(604, 21)],
    ])
    expect(shown(score)).toEqual(['93.81', '50.00', '71.90', '28.76'])
  })
  it('2568: without the procurement list, the plan for staff and the no-gift declaration', () => {
    // 9.1 = 100 · 9.2 = 100 · 9.3 = 1/2 = 50 (O12) · 9.4 = 2/3 = 200/3 (O14) · 9.5 = 100
    // 9 = (350 + 200/3) / 5 = 1250/15 = 250/3 = 83.333…
    // 10.1 = 5/6 = 250/3 (O21) · 10.2 = 100            10 = (250/3 + 100) / 2 = 275/3 = 91.666…
    // OIT = (250/3 + 275/3) / 2 = 525/6 = 87.5         points = 0.4 × 87.5 = 35
    const score = without(of(2568), 'O12', 'O14', 'O21')
    expect(exactly(score)).toEqual([
      ...[fraction(250, 3), fraction(275, 3), fraction(875, 10), fraction(35)],
    ])
    expect(shown(score)).toEqual(['83.33', '91.67', '87.50', '35.00'])
  })
  it('2569: without one each of 9.2, 9.3, 10.1 and 10.2', () => {
    // 9.1 = 100 · 9.2 = 5/6 = 250/3 (O5) · 9.3 = 1/2 = 50 (O12) · 9.4 = 100 · 9.5 = 100
    // 9 = (350 + 250/3) / 5 = 1300/15 = 260/3 = 86.666…
    // 10.1 = 4/5 = 80 (O20) · 10.2 = 1/2 = 50 (O26)    10 = (80 + 50) / 2 = 65
    // OIT = (260/3 + 65) / 2 = 455/6 = 75.833…         points = 0.4 × 455/6 = 91/3 = 30.333…
    const score = without(of(2569), 'O5', 'O12', 'O20', 'O26')
    expect(exactly(score)).toEqual([
      ...[fraction(260, 3), fraction(65), fraction(455, 6), fraction(91, 3)],
    ])
    expect(shown(score)).toEqual(['86.67', '65.00', '75.83', '30.33'])
  })
})
