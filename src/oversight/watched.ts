// Whom an overseer or an assessor watches, and what they are shown of it: figures, and what is published.
import { permissions } from '../accounts/permissions.ts'
import type { Agency } from '../agencies/agency.ts'
import type { Actor, Scope } from '../basics/actor.ts'
import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { PlainDate, YearMonth } from '../basics/plain-date.ts'
import { toArabicDigits } from '../basics/thai-digits.ts'
import type { Measure } from '../measures/measure.ts'
import type { Tally } from '../measures/tally.ts'
import type { DisclosedFigures } from './disclosed.ts'
import type { Verification } from './verification.ts'

/** An agency as it is watched. */
export interface WatchedAgency {
  readonly agency: Agency
  /** The newest edition of the newest year it published; null where it never published. */
  readonly edition: {
    readonly fiscalYear: FiscalYear
    readonly number: number
    /** The day in Thailand on which it was published. */
    readonly day: PlainDate
    /** Whether more was recorded since. */
    readonly isEdited: boolean
  } | null
  /** The newest plan as it stands at the agency, in figures: published or not. Null where there is none. */
  readonly plan: { readonly fiscalYear: FiscalYear; readonly tally: Tally } | null
  /** The day in Thailand on which anything of its plans changed last; null where nothing ever did. */
  readonly lastChange: PlainDate | null
  /** The verdict over the year of that edition which counts; null for none. */
  readonly verification: Verification | null
  /** How many questions to it are open. */
  readonly questions: number
  /** What it shows the public of the OIT, in figures; null where it shows nothing. */
  readonly disclosed: DisclosedFigures | null
  /** What citizens challenged of it and nobody answered, and how many of those are late. */
  readonly challenges: { readonly open: number; readonly late: number }
}

/** How many measures are not done though the last month of their period is over. */
export const overdueIn = (
  measures: readonly Pick<Measure, 'period' | 'stage'>[],
  thisMonth: YearMonth,
): number =>
  measures.filter(({ period, stage }) => stage !== 'done' && period?.to && period.to < thisMonth)
    .length

/** Which of them are asked for. */
export const shows = [
  ...(['all', 'unpublished', 'edited', 'still', 'verified', 'questions'] as const),
  ...(['undisclosed', 'challenged', 'late-challenges'] as const),
] as const
export type Show = (typeof shows)[number]

/** In which order they stand: by name, or by how many items they show the public. */
export const watchSorts = ['name', 'fewest-disclosed', 'most-disclosed'] as const
export type WatchSort = (typeof watchSorts)[number]

/** How many agencies are watched, and how many of them are each of these. */
export type WatchCounts = Readonly<Record<Show, number>>

/** After how many days without a change an agency is said to stand still. */
export const daysStill = 30

export interface WatchAsked {
  readonly typed: string
  readonly show: Show
  readonly sort: WatchSort
  /** From 1. */
  readonly page: number
}

/** Over what a person watches; nothing for everybody else. */
export function watchedBy(actor: Actor): readonly Scope[] {
  const who = permissions['watch-agency']
  if (actor.kind === 'citizen' || typeof who === 'string') return []
  return actor.grants.filter(({ role }) => who.includes(role)).map(({ over }) => over)
}

/** Reads what an address asks for; what it cannot mean is left out. */
export function readWatchAsked(query: Readonly<Record<string, string>>): WatchAsked {
  const digits = toArabicDigits(query['page'] ?? '')
  return {
    typed: (query['q'] ?? '').trim().slice(0, 200),
    show: shows.find((each) => each === query['show']) ?? 'all',
    sort: watchSorts.find((each) => each === query['sort']) ?? 'name',
    page: /^[1-9][0-9]{0,3}$/.test(digits) ? Math.min(Number(digits), 1000) : 1,
  }
}
