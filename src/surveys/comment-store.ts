import type { Reader, Writer } from '../platform/db/database.ts'
import type { Comment, CommentRuling, Ruling } from './comment.ts'
import type { OfSurvey } from './ticket-store.ts'

/** What was written below a survey with what was decided of it, in an order that tells no time: ids are random. */
export async function commentsOf(
  db: Reader,
  { agencyId, surveyId }: OfSurvey,
): Promise<readonly Comment[]> {
  const rows = await db
    .selectFrom('survey_comment')
    .select(['id', 'words'])
    .where('agency_id', '=', agencyId)
    .where('survey_id', '=', surveyId)
    .orderBy('id')
    .execute()
  const rulings = await db
    .selectFrom('survey_comment_ruling')
    .select(['comment_id', 'ruling'])
    .where('agency_id', '=', agencyId)
    .where('survey_id', '=', surveyId)
    .orderBy('id')
    .execute()
  const last = new Map(rulings.map(({ comment_id, ruling }) => [comment_id, ruling as Ruling]))
  const written = new Map(rows.map(({ id, words }) => [id, words]))
  return [...new Set([...written.keys(), ...last.keys()])].sort().map((id) => {
    const ruling = last.get(id) ?? null
    return { id, words: written.get(id) ?? null, ruling: ruling === 'undone' ? null : ruling }
  })
}

/** Adds what was decided of words; words about a person go with it, and nobody gets them back. */
export async function saveCommentRuling(
  tx: Writer,
  { agencyId, surveyId }: OfSurvey,
  ruling: CommentRuling,
): Promise<void> {
  await tx
    .insertInto('survey_comment_ruling')
    .values({
      ...{ agency_id: agencyId, survey_id: surveyId, id: ruling.id, ruling: ruling.ruling },
      ...{ comment_id: ruling.commentId, recorded_at: ruling.recordedAt },
      recorded_by: ruling.recordedBy,
    })
    .execute()
  if (ruling.ruling !== 'personal-data') return
  await tx
    .deleteFrom('survey_comment')
    .where('agency_id', '=', agencyId)
    .where('survey_id', '=', surveyId)
    .where('id', '=', ruling.commentId)
    .execute()
}
