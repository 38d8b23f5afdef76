import type { Reader, Writer } from '../platform/db/database.ts'
import type { OfStaffSurvey } from './save-store.ts'
import { openSpent, type SpentEntries, type SpentTurn, sealSpent, spentCapacity } from './spent.ts'

/** Whether a hash is that of a slip of the survey. Nothing is locked, written or read besides. */
export async function isSlip(
  db: Reader,
  { agencyId, surveyId }: OfStaffSurvey,
  hash: string,
): Promise<boolean> {
  const row = await db
    .selectFrom('staff_survey_slip')
    .select('code_hash')
    .where('agency_id', '=', agencyId)
    .where('survey_id', '=', surveyId)
    .where('code_hash', '=', hash)
    .executeTakeFirst()
  return row !== undefined
}

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
  const capacity = spentCapacity(printed)
  const row = (await sealedOf(tx, of).forUpdate().executeTakeFirst()) ?? (await begun())
  const { entries, outcome } = turn(openSpent(spent, surveyId, row.sealed))
  await tx
    .updateTable('staff_survey_spent')
    .set({ sealed: sealSpent(spent, surveyId, entries, capacity) })
    .where('agency_id', '=', agencyId)
    .where('survey_id', '=', surveyId)
    .execute()
  return outcome

  async function begun() {
    await tx
      .insertInto('staff_survey_spent')
      .values({
        ...{ agency_id: agencyId, survey_id: surveyId },
        sealed: sealSpent(spent, surveyId, [], capacity),
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
