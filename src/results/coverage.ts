import { sameWords } from '../basics/thai-text.ts'
import { type Framework, indicatorOf } from '../frameworks/framework.ts'
import type { Measure } from '../measures/measure.ts'
import type { ScoreKey } from './official-scores.ts'
import type { WeakPoint } from './weak-points.ts'

/** What a measure says of the weak point it is for; `reason` is empty where it does not say why. */
export type Answering = Pick<Measure, 'codes' | 'indicator'> & { readonly reason: string }

/** That a weak point is left for another year, and why. */
export interface LeftForLater {
  readonly key: ScoreKey
  readonly reason: string
  readonly recordedAt: string
  readonly recordedBy: string
}

/** A weak point with what the plan does about it. */
export interface AnsweredPoint<One extends Answering> {
  readonly point: WeakPoint
  readonly measures: readonly One[]
  readonly later: LeftForLater | null
}

/** How the weak points of a result and the measures of the next plan meet. */
export interface Coverage<One extends Answering> {
  readonly points: readonly AnsweredPoint<One>[]
  /** Measures that are for none of these weak points. */
  readonly forNone: readonly One[]
  /** Measures that do not say why they are there. */
  readonly withoutReason: readonly One[]
}

/** Puts weak points and measures together; both keep their order. */
export function coverageOf<One extends Answering>(
  framework: Framework,
  points: readonly WeakPoint[],
  measures: readonly One[],
  later: readonly LeftForLater[],
): Coverage<One> {
  const met = points.map((point) => ({
    point,
    measures: measures.filter((measure) => answers(framework, measure, point)),
    later: later.find(({ key }) => key === point.key) ?? null,
  }))
  return {
    points: met,
    forNone: measures.filter((measure) => !met.some((each) => each.measures.includes(measure))),
    withoutReason: measures.filter(({ reason }) => reason.trim() === ''),
  }
}

/** Whether a weak point has a measure, or a reason why there is none. */
export const isAnswered = ({ measures, later }: AnsweredPoint<Answering>): boolean =>
  measures.length > 0 || later !== null

/**
 * A measure with codes answers those codes, and the indicator they stand in where its questions are not
 * known; one without codes answers everything of the indicator it names.
 */
function answers(
  framework: Framework,
  measure: Answering,
  { code, indicator }: WeakPoint,
): boolean {
  if (measure.codes.length === 0) return sameWords(measure.indicator, indicator.name.th)
  if (code !== null) return measure.codes.includes(code)
  return measure.codes.some((each) => indicatorOf(framework, each)?.no === indicator.no)
}
