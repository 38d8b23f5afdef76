import type { AgencyId, PersonId } from '../basics/ids.ts'
import type { PlainDate } from '../basics/plain-date.ts'
import type { Reader } from '../platform/db/database.ts'

/** A post a person holds, or has held, in whatever agency. */
export interface HeldSomewhere {
  readonly agencyId: AgencyId
  readonly id: string
  readonly from: PlainDate
  readonly until: PlainDate | null
}

/** Every post a person has held anywhere. */
export async function heldAnywhere(
  db: Reader,
  personId: PersonId,
): Promise<readonly HeldSomewhere[]> {
  const rows = await db
    .selectFrom('post_holding')
    .select(['agency_id', 'id', 'from_day', 'until_day'])
    .where('person_id', '=', personId)
    .execute()
  return rows.map((row) => ({
    agencyId: row.agency_id as AgencyId,
    id: row.id,
    from: row.from_day as PlainDate,
    until: row.until_day as PlainDate | null,
  }))
}

/** Every agency a person has ever held a role over. */
export async function agenciesEverOf(db: Reader, personId: PersonId): Promise<readonly AgencyId[]> {
  const rows = await db
    .selectFrom('role_grant')
    .select('agency_id')
    .distinct()
    .where('person_id', '=', personId)
    .where('agency_id', 'is not', null)
    .execute()
  return rows.map(({ agency_id }) => agency_id as AgencyId)
}
