/** Which levels an OIT score still leaves open, and what the two surveys would have to bring for each. */
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
import type { Framework } from '../frameworks/framework.ts'
import type { Grade } from '../frameworks/framework-parts.ts'
import { pointsOf } from '../frameworks/grading.ts'
import { formOf, weightOf } from '../frameworks/shares.ts'

/** One level, and whether it can still be had with this OIT. */
export interface Reachable {
  readonly grade: Grade
  /** Why it is out of reach: the OIT itself is too low, or the surveys would need more than 100. */
  readonly shutBy: 'oit' | 'total' | null
  /** What the surveys would need together, by their weights, for the total: 0 to 100; null where shut. */
  readonly surveysNeed: Fraction | null
  /** What each survey must reach besides, 0 to 100. */
  readonly eachNeeds: number
}

/**
 * The levels of a year, highest first, by what an OIT of 0 to 100 leaves open.
 * @source domain.md 2: from 2566 on a level also asks a least score of each instrument.
 */
export const reachableWith = (framework: Framework, oit: Fraction): readonly Reachable[] =>
  framework.grades.map((grade) => reachable(framework, grade, oit))

/** The highest level an OIT still leaves open; null where none is. */
export const bestWith = (framework: Framework, oit: Fraction): Grade | null =>
  reachableWith(framework, oit).find(({ shutBy }) => shutBy === null)?.grade ?? null

function reachable(framework: Framework, grade: Grade, oit: Fraction): Reachable {
  const eachNeeds = grade.minEachInstrument ?? 0
  const shut = (shutBy: 'oit' | 'total') => ({ grade, shutBy, surveysNeed: null, eachNeeds })
  if (compared(oit, pointsOf(eachNeeds)) < 0) return shut('oit')
  const weights = framework.instruments.flatMap((form) =>
    form.id === 'OIT' ? [] : [weightOf(form)],
  )
  const brought = times(oit, weightOf(formOf(framework, 'OIT')))
  const need = dividedBy(minus(pointsOf(grade.minTotal), brought), sumOf(weights))
  if (compared(need, fraction(100)) > 0) return shut('total')
  return { grade, shutBy: null, surveysNeed: compared(need, zero) < 0 ? zero : need, eachNeeds }
}
