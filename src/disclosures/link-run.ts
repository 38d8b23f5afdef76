// Rounds of visits over links, and when one is due by itself. Pure; jobs and doors ask it.
import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { AgencyId } from '../basics/ids.ts'
import type { ItemCode } from '../basics/item-code.ts'
import type { PlainDate } from '../basics/plain-date.ts'
import type { LinkWatch } from '../settings/link-watch.ts'

/** Why a round goes: somebody asked on a page, the night came, a watch is on, or the command line. */
export const runCauses = ['asked', 'nightly', 'watch', 'command'] as const
export type RunCause = (typeof runCauses)[number]

/** What a round goes over: null is all there is. */
export interface RunScope {
  readonly agencyId: AgencyId | null
  readonly year: FiscalYear | null
  readonly code: ItemCode | null
}

/** A round of visits. */
export interface LinkRun extends RunScope {
  readonly id: string
  readonly cause: RunCause
  readonly askedAt: string
  readonly askedBy: string
  readonly begunAt: string | null
  readonly finishedAt: string | null
  /** How many addresses it goes to; null until it has begun. */
  readonly links: number | null
}

/** A round, and how far it has come. */
export interface RunProgress {
  readonly run: LinkRun
  /** Addresses of the agency that asks which were visited and written down. */
  readonly done: number
}

/** How often a watch may look. */
export const watchHours = [1, 2, 4, 6, 12] as const

/** Whether a watch is on, on a day. */
export const isWatching = (watch: LinkWatch | null, today: PlainDate): watch is LinkWatch =>
  watch !== null && watch.from <= today && today <= watch.to

/** Whether a watch looks again now, after its agency's links were last looked at. */
export const isWatchDue = (
  watch: LinkWatch | null,
  today: PlainDate,
  now: string,
  lastAt: string | null,
): boolean =>
  isWatching(watch, today) &&
  (lastAt === null || Date.parse(now) - Date.parse(lastAt) >= watch.everyHours * 3_600_000)

/** The hour of the night, in Thailand, from which all links are looked at. */
const nightHour = 1

/** The instant from which tonight's round is due: 01:00 in Thailand of the day, ISO 8601 in UTC. */
export const nightlyFrom = (today: PlainDate): string =>
  new Date(Date.parse(today) + (nightHour - 7) * 3_600_000).toISOString()

/** Whether the round of the night is due: its hour has come, and none went since. */
export const isNightlyDue = (today: PlainDate, now: string, lastAt: string | null): boolean =>
  now >= nightlyFrom(today) && (lastAt === null || lastAt < nightlyFrom(today))
