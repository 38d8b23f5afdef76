import type { AgencyId, FactId } from '../basics/ids.ts'
import type { PlainDate } from '../basics/plain-date.ts'
import { type Database, inTransaction, type Reader } from '../platform/db/database.ts'
import type { OfStaffSurvey } from './save-store.ts'

/** How many ballots had come when a day began, in steps of five. */
export interface Progress {
  readonly on: PlainDate
  readonly answered: number
}

/** How finely ballots are told before a survey is counted. */
const progressStep = 5

/**
 * Writes down how many ballots there are as a day begins, unless it was written down already. To be called before
 * the first ballot of a day is stored, and at the latest before the first look: what comes today is not in it.
 */
export async function noteProgress(
  db: Database,
  { agencyId, surveyId }: OfStaffSurvey,
  today: PlainDate,
): Promise<void> {
  const noted = await db
    .selectFrom('staff_survey_progress')
    .select('counted_on')
    .where('agency_id', '=', agencyId)
    .where('survey_id', '=', surveyId)
    .where('counted_on', '=', today)
    .executeTakeFirst()
  if (noted) return
  await inTransaction(db, async (tx) => {
    const answered = await stepsAnswered(tx, { agencyId, surveyId })
    await tx
      .insertInto('staff_survey_progress')
      .values({ agency_id: agencyId, survey_id: surveyId, counted_on: today, answered })
      .onConflict((there) => there.columns(['agency_id', 'survey_id', 'counted_on']).doNothing())
      .execute()
  })
}

/**
 * What was written down of a survey, the earliest day first. Of one that takes answers `today`, and of which nothing
 * was written down today, the same is told that will be: else a line of its own would say that the first came.
 */
export async function progressOf(
  db: Reader,
  of: OfStaffSurvey,
  today: PlainDate | null = null,
): Promise<readonly Progress[]> {
  const { agencyId, surveyId } = of
  // Counted before the days are read: what comes in between is written down first.
  const answered = today && (await stepsAnswered(db, of))
  const rows = await db
    .selectFrom('staff_survey_progress')
    .select(['counted_on', 'answered'])
    .where('agency_id', '=', agencyId)
    .where('survey_id', '=', surveyId)
    .orderBy('counted_on')
    .execute()
  const noted = rows.map((row) => ({ on: row.counted_on as PlainDate, answered: row.answered }))
  return today === null || answered === null || noted.some(({ on }) => on >= today)
    ? noted
    : [...noted, { on: today, answered }]
}

/** How many ballots there are, in steps of five. */
async function stepsAnswered(db: Reader, { agencyId, surveyId }: OfStaffSurvey): Promise<number> {
  const { n } = await db
    .selectFrom('staff_survey_ballot')
    .select(({ fn }) => fn.countAll<number | string>().as('n'))
    .where('agency_id', '=', agencyId)
    .where('survey_id', '=', surveyId)
    .executeTakeFirstOrThrow()
  return Math.floor(Number(n) / progressStep) * progressStep
}

/** The staff surveys of every agency that were opened and neither counted nor called off. */
export async function uncountedStaffSurveys(db: Reader): Promise<readonly OfStaffSurvey[]> {
  const rows = await db
    .selectFrom('staff_survey_step')
    .select(['agency_id', 'survey_id'])
    .groupBy(['agency_id', 'survey_id'])
    .having(({ fn }) => fn.count('id').filterWhere('kind', '=', 'opened'), '>', 0)
    .having(({ fn }) => fn.count('id').filterWhere('kind', 'in', ['counted', 'called-off']), '=', 0)
    .execute()
  return rows.map((row) => ({
    agencyId: row.agency_id as AgencyId,
    surveyId: row.survey_id as FactId,
  }))
}
