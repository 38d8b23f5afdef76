import type { ItemCode } from '../basics/item-code.ts'
import type { Framework, Indicator, InstrumentForm } from '../frameworks/framework.ts'
import { type Fraction, fraction, sumOf, times } from './fraction.ts'
import { keyOf, type Scores } from './official-scores.ts'
import { exactly } from './score.ts'

/** Weights stand in the framework as shares of 1 with at most four decimals. */
const weightOf = ({ weight }: InstrumentForm): Fraction =>
  fraction(Math.round(weight * 10_000), 10_000)

/**
 * Points of the total of 100 that an indicator carries.
 * @source domain.md 2: an instrument is the mean of its indicators, the total the weighted sum of instruments.
 */
export const shareOfIndicator = (form: InstrumentForm): Fraction =>
  times(weightOf(form), fraction(100, form.indicators.length))

/**
 * Points of the total that each question or item under an indicator carries.
 * @source domain.md 2: a survey's indicator is the mean of its questions; the OIT's is the mean of its
 * sub-indicators, each the mean of its items.
 */
export function sharesUnder(
  form: InstrumentForm,
  indicator: Indicator,
): ReadonlyMap<ItemCode, Fraction> {
  const whole = shareOfIndicator(form)
  const { questions = [], subIndicators = [] } = indicator
  return new Map([
    ...questions.map(({ code }) => [code, times(whole, fraction(1, questions.length))] as const),
    ...subIndicators.flatMap(({ items }) =>
      items.map(
        ({ code }) =>
          [code, times(whole, fraction(1, subIndicators.length * items.length))] as const,
      ),
    ),
  ])
}

/** What an indicator came to: as published, else worked out from all its questions; null where they are not known. */
export function indicatorScore(
  form: InstrumentForm,
  indicator: Indicator,
  scores: Scores,
): Fraction | null {
  const published = scores.get(keyOf(indicator))
  if (published !== undefined) return exactly(published)
  return scoreUnder(form, indicator, scores)
}

/** What an indicator comes to by its questions or items; null where one of them is not known. */
export function scoreUnder(
  form: InstrumentForm,
  indicator: Indicator,
  scores: Scores,
): Fraction | null {
  const whole = shareOfIndicator(form)
  const parts: Fraction[] = []
  for (const [code, share] of sharesUnder(form, indicator)) {
    const known = scores.get(code)
    if (known === undefined) return null
    parts.push(times(times(exactly(known), share), fraction(whole.under, whole.over)))
  }
  return parts.length === 0 ? null : sumOf(parts)
}

/** What an instrument comes to by its indicators; null where one of them is not known. */
export function meanOfIndicators(form: InstrumentForm, scores: Scores): Fraction | null {
  const each = form.indicators.map((indicator) => indicatorScore(form, indicator, scores))
  const known = each.filter((one) => one !== null)
  return known.length < each.length ? null : times(sumOf(known), fraction(1, each.length))
}

/** What an instrument came to: as published, else worked out. */
export function instrumentScore(form: InstrumentForm, scores: Scores): Fraction | null {
  const published = scores.get(form.id)
  return published === undefined ? meanOfIndicators(form, scores) : exactly(published)
}

/** What the total comes to by its instruments and their weights; null where one of them is not known. */
export function weightedTotal(framework: Framework, scores: Scores): Fraction | null {
  const parts = framework.instruments.map((form) => {
    const known = instrumentScore(form, scores)
    return known && times(weightOf(form), known)
  })
  const known = parts.filter((one) => one !== null)
  return known.length < parts.length ? null : sumOf(known)
}
