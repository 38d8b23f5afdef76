import { sql } from 'kysely'
import type { Reader, Writer } from '../platform/db/database.ts'
import type { OfStaffSurvey } from './save-store.ts'

/**
 * Adds slips by the hashes of their codes, in one statement and in the order of the hashes, so that the order in
 * which they lie tells nothing of that in which they were printed. Gives back how many were new.
 */
export async function saveSlips(
  tx: Writer,
  { agencyId, surveyId }: OfStaffSurvey,
  hashes: readonly string[],
): Promise<number> {
  const sorted = JSON.stringify(hashes.toSorted())
  const added = await sql`
    insert into staff_survey_slip (agency_id, survey_id, code_hash)
    select ${agencyId}::uuid, ${surveyId}::uuid, given.hash
    from jsonb_array_elements_text(${sorted}::jsonb) with ordinality as given(hash, place)
    order by given.place
    on conflict do nothing
  `.execute(tx)
  return Number(added.numAffectedRows ?? 0)
}

/** The hashes of all slips of a survey that are good, sorted. */
export async function slipHashesOf(
  db: Reader,
  { agencyId, surveyId }: OfStaffSurvey,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('staff_survey_slip')
    .select('code_hash')
    .where('agency_id', '=', agencyId)
    .where('survey_id', '=', surveyId)
    .execute()
  return rows.map((row) => row.code_hash).toSorted()
}

/** Makes every slip of a survey good no more. */
export async function clearSlips(tx: Writer, { agencyId, surveyId }: OfStaffSurvey): Promise<void> {
  await tx
    .deleteFrom('staff_survey_slip')
    .where('agency_id', '=', agencyId)
    .where('survey_id', '=', surveyId)
    .execute()
}
