import { allow } from '../accounts/permissions.ts'
import { saveActivity } from '../accounts/record-store.ts'
import type { FactId } from '../basics/ids.ts'
import { accept, type Result, refuse } from '../basics/result.ts'
import { personalDataIn } from '../evidence/personal-data.ts'
import type { Context } from '../platform/context.ts'
import { inTransactionUnlessRefused } from '../platform/db/database.ts'
import { retried } from '../platform/db/retry.ts'
import type { Ruling } from '../surveys/comment.ts'
import { idsOf, type NoStaffSurvey, type StaffSurveyAsked } from './on-staff-survey-commands.ts'
import { lockStaffSurvey } from './save-store.ts'
import { staffSurveyOf } from './store.ts'
import { saveWordRuling, staffWordsOf } from './word-store.ts'

/** Why nothing was decided of words; each has its sentence in the messages. */
export type WordRefusal =
  | NoStaffSurvey
  | { readonly code: 'word-missing' }
  /** They were about a person and were deleted. */
  | { readonly code: 'words-gone' }
  /** They hold what looks like somebody's number or address, and nobody said that they looked. */
  | { readonly code: 'looks-personal' }

/**
 * Somebody who read words says what becomes of them. They are shown once two different people say so. Words about
 * a person are deleted for good; any other ruling can be undone by whoever made it.
 */
export function ruleOnWord(
  context: Context,
  request: StaffSurveyAsked & {
    readonly wordId: string
    readonly ruling: Ruling
    /** Somebody looked: what looks like a person's number or address is not. */
    readonly sure: boolean
  },
): Promise<Result<null, WordRefusal>> {
  const { agencyId, surveyId, wordId, ruling, sure } = request
  const id = context.newId() as FactId
  const once = () =>
    inTransactionUnlessRefused(context.db, async (tx): Promise<Result<null, WordRefusal>> => {
      const allowed = allow(context.actor, 'read-staff-words', agencyId)
      if (!allowed.ok) return allowed
      const survey = await staffSurveyOf(tx, agencyId, surveyId)
      if (!survey) return refuse({ code: 'survey-missing' })
      await lockStaffSurvey(tx, idsOf(survey))
      const word = (await staffWordsOf(tx, idsOf(survey))).find((each) => each.id === wordId)
      if (!word) return refuse({ code: 'word-missing' })
      if (word.words === null)
        return ruling === 'personal-data' ? accept(null) : refuse({ code: 'words-gone' })
      const before = word.rulings.get(context.actor.id)
      if ((before ?? 'undone') === ruling) return accept(null)
      if (ruling === 'shown' && !sure && personalDataIn(word.words).length > 0)
        return refuse({ code: 'looks-personal' })
      await saveWordRuling(tx, idsOf(survey), {
        ...{ id, wordId, ruling, recordedAt: context.now, recordedBy: context.actor.id },
      })
      await saveActivity(tx, context, {
        ...{ agencyId, act: 'read-staff-words' },
        subject: { kind: 'staff-survey', id: survey.id, name: survey.revision.title.th },
        ...(before && { before: { surveyComment: `comment-${before}` } }),
        after: { surveyComment: `comment-${ruling}` },
      })
      return accept(null)
    })
  return retried(once, { isKeyed: true })
}
