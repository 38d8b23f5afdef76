import { sql } from 'kysely'
import type { AgencyId, FactId } from '../basics/ids.ts'
import { type Database, inTransaction } from '../platform/db/database.ts'
import { lockSurvey } from './save-store.ts'

/**
 * Writes words anew that the database still knows to have come with an answer: whoever reads its own marks of
 * transactions would find answer and words by the same one, and the order in which they came. Afterwards all words
 * of a survey were written at once, in the order of their random ids. Gives how many surveys it was done for.
 */
export async function mixWords(db: Database): Promise<number> {
  const { rows } = await sql<{ agency_id: AgencyId; survey_id: FactId }>`
    select distinct c.agency_id, c.survey_id from survey_comment c
    join survey_answer a on a.agency_id = c.agency_id and a.survey_id = c.survey_id
      and a.xmin = c.xmin`.execute(db)
  for (const { agency_id, survey_id } of rows)
    await inTransaction(db, async (tx) => {
      await lockSurvey(tx, agency_id, survey_id)
      const taken = await tx
        .deleteFrom('survey_comment')
        .where('agency_id', '=', agency_id)
        .where('survey_id', '=', survey_id)
        .returning(['id', 'words'])
        .execute()
      const mixed = JSON.stringify(taken.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
      await sql`
        insert into survey_comment (agency_id, id, survey_id, words)
        select ${agency_id}, id, ${survey_id}, words
        from json_to_recordset(${mixed}) as t(id uuid, words text)`.execute(tx)
    })
  // What was written before stays on the disk until it is cleared.
  if (rows.length > 0) await sql`vacuum survey_comment`.execute(db)
  return rows.length
}
