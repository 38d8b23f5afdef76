import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { AgencyId } from '../basics/ids.ts'
import type { Reader } from '../platform/db/database.ts'

/** The fiscal years an agency has begun a plan of, newest first. */
export async function yearsPlanned(db: Reader, agencyId: AgencyId): Promise<readonly FiscalYear[]> {
  const rows = await db
    .selectFrom('plan')
    .select('fiscal_year')
    .where('agency_id', '=', agencyId)
    .orderBy('fiscal_year', 'desc')
    .execute()
  return rows.map((row) => row.fiscal_year as FiscalYear)
}

/** The fiscal years of some measures of an agency, by their ids; those that are not there are left out. */
export async function yearsOfMeasures(
  db: Reader,
  agencyId: AgencyId,
  ids: readonly string[],
): Promise<ReadonlyMap<string, FiscalYear>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('measure_version as version')
    .innerJoin('plan', (join) =>
      join
        .onRef('plan.agency_id', '=', 'version.agency_id')
        .onRef('plan.id', '=', 'version.plan_id'),
    )
    .select(['version.measure_id', 'plan.fiscal_year'])
    .distinct()
    .where('version.agency_id', '=', agencyId)
    .where('version.measure_id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map((row) => [row.measure_id, row.fiscal_year as FiscalYear]))
}
