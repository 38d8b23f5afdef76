import type { Selectable } from 'kysely'
import type { AgencyId, FactId, PlanId } from '../basics/ids.ts'
import type { PlainDate } from '../basics/plain-date.ts'
import type { Reader, Writer } from '../platform/db/database.ts'
import type { SignOffTable } from '../platform/db/tables.gen.ts'
import type { Publication } from './publication.ts'
import type { SignOffAct, SignOffEvent } from './sign-off.ts'
import { readSnapshot, type Snapshot } from './snapshot.ts'

/** What happened to a plan on its way to a signature, in order. */
export async function signOffEventsOf(
  db: Reader,
  agencyId: AgencyId,
  planId: PlanId,
): Promise<readonly SignOffEvent[]> {
  const rows = await db
    .selectFrom('sign_off')
    .selectAll()
    .where('agency_id', '=', agencyId)
    .where('plan_id', '=', planId)
    .orderBy('ordinal')
    .execute()
  return rows.map(eventFrom)
}

/** An event as its row keeps it. */
export function eventFrom(row: Selectable<SignOffTable>): SignOffEvent {
  const head = {
    id: row.id as FactId,
    ordinal: row.ordinal,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
    personName: row.person_name,
    post: row.post,
  }
  return { ...head, ...actFrom(row) }
}

function actFrom(row: Selectable<SignOffTable>): SignOffAct {
  const kind = row.kind as SignOffAct['kind']
  const digest = row.digest ?? ''
  const reason = row.reason ?? ''
  const unit = row.unit ?? ''
  switch (kind) {
    case 'handed-in':
      return { kind, unit, digest }
    case 'handed-back':
      return { kind, unit, reason }
    case 'put-forward':
    case 'taken-back':
    case 'returned':
      return { kind, digest, reason }
    case 'reviewed':
      return { kind, digest }
    case 'delegated':
      return {
        kind,
        digest,
        to: row.delegated_to ?? '',
        toName: row.delegated_to_name ?? '',
        orderNo: row.order_no ?? '',
      }
    case 'approved':
      return { kind, digest, onPaper: signatureFrom(row) }
  }
}

const signatureFrom = (row: Selectable<SignOffTable>) =>
  row.signed_on === null
    ? null
    : {
        signedBy: row.signed_by ?? '',
        post: row.signed_post ?? '',
        orderNo: row.order_no ?? '',
        signedOn: row.signed_on as PlainDate,
      }

/** Adds what happened; its place is the next after those there are, which the locked plan keeps free. */
export async function saveSignOff(
  tx: Writer,
  owner: { readonly agencyId: AgencyId; readonly planId: PlanId },
  event: SignOffEvent,
): Promise<void> {
  const onPaper = event.kind === 'approved' ? event.onPaper : null
  const delegated = event.kind === 'delegated' ? event : null
  await tx
    .insertInto('sign_off')
    .values({
      agency_id: owner.agencyId,
      plan_id: owner.planId,
      id: event.id,
      ordinal: event.ordinal,
      kind: event.kind,
      digest: 'digest' in event ? event.digest : null,
      unit: 'unit' in event ? event.unit : null,
      reason: 'reason' in event ? event.reason : null,
      delegated_to: delegated?.to ?? null,
      delegated_to_name: delegated?.toName ?? null,
      order_no: delegated?.orderNo ?? onPaper?.orderNo ?? null,
      signed_by: onPaper?.signedBy ?? null,
      signed_post: onPaper?.post ?? null,
      signed_on: onPaper?.signedOn ?? null,
      person_name: event.personName,
      post: event.post,
      recorded_at: event.recordedAt,
      recorded_by: event.recordedBy,
    })
    .execute()
}

/** Keeps a snapshot; one that is there already stays as it is. */
export async function saveSnapshot(
  tx: Writer,
  owner: { readonly agencyId: AgencyId; readonly planId: PlanId },
  snapshot: Snapshot,
  by: { readonly id: string; readonly at: string },
): Promise<void> {
  await tx
    .insertInto('plan_snapshot')
    .values({
      agency_id: owner.agencyId,
      plan_id: owner.planId,
      digest: snapshot.digest,
      content: snapshot.text,
      recorded_at: by.at,
      recorded_by: by.id,
    })
    .onConflict((conflict) => conflict.columns(['agency_id', 'plan_id', 'digest']).doNothing())
    .execute()
}

/** A snapshot by its digest; null where this agency has none such. Throws where it was spoilt. */
export async function snapshotBy(
  db: Reader,
  agencyId: AgencyId,
  digest: string,
): Promise<Snapshot | null> {
  const row = await db
    .selectFrom('plan_snapshot')
    .select('content')
    .where('agency_id', '=', agencyId)
    .where('digest', '=', digest)
    .limit(1)
    .executeTakeFirst()
  return row ? readSnapshot(digest, row.content) : null
}

/** What was published of a plan, newest first. */
export async function publicationsOf(
  db: Reader,
  agencyId: AgencyId,
  planId: PlanId,
): Promise<readonly Publication[]> {
  const rows = await db
    .selectFrom('publication')
    .selectAll()
    .where('agency_id', '=', agencyId)
    .where('plan_id', '=', planId)
    .orderBy('number', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id as FactId,
    number: row.number,
    digest: row.digest,
    approvalId: row.approval_id as FactId,
    note: row.note,
    publishedAt: row.recorded_at,
    publishedBy: row.recorded_by,
  }))
}

/** Adds a publication. */
export async function savePublication(
  tx: Writer,
  owner: { readonly agencyId: AgencyId; readonly planId: PlanId },
  publication: Publication,
): Promise<void> {
  await tx
    .insertInto('publication')
    .values({
      agency_id: owner.agencyId,
      plan_id: owner.planId,
      id: publication.id,
      number: publication.number,
      digest: publication.digest,
      approval_id: publication.approvalId,
      note: publication.note,
      recorded_at: publication.publishedAt,
      recorded_by: publication.publishedBy,
    })
    .execute()
}
