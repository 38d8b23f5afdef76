import { type PlainDate, plainDate } from '../basics/plain-date.ts'

/** How many days a file is kept that was given and never saved as a plan, until an operator sets it otherwise. */
export const draftDays = 30

/** The first day whose drafts are still kept, seen from today. */
export function draftsKeptSince(today: PlainDate, days = draftDays): PlainDate {
  const day = new Date(`${today}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() - days)
  return plainDate(day.toISOString().slice(0, 10))
}
