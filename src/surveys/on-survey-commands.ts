// What every command over a campaign begins with, and the line it leaves in the record.
import { allow, type NotAllowed } from '../accounts/permissions.ts'
import { saveActivity } from '../accounts/record-store.ts'
import type { AgencyId } from '../basics/ids.ts'
import { type Result, refuse } from '../basics/result.ts'
import type { Context } from '../platform/context.ts'
import { inTransactionUnlessRefused, type Writer } from '../platform/db/database.ts'
import { retried } from '../platform/db/retry.ts'
import { lockSurvey } from './save-store.ts'
import { surveyOf } from './store.ts'
import type { Survey } from './survey.ts'

export type NoSurvey = NotAllowed | { readonly code: 'survey-missing' }

/** Asks whether a campaign may be changed, locks it, and goes on with it. */
export function onSurvey<Value, Refusal>(
  context: Context,
  { agencyId, surveyId }: { readonly agencyId: AgencyId; readonly surveyId: string },
  then: (tx: Writer, survey: Survey) => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal | NoSurvey>> {
  const once = () =>
    inTransactionUnlessRefused(
      context.db,
      async (tx): Promise<Result<Value, Refusal | NoSurvey>> => {
        const allowed = allow(context.actor, 'manage-survey', agencyId)
        if (!allowed.ok) return allowed
        if (!(await surveyOf(tx, agencyId, surveyId))) return refuse({ code: 'survey-missing' })
        await lockSurvey(tx, agencyId, surveyId)
        // Read again: what came before the lock was had is seen.
        const survey = await surveyOf(tx, agencyId, surveyId)
        return survey ? then(tx, survey) : refuse({ code: 'survey-missing' })
      },
    )
  return retried(once, { isKeyed: true })
}

/** Adds to the record what became of a campaign. */
export const recordSurvey = (
  tx: Writer,
  context: Context,
  { agencyId, id, revisions }: Survey,
  states: { readonly before?: unknown; readonly after: unknown },
): Promise<void> =>
  saveActivity(tx, context, {
    ...{ agencyId, act: 'manage-survey', ...states },
    subject: { kind: 'survey', id, name: revisions[0].title.th },
  })
