import type { AgencyId, FactId } from '../basics/ids.ts'
import { type PlainDate, plainDate } from '../basics/plain-date.ts'
import { toJson, type Writer } from '../platform/db/database.ts'
import { commentsOf } from './comment-store.ts'
import {
  closingDayOf,
  type Placement,
  type Survey,
  type SurveyRevision,
  type SurveyStep,
  stateOf,
} from './survey.ts'

/**
 * Holds a campaign until the transaction ends, so that its steps come one after another. Answers that are being
 * counted refer to it meanwhile, which this hold lets them: it is the gate that they wait at.
 */
export async function lockSurvey(tx: Writer, agencyId: AgencyId, id: string): Promise<void> {
  await tx
    .selectFrom('survey')
    .select('id')
    .where('agency_id', '=', agencyId)
    .where('id', '=', id)
    .forNoKeyUpdate()
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
      words_before:
        step.kind === 'extended' ? await wordsWritten(tx, { agencyId, surveyId }) : null,
    })
    .execute()
  await setGate(tx, { agencyId, surveyId })
}

/** How many words people wrote below a survey, those that were deleted since too. */
async function wordsWritten(tx: Writer, { agencyId, surveyId }: OfSurvey): Promise<number> {
  return (await commentsOf(tx, { agencyId, surveyId: surveyId as FactId })).length
}

/** Before every last day: what the steps alone say. */
const longAgo = plainDate('0001-01-01')

/** Has answers taken, or not, as the steps of a campaign now say. Whoever adds a step holds the campaign. */
async function setGate(tx: Writer, { agencyId, surveyId }: OfSurvey): Promise<void> {
  const rows = await tx
    .selectFrom('survey_step')
    .select(['kind', 'closes_on'])
    .where('agency_id', '=', agencyId)
    .where('survey_id', '=', surveyId)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()
  const steps = rows.map(({ kind, closes_on }) => ({
    ...{ kind: kind as SurveyStep['kind'], closesOn: closes_on as PlainDate | null },
  }))
  const closesOn = closingDayOf({ steps })
  if (closesOn === null) return
  const gate = { is_open: stateOf({ steps }, longAgo) === 'open', closes_on: closesOn }
  await tx
    .insertInto('survey_gate')
    .values({ agency_id: agencyId, survey_id: surveyId, ...gate })
    .onConflict((there) => there.columns(['agency_id', 'survey_id']).doUpdateSet(gate))
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
