/** What has come to a campaign so far, as its officer watches it. */
import { addDays, type PlainDate } from '../basics/plain-date.ts'
import { confidenceOf, type Framework } from '../frameworks/framework.ts'
import { leastAnswers, type Placement, type Stratum, strata } from './survey.ts'

/** What came in one half-day by one placement. */
interface Came {
  readonly on: PlainDate
  readonly suffix: string
  readonly stratum: Stratum
  readonly n: number
}

/** The numbers of a campaign: how many in all, and each way they came, which are never added up into a score. */
export interface Overview {
  readonly n: number
  /** Only those that any came by, in the order in which strata are told. */
  readonly byStratum: readonly { readonly stratum: Stratum; readonly n: number }[]
  /** Each placement of the campaign, none left out; null for those that named none. */
  readonly byPlacement: readonly { readonly placement: Placement | null; readonly n: number }[]
  /** Each day from the first that any came to the last, with the days on which none did. */
  readonly byDay: readonly { readonly on: PlainDate; readonly n: number }[]
}

const sum = (came: readonly { readonly n: number }[]): number =>
  came.reduce((all, { n }) => all + n, 0)

/** Days that are told one by one; a campaign open for longer is told by its last ones. */
export const longestPicture = 92

/** Adds up what came by half-day. What named a placement that is not the campaign's named none. */
export function overviewOf(came: readonly Came[], placements: readonly Placement[]): Overview {
  const known = new Set(placements.map(({ suffix }) => suffix))
  const unnamed = sum(came.filter(({ suffix }) => !known.has(suffix)))
  const first = came.reduce<PlainDate | null>(
    (day, { on }) => (day === null || on < day ? on : day),
    null,
  )
  const last = came.reduce<PlainDate | null>(
    (day, { on }) => (day === null || on > day ? on : day),
    null,
  )
  return {
    n: sum(came),
    byStratum: strata
      .map((stratum) => ({ stratum, n: sum(came.filter((each) => each.stratum === stratum)) }))
      .filter(({ n }) => n > 0),
    byPlacement: [
      ...placements.map((placement) => ({
        placement,
        n: sum(came.filter(({ suffix }) => suffix === placement.suffix)),
      })),
      ...(unnamed > 0 || placements.length === 0 ? [{ placement: null, n: unnamed }] : []),
    ],
    byDay: first && last ? daysOf(came, first, last) : [],
  }
}

function daysOf(came: readonly Came[], first: PlainDate, last: PlainDate): Overview['byDay'] {
  const from = addDays(last, 1 - longestPicture)
  const days: { on: PlainDate; n: number }[] = []
  for (let on = first < from ? from : first; on <= last; on = addDays(on, 1))
    days.push({ on, n: sum(came.filter((each) => each.on === on)) })
  return days
}

/** How many answers the year's framework asks for at least; null while the population is not known. */
export interface Minimum {
  readonly least: number
  /** Whether the rule was not checked against the NACC's own manual. */
  readonly isUnverified: boolean
}

/**
 * The least number of answers for a population.
 * @source frameworks' `sampling.EIT.minimum`, with its own mark of confidence.
 */
export function minimumFor(framework: Framework | null, population: number | null): Minimum | null {
  if (!framework || population === null) return null
  const { minimum, confidence } = framework.sampling.EIT
  return {
    least: leastAnswers(population, minimum),
    isUnverified: confidenceOf(confidence['minimum']) === 'unverified',
  }
}
