import { isPractice, setUpOf } from '../agencies/set-up-store.ts'
import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { AgencyId } from '../basics/ids.ts'
import type { Database } from '../platform/db/database.ts'
import { planOf } from './store.ts'

/** Whether the plan of an agency's year is only for practice. */
export async function isPracticeYear(
  db: Database,
  agencyId: AgencyId,
  year: FiscalYear,
): Promise<boolean> {
  // Nearly no agency has one, and a plan is long to read.
  if (!(await setUpOf(db, agencyId))?.practiceFact) return false
  return isPractice(db, agencyId, (await planOf(db, agencyId, year))?.imported?.id)
}
