import type { Fraction } from '../basics/fraction.ts'
import { type Confidence, confidenceOf, type Framework } from '../frameworks/framework.ts'
import { gradeOf, type ReachedGrade } from '../frameworks/grading.ts'
import type { Scores } from './official-scores.ts'
import { exactly } from './score.ts'
import { instrumentScore, weightedTotal } from './shares.ts'

/** The level a result reaches, and what kept it from the one above. */
export interface Level extends ReachedGrade {
  readonly total: Fraction
  /** Whether the total was worked out here and not published. */
  readonly isWorkedOut: boolean
  readonly confidence: Confidence
}

/** The level a result reached by the grades of its year; null where too little is known to say. */
export function levelOf(framework: Framework, scores: Scores): Level | null {
  const published = scores.get('total')
  const total = published === undefined ? weightedTotal(framework, scores) : exactly(published)
  if (total === null) return null
  const parts = framework.instruments.map((form) => ({
    id: form.id,
    came: instrumentScore(form, scores),
  }))
  const reached = gradeOf(framework, total, parts)
  return (
    reached && {
      ...reached,
      total,
      isWorkedOut: published === undefined,
      confidence: confidenceOf(framework.confidence['grades']),
    }
  )
}
