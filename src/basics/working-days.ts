// Working days of public offices: Monday to Friday without official holidays. Pure; no clock.
import type { PlainDate } from './plain-date.ts'
import { type Holiday, thaiHolidays } from './thai-holidays.ts'

const dayLength = 86_400_000

/** The day so many days later, or earlier where negative. */
export const addDays = (day: PlainDate, days: number): PlainDate =>
  new Date(Date.parse(day) + days * dayLength).toISOString().slice(0, 10) as PlainDate

/** How many days lie from one day to another; negative where it lies before. */
export const daysBetween = (from: PlainDate, to: PlainDate): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / dayLength)

/** Whether a day is a Saturday or a Sunday. */
export const isWeekend = (day: PlainDate): boolean => [0, 6].includes(new Date(day).getUTCDay())

const holidays = new Map(thaiHolidays.map((holiday) => [holiday.day, holiday]))

/** The holiday a day is; null for none that is known. */
export const holidayOn = (day: PlainDate): Holiday | null => holidays.get(day) ?? null

/** Whether offices are open on a day, as far as holidays are known. */
export const isWorkingDay = (day: PlainDate): boolean => !isWeekend(day) && holidayOn(day) === null

/** The first working day after a day. */
export const nextWorkingDay = (day: PlainDate): PlainDate => firstWorkingDayFrom(addDays(day, 1))

/** The day itself where it is a working day, else the next one. */
export function firstWorkingDayFrom(day: PlainDate): PlainDate {
  let at = day
  while (!isWorkingDay(at)) at = addDays(at, 1)
  return at
}

/** The day itself where it is a working day, else the last one before: until then work can still be handed in. */
export function lastWorkingDayUntil(day: PlainDate): PlainDate {
  let at = day
  while (!isWorkingDay(at)) at = addDays(at, -1)
  return at
}

/** The working day so many working days before a day; the day itself does not count. */
export function workingDaysBefore(day: PlainDate, count: number): PlainDate {
  let at = day
  for (let left = count; left > 0; left -= 1) at = lastWorkingDayUntil(addDays(at, -1))
  return at
}

/** Whether offices are open on a day: by the holidays we know, unless a calendar is given. */
export type OpenDay = (day: PlainDate) => boolean

/** The working day so many working days after a day; the day itself does not count. */
export function workingDaysAfter(
  day: PlainDate,
  count: number,
  isOpen: OpenDay = isWorkingDay,
): PlainDate {
  let at = day
  for (let left = count; left > 0; ) {
    at = addDays(at, 1)
    if (isOpen(at)) left -= 1
  }
  return at
}

/** How many working days there are from a day to another, both counted; none where the other lies before. */
export function workingDaysUntil(
  from: PlainDate,
  to: PlainDate,
  isOpen: OpenDay = isWorkingDay,
): number {
  let count = 0
  for (let at = from; at <= to; at = addDays(at, 1)) if (isOpen(at)) count += 1
  return count
}
