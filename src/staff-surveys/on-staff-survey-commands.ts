// What every command over a staff survey begins with, and the line it leaves in the record.
import { allow, type NotAllowed } from '../accounts/permissions.ts'
import { saveActivity } from '../accounts/record-store.ts'
import type { AgencyId } from '../basics/ids.ts'
import { type Result, refuse } from '../basics/result.ts'
import type { Context } from '../platform/context.ts'
import { inTransactionUnlessRefused, type Writer } from '../platform/db/database.ts'
import { retried } from '../platform/db/retry.ts'
import { lockStaffSurvey, type OfStaffSurvey } from './save-store.ts'
import type { StaffSurvey } from './staff-survey.ts'
import { staffSurveyOf } from './store.ts'

export type NoStaffSurvey = NotAllowed | { readonly code: 'survey-missing' }

/** Which staff survey a command is about, as an address names it. */
export interface StaffSurveyAsked {
  readonly agencyId: AgencyId
  readonly surveyId: string
}

/** Asks whether a staff survey may be changed, holds its row, and goes on with it as it then is. */
export function onStaffSurvey<Value, Refusal>(
  context: Context,
  { agencyId, surveyId }: StaffSurveyAsked,
  then: (tx: Writer, survey: StaffSurvey) => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal | NoStaffSurvey>> {
  const once = () =>
    inTransactionUnlessRefused(
      context.db,
      async (tx): Promise<Result<Value, Refusal | NoStaffSurvey>> => {
        const allowed = allow(context.actor, 'manage-staff-survey', agencyId)
        if (!allowed.ok) return allowed
        const found = await staffSurveyOf(tx, agencyId, surveyId)
        if (!found) return refuse({ code: 'survey-missing' })
        await lockStaffSurvey(tx, idsOf(found))
        // Read again: what came before the lock was had is seen.
        const survey = await staffSurveyOf(tx, agencyId, surveyId)
        return survey ? then(tx, survey) : refuse({ code: 'survey-missing' })
      },
    )
  return retried(once, { isKeyed: true })
}

/** Adds to the record what became of a staff survey; never anything of an answer, a code or a passphrase. */
export const recordStaffSurvey = (
  tx: Writer,
  context: Context,
  { agencyId, id, revision }: StaffSurvey,
  states: { readonly before?: unknown; readonly after: unknown },
): Promise<void> =>
  saveActivity(tx, context, {
    ...{ agencyId, act: 'manage-staff-survey', ...states },
    subject: { kind: 'staff-survey', id, name: revision.title.th },
  })

/** Whose rows those of a staff survey are. */
export const idsOf = ({ agencyId, id }: Pick<StaffSurvey, 'agencyId' | 'id'>): OfStaffSurvey => ({
  agencyId,
  surveyId: id,
})
