/** When answers came, put together for a picture: by half-day and by hour of the day in Thailand. */
import { dayIn, timeOf } from '../basics/instant-text.ts'
import { addDays, type PlainDate } from '../basics/plain-date.ts'
import { type HalfDay, isShown } from './hiding.ts'

/** How many answers came in the ten minutes from an instant. */
export interface Arrival {
  readonly bin: string
  readonly n: number
}

export interface DayCount {
  readonly day: PlainDate
  readonly am: number
  readonly pm: number
}

/** Answers of all groups by day, the earliest first; days without any are left out. */
export function byDay(halfDays: readonly HalfDay[]): readonly DayCount[] {
  const days = new Map<PlainDate, { am: number; pm: number }>()
  for (const { day, half, n } of halfDays) {
    const known = days.get(day) ?? { am: 0, pm: 0 }
    known[half] += n
    days.set(day, known)
  }
  return [...days]
    .map(([day, counts]) => ({ day, ...counts }))
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))
}

/** Days of a long survey are told by the week. */
const mostDays = 31

/** The same by stretches of days: each by itself, or weeks from the first where there are many. */
export function byStretch(days: readonly DayCount[]): readonly (DayCount & { until: PlainDate })[] {
  const [first] = days
  if (!first || days.length <= mostDays) return days.map((each) => ({ ...each, until: each.day }))
  const weeks: (DayCount & { until: PlainDate })[] = []
  for (const { day, am, pm } of days) {
    const last = weeks.at(-1)
    if (last && day <= last.until)
      weeks[weeks.length - 1] = { ...last, am: last.am + am, pm: last.pm + pm }
    else weeks.push({ day, am, pm, until: addDays(day, 6) })
  }
  return weeks
}

/**
 * Answers by the hour of the day, from the first hour that has any to the last; none of them while there are
 * fewer than five altogether.
 */
export function byHour(arrivals: readonly Arrival[]): readonly { hour: number; n: number }[] {
  const hours = Array<number>(24).fill(0)
  for (const { bin, n } of arrivals) {
    const hour = Number(timeOf(bin).slice(0, 2))
    hours[hour] = (hours[hour] ?? 0) + n
  }
  const all = hours.map((n, hour) => ({ hour, n }))
  if (!isShown({ n: hours.reduce((sum, n) => sum + n, 0) })) return []
  const first = all.findIndex(({ n }) => n > 0)
  return all.slice(first, all.findLastIndex(({ n }) => n > 0) + 1)
}

/** The ten minutes in which most came, with their day and time; null where fewer than five came in any. */
export function busiest(
  arrivals: readonly Arrival[],
): { readonly n: number; readonly day: PlainDate; readonly time: string } | null {
  const [first, ...rest] = arrivals
  if (!first) return null
  const most = rest.reduce((top, each) => (each.n > top.n ? each : top), first)
  return isShown(most) ? { n: most.n, day: dayIn(most.bin), time: timeOf(most.bin) } : null
}
