import { allow } from '../accounts/permissions.ts'
import type { Actor } from '../basics/actor.ts'
import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { AgencyId } from '../basics/ids.ts'
import type { Reader } from '../platform/db/database.ts'
import { signOffFrom } from './sign-off.ts'
import { eventFrom } from './store.ts'

/**
 * The years whose plan waits for a decision of this person, by agency: put forward by somebody else, not
 * decided, and not reviewed by this person already. Newest year first; agencies without any are not in it.
 */
export async function waitingFor(
  db: Reader,
  agencyIds: readonly AgencyId[],
  actor: Actor,
): Promise<ReadonlyMap<AgencyId, readonly FiscalYear[]>> {
  const own = agencyIds.filter((id) => allow(actor, 'approve-plan', id).ok)
  if (own.length === 0) return new Map()
  const rows = await db
    .selectFrom('sign_off')
    .innerJoin('plan', (join) =>
      join
        .onRef('plan.agency_id', '=', 'sign_off.agency_id')
        .onRef('plan.id', '=', 'sign_off.plan_id'),
    )
    .selectAll('sign_off')
    .select('plan.fiscal_year')
    .where('sign_off.agency_id', 'in', own)
    .orderBy('plan.fiscal_year', 'desc')
    .orderBy('sign_off.ordinal')
    .execute()
  const waiting = new Map<AgencyId, FiscalYear[]>()
  for (const events of Map.groupBy(rows, ({ plan_id }) => plan_id).values()) {
    const [first] = events
    const { state, putForward, reviewed, digest } = signOffFrom(events.map(eventFrom), '')
    const isOpen = digest !== null && (state === 'put-forward' || state === 'reviewed')
    const isOwn = [putForward, reviewed].some((event) => event?.recordedBy === actor.id)
    if (!first || !isOpen || isOwn) continue
    const agencyId = first.agency_id as AgencyId
    waiting.set(agencyId, [...(waiting.get(agencyId) ?? []), first.fiscal_year as FiscalYear])
  }
  return waiting
}
