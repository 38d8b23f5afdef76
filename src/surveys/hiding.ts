/**
 * What is not shown, so that nobody's answers can be read out of a result. Groups under five are hidden
 * whole, and no figure that is shown has them in it, so that nothing can be taken away from anything to find
 * them. While a survey is open, a result grows by five answers of a group or more, never by one.
 */
import type { PlainDate } from '../basics/plain-date.ts'
import type { Half } from './arrival.ts'
import type { Stratum } from './survey.ts'

/** A group with fewer answers is not shown. */
export const smallestGroup = 5
/** Words are not read, by the office neither, before there are as many. */
export const leastComments = 10

export const isShown = ({ n }: { readonly n: number }): boolean => n >= smallestGroup

/** How many answers of a group came in a half-day, over all its placements. */
export interface HalfDay {
  readonly stratum: Stratum
  readonly day: PlainDate
  readonly half: Half
  readonly n: number
}

/** A half-day, which an interim result of a group reaches to. */
export interface Until {
  readonly day: PlainDate
  readonly half: Half
}

/**
 * The last half-day that counts in the interim result of a group; null while none does. Only days that are
 * over count, gathered into steps of five answers or more, and the last step is held back: so every
 * result that can be seen, the one after the closing too, differs from the one before it by five answers.
 * `told` is the day of a closing after which the survey was opened again: all until then was seen.
 */
export function shownUntil(
  halfDays: readonly HalfDay[],
  today: PlainDate,
  told: PlainDate | null = null,
): Until | null {
  const seen = seenAt(halfDays, told)
  const steps: Until[] = []
  let gathered = 0
  for (const { day, half, n } of halfDays.filter((each) => each.day < today).toSorted(byTime)) {
    if (isWithin({ day, half }, seen)) continue
    gathered += n
    if (gathered < smallestGroup) continue
    steps.push({ day, half })
    gathered = 0
  }
  return steps.at(-2) ?? seen
}

/** The half-day that the result of a group reaches to once the survey is closed again; null for all there is. */
export function closedUntil(halfDays: readonly HalfDay[], told: PlainDate | null): Until | null {
  const seen = seenAt(halfDays, told)
  const since = sumOf(halfDays.filter((each) => !isWithin(each, seen)))
  return since < smallestGroup ? seen : null
}

/** The end of what was seen of a group at a closing; null where it was hidden then. */
function seenAt(halfDays: readonly HalfDay[], told: PlainDate | null): Until | null {
  if (told === null) return null
  const seen: Until = { day: told, half: 'pm' }
  return isShown({ n: sumOf(halfDays.filter((each) => isWithin(each, seen))) }) ? seen : null
}

const sumOf = (halfDays: readonly HalfDay[]) => halfDays.reduce((sum, { n }) => sum + n, 0)

/** Whether a half-day is counted in a result that reaches to another. */
export const isWithin = (at: Until, until: Until | null): boolean =>
  until !== null && byTime(at, until) <= 0

const byTime = (a: Until, b: Until): number =>
  a.day === b.day ? (a.half === b.half ? 0 : a.half === 'am' ? -1 : 1) : a.day < b.day ? -1 : 1
