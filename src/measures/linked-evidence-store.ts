import type { AgencyId, MeasureId } from '../basics/ids.ts'
import { evidenceFor } from '../evidence/store.ts'
import type { Reader } from '../platform/db/database.ts'

/** How many pieces of evidence that stand are linked to a measure. */
export async function evidenceCount(
  db: Reader,
  agencyId: AgencyId,
  measureId: MeasureId,
): Promise<number> {
  const found = await evidenceFor(db, agencyId, { measureIds: [measureId] })
  return found.get(measureId)?.length ?? 0
}
