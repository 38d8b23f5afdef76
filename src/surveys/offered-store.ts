import { agencyById } from '../agencies/store.ts'
import type { Bilingual } from '../basics/bilingual.ts'
import type { AgencyId, FactId } from '../basics/ids.ts'
import type { Reader } from '../platform/db/database.ts'
import type { OfferedQuestions } from './offered.ts'
import type { Questionnaire } from './questionnaire.ts'

/** The most that are offered at once; the newest come first. */
const most = 50

/** The questionnaires that agencies here offer to one another now, the newest first. */
export async function offeredNow(db: Reader): Promise<readonly OfferedQuestions[]> {
  const rows = await db
    .selectFrom(
      db
        .selectFrom('survey_step')
        .select(['agency_id', 'survey_id', 'kind', 'recorded_at'])
        .distinctOn(['agency_id', 'survey_id'])
        .where('kind', 'in', ['offered', 'withdrawn'])
        .orderBy('agency_id')
        .orderBy('survey_id')
        .orderBy('recorded_at', 'desc')
        .orderBy('id', 'desc')
        .as('last'),
    )
    .innerJoin('survey_step as opened', (join) =>
      join
        .onRef('opened.agency_id', '=', 'last.agency_id')
        .onRef('opened.survey_id', '=', 'last.survey_id')
        .on('opened.kind', '=', 'opened'),
    )
    .innerJoin('survey_revision as asked', (join) =>
      join
        .onRef('asked.agency_id', '=', 'opened.agency_id')
        .onRef('asked.id', '=', 'opened.revision_id'),
    )
    .select(['last.agency_id', 'last.survey_id', 'asked.title', 'asked.questionnaire'])
    .select('opened.questionnaire_sha256 as sha256')
    .where('last.kind', '=', 'offered')
    .orderBy('last.recorded_at', 'desc')
    .orderBy('last.survey_id')
    .limit(most)
    .execute()
  const ids = [...new Set(rows.map(({ agency_id }) => agency_id as AgencyId))]
  const agencies = new Map(
    await Promise.all(ids.map(async (id) => [id as string, await agencyById(db, id)] as const)),
  )
  return rows.flatMap(({ agency_id, survey_id, title, questionnaire, sha256 }) => {
    const agency = agencies.get(agency_id)
    if (!agency || sha256 === null || questionnaire === null) return []
    return [
      {
        ...{ agency, sha256, surveyId: survey_id as FactId, title: title as Bilingual },
        questionnaire: questionnaire as Questionnaire,
      },
    ]
  })
}
