/**
 * What the open data of an agency come to, exactly: item 0 or 100, mean in its sub-indicator, mean of
 * the sub-indicators, mean of the indicators, and the share of the total. Rounded only to be shown.
 *
 * @source domain.md 2: recomputed from published tables; intermediate rounding of ITAS is unknown.
 */
import { type Fraction, fraction, meanOf, times } from '../basics/fraction.ts'
import type { ItemCode } from '../basics/item-code.ts'
import type { Framework, Indicator, SubIndicator } from '../frameworks/framework.ts'
import { formOf, weightOf } from '../frameworks/shares.ts'

/** What an assessor gives an item: all or nothing. */
export type Mark = 0 | 100

/** The marks that are known; an item without one counts as 0, since silence is scored so. */
export type Marks = ReadonlyMap<ItemCode, Mark>

export interface SubIndicatorScore {
  readonly subIndicator: SubIndicator
  /** How many of its items have 100. */
  readonly met: number
  /** 0 to 100. */
  readonly score: Fraction
}

export interface IndicatorScore {
  readonly indicator: Indicator
  readonly subIndicators: readonly SubIndicatorScore[]
  /** 0 to 100. */
  readonly score: Fraction
}

export interface OitScore {
  readonly indicators: readonly IndicatorScore[]
  /** 0 to 100. */
  readonly score: Fraction
  /** Points of the total of 100 it brings. */
  readonly points: Fraction
}

/** What the OIT comes to by the marks of its items. */
export function oitScore(framework: Framework, marks: Marks): OitScore {
  const form = formOf(framework, 'OIT')
  const indicators = form.indicators.map((indicator) => indicatorScore(indicator, marks))
  const score = meanOf(indicators.map((each) => each.score))
  return { indicators, score, points: times(score, weightOf(form)) }
}

/** The items of the OIT, in printed order. */
export const oitItems = (framework: Framework): readonly ItemCode[] =>
  formOf(framework, 'OIT').indicators.flatMap(({ subIndicators = [] }) =>
    subIndicators.flatMap(({ items }) => items.map(({ code }) => code)),
  )

/** Marks where these items have 100 and all others 0. */
export const marksOf = (met: Iterable<ItemCode>): Marks =>
  new Map([...met].map((code) => [code, 100] as const))

function indicatorScore(indicator: Indicator, marks: Marks): IndicatorScore {
  const subIndicators = (indicator.subIndicators ?? []).map((subIndicator) => {
    const met = subIndicator.items.filter(({ code }) => marks.get(code) === 100).length
    return { subIndicator, met, score: fraction(100 * met, subIndicator.items.length) }
  })
  return { indicator, subIndicators, score: meanOf(subIndicators.map(({ score }) => score)) }
}
