import { publishedYearsOf } from '../approvals/edition-store.ts'
import { type FiscalYear, fiscalYearOf, readFiscalYear } from '../basics/fiscal-year.ts'
import type { AgencyId } from '../basics/ids.ts'
import { monthOf, type PlainDate } from '../basics/plain-date.ts'
import type { Reader } from '../platform/db/database.ts'

/** The year an address asks for; where it names none, the newest published, or that of the day. */
export async function yearLookedAt(
  db: Reader,
  agencyId: AgencyId,
  asked: string | undefined,
  today: PlainDate,
): Promise<FiscalYear> {
  const read = readFiscalYear(asked ?? '')
  if (read.ok) return read.value
  return (await publishedYearsOf(db, agencyId))[0] ?? fiscalYearOf(monthOf(today))
}
