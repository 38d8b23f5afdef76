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
 * What was seen at an earlier closing stays seen, and steps begin behind it.
 */
export function shownUntil(
  halfDays: readonly HalfDay[],
  today: PlainDate,
  closings: readonly Until[] = [],
): Until | null {
  const seen = seenAt(halfDays, closings)
  const steps: Until[] = []
  let gathered = 0
  for (const at of halfDays.filter(({ day }) => day < today).toSorted(byTime)) {
    if (isWithin(at, seen)) continue
    gathered += at.n
    if (gathered < smallestGroup) continue
    steps.push({ day: at.day, half: at.half })
    gathered = 0
  }
  return steps.at(-2) ?? seen
}

/**
 * How far the result of a group reaches once its survey is closed; null for all there is. One that was closed
 * before, and opened again, tells what it told then until five more have come.
 */
export function closedUntil(
  halfDays: readonly HalfDay[],
  closings: readonly Until[],
): Until | null {
  const seen = seenAt(halfDays, closings)
  if (seen === null) return null
  const more = answersIn(halfDays.filter((each) => !isWithin(each, seen)))
  return more > 0 && more < smallestGroup ? seen : null
}

/** The last of the earlier closings that told more of a group than the one before it; null where none did. */
const seenAt = (halfDays: readonly HalfDay[], closings: readonly Until[]): Until | null =>
  closings.reduce<Until | null>((seen, closing) => {
    const more = halfDays.filter((each) => isWithin(each, closing) && !isWithin(each, seen))
    return answersIn(more) >= smallestGroup ? closing : seen
  }, null)

const answersIn = (halfDays: readonly HalfDay[]) => halfDays.reduce((sum, { n }) => sum + n, 0)

/** Whether a half-day is counted in a result that reaches to another. */
export const isWithin = (at: Until, until: Until | null): boolean =>
  until !== null && byTime(at, until) <= 0

const byTime = (a: Until, b: Until): number =>
  a.day === b.day ? (a.half === b.half ? 0 : a.half === 'am' ? -1 : 1) : a.day < b.day ? -1 : 1
