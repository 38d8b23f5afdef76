import type { Reader } from '../platform/db/database.ts'
import type { Survey } from './survey.ts'

/** The short addresses of all campaigns of the installation. */
export async function codesOf(db: Reader): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('survey_address').select('code').execute()
  return new Set(rows.map(({ code }) => code))
}

/** Whether queue tickets were printed for a campaign. */
export async function hasTickets(
  db: Reader,
  { agencyId, id }: Pick<Survey, 'agencyId' | 'id'>,
): Promise<boolean> {
  const row = await db
    .selectFrom('survey_ticket_batch')
    .select('id')
    .where('agency_id', '=', agencyId)
    .where('survey_id', '=', id)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
