import type { Reader, Writer } from '../platform/db/database.ts'
import type { OfStaffSurvey } from './save-store.ts'

/** The key that ballots of a survey are sealed to, and what opens them, sealed by two passphrases together. */
export interface Lock {
  /** HPKE, raw, base64url. */
  readonly publicKey: string
  /** As `sealWithTwo` gives it, for `lockPlace`. */
  readonly sealedPrivateKey: string
}

/** Where a sealed private key belongs. */
export const lockPlace = (surveyId: string): string => `staff survey lock\n${surveyId}`

/** Adds the lock of a survey; there is one. */
export async function saveLock(tx: Writer, of: OfStaffSurvey, lock: Lock): Promise<void> {
  await tx
    .insertInto('staff_survey_lock')
    .values({
      ...{ agency_id: of.agencyId, survey_id: of.surveyId, public_key: lock.publicKey },
      sealed_private_key: lock.sealedPrivateKey,
    })
    .execute()
}

/** The lock of a survey; null before it was prepared and after it was counted. */
export async function lockOf(db: Reader, of: OfStaffSurvey): Promise<Lock | null> {
  const row = await db
    .selectFrom('staff_survey_lock')
    .select(['public_key', 'sealed_private_key'])
    .where('agency_id', '=', of.agencyId)
    .where('survey_id', '=', of.surveyId)
    .executeTakeFirst()
  return row ? { publicKey: row.public_key, sealedPrivateKey: row.sealed_private_key } : null
}

/** All that is sealed of a survey, and what it was spent by: gone when it is counted or called off. */
const fleeting = [
  ...(['staff_survey_ballot', 'staff_survey_sealed_word', 'staff_survey_slip'] as const),
  ...(['staff_survey_spent', 'staff_survey_lock'] as const),
] as const

/** Deletes ballots, sealed words, slips, spent slips and the lock of a survey. */
export async function clearSealed(tx: Writer, of: OfStaffSurvey): Promise<void> {
  for (const table of fleeting)
    await tx
      .deleteFrom(table)
      .where('agency_id', '=', of.agencyId)
      .where('survey_id', '=', of.surveyId)
      .execute()
}
