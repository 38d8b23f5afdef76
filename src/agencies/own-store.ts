import { type Act, permissions } from '../accounts/permissions.ts'
import type { Actor } from '../basics/actor.ts'
import type { AgencyId } from '../basics/ids.ts'
import type { Reader } from '../platform/db/database.ts'
import type { Agency } from './agency.ts'
import { agencies, agenciesOf } from './store.ts'

/** The agencies that somebody may do this in by a role of their own, in Thai order; of somebody's who may everywhere, the first fifty. */
export async function agenciesOpenTo(
  db: Reader,
  actor: Actor,
  act: Act,
): Promise<readonly Agency[]> {
  const who = permissions[act]
  if (actor.kind === 'citizen' || typeof who === 'string') return []
  const held = actor.grants.filter(({ role }) => who.includes(role)).map(({ over }) => over)
  if (held.some(({ kind }) => kind === 'everywhere')) return agencies(db)
  const ids = held.flatMap((over) => (over.kind === 'agency' ? [over.agency] : []))
  return agenciesOf(db, [...new Set(ids)])
}

/** Every agency over which nobody holds a role: those of before there were accounts, and no other. */
export async function agenciesOfNobody(db: Reader): Promise<readonly AgencyId[]> {
  const rows = await db
    .selectFrom('agency')
    .select('id')
    .where((is) =>
      is.not(
        is.exists(
          is
            .selectFrom('role_grant')
            .select('role_grant.id')
            .whereRef('role_grant.agency_id', '=', 'agency.id')
            .where('ended_at', 'is', null),
        ),
      ),
    )
    .execute()
  return rows.map(({ id }) => id as AgencyId)
}
