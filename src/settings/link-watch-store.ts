import type { AgencyId } from '../basics/ids.ts'
import { type Reader, toJson, type Writer } from '../platform/db/database.ts'
import type { LinkWatch } from './link-watch.ts'

const name = 'oit.watch'

/** When an agency's links are watched more often; null where never. */
export async function linkWatchOf(db: Reader, agencyId: AgencyId): Promise<LinkWatch | null> {
  const row = await db
    .selectFrom('agency_setting')
    .select('value')
    .where('agency_id', '=', agencyId)
    .where('name', '=', name)
    .executeTakeFirst()
  return (row?.value as LinkWatch | null | undefined) ?? null
}

/** Every watch that was set, by agency. */
export async function linkWatches(
  db: Reader,
): Promise<readonly { readonly agencyId: AgencyId; readonly watch: LinkWatch }[]> {
  const rows = await db
    .selectFrom('agency_setting')
    .select(['agency_id', 'value'])
    .where('name', '=', name)
    .orderBy('agency_id')
    .execute()
  return rows.flatMap(({ agency_id, value }) =>
    value === null ? [] : [{ agencyId: agency_id as AgencyId, watch: value as LinkWatch }],
  )
}

/** Sets a watch, or ends it. */
export async function saveLinkWatch(
  tx: Writer,
  agencyId: AgencyId,
  watch: LinkWatch | null,
  by: { readonly id: string; readonly at: string },
): Promise<void> {
  const row = { value: toJson(watch), changed_at: by.at, changed_by: by.id }
  await tx
    .insertInto('agency_setting')
    .values({ agency_id: agencyId, name, ...row })
    .onConflict((conflict) => conflict.columns(['agency_id', 'name']).doUpdateSet(row))
    .execute()
}
