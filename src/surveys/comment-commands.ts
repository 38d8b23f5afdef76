import { allow } from '../accounts/permissions.ts'
import { saveActivity } from '../accounts/record-store.ts'
import type { AgencyId, FactId } from '../basics/ids.ts'
import { accept, type Result, refuse } from '../basics/result.ts'
import { personalDataIn } from '../evidence/personal-data.ts'
import type { Context } from '../platform/context.ts'
import { inTransactionUnlessRefused } from '../platform/db/database.ts'
import { retried } from '../platform/db/retry.ts'
import { type CommentRefusal, heldBack, type Ruling } from './comment.ts'
import { commentsOf, saveCommentRuling } from './comment-store.ts'
import { wordsBefore } from './reopening.ts'
import { lockSurvey } from './save-store.ts'
import { surveyOf } from './store.ts'
import { stateOf } from './survey.ts'

/** The office decides whether words may be published. Words about a person are deleted for good; any other ruling can be undone. */
export function ruleOnComment(
  context: Context,
  request: {
    readonly agencyId: AgencyId
    readonly surveyId: string
    readonly commentId: string
    readonly ruling: Ruling
    /** Somebody looked: what looks like a person's number or address is not. */
    readonly sure: boolean
  },
): Promise<Result<null, CommentRefusal>> {
  const { agencyId, surveyId, commentId, ruling, sure } = request
  const of = { agencyId, surveyId: surveyId as FactId }
  const once = () =>
    inTransactionUnlessRefused(context.db, async (tx): Promise<Result<null, CommentRefusal>> => {
      const allowed = allow(context.actor, 'show-survey-words', agencyId)
      if (!allowed.ok) return allowed
      const survey = await surveyOf(tx, agencyId, surveyId)
      if (!survey) return refuse({ code: 'comment-missing' })
      await lockSurvey(tx, agencyId, surveyId)
      const comments = await commentsOf(tx, of)
      if (heldBack(comments.length, stateOf(survey, context.today), wordsBefore(survey)))
        return refuse({ code: 'held-back' })
      const comment = comments.find(({ id }) => id === commentId)
      if (!comment) return refuse({ code: 'comment-missing' })
      if (comment.words === null)
        return ruling === 'personal-data' ? accept(null) : refuse({ code: 'words-gone' })
      if ((comment.ruling ?? 'undone') === ruling) return accept(null)
      if (ruling === 'shown' && !sure && personalDataIn(comment.words).length > 0)
        return refuse({ code: 'looks-personal' })
      await saveCommentRuling(tx, of, {
        ...{ id: context.newId() as FactId, commentId, ruling },
        ...{ recordedAt: context.now, recordedBy: context.actor.id },
      })
      await saveActivity(tx, context, {
        ...{ agencyId, act: 'show-survey-words' },
        subject: { kind: 'survey', id: surveyId, name: survey.revisions[0].title.th },
        ...(comment.ruling && { before: { surveyComment: `comment-${comment.ruling}` } }),
        after: { surveyComment: `comment-${ruling}` },
      })
      return accept(null)
    })
  return retried(once, { isKeyed: true })
}
