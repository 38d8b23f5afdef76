import { practiceImportsOf } from '../agencies/set-up-store.ts'
import { type FiscalYear, fiscalYearOf, readFiscalYear } from '../basics/fiscal-year.ts'
import type { AgencyId } from '../basics/ids.ts'
import { monthOf, type PlainDate } from '../basics/plain-date.ts'
import { standingsOf } from '../measures/standing-store.ts'
import type { Reader } from '../platform/db/database.ts'

/** The years an agency has published a plan of, the newest first. */
export async function publishedYears(
  db: Reader,
  agencyId: AgencyId,
): Promise<readonly FiscalYear[]> {
  const practice = await practiceImportsOf(db, [agencyId])
  return (await standingsOf(db, [agencyId]))
    .filter(({ importId }) => importId === null || !practice.has(importId))
    .map(({ fiscalYear }) => fiscalYear)
}

/** The year an address asks for; where it names none, the newest published, or that of the day. */
export async function yearLookedAt(
  db: Reader,
  agencyId: AgencyId,
  asked: string | undefined,
  today: PlainDate,
): Promise<FiscalYear> {
  const read = readFiscalYear(asked ?? '')
  if (read.ok) return read.value
  return (await publishedYears(db, agencyId))[0] ?? fiscalYearOf(monthOf(today))
}
