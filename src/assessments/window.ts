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

/** A window as it was opened, and what has been done since. */
export interface Opened {
  /** The day the preliminary score was published. */
  readonly from: PlainDate
  readonly workingDays: number
  /** The last day the agency was told when it was opened; null where that was not kept. */
  readonly promised: PlainDate | null
  /** The day of the first step that is only taken once it is closed; null while there is none. */
  readonly goneOn: PlainDate | null
}

/**
 * The window as it stands today; by the holidays we know, unless a calendar is given. A holiday that becomes
 * known makes it longer, and one that is taken back does not make it shorter than was promised. Once the
 * assessors have gone on it stays closed, whatever becomes known of its days.
 */
export function windowOf(
  { from, workingDays, promised, goneOn }: Opened,
  today: PlainDate,
  isOpenDay: OpenDay = isWorkingDay,
): ClarifyingWindow {
  const counted = workingDaysAfter(from, workingDays, isOpenDay)
  const kept = goneOn !== null && goneOn <= counted ? addDays(goneOn, -1) : counted
  const closesOn = promised !== null && promised > kept ? promised : kept
  return {
    ...{ from, closesOn, workingDays },
    isOpen: goneOn === null && today <= closesOn,
    left: workingDaysUntil(today > from ? today : addDays(from, 1), closesOn, isOpenDay),
  }
}

/** The last day a window of so many working days has when it is opened. */
export const closingDay = (from: PlainDate, workingDays: number): PlainDate =>
  workingDaysAfter(from, workingDays)
