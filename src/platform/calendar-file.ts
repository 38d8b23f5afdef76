// A calendar as calendar programs read it (iCalendar, RFC 5545).
import ical from 'ical-generator'
import type { PlainDate } from '../basics/plain-date.ts'

/** Something that is a whole day long: a deadline. */
export interface CalendarDay {
  /** The same for as long as it is the same thing, so that a calendar moves it and does not add another. */
  readonly uid: string
  readonly day: PlainDate
  readonly title: string
  readonly more: string
  /** Where it is looked after. */
  readonly url: string
  /** When it last changed, ISO 8601 in UTC. */
  readonly changedAt: string
}

/** Seconds after which calendars may ask again. */
const askAgainAfter = 4 * 3600

/**
 * Writes a calendar of whole days. A whole day is one wherever it is read, so that it names no time zone;
 * where programs want one for the calendar itself, it is Thailand's.
 */
export function calendarFile(name: string, days: readonly CalendarDay[]): string {
  const calendar = ical({
    ...{ name, prodId: { company: 'prongsai', product: 'reminders', language: 'TH' } },
    ttl: askAgainAfter,
  })
  calendar.x('X-WR-TIMEZONE', 'Asia/Bangkok')
  for (const { uid, day, title, more, url, changedAt } of days)
    calendar.createEvent({
      ...{ id: uid, start: new Date(`${day}T00:00:00Z`), allDay: true, summary: title },
      ...{ description: more, url, stamp: new Date(changedAt) },
    })
  return calendar.toString()
}
