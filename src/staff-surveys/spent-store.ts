import { sql } from 'kysely'
import type { FactId } from '../basics/ids.ts'
import type { Reader, Writer } from '../platform/db/database.ts'
import type { OfStaffSurvey } from './save-store.ts'
import { openSpent, type SpentEntries, type SpentTurn, sealSpent, spentCapacity } from './spent.ts'
import type { StaffStepContent, StaffSurvey } from './staff-survey.ts'

/**
 * Holds a survey as it is to the end of the transaction: what closes it waits, and others who answer do not. False
 * where there is none.
 */
export async function shareStaffSurvey(
  tx: Writer,
  { agencyId, surveyId }: OfStaffSurvey,
): Promise<boolean> {
  const row = await tx
    .selectFrom('staff_survey')
    .select('id')
    .where('agency_id', '=', agencyId)
    .where('id', '=', surveyId)
    .forShare()
    .executeTakeFirst()
  return row !== undefined
}

/**
 * The steps of a survey, with all that says where it stands and nothing besides: no policy is read again with every
 * answer.
 */
export async function standingOf(
  tx: Writer,
  { agencyId, surveyId }: OfStaffSurvey,
): Promise<Pick<StaffSurvey, 'steps'>> {
  const rows = await tx
    .selectFrom('staff_survey_step')
    .select(['id', 'kind', 'recorded_at', 'recorded_by'])
    .select(
      sql<object>`case when kind = 'prepared'
        then jsonb_build_object('policy', jsonb_build_object('closesOn', content #> '{policy,closesOn}'))
        else content end`.as('said'),
    )
    .where('agency_id', '=', agencyId)
    .where('survey_id', '=', surveyId)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()
  return {
    steps: rows.map(({ id, kind, said, recorded_at, recorded_by }) => ({
      ...({ ...said, kind } as StaffStepContent),
      ...{ id: id as FactId, recordedAt: recorded_at, recordedBy: recorded_by },
    })),
  }
}

/** The spent key of a survey's window, and how many slips were printed. */
export interface SpentKey {
  readonly spent: string
  readonly printed: number
}

/**
 * Lets one at a time look at the list of spent slips and change it. It is sealed anew whatever came of it, so that
 * the row tells nobody whether a slip was good, or spent before.
 */
export async function turnSpent<Outcome>(
  tx: Writer,
  of: OfStaffSurvey,
  { spent, printed }: SpentKey,
  turn: (entries: SpentEntries) => SpentTurn<Outcome>,
): Promise<Outcome> {
  const { agencyId, surveyId } = of
  const sealing = (entries: SpentEntries) =>
    sealSpent(spent, surveyId, entries, spentCapacity(Math.max(printed, entries.length)))
  const row = (await sealedOf(tx, of).forUpdate().executeTakeFirst()) ?? (await begun())
  const { entries, outcome } = turn(openSpent(spent, surveyId, row.sealed))
  await tx
    .updateTable('staff_survey_spent')
    .set({ sealed: sealing(entries) })
    .where('agency_id', '=', agencyId)
    .where('survey_id', '=', surveyId)
    .execute()
  return outcome

  async function begun() {
    await tx
      .insertInto('staff_survey_spent')
      .values({
        ...{ agency_id: agencyId, survey_id: surveyId },
        sealed: sealing([]),
      })
      .onConflict((there) => there.columns(['agency_id', 'survey_id']).doNothing())
      .execute()
    return sealedOf(tx, of).forUpdate().executeTakeFirstOrThrow()
  }
}

/** The spent slips of a survey; none where no slip was spent. */
export async function spentOf(
  db: Reader,
  of: OfStaffSurvey,
  { spent }: Pick<SpentKey, 'spent'>,
): Promise<SpentEntries> {
  const row = await sealedOf(db, of).executeTakeFirst()
  return row ? openSpent(spent, of.surveyId, row.sealed) : []
}

const sealedOf = (db: Reader, { agencyId, surveyId }: OfStaffSurvey) =>
  db
    .selectFrom('staff_survey_spent')
    .select('sealed')
    .where('agency_id', '=', agencyId)
    .where('survey_id', '=', surveyId)
