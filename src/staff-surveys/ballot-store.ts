import type { Reader, Writer } from '../platform/db/database.ts'
import type { OfStaffSurvey } from './save-store.ts'

/** The tables of what is sealed: ballots, and words apart from them. */
type SealedTable = 'staff_survey_ballot' | 'staff_survey_sealed_word'

const saveIn =
  (table: SealedTable) =>
  async (
    tx: Writer,
    { agencyId, surveyId }: OfStaffSurvey,
    { id, sealed }: { readonly id: string; readonly sealed: string },
  ): Promise<void> => {
    await tx
      .insertInto(table)
      .values({ agency_id: agencyId, survey_id: surveyId, id, sealed })
      .onConflict((there) => there.columns(['agency_id', 'survey_id', 'id']).doNothing())
      .execute()
  }

const allIn =
  (table: SealedTable) =>
  async (db: Reader, { agencyId, surveyId }: OfStaffSurvey): Promise<readonly string[]> => {
    const rows = await db
      .selectFrom(table)
      .select('sealed')
      .where('agency_id', '=', agencyId)
      .where('survey_id', '=', surveyId)
      .orderBy('id')
      .execute()
    return rows.map(({ sealed }) => sealed)
  }

const manyIn = async (
  db: Reader,
  table: SealedTable,
  { agencyId, surveyId }: OfStaffSurvey,
): Promise<number> => {
  const { many } = await db
    .selectFrom(table)
    .select(({ fn }) => fn.countAll().as('many'))
    .where('agency_id', '=', agencyId)
    .where('survey_id', '=', surveyId)
    .executeTakeFirstOrThrow()
  return Number(many)
}

/** Adds a sealed ballot; the same id again adds nothing. */
export const saveBallot = saveIn('staff_survey_ballot')

/** Adds sealed words; the same id again adds nothing. */
export const saveSealedWords = saveIn('staff_survey_sealed_word')

/** All sealed ballots of a survey, in the order of their ids, which tells nothing. */
export const sealedBallotsOf = allIn('staff_survey_ballot')

/** All sealed words of a survey, in the order of their ids. */
export const sealedWordsOf = allIn('staff_survey_sealed_word')

/** How many ballots and how many words are sealed of a survey. */
export async function howManySealed(
  db: Reader,
  of: OfStaffSurvey,
): Promise<{ readonly ballots: number; readonly words: number }> {
  return {
    ballots: await manyIn(db, 'staff_survey_ballot', of),
    words: await manyIn(db, 'staff_survey_sealed_word', of),
  }
}
