import type { PlainDate } from '../basics/plain-date.ts'
import type { Database } from '../platform/db/database.ts'
import { noteProgress, uncountedStaffSurveys } from './progress-store.ts'

/** Writes down of every staff survey that is under way how many ballots there are as a day begins. */
export async function noteEveryProgress(db: Database, today: PlainDate): Promise<void> {
  for (const of of await uncountedStaffSurveys(db)) await noteProgress(db, of, today)
}
