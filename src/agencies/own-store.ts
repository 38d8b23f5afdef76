import { type Act, permissions } from '../accounts/permissions.ts'
import type { Actor } from '../basics/actor.ts'
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
