import { notTicked, type Ticked } from '../surveys/ticked.ts'
import { qualities } from './item.ts'

/** Seconds in which a question can be read, at the very least. */
const readIn = 2

/**
 * The quality of one respondent's answers, as it stands in the quality column; made on the device where a script
 * runs. `seconds` between opening the form and sending it; null where nobody knows them.
 */
export function qualityOf(answers: readonly Ticked[], seconds: number | null): number {
  const given = answers.filter((ticked) => ticked !== notTicked)
  const isStraight = given.length > 1 && given.every((ticked) => ticked === given[0])
  const isHasty = seconds !== null && seconds < readIn * given.length
  return (isStraight ? qualities.straight : 0) + (isHasty ? qualities.hasty : 0)
}
