import type { Instrument } from '../basics/instrument.ts'
import { type Confidence, confidenceOf, type Framework } from '../frameworks/framework.ts'
import type { Grade } from '../frameworks/framework-parts.ts'
import { compared, type Fraction, fraction } from './fraction.ts'
import type { Scores } from './official-scores.ts'
import { exactly } from './score.ts'
import { instrumentScore, weightedTotal } from './shares.ts'

/** The level a result reaches, and what kept it from the one above. */
export interface Level {
  readonly grade: Grade
  /** The level above; null at the highest. */
  readonly above: Grade | null
  /** Instruments below what the level above asks of each; empty where the total was too low. */
  readonly heldBackBy: readonly Instrument[]
  readonly total: Fraction
  /** Whether the total was worked out here and not published. */
  readonly isWorkedOut: boolean
  readonly confidence: Confidence
}

/**
 * The level by the grades of a year: the first whose total and, from 2566 on, whose weakest instrument
 * is reached. Null where too little is known to say.
 * @source domain.md 2: 97.90 is ผ่านดี where an instrument is below 95; 94.64 is ผ่าน where one is below 85.
 */
export function levelOf(framework: Framework, scores: Scores): Level | null {
  const published = scores.get('total')
  const total = published === undefined ? weightedTotal(framework, scores) : exactly(published)
  if (total === null) return null
  const parts = framework.instruments.map((form) => ({
    id: form.id,
    came: instrumentScore(form, scores),
  }))
  const isAsked = framework.grades.some(({ minEachInstrument = 0 }) => minEachInstrument > 0)
  if (isAsked && parts.some(({ came }) => came === null)) return null
  const below = ({ minEachInstrument = 0 }: Grade) =>
    parts
      .filter(({ came }) => came !== null && compared(came, bound(minEachInstrument)) < 0)
      .map(({ id }) => id)
  const at = framework.grades.findIndex(
    (grade) => compared(total, bound(grade.minTotal)) >= 0 && below(grade).length === 0,
  )
  const grade = framework.grades[at]
  if (!grade) return null
  const above = framework.grades[at - 1] ?? null
  return {
    ...{ grade, above, total },
    heldBackBy: above && compared(total, bound(above.minTotal)) >= 0 ? below(above) : [],
    isWorkedOut: published === undefined,
    confidence: confidenceOf(framework.confidence['grades']),
  }
}

/** The lowest total that passes, 0 to 100; null where a framework knows no levels. */
export const passMark = (framework: Framework): number | null =>
  framework.grades.filter(({ pass }) => pass).at(-1)?.minTotal ?? null

const bound = (points: number): Fraction => fraction(Math.round(points * 100), 100)
