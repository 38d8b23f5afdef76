import { compared, type Fraction, fraction, minus } from '../basics/fraction.ts'
import type { Instrument } from '../basics/instrument.ts'
import type { ItemCode } from '../basics/item-code.ts'
import { confidenceOf, type Framework } from '../frameworks/framework.ts'
import { keyOf, type Scores } from './official-scores.ts'
import { exactly, fullScore, type Score } from './score.ts'
import { meanOfIndicators, scoreUnder, weightedTotal } from './shares.ts'

/** Something in a year's scores that does not agree with the rest. It is said, and never stops a save. */
export type ScoreWarning =
  | {
      readonly code: 'instrument-not-mean'
      readonly instrument: Instrument
      readonly said: Score
      readonly worked: Fraction
    }
  | {
      readonly code: 'indicator-not-mean'
      readonly no: number
      readonly said: Score
      readonly worked: Fraction
    }
  | { readonly code: 'total-not-weighted'; readonly said: Score; readonly worked: Fraction }
  | { readonly code: 'item-neither-full-nor-none'; readonly item: ItemCode; readonly said: Score }
  | { readonly code: 'indicators-missing'; readonly numbers: readonly number[] }
  | { readonly code: 'total-missing' }

/** Which rules of a framework have not been checked against the NACC's manuals. */
export type UnverifiedRule = 'weights' | 'questions' | 'items' | 'levels'

/**
 * A mean of numbers rounded to hundredths may differ by half a hundredth, and the number it is held
 * against by another half; more than that is a difference.
 */
const rounding = fraction(1, 100)

/** Everything in these scores that does not agree, in the order of the result page. */
export function warningsOf(framework: Framework, scores: Scores): readonly ScoreWarning[] {
  const forms = framework.instruments
  const indicators = forms.flatMap((form) =>
    form.indicators.map((indicator) => ({ form, indicator })),
  )
  const missing = indicators
    .filter(({ form, indicator }) => {
      const isKnown = scores.has(keyOf(indicator)) || scoreUnder(form, indicator, scores) !== null
      return !isKnown
    })
    .map(({ indicator }) => indicator.no)
  const total = scores.get('total')
  return [
    ...(total === undefined ? [{ code: 'total-missing' } as const] : []),
    ...(total !== undefined
      ? differing(total, weightedTotal(framework, scores), (worked) => ({
          ...{ code: 'total-not-weighted' as const, said: total, worked },
        }))
      : []),
    ...forms.flatMap((form) => {
      const said = scores.get(form.id)
      if (said === undefined) return []
      return differing(said, meanOfIndicators(form, scores), (worked) => ({
        ...{ code: 'instrument-not-mean' as const, instrument: form.id, said, worked },
      }))
    }),
    ...indicators.flatMap(({ form, indicator }) => {
      const said = scores.get(keyOf(indicator))
      if (said === undefined) return []
      return differing(said, scoreUnder(form, indicator, scores), (worked) => ({
        ...{ code: 'indicator-not-mean' as const, no: indicator.no, said, worked },
      }))
    }),
    ...[...scores].flatMap(([key, said]) =>
      /^O\d/.test(key) && said !== 0 && said !== fullScore
        ? [{ code: 'item-neither-full-nor-none' as const, item: key as ItemCode, said }]
        : [],
    ),
    ...(missing.length > 0 ? [{ code: 'indicators-missing' as const, numbers: missing }] : []),
  ]
}

/** The rules these scores are held against that nobody has checked against the manuals. */
export function unverifiedIn(framework: Framework): readonly UnverifiedRule[] {
  const isSure = (part: string) => confidenceOf(framework.confidence[part]) === 'confirmed'
  return [
    ...(isSure('weights') ? [] : (['weights'] as const)),
    ...(isSure('iitQuestions') && isSure('eitQuestions') ? [] : (['questions'] as const)),
    ...(/^confirmed/.test(framework.confidence['oitItems'] ?? '') ? [] : (['items'] as const)),
    ...(isSure('grades') ? [] : (['levels'] as const)),
  ]
}

function differing(
  said: Score,
  worked: Fraction | null,
  warn: (worked: Fraction) => ScoreWarning,
): readonly ScoreWarning[] {
  if (worked === null) return []
  const apart = minus(exactly(said), worked)
  const size = apart.over < 0n ? { ...apart, over: -apart.over } : apart
  return compared(size, rounding) > 0 ? [warn(worked)] : []
}
