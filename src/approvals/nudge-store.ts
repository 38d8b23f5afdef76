import type { AgencyId, FactId, MeasureId, PlanId } from '../basics/ids.ts'
import type { Reader, Writer } from '../platform/db/database.ts'
import type { Nudge } from './nudge.ts'

/** Every nudge about the rows of a plan, oldest first. */
export async function nudgesOf(
  db: Reader,
  agencyId: AgencyId,
  planId: PlanId,
): Promise<readonly Nudge[]> {
  const rows = await db
    .selectFrom('nudge')
    .selectAll()
    .where('agency_id', '=', agencyId)
    .where('plan_id', '=', planId)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id as FactId,
    measureId: row.measure_id as MeasureId,
    entry: row.entry_id as FactId | null,
    units: row.units,
    note: row.note,
    personName: row.person_name,
    post: row.post,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
  }))
}

/** Adds a nudge. */
export async function saveNudge(
  tx: Writer,
  owner: { readonly agencyId: AgencyId; readonly planId: PlanId },
  nudge: Nudge,
): Promise<void> {
  await tx
    .insertInto('nudge')
    .values({
      ...{ agency_id: owner.agencyId, plan_id: owner.planId, id: nudge.id },
      ...{ measure_id: nudge.measureId, entry_id: nudge.entry, units: [...nudge.units] },
      ...{ note: nudge.note, person_name: nudge.personName, post: nudge.post },
      ...{ recorded_at: nudge.recordedAt, recorded_by: nudge.recordedBy },
    })
    .execute()
}
