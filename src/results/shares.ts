import { type Fraction, fraction, sumOf, times } from '../basics/fraction.ts'
import type { Framework, Indicator, InstrumentForm } from '../frameworks/framework.ts'
import { shareOfIndicator, sharesUnder, totalOf } from '../frameworks/shares.ts'
import { keyOf, type Scores } from './official-scores.ts'
import { exactly } from './score.ts'

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
export const weightedTotal = (framework: Framework, scores: Scores): Fraction | null =>
  totalOf(framework, (form) => instrumentScore(form, scores))
