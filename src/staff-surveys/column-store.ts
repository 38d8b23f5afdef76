import { type Reader, toJson, type Writer } from '../platform/db/database.ts'
import type { Item } from './item.ts'
import type { OfStaffSurvey } from './save-store.ts'

/** Adds the columns of a survey that are published; null where one is not. */
export async function saveColumns(
  tx: Writer,
  { agencyId, surveyId }: OfStaffSurvey,
  columns: readonly (readonly Item[] | null)[],
): Promise<void> {
  for (const [place, items] of columns.entries())
    if (items)
      await tx
        .insertInto('staff_survey_column')
        .values({ agency_id: agencyId, survey_id: surveyId, place, entries: toJson(items) })
        .execute()
}

/** So many columns of a survey, in the order of the places and the quality column last; null for one that is not published. */
export async function columnsOf(
  db: Reader,
  { agencyId, surveyId }: OfStaffSurvey,
  columns: number,
): Promise<readonly (readonly Item[] | null)[]> {
  const rows = await db
    .selectFrom('staff_survey_column')
    .select(['place', 'entries'])
    .where('agency_id', '=', agencyId)
    .where('survey_id', '=', surveyId)
    .execute()
  const byPlace = new Map(rows.map(({ place, entries }) => [place, entries as readonly Item[]]))
  return Array.from({ length: columns }, (_, place) => byPlace.get(place) ?? null)
}
