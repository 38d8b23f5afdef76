import type { Selectable } from 'kysely'
import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { AgencyId, FactId } from '../basics/ids.ts'
import type { ItemCode } from '../basics/item-code.ts'
import type { Reader, Writer } from '../platform/db/database.ts'
import type { CaptureTable } from '../platform/db/tables.gen.ts'
import type { Capture } from './capture.ts'
import type { LinkOutcome } from './link-check.ts'
import type { OfYear } from './store.ts'

/** The captures of an item, oldest first. */
export async function capturesOf(
  db: Reader,
  agencyId: AgencyId,
  year: FiscalYear,
  code: ItemCode,
): Promise<readonly Capture[]> {
  const rows = await db
    .selectFrom('capture')
    .selectAll()
    .where('agency_id', '=', agencyId)
    .where('fiscal_year', '=', year)
    .where('item_code', '=', code)
    .orderBy('id')
    .execute()
  return rows.map(captureFrom)
}

/** Adds a capture. */
export async function saveCapture(
  tx: Writer,
  { agencyId, year }: OfYear,
  capture: Capture,
): Promise<void> {
  await tx
    .insertInto('capture')
    .values({
      ...{ agency_id: agencyId, id: capture.id, fiscal_year: year, item_code: capture.code },
      ...{ answer_id: capture.answerId, url: capture.url, warc_sha256: capture.warcSha256 },
      ...{ payload_sha256: capture.payloadSha256, captured_at: capture.capturedAt },
      ...{ outcome: capture.outcome, reason: capture.reason, status: capture.status },
      final_url: capture.finalUrl,
      ...{ recorded_at: capture.recordedAt, recorded_by: capture.recordedBy },
    })
    .execute()
}

const captureFrom = (row: Selectable<CaptureTable>): Capture => ({
  id: row.id as FactId,
  code: row.item_code as ItemCode,
  answerId: row.answer_id as FactId,
  url: row.url,
  warcSha256: row.warc_sha256,
  payloadSha256: row.payload_sha256,
  capturedAt: row.captured_at,
  outcome: row.outcome as LinkOutcome,
  reason: row.reason,
  status: row.status,
  finalUrl: row.final_url,
  recordedAt: row.recorded_at,
  recordedBy: row.recorded_by,
})
