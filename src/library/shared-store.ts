import { agencyById } from '../agencies/store.ts'
import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { AgencyId, MeasureId } from '../basics/ids.ts'
import { type Reader, toJson, type Writer } from '../platform/db/database.ts'
import type { SharedContent, SharedMeasure } from './shared.ts'

/** The most that is offered at once; the newest come first. */
const most = 500

/** What agencies here share now, the newest first: one's own, or everybody's where no agency is said. */
async function sharedNow(db: Reader, agencyId: AgencyId | null): Promise<readonly SharedMeasure[]> {
  const rows = await db
    .selectFrom('shared_measure as shared')
    .leftJoin('shared_measure_withdrawal as gone', (join) =>
      join
        .onRef('gone.agency_id', '=', 'shared.agency_id')
        .onRef('gone.shared_id', '=', 'shared.id'),
    )
    .selectAll('shared')
    .where('gone.id', 'is', null)
    .$if(agencyId !== null, (query) => query.where('shared.agency_id', '=', agencyId ?? ''))
    .orderBy('shared.recorded_at', 'desc')
    .orderBy('shared.id')
    .limit(most)
    .execute()
  const ids = [...new Set(rows.map(({ agency_id }) => agency_id as AgencyId))]
  const agencies = new Map(
    await Promise.all(ids.map(async (id) => [id as string, await agencyById(db, id)] as const)),
  )
  return rows.flatMap((row) => {
    const agency = agencies.get(row.agency_id)
    if (!agency) return []
    return [
      {
        ...{ id: row.id, agency, measureId: row.measure_id as MeasureId },
        fiscalYear: row.fiscal_year as FiscalYear,
        frameworkId: row.framework_id,
        // Written by saveShared alone, and never changed.
        content: row.content as unknown as SharedContent,
        recordedAt: row.recorded_at,
      },
    ]
  })
}

/** What an agency shares now. */
export const sharedBy = (db: Reader, agencyId: AgencyId): Promise<readonly SharedMeasure[]> =>
  sharedNow(db, agencyId)

/** What the agencies here share with one another. */
export const sharedHere = (db: Reader): Promise<readonly SharedMeasure[]> => sharedNow(db, null)

/** Adds a shared measure. */
export async function saveShared(
  tx: Writer,
  shared: Omit<SharedMeasure, 'agency'> & {
    readonly agencyId: AgencyId
    readonly recordedBy: string
  },
): Promise<void> {
  await tx
    .insertInto('shared_measure')
    .values({
      ...{ agency_id: shared.agencyId, id: shared.id, measure_id: shared.measureId },
      ...{ fiscal_year: shared.fiscalYear, framework_id: shared.frameworkId },
      content: toJson(shared.content),
      ...{ recorded_at: shared.recordedAt, recorded_by: shared.recordedBy },
    })
    .execute()
}

/** Ends the sharing of a measure. */
export async function saveSharingEnd(
  tx: Writer,
  agencyId: AgencyId,
  end: {
    readonly id: string
    readonly sharedId: string
    readonly recordedAt: string
    readonly recordedBy: string
  },
): Promise<void> {
  await tx
    .insertInto('shared_measure_withdrawal')
    .values({
      ...{ agency_id: agencyId, id: end.id, shared_id: end.sharedId },
      ...{ recorded_at: end.recordedAt, recorded_by: end.recordedBy },
    })
    .execute()
}
