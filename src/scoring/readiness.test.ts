import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { frameworks } from '../../test/world/clean-plan.ts'
import { compared, fraction, minus, sumOf, toTwoDecimals, zero } from '../basics/fraction.ts'
import type { ItemCode } from '../basics/item-code.ts'
import type { Framework } from '../frameworks/framework.ts'
import { type Mark, marksOf, oitItems, oitScore } from './oit-score.ts'
import { bestWith, reachableWith } from './reachable.ts'
import { costOf, missingCosts, readiness, whatIf } from './readiness.ts'

const of = (year: number): Framework => {
  const found = frameworks.find(({ fiscalYear }) => fiscalYear === year)
  if (!found) throw new Error(`There is no framework of ${year}.`)
  return found
}
const without = (framework: Framework, ...missing: readonly ItemCode[]) =>
  oitItems(framework).filter((code) => !missing.includes(code))

/** A framework and some of its items. */
const someItems = fc
  .constantFrom(...frameworks)
  .chain((framework) => fc.subarray([...oitItems(framework)]).map((met) => ({ framework, met })))

describe('the score of the open data', () => {
  it('stays between 0 and 100, with 0 where nothing is met and 100 where all is', () => {
    fc.assert(
      fc.property(someItems, ({ framework, met }) => {
        const { score, points } = oitScore(framework, marksOf(met))
        expect(compared(score, zero)).toBeGreaterThanOrEqual(0)
        expect(compared(score, fraction(100))).toBeLessThanOrEqual(0)
        expect(compared(points, fraction(40))).toBeLessThanOrEqual(0)
      }),
    )
    for (const framework of frameworks) {
      expect(oitScore(framework, new Map()).score).toEqual(zero)
      expect(oitScore(framework, marksOf(oitItems(framework))).score).toEqual(fraction(100))
    }
  })
  it('rises by exactly what an item costs when the item is met, and never falls', () => {
    fc.assert(
      fc.property(someItems, ({ framework, met }) => {
        const before = oitScore(framework, marksOf(met))
        for (const cost of missingCosts(framework, met)) {
          const after = oitScore(framework, marksOf([...met, cost.code]))
          expect(minus(after.points, before.points)).toEqual(cost.ofTotal)
          expect(minus(after.score, before.score)).toEqual(cost.ofOit)
          expect(compared(cost.ofTotal, zero)).toBeGreaterThan(0)
        }
      }),
      { numRuns: 40 },
    )
  })
  it('does not hang on the order of the marks, nor on whether a 0 is said', () => {
    fc.assert(
      fc.property(someItems, fc.integer(), ({ framework, met }, turn) => {
        const said = oitItems(framework).map((code): readonly [ItemCode, Mark] => [
          code,
          met.includes(code) ? 100 : 0,
        ])
        const at = Math.abs(turn) % said.length
        const turned = new Map([...said.slice(at), ...said.slice(0, at)].toReversed())
        expect(oitScore(framework, turned)).toEqual(oitScore(framework, marksOf(met)))
      }),
    )
  })
})

describe('what is missing', () => {
  it('costs together what the score lacks of 100', () => {
    fc.assert(
      fc.property(someItems, ({ framework, met }) => {
        const lacking = minus(fraction(100), oitScore(framework, marksOf(met)).score)
        expect(sumOf(missingCosts(framework, met).map(({ ofOit }) => ofOit))).toEqual(lacking)
      }),
    )
  })
  it('is told dearest first: in 2568 the two items on measures are five points of the total each', () => {
    const costs = missingCosts(of(2568), [])
    expect(costs.slice(0, 3).map(({ code, ofTotal }) => [code, toTwoDecimals(ofTotal)])).toEqual([
      ['O27', '5.00'],
      ['O28', '5.00'],
      ['O12', '2.00'],
    ])
  })
  it('knows no price for a code its year does not have', () => {
    expect(costOf(of(2569), 'O43')).toBeNull()
    expect(costOf(of(2566), 'O43')?.ofOit).toEqual(fraction(5))
  })
})

describe('what-if', () => {
  it('brings the sum of what was missing and ticked, and nothing for what was there', () => {
    fc.assert(
      fc.property(someItems, fc.infiniteStream(fc.boolean()), ({ framework, met }, ticks) => {
        const ticked = oitItems(framework).filter(() => ticks.next().value)
        const { gain, after } = whatIf(framework, met, ticked)
        const added = missingCosts(framework, met).filter(({ code }) => ticked.includes(code))
        expect(gain).toEqual(sumOf(added.map(({ ofTotal }) => ofTotal)))
        expect(after).toEqual(oitScore(framework, marksOf([...met, ...ticked])))
      }),
    )
  })
})

describe('readiness', () => {
  it('counts in each reading all that the stricter one counts', () => {
    const came = readiness(of(2566), [
      { code: 'O42', reached: 'published' },
      { code: 'O43', reached: 'ready' },
      { code: 'O31', reached: 'answered' },
      { code: 'O32', reached: null },
    ])
    // O42: 10.2 = 1/5 = 20, 10 = 10, OIT = 5 · O43: 10.2 = 40, OIT = 10 · O31: 10.1 = 12.5, OIT = 13.125
    expect(came.published.score).toEqual(fraction(5))
    expect(came.ready.score).toEqual(fraction(10))
    expect(came.answered.score).toEqual(fraction(13_125, 1000))
  })
})

describe('the levels left open', () => {
  it('in 2568 lose the highest with one item on measures, and leave only a pass without both', () => {
    const framework = of(2568)
    const oit = (...missing: ItemCode[]) =>
      oitScore(framework, marksOf(without(framework, ...missing))).score
    expect(bestWith(framework, oit())?.id).toBe('excellent')
    expect(oit('O28')).toEqual(fraction(875, 10))
    expect(bestWith(framework, oit('O28'))?.id).toBe('good')
    expect(oit('O27', 'O28')).toEqual(fraction(75))
    expect(bestWith(framework, oit('O27', 'O28'))?.id).toBe('pass')
  })
  it('say what the surveys would need: with an OIT of 75, 55 of the 60 points for a pass', () => {
    const pass = reachableWith(of(2566), fraction(75)).find(({ grade }) => grade.id === 'pass')
    // 85 − 0.4 × 75 = 55 points of the surveys' 60: 91.67 on average.
    expect(pass).toMatchObject({ shutBy: null, surveysNeed: fraction(275, 3), eachNeeds: 0 })
  })
  it('tell whether the OIT itself or the total shuts one', () => {
    const shut = reachableWith(of(2566), fraction(30)).map(({ grade, shutBy }) => [
      grade.id,
      shutBy,
    ])
    expect(shut).toEqual([
      ['excellent', 'oit'],
      ['good', 'oit'],
      ['pass', 'total'],
      ['improve', null],
      ['urgent', null],
    ])
    expect(reachableWith(of(2565), fraction(80))[0]).toMatchObject({
      ...{ grade: { id: 'AA' }, shutBy: 'total' },
    })
  })
})
