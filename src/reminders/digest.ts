// When somebody is told, and of what anew: one digest a day, in office hours, nothing twice within a week
// unless it got worse.
import type { PlainDate } from '../basics/plain-date.ts'
import { addDays, firstWorkingDayFrom, isWorkingDay } from '../basics/working-days.ts'
import type { Matter } from './matter.ts'

/** Something a person was told, and how bad it was then. */
export interface Told {
  readonly subject: string
  readonly grade: number
  readonly day: PlainDate
}

/** For how many days the same thing is not told again. */
const quietDays = 7

/** What of these matters a person has not been told within a week, or has got worse since. */
export const newMatters = (
  matters: readonly Matter[],
  told: readonly Told[],
  today: PlainDate,
): readonly Matter[] =>
  matters.filter(
    ({ subject, grade }) =>
      !told.some(
        (once) =>
          once.subject === subject &&
          once.grade >= grade &&
          once.day > addDays(today, -quietDays) &&
          once.day <= today,
      ),
  )

/** Minutes after midnight between which anything is sent: 08:30 to 16:30. */
export const officeHours = { from: 8 * 60 + 30, to: 16 * 60 + 30 } as const

/** The times of day a digest can be had at, as minutes after midnight. */
export const digestTimes = [8 * 60 + 30, 10 * 60, 13 * 60, 15 * 60] as const
export const usualTime: number = digestTimes[0]

const aheadOfUtc = 7 * 60

/** The day and the minute after midnight that an instant is in Thailand, which knows no summer time. */
export function inThailand(instant: string): { readonly day: PlainDate; readonly minute: number } {
  const there = new Date(Date.parse(instant) + aheadOfUtc * 60_000).toISOString()
  const minute = Number(there.slice(11, 13)) * 60 + Number(there.slice(14, 16))
  return { day: there.slice(0, 10) as PlainDate, minute }
}

/** The instant of a day and a minute in Thailand, ISO 8601 in UTC. */
export const instantAt = (day: PlainDate, minute: number): string =>
  new Date(Date.parse(day) + (minute - aheadOfUtc) * 60_000).toISOString()

/** Whether anything may be sent at an instant: a working day, in office hours. */
export function isOfficeTime(instant: string): boolean {
  const { day, minute } = inThailand(instant)
  return isWorkingDay(day) && minute >= officeHours.from && minute < officeHours.to
}

/** The instant itself where something may be sent then, else the next working morning. */
export function nextOfficeTime(instant: string): string {
  if (isOfficeTime(instant)) return instant
  const { day, minute } = inThailand(instant)
  const from = isWorkingDay(day) && minute < officeHours.from ? day : addDays(day, 1)
  return instantAt(firstWorkingDayFrom(from), officeHours.from)
}
