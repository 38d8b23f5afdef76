import type { Reader, Writer } from '../platform/db/database.ts'
import type { OfStaffSurvey } from './save-store.ts'

/** Adds a sealed ballot; the same id again adds nothing. */
export async function saveBallot(
  tx: Writer,
  { agencyId, surveyId }: OfStaffSurvey,
  { id, sealed }: { readonly id: string; readonly sealed: string },
): Promise<void> {
  await tx
    .insertInto('staff_survey_ballot')
    .values({ agency_id: agencyId, survey_id: surveyId, id, sealed })
    .onConflict((there) => there.columns(['agency_id', 'survey_id', 'id']).doNothing())
    .execute()
}

/** Adds sealed words; the same id again adds nothing. */
export async function saveSealedWords(
  tx: Writer,
  { agencyId, surveyId }: OfStaffSurvey,
  { id, sealed }: { readonly id: string; readonly sealed: string },
): Promise<void> {
  await tx
    .insertInto('staff_survey_sealed_word')
    .values({ agency_id: agencyId, survey_id: surveyId, id, sealed })
    .onConflict((there) => there.columns(['agency_id', 'survey_id', 'id']).doNothing())
    .execute()
}

/** All sealed ballots of a survey, in the order of their ids, which tells nothing. */
export async function sealedBallotsOf(
  db: Reader,
  { agencyId, surveyId }: OfStaffSurvey,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('staff_survey_ballot')
    .select('sealed')
    .where('agency_id', '=', agencyId)
    .where('survey_id', '=', surveyId)
    .orderBy('id')
    .execute()
  return rows.map(({ sealed }) => sealed)
}

/** All sealed words of a survey, in the order of their ids. */
export async function sealedWordsOf(
  db: Reader,
  { agencyId, surveyId }: OfStaffSurvey,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('staff_survey_sealed_word')
    .select('sealed')
    .where('agency_id', '=', agencyId)
    .where('survey_id', '=', surveyId)
    .orderBy('id')
    .execute()
  return rows.map(({ sealed }) => sealed)
}

/** How many ballots and how many words are sealed of a survey. */
export async function howManySealed(
  db: Reader,
  { agencyId, surveyId }: OfStaffSurvey,
): Promise<{ readonly ballots: number; readonly words: number }> {
  const many = async (table: 'staff_survey_ballot' | 'staff_survey_sealed_word') =>
    Number(
      (
        await db
          .selectFrom(table)
          .select(({ fn }) => fn.countAll().as('many'))
          .where('agency_id', '=', agencyId)
          .where('survey_id', '=', surveyId)
          .executeTakeFirst()
      )?.many ?? 0,
    )
  return {
    ballots: await many('staff_survey_ballot'),
    words: await many('staff_survey_sealed_word'),
  }
}
