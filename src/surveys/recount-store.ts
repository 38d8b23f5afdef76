import { sql } from 'kysely'
import type { AgencyId, FactId } from '../basics/ids.ts'
import type { PlainDate } from '../basics/plain-date.ts'
import type { Database } from '../platform/db/database.ts'
import type { Half } from './arrival.ts'
import { addTicked, counterStarts, noCounts } from './counters.ts'
import type { AskedPlace } from './questionnaire.ts'
import type { Stratum } from './survey.ts'

/** The counts of one survey, made from its answers alone. What is kept beside them must equal it. */
export interface Recount {
  /** In the order of their names. */
  readonly strata: readonly {
    readonly stratum: Stratum
    readonly n: number
    readonly counts: readonly number[]
  }[]
  /** In the order of their day, half, suffix and stratum. */
  readonly tallies: readonly {
    readonly on: PlainDate
    readonly half: Half
    readonly suffix: string
    readonly stratum: Stratum
    readonly n: number
  }[]
}

/** Counts the answers of a survey anew, place by place; `places` are those of the questionnaire it was opened with. */
export async function recountOf(
  db: Database,
  { agencyId, surveyId }: { readonly agencyId: AgencyId; readonly surveyId: FactId },
  places: readonly AskedPlace[],
): Promise<Recount> {
  const { rows: ticks } = await sql<TickRow>`
    select a.stratum, t.place - 1 as place, t.ticked, count(*) as n
    from survey_answer a, unnest(a.answers) with ordinality as t(ticked, place)
    where a.agency_id = ${agencyId} and a.survey_id = ${surveyId}
    group by 1, 2, 3 order by 1, 2, 3`.execute(db)
  const { rows: tallies } = await sql<TallyRow>`
    select arrived_on, half, suffix, stratum, count(*) as n from survey_answer
    where agency_id = ${agencyId} and survey_id = ${surveyId}
    group by 1, 2, 3, 4 order by 1, 2, 3, 4`.execute(db)
  const starts = counterStarts(places)
  const strata = new Map<Stratum, { n: number; counts: number[] }>()
  for (const { stratum, n } of tallies) {
    const of = strata.get(stratum) ?? { n: 0, counts: noCounts(places) }
    of.n += Number(n)
    strata.set(stratum, of)
  }
  for (const { stratum, place, ticked, n } of ticks) {
    const [asked, start] = [places[Number(place)], starts[Number(place)]]
    const of = strata.get(stratum)
    if (!asked || start === undefined || !of)
      throw new Error(`An answer ticks place ${place}, which its questionnaire does not have.`)
    addTicked(of.counts, asked, ticked, start, Number(n))
  }
  return {
    strata: [...strata]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([stratum, { n, counts }]) => ({ stratum, n, counts })),
    tallies: tallies.map((row) => ({
      ...{ on: row.arrived_on, half: row.half, suffix: row.suffix, stratum: row.stratum },
      n: Number(row.n),
    })),
  }
}

interface TickRow {
  readonly stratum: Stratum
  readonly place: number | string
  readonly ticked: number
  readonly n: number | string
}

interface TallyRow {
  readonly arrived_on: PlainDate
  readonly half: Half
  readonly suffix: string
  readonly stratum: Stratum
  readonly n: number | string
}
