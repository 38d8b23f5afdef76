import { sql } from 'kysely'
import type { Writer } from '../platform/db/database.ts'
import type { ArrivalTime } from './arrival.ts'
import type { Survey } from './survey.ts'

/** Counts one more who was led on to the official address by a placement, in its half-day. */
export async function saveForward(
  tx: Writer,
  { agencyId, id }: Pick<Survey, 'agencyId' | 'id'>,
  came: Pick<ArrivalTime, 'arrivedOn' | 'half'> & { readonly suffix: string },
): Promise<void> {
  await tx
    .insertInto('survey_tally')
    .values({
      ...{ agency_id: agencyId, survey_id: id, arrived_on: came.arrivedOn, half: came.half },
      ...{ suffix: came.suffix, stratum: 'open', n: 1 },
    })
    .onConflict((same) =>
      same
        .columns(['agency_id', 'survey_id', 'arrived_on', 'half', 'suffix', 'stratum'])
        .doUpdateSet({ n: sql`survey_tally.n + 1` }),
    )
    .execute()
}
