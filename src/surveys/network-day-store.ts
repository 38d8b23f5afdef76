import type { PlainDate } from '../basics/plain-date.ts'
import type { Reader, Writer } from '../platform/db/database.ts'
import type { NetworkDay } from './network-day.ts'
import type { OfSurvey } from './ticket-store.ts'

/**
 * Keeps the figures of a day. Of a day on which the program was stopped between, each part has counted under a
 * salt of its own, so that they cannot be put together: the larger part stays.
 */
export async function saveNetworkDay(
  tx: Writer,
  { agencyId, surveyId }: OfSurvey,
  { day, n, networks, largest, herfindahl }: NetworkDay,
): Promise<void> {
  await tx
    .insertInto('survey_network_day')
    .values({
      ...{ agency_id: agencyId, survey_id: surveyId, counted_on: day },
      ...{ n, networks, largest, herfindahl },
    })
    .onConflict((conflict) =>
      conflict
        .columns(['agency_id', 'survey_id', 'counted_on'])
        .doUpdateSet((given) => ({
          n: given.ref('excluded.n'),
          networks: given.ref('excluded.networks'),
          largest: given.ref('excluded.largest'),
          herfindahl: given.ref('excluded.herfindahl'),
        }))
        .whereRef('survey_network_day.n', '<', 'excluded.n'),
    )
    .execute()
}

/** The figures of a survey's days, the earliest first. */
export async function networkDaysOf(
  db: Reader,
  { agencyId, surveyId }: OfSurvey,
): Promise<readonly NetworkDay[]> {
  const rows = await db
    .selectFrom('survey_network_day')
    .selectAll()
    .where('agency_id', '=', agencyId)
    .where('survey_id', '=', surveyId)
    .orderBy('counted_on')
    .execute()
  return rows.map(({ counted_on, n, networks, largest, herfindahl }) => ({
    ...{ day: counted_on as PlainDate, n, networks, largest, herfindahl },
  }))
}

/** How many answers came in each ten minutes since an instant (ISO 8601). */
export async function arrivalsSince(
  db: Reader,
  { agencyId, surveyId }: OfSurvey,
  since: string,
): Promise<readonly number[]> {
  const rows = await db
    .selectFrom('survey_arrival')
    .select('n')
    .where('agency_id', '=', agencyId)
    .where('survey_id', '=', surveyId)
    .where('bin', '>=', since)
    .execute()
  return rows.map(({ n }) => n)
}
