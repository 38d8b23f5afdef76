import type { Grant } from '../basics/actor.ts'
import type { Reader } from '../platform/db/database.ts'
import type { HeldRole } from './held-scope.ts'

/** Roles with the names of what they are over, in the order they were given. */
export async function namedRoles(
  db: Reader,
  grants: readonly Grant[],
): Promise<readonly HeldRole[]> {
  const ids = grants.flatMap(({ over }) => (over.kind === 'agency' ? [over.agency] : []))
  const rows =
    ids.length === 0
      ? []
      : await db
          .selectFrom('agency')
          .select(['id', 'name', 'district', 'province', 'code'])
          .where('id', 'in', [...new Set<string>(ids)])
          .execute()
  const agencies = new Map(rows.map(({ id, ...agency }) => [id, agency]))
  const named: HeldRole[] = []
  for (const { role, over } of grants) {
    if (over.kind !== 'agency') {
      named.push({ role, over })
      continue
    }
    const agency = agencies.get(over.agency)
    const division = over.division && (await divisionName(db, over.agency, over.division.id))
    if (agency) named.push({ role, over: { kind: 'agency', ...agency, division } })
  }
  return named
}

/** What a division of an agency is called now. */
async function divisionName(db: Reader, agencyId: string, id: string): Promise<string | null> {
  const row = await db
    .selectFrom('division')
    .select('name')
    .where('agency_id', '=', agencyId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.name ?? null
}
