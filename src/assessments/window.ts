// The working days an agency has for clarifying. The closing day is worked out each time, so that a
// holiday that becomes known later moves a window that is still open.
import type { PlainDate } from '../basics/plain-date.ts'
import {
  addDays,
  isWorkingDay,
  type OpenDay,
  workingDaysAfter,
  workingDaysUntil,
} from '../basics/working-days.ts'

export interface ClarifyingWindow {
  /** The day the preliminary score was published; its days begin on the next working day. */
  readonly from: PlainDate
  /** The last day on which clarifying is taken. */
  readonly closesOn: PlainDate
  readonly workingDays: number
  readonly isOpen: boolean
  /** Working days still to come, today counted once the window has begun. */
  readonly left: number
}

/**
 * Days given unless somebody says otherwise. Ours, and unverified.
 * @source domain.md 8: in 2564 clarifying ran from 20 June to 4 July, in 2565 from 1 to 15 June.
 */
export const usualWorkingDays = 10

/** How many working days may be given. */
export const workingDayBounds = { least: 1, most: 30 } as const

/** The window opened on a day, as it stands today; by the holidays we know, unless a calendar is given. */
export function windowOf(
  from: PlainDate,
  workingDays: number,
  today: PlainDate,
  isOpenDay: OpenDay = isWorkingDay,
): ClarifyingWindow {
  const closesOn = workingDaysAfter(from, workingDays, isOpenDay)
  return {
    ...{ from, closesOn, workingDays },
    isOpen: today <= closesOn,
    left: workingDaysUntil(today > from ? today : addDays(from, 1), closesOn, isOpenDay),
  }
}
