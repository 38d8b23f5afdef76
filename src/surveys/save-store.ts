import type { AgencyId } from '../basics/ids.ts'
import { toJson, type Writer } from '../platform/db/database.ts'
import type { Placement, Survey, SurveyRevision, SurveyStep } from './survey.ts'

/** Holds a campaign until the transaction ends, so that its steps come one after another. */
export async function lockSurvey(tx: Writer, agencyId: AgencyId, id: string): Promise<void> {
  await tx
    .selectFrom('survey')
    .select('id')
    .where('agency_id', '=', agencyId)
    .where('id', '=', id)
    .forUpdate()
    .execute()
}

/** Takes a short address for a campaign; false where it leads to another already. */
export async function takeAddress(
  tx: Writer,
  { agencyId, id, code }: Pick<Survey, 'agencyId' | 'id' | 'code'>,
): Promise<boolean> {
  const row = await tx
    .insertInto('survey_address')
    .values({ code, agency_id: agencyId, survey_id: id })
    .onConflict((taken) => taken.doNothing())
    .returning('code')
    .executeTakeFirst()
  return row !== undefined
}

interface Recorded {
  readonly recordedAt: string
  readonly recordedBy: string
}

const recordedIn = ({ recordedAt, recordedBy }: Recorded) => ({
  ...{ recorded_at: recordedAt, recorded_by: recordedBy },
})

/** Adds a campaign; its first revision says what it is. */
export async function saveSurvey(
  tx: Writer,
  survey: Pick<Survey, 'agencyId' | 'id' | 'year' | 'kind' | 'code'> & Recorded,
): Promise<void> {
  const { agencyId, id, year, kind, code } = survey
  await tx
    .insertInto('survey')
    .values({ agency_id: agencyId, id, fiscal_year: year, kind, code, ...recordedIn(survey) })
    .execute()
}

interface OfSurvey {
  readonly agencyId: AgencyId
  readonly surveyId: string
}

/** Adds a revision: all that is written about a campaign from now on. */
export async function saveRevision(
  tx: Writer,
  { agencyId, surveyId }: OfSurvey,
  revision: SurveyRevision,
): Promise<void> {
  const { id, title, questionnaire, officialUrl, population, improved } = revision
  await tx
    .insertInto('survey_revision')
    .values({
      ...{ agency_id: agencyId, id, survey_id: surveyId, title: toJson(title) },
      questionnaire: questionnaire && toJson(questionnaire),
      ...{ official_url: officialUrl, population, improved: improved && toJson(improved) },
      ...recordedIn(revision),
    })
    .execute()
}

/** Adds a step of a campaign. */
export async function saveSurveyStep(
  tx: Writer,
  { agencyId, surveyId }: OfSurvey,
  step: SurveyStep,
): Promise<void> {
  await tx
    .insertInto('survey_step')
    .values({
      ...{ agency_id: agencyId, id: step.id, survey_id: surveyId, kind: step.kind },
      ...{ revision_id: step.revisionId, questionnaire_sha256: step.questionnaireSha256 },
      ...{ closes_on: step.closesOn, reason: step.reason, ...recordedIn(step) },
    })
    .execute()
}

/** Adds how a placement is from now on. */
export async function savePlacement(
  tx: Writer,
  { agencyId, surveyId }: OfSurvey,
  placement: Placement & Recorded & { readonly id: string },
): Promise<void> {
  const { id, suffix, name, stratum, retired } = placement
  await tx
    .insertInto('survey_placement')
    .values({
      ...{ agency_id: agencyId, id, survey_id: surveyId, suffix, name, stratum, retired },
      ...recordedIn(placement),
    })
    .execute()
}
