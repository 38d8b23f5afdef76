// How long a challenge has waited: in working days, worked out anew each time it is asked, so that a
// holiday that is announced later moves every clock that still runs.
import type { PlainDate } from '../basics/plain-date.ts'
import {
  addDays,
  isWorkingDay,
  type OpenDay,
  workingDaysAfter,
  workingDaysUntil,
} from '../basics/working-days.ts'

/**
 * Within how many working days an office answers, and after how many it is very late. A promise of this
 * platform, not a term of law.
 *
 * @source none: chosen by us; unverified against the manuals of the assessment
 */
export const answerWithin = 7
export const veryLateAfter = 15

export type ClockState = 'in-time' | 'due-soon' | 'late' | 'very-late'

/** Where the clock of an open challenge stands on a day. */
export interface ClockStanding {
  /** The last day on which an answer is in time. */
  readonly due: PlainDate
  readonly state: ClockState
  /** Working days gone by since it was received. */
  readonly gone: number
  /** Working days after the day it was due; 0 until then. */
  readonly late: number
}

/** Reads the clock of what was received on a day. */
export function clockOf(
  receivedOn: PlainDate,
  today: PlainDate,
  isOpen: OpenDay = isWorkingDay,
): ClockStanding {
  const due = workingDaysAfter(receivedOn, answerWithin, isOpen)
  const gone = workingDaysUntil(addDays(receivedOn, 1), today, isOpen)
  const state: ClockState =
    gone > veryLateAfter
      ? 'very-late'
      : today > due
        ? 'late'
        : answerWithin - gone <= 2
          ? 'due-soon'
          : 'in-time'
  return { due, state, gone, late: workingDaysUntil(addDays(due, 1), today, isOpen) }
}

/** The last day of which what came in is late on a day: what came in later is in time. */
export function lateIfReceivedBy(today: PlainDate, isOpen: OpenDay = isWorkingDay): PlainDate {
  let day = today
  while (workingDaysAfter(day, answerWithin, isOpen) >= today) day = addDays(day, -1)
  return day
}
