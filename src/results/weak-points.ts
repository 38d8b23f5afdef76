import {
  compared,
  dividedBy,
  type Fraction,
  fraction,
  minus,
  sumOf,
  times,
  zero,
} from '../basics/fraction.ts'
import type { Instrument } from '../basics/instrument.ts'
import type { ItemCode } from '../basics/item-code.ts'
import {
  type Confidence,
  confidenceOf,
  type Framework,
  type Indicator,
  type InstrumentForm,
  questionOrItem,
} from '../frameworks/framework.ts'
import { passMark } from '../frameworks/grading.ts'
import { shareOfIndicator, sharesUnder } from '../frameworks/shares.ts'
import { keyOf, type ScoreKey, type Scores } from './official-scores.ts'
import { exactly } from './score.ts'

/** A question, an item, or a whole indicator, with what it cost of the total of 100. */
export interface WeakPoint {
  /** The code, or the number of the indicator where its questions are not known. */
  readonly key: ScoreKey
  readonly code: ItemCode | null
  readonly indicator: Indicator
  readonly instrument: Instrument
  /** 0 to 100. */
  readonly score: Fraction
  /** Points of the total it carries. */
  readonly share: Fraction
  /** Points of the total that were lost here: (100 − score) × share ÷ 100. */
  readonly cost: Fraction
  /** For an indicator some of whose questions stand for themselves: how many are left in it. */
  readonly restOf: number | null
  readonly confidence: Confidence
}

/** What a result cost, piece by piece, and where nothing is known. */
export interface Costs {
  /** Everything with a score, in the order of the framework; those at 100 cost nothing. */
  readonly points: readonly WeakPoint[]
  /** Indicators of which too little is known to say what they cost. */
  readonly unknown: readonly Indicator[]
}

/** What each known piece of a result cost of the total. */
export function costsOf(framework: Framework, scores: Scores): Costs {
  const each = framework.instruments.flatMap((form) =>
    form.indicators.map((indicator) => costsUnder(framework, form, indicator, scores)),
  )
  return {
    points: each.flatMap(({ points }) => points),
    unknown: each.flatMap(({ unknown }) => unknown),
  }
}

/** How weak points are put in order: by the points they cost, or by their own score. */
export const orders = ['cost', 'score'] as const
export type Order = (typeof orders)[number]

/** What cost something, weakest first; what ties stays in the order of the framework. */
export function weakestFirst(points: readonly WeakPoint[], order: Order): readonly WeakPoint[] {
  const costly = points.filter(({ cost }) => compared(cost, zero) > 0)
  const byCost = (a: WeakPoint, b: WeakPoint) => compared(b.cost, a.cost)
  const byScore = (a: WeakPoint, b: WeakPoint) => compared(a.score, b.score)
  return costly.toSorted((a, b) =>
    order === 'cost' ? byCost(a, b) || byScore(a, b) : byScore(a, b) || byCost(a, b),
  )
}

/** How many of the costliest a plan answers even where all of them pass. */
export const costliestAnswered = 5

/**
 * The weak points a plan has to answer: what is below the pass mark of its year, and the costliest five.
 * The choice is ours, not the NACC's; the page says so.
 */
export function toAnswer(framework: Framework, points: readonly WeakPoint[]): readonly WeakPoint[] {
  const byCost = weakestFirst(points, 'cost')
  const mark = fraction(Math.round((passMark(framework) ?? 0) * 100), 100)
  return byCost.filter(({ score }, at) => at < costliestAnswered || compared(score, mark) < 0)
}

/** The points lost in all that is known. */
export const lostIn = (points: readonly WeakPoint[]): Fraction =>
  sumOf(points.map(({ cost }) => cost))

function costsUnder(
  framework: Framework,
  form: InstrumentForm,
  indicator: Indicator,
  scores: Scores,
): Costs {
  const shares = [...sharesUnder(form, indicator)]
  const known = shares.flatMap(([code, share]) => {
    const came = scores.get(code)
    if (came === undefined) return []
    const sure = questionOrItem(framework, code)?.confidence ?? 'unverified'
    return [pointOf(form, indicator, { key: code, code, share, score: exactly(came), sure })]
  })
  if (known.length === shares.length && known.length > 0) return { points: known, unknown: [] }
  const published = scores.get(keyOf(indicator))
  if (published === undefined) return { points: known, unknown: [indicator] }
  const whole = shareOfIndicator(form)
  const cost = times(minus(fraction(100), exactly(published)), times(whole, fraction(1, 100)))
  const rest = minus(cost, lostIn(known))
  const share = minus(whole, sumOf(known.map((point) => point.share)))
  const isLess = compared(rest, zero) < 0
  const lost = isLess ? zero : rest
  const score = minus(fraction(100), times(dividedBy(lost, share), fraction(100)))
  const sure = confidenceOf(framework.confidence['weights'])
  const left = pointOf(form, indicator, { key: keyOf(indicator), code: null, share, score, sure })
  const restOf = known.length > 0 ? shares.length - known.length : null
  return { points: [...known, { ...left, restOf }], unknown: [] }
}

const pointOf = (
  { id: instrument }: InstrumentForm,
  indicator: Indicator,
  of: Pick<WeakPoint, 'key' | 'code' | 'share' | 'score'> & { readonly sure: Confidence },
): WeakPoint => {
  const { sure, ...point } = of
  const lost = times(minus(fraction(100), point.score), fraction(1, 100))
  return {
    ...{ ...point, indicator, instrument, restOf: null, confidence: sure },
    cost: times(lost, point.share),
  }
}
