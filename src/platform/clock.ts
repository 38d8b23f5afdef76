import type { PlainDate } from '../basics/plain-date.ts'
import { plainDate } from '../basics/plain-date.ts'

/** The only place that asks what time it is. */
export interface Clock {
  /** The day in Thailand, where the paper is due. */
  readonly today: () => PlainDate
  /** The instant, as ISO 8601 in UTC with milliseconds. */
  readonly now: () => string
}

const bangkok = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Bangkok',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The day in Thailand on which an instant falls, given as ISO 8601. */
export const thaiDayOf = (instant: string): PlainDate =>
  plainDate(bangkok.format(new Date(instant)))

let said = { at: Number.NaN, now: '' }
let reckoned = { minute: Number.NaN, day: thaiDayOf('2000-01-01T00:00:00Z') }

/** The clock of this computer. A day begins on a full minute, and is reckoned once in each; an instant is written once. */
export const systemClock: Clock = {
  today() {
    const now = Date.now()
    const minute = Math.floor(now / 60_000)
    if (minute !== reckoned.minute) reckoned = { minute, day: plainDate(bangkok.format(now)) }
    return reckoned.day
  },
  now() {
    const at = Date.now()
    if (at !== said.at) said = { at, now: new Date(at).toISOString() }
    return said.now
  },
}

/** A clock that stands still, for tests and for `--as-of`. */
export const clockAt = (today: PlainDate, time = '09:00:00.000'): Clock => ({
  today: () => today,
  now: () => `${today}T${time}Z`,
})
