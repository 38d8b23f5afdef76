import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { AgencyId, PlanId } from '../basics/ids.ts'
import type { Reader } from '../platform/db/database.ts'
import { type ProgressFact, undone } from './facts.ts'
import { factsOf } from './facts-store.ts'

/** The reports that people made on a year's plan and that were not undone, newest first; those an import brought are not among them. */
export async function reportsOf(
  db: Reader,
  agencyId: AgencyId,
  fiscalYear: FiscalYear,
): Promise<readonly ProgressFact[]> {
  const plan = await db
    .selectFrom('plan')
    .select(['id', 'facts'])
    .where('agency_id', '=', agencyId)
    .where('fiscal_year', '=', fiscalYear)
    .executeTakeFirst()
  if (!plan) return []
  const row = { id: plan.id as PlanId, facts: plan.facts }
  const facts = (await factsOf(db, agencyId, [row])).get(row.id) ?? []
  const gone = undone(facts)
  return facts
    .filter((fact) => fact.kind === 'progress' && fact.importedBy === null && !gone.has(fact.id))
    .flatMap((fact) => (fact.kind === 'progress' ? [fact] : []))
    .toReversed()
}
