import type { Selectable } from 'kysely'
import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { AgencyId, FactId } from '../basics/ids.ts'
import type { ItemCode } from '../basics/item-code.ts'
import { type Reader, toJson, type Writer } from '../platform/db/database.ts'
import type {
  DisclosureDocumentTable,
  DisclosureDocumentWithdrawalTable,
} from '../platform/db/tables.gen.ts'
import { inOrder } from './disclosure.ts'
import type {
  DisclosureDocument,
  DocumentFile,
  DocumentHistory,
  DocumentId,
  DocumentWithdrawal,
} from './document.ts'
import type { OfYear } from './store.ts'

/** Every document of a year, oldest first, withdrawn or not; of one item if asked. */
export async function documentsOf(
  db: Reader,
  agencyId: AgencyId,
  year: FiscalYear,
  code: ItemCode | null = null,
): Promise<readonly DocumentHistory[]> {
  const asked = db
    .selectFrom('disclosure_document')
    .selectAll()
    .where('agency_id', '=', agencyId)
    .where('fiscal_year', '=', year)
    .orderBy('id')
  const rows = await (code === null ? asked : asked.where('item_code', '=', code)).execute()
  if (rows.length === 0) return []
  const withdrawals = await db
    .selectFrom('disclosure_document_withdrawal')
    .selectAll()
    .where('agency_id', '=', agencyId)
    .where(
      'document_id',
      'in',
      rows.map(({ id }) => id),
    )
    .execute()
  const byDocument = Map.groupBy(withdrawals, ({ document_id }) => document_id)
  return rows.map((row) => documentFrom(row, byDocument.get(row.id) ?? []))
}

/** Adds a document. */
export async function saveDocument(
  tx: Writer,
  of: OfYear,
  document: Omit<DisclosureDocument, 'withdrawn'>,
): Promise<void> {
  await tx
    .insertInto('disclosure_document')
    .values({
      agency_id: of.agencyId,
      id: document.id,
      fiscal_year: of.year,
      item_code: document.code,
      title: document.title,
      file: toJson(document.file),
      table_sha256: document.tableSha256,
      recorded_at: document.recordedAt,
      recorded_by: document.recordedBy,
    })
    .execute()
}

/** Adds that a document was withdrawn or put back. */
export async function saveDocumentWithdrawal(
  tx: Writer,
  agencyId: AgencyId,
  documentId: DocumentId,
  withdrawal: DocumentWithdrawal,
): Promise<void> {
  await tx
    .insertInto('disclosure_document_withdrawal')
    .values({
      agency_id: agencyId,
      id: withdrawal.id,
      document_id: documentId,
      withdrawn: withdrawal.withdrawn,
      reason: withdrawal.reason,
      recorded_at: withdrawal.recordedAt,
      recorded_by: withdrawal.recordedBy,
    })
    .execute()
}

function documentFrom(
  row: Selectable<DisclosureDocumentTable>,
  withdrawals: readonly Selectable<DisclosureDocumentWithdrawalTable>[],
): DocumentHistory {
  const told = inOrder(withdrawals).map(withdrawalFrom)
  const last = told.at(-1)
  return {
    id: row.id as DocumentId,
    code: row.item_code as ItemCode,
    title: row.title,
    file: row.file as DocumentFile,
    tableSha256: row.table_sha256,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
    withdrawn: last?.withdrawn ? last : null,
    withdrawals: told,
  }
}

const withdrawalFrom = (
  row: Selectable<DisclosureDocumentWithdrawalTable>,
): DocumentWithdrawal => ({
  ...{ id: row.id as FactId, withdrawn: row.withdrawn, reason: row.reason },
  ...{ recordedAt: row.recorded_at, recordedBy: row.recorded_by },
})
