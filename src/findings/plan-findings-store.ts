import type { PlainDate } from '../basics/plain-date.ts'
import { linkedCounts } from '../evidence/store.ts'
import type { Framework } from '../frameworks/framework.ts'
import type { StoredPlan } from '../measures/stored-plan.ts'
import type { Reader } from '../platform/db/database.ts'
import type { Finding } from './finding.ts'
import { findingsInPlan } from './plan-findings.ts'

/** Everything wrong with a plan as it is kept, with the evidence that stands for it. */
export async function findingsOfPlan(
  db: Reader,
  plan: StoredPlan,
  frameworks: readonly Framework[],
  asOf: PlainDate,
): Promise<readonly Finding[]> {
  const linked = await linkedCounts(db, plan.agency.id, plan.fiscalYear)
  return findingsInPlan(plan, frameworks, asOf, linked)
}
