import type { Reader } from '../platform/db/database.ts'
import { placesOf } from '../surveys/questionnaire.ts'
import { columnsOf } from './column-store.ts'
import type { PublishedFolder } from './folder.ts'
import { recordOf } from './leaf-store.ts'
import { policyOf, publicationIn, type StaffSurvey } from './staff-survey.ts'

/** All that is published of a survey that was counted; null of one that was not. */
export async function folderOf(db: Reader, survey: StaffSurvey): Promise<PublishedFolder | null> {
  const [policy, publication] = [policyOf(survey), publicationIn(survey)]
  const of = { agencyId: survey.agencyId, surveyId: survey.id }
  const record = await recordOf(db, of)
  if (!policy || !publication || !record) return null
  const columns = await columnsOf(db, of, placesOf(policy.questionnaire).length + 1)
  return { policy, record, columns, ledger: survey.ledger, publication }
}
