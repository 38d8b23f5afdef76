import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { AgencyId, PlanId } from '../basics/ids.ts'
import type { Reader } from '../platform/db/database.ts'
import { importFrom, measuresFrom } from './facts.ts'
import { factsOfAgencies } from './facts-store.ts'
import { type Tally, tallyOf } from './tally.ts'

/** How far the plan of a year has come. */
export interface PlanStanding {
  readonly agencyId: AgencyId
  readonly fiscalYear: FiscalYear
  readonly tally: Tally
  /** The import the plan stands on; null where it was typed. */
  readonly importId: string | null
}

/** How far the plans of some agencies have come, the newest year first; plans without a measure are left out. */
export async function standingsOf(
  db: Reader,
  agencyIds: readonly AgencyId[],
): Promise<readonly PlanStanding[]> {
  if (agencyIds.length === 0) return []
  const plans = await db
    .selectFrom('plan')
    .select(['agency_id', 'id', 'fiscal_year', 'facts'])
    .where('agency_id', 'in', agencyIds)
    .where('facts', '>', 0)
    .orderBy('fiscal_year', 'desc')
    .execute()
  const facts = await factsOfAgencies(
    db,
    agencyIds,
    plans.map(({ id, facts: count }) => ({ id: id as PlanId, facts: count })),
  )
  return plans.flatMap((plan): PlanStanding[] => {
    const own = facts.get(plan.id as PlanId) ?? []
    const tally = tallyOf(measuresFrom(own))
    return tally.all === 0
      ? []
      : [
          {
            agencyId: plan.agency_id as AgencyId,
            fiscalYear: plan.fiscal_year as FiscalYear,
            tally,
            importId: importFrom(own)?.id ?? null,
          },
        ]
  })
}
