import type { Placement } from './survey.ts'

/** How many placements a campaign has at most, retired ones too. */
export const mostPlacements = 99

/** The suffix of a further placement: the first number that none has; null where there are enough. */
export const nextSuffix = (placements: readonly Placement[]): string | null => {
  const taken = new Set(placements.map(({ suffix }) => suffix))
  for (let number = 1; number <= mostPlacements; number += 1)
    if (!taken.has(`${number}`)) return `${number}`
  return null
}
