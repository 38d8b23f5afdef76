/** What a published column says of its answers: how many of each, and never whose. */

import { type AskedPlace, notKnown, notTicked } from '../surveys/questionnaire.ts'
import type { PartTally } from '../surveys/tally.ts'
import type { Item } from './item.ts'
import { qualities } from './item.ts'

/** How often each answer to a place was given; its mean is told elsewhere, as far as it may be. */
export function spreadOf(place: AskedPlace, items: readonly Item[]): PartTally {
  const times = (ticked: number) => items.filter(({ t }) => t === ticked).length
  const options = place.options.map((_, option) => times(option))
  return {
    ...{ place, part: place.part, options, mean: null, isPartial: false },
    answered: options.reduce((sum, count) => sum + count, 0),
    ...{ notKnown: times(notKnown), none: times(notTicked) },
  }
}

/** How many were flagged in the quality column, by flag. */
export const flagged = (
  items: readonly Item[],
): { readonly straight: number; readonly hasty: number } => {
  const having = (flag: number) => items.filter(({ t }) => t > 0 && (t & flag) !== 0).length
  return { straight: having(qualities.straight), hasty: having(qualities.hasty) }
}
