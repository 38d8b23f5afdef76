import { sameWords } from '../basics/thai-text.ts'
import type { Measure } from './measure.ts'
import { type Tally, tallyOf } from './tally.ts'

/** How far the measures of one division or one indicator have come. */
export interface GroupTally {
  readonly name: string
  readonly tally: Tally
}

/**
 * Measures counted by names they bear, such as their units: one that bears several counts under each. What has
 * most left to do comes first, else the paper's order.
 */
export function tallyBy<M extends Pick<Measure, 'stage'>>(
  measures: readonly M[],
  namesOf: (measure: M) => readonly string[],
): readonly GroupTally[] {
  const groups: { name: string; measures: M[] }[] = []
  for (const measure of measures)
    for (const name of new Set(namesOf(measure).filter((each) => each.trim() !== ''))) {
      const there = groups.find((group) => sameWords(group.name, name))
      if (there) there.measures.push(measure)
      else groups.push({ name, measures: [measure] })
    }
  return groups
    .map(({ name, measures: own }) => ({ name, tally: tallyOf(own) }))
    .toSorted((a, b) => leftIn(b) - leftIn(a))
}

/** How many measures of a group are not done. */
export const leftIn = ({ tally }: GroupTally): number => tally.all - tally.done
