import { compared, type Fraction, fraction } from '../basics/fraction.ts'
import type { Instrument } from '../basics/instrument.ts'
import type { Framework } from './framework.ts'
import type { Grade } from './framework-parts.ts'

/** A grade a total reaches, and what kept it from the one above. */
export interface ReachedGrade {
  readonly grade: Grade
  /** The grade above; null at the highest. */
  readonly above: Grade | null
  /** Instruments below what the grade above asks of each; empty where the total was too low. */
  readonly heldBackBy: readonly Instrument[]
}

/** What one instrument came to, 0 to 100; null where it is not known. */
export interface InstrumentResult {
  readonly id: Instrument
  readonly came: Fraction | null
}

/**
 * The level by the grades of a year: the first whose total and, from 2566 on, whose weakest instrument
 * is reached. Null where too little is known to say.
 * @source domain.md 2: 97.90 is ผ่านดี where an instrument is below 95; 94.64 is ผ่าน where one is below 85.
 */
export function gradeOf(
  framework: Framework,
  total: Fraction,
  parts: readonly InstrumentResult[],
): ReachedGrade | null {
  const isAsked = framework.grades.some(({ minEachInstrument = 0 }) => minEachInstrument > 0)
  if (isAsked && parts.some(({ came }) => came === null)) return null
  const below = ({ minEachInstrument = 0 }: Grade) =>
    parts
      .filter(({ came }) => came !== null && compared(came, pointsOf(minEachInstrument)) < 0)
      .map(({ id }) => id)
  const at = framework.grades.findIndex(
    (grade) => compared(total, pointsOf(grade.minTotal)) >= 0 && below(grade).length === 0,
  )
  const grade = framework.grades[at]
  if (!grade) return null
  const above = framework.grades[at - 1] ?? null
  return {
    ...{ grade, above },
    heldBackBy: above && compared(total, pointsOf(above.minTotal)) >= 0 ? below(above) : [],
  }
}

/** The lowest total that passes, 0 to 100; null where a framework knows no levels. */
export const passMark = (framework: Framework): number | null =>
  framework.grades.filter(({ pass }) => pass).at(-1)?.minTotal ?? null

/** A bound of the file, which gives at most two decimals, as an exact number. */
export const pointsOf = (bound: number): Fraction => fraction(Math.round(bound * 100), 100)
