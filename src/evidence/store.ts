import { type Selectable, sql } from 'kysely'
import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { AgencyId, EvidenceId, FactId, MeasureId } from '../basics/ids.ts'
import type { ItemCode } from '../basics/item-code.ts'
import type { PlainDate } from '../basics/plain-date.ts'
import { type Reader, toJson, type Writer } from '../platform/db/database.ts'
import type {
  EvidenceLinkTable,
  EvidenceVersionTable,
  EvidenceWithdrawalTable,
} from '../platform/db/tables.gen.ts'
import {
  type Channel,
  type Evidence,
  type EvidenceKind,
  type EvidenceLink,
  type EvidenceVersion,
  type EvidenceWithdrawal,
  type Sensitivity,
  standingOf,
} from './evidence.ts'

/** One piece of evidence of an agency, as it now stands; null where there is none. */
export async function evidenceOf(
  db: Reader,
  agencyId: AgencyId,
  id: string,
): Promise<Evidence | null> {
  // This id comes from an address typed into a browser; PostgreSQL refuses one that is no uuid.
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return null
  return (await evidenceByIds(db, agencyId, [id]))[0] ?? null
}

/** Everything added to a year of an agency or linked to something in it, withdrawn or not, newest first. */
export async function evidenceOfYear(
  db: Reader,
  agencyId: AgencyId,
  year: FiscalYear,
): Promise<readonly Evidence[]> {
  const added = await db
    .selectFrom('evidence')
    .select('id')
    .where('agency_id', '=', agencyId)
    .where('fiscal_year', '=', year)
    .execute()
  const linked = await db
    .selectFrom('evidence_link')
    .select('evidence_id as id')
    .where('agency_id', '=', agencyId)
    .where('fiscal_year', '=', year)
    .execute()
  const ids = new Set([...added, ...linked].map(({ id }) => id))
  return evidenceByIds(db, agencyId, [...ids])
}

/** The evidence that stands for each of some measures, oldest first; measures without any are not in it. */
export async function evidenceFor(
  db: Reader,
  agencyId: AgencyId,
  { measureIds }: { readonly measureIds: readonly MeasureId[] },
): Promise<ReadonlyMap<MeasureId, readonly Evidence[]>> {
  const found = new Map<MeasureId, Evidence[]>()
  if (measureIds.length === 0) return found
  const linked = await db
    .selectFrom('evidence_link')
    .select('evidence_id as id')
    .distinct()
    .where('agency_id', '=', agencyId)
    .where('measure_id', 'in', measureIds)
    .execute()
  const ids = linked.map(({ id }) => id)
  const asked = new Set<MeasureId>(measureIds)
  for (const piece of (await evidenceByIds(db, agencyId, ids)).toReversed())
    for (const { target } of piece.withdrawn ? [] : piece.links)
      if (target.kind === 'measure' && asked.has(target.measureId))
        found.set(target.measureId, [...(found.get(target.measureId) ?? []), piece])
  return found
}

/** How many pieces that stand are linked to each measure of a year; measures without any are not in it. */
export async function linkedCounts(
  db: Reader,
  agencyId: AgencyId,
  year: FiscalYear,
): Promise<ReadonlyMap<MeasureId, number>> {
  const rows = await db
    .selectFrom('evidence_link as link')
    .select(['link.measure_id', sql<number>`count(distinct link.evidence_id)::int`.as('pieces')])
    .where('link.agency_id', '=', agencyId)
    .where('link.fiscal_year', '=', year)
    .where('link.measure_id', 'is not', null)
    .where(stands)
    .groupBy('link.measure_id')
    .execute()
  return new Map(rows.map(({ measure_id, pieces }) => [measure_id as MeasureId, pieces]))
}

/** That neither a link nor its whole piece is withdrawn, by the last that was recorded of each. */
const stands = sql<boolean>`not exists (
  select from (
    select distinct on (w.link_id) w.withdrawn
    from evidence_withdrawal w
    where w.agency_id = link.agency_id and w.evidence_id = link.evidence_id
      and (w.link_id is null or w.link_id = link.id)
    order by w.link_id, w.id desc
  ) last
  where last.withdrawn
)`

/** Some pieces by their ids, newest first, in four queries. */
export async function evidenceByIds(
  db: Reader,
  agencyId: AgencyId,
  ids: readonly string[],
): Promise<readonly Evidence[]> {
  if (ids.length === 0) return []
  const pieces = await db
    .selectFrom('evidence')
    .select(['id', 'fiscal_year', 'recorded_at', 'recorded_by'])
    .where('agency_id', '=', agencyId)
    .where('id', 'in', ids)
    .orderBy('id', 'desc')
    .execute()
  const rowsOf = async <Table extends 'evidence_version' | 'evidence_link' | 'evidence_withdrawal'>(
    table: Table,
  ) => {
    const rows = (await db
      .selectFrom(table as 'evidence_link')
      .selectAll()
      .where('agency_id', '=', agencyId)
      .where('evidence_id', 'in', ids)
      .execute()) as unknown as Selectable<import('../platform/db/tables.gen.ts').Tables[Table]>[]
    return Map.groupBy(rows, (row) => (row as { evidence_id: string }).evidence_id)
  }
  const versions = await rowsOf('evidence_version')
  const links = await rowsOf('evidence_link')
  const withdrawals = await rowsOf('evidence_withdrawal')
  return pieces.map((piece) =>
    standingOf({
      id: piece.id as EvidenceId,
      fiscalYear: piece.fiscal_year as FiscalYear,
      ...recorded(piece),
      versions: (versions.get(piece.id) ?? []).map(versionFrom),
      links: (links.get(piece.id) ?? []).map(linkFrom),
      withdrawals: (withdrawals.get(piece.id) ?? []).map(withdrawalFrom),
    }),
  )
}

const recorded = (row: { recorded_at: string; recorded_by: string }) => ({
  recordedAt: row.recorded_at,
  recordedBy: row.recorded_by,
})

const versionFrom = (row: Selectable<EvidenceVersionTable>): EvidenceVersion => ({
  ...recorded(row),
  id: row.id as FactId,
  ordinal: row.ordinal,
  kind: row.kind as EvidenceKind,
  title: row.title,
  date: row.on_day as PlainDate | null,
  place: row.place,
  purpose: row.purpose,
  channel: row.channel as Channel | null,
  members: row.members,
  minutes: row.minutes,
  url: row.url,
  capture: row.capture as EvidenceVersion['capture'],
  files: row.files as EvidenceVersion['files'],
  sensitivity: row.sensitivity as Sensitivity,
  supersedes: row.supersedes as FactId | null,
  redactions: row.redactions as EvidenceVersion['redactions'],
})

const linkFrom = (row: Selectable<EvidenceLinkTable>): EvidenceLink => ({
  ...recorded(row),
  id: row.id as FactId,
  fiscalYear: row.fiscal_year as FiscalYear,
  target:
    row.measure_id === null
      ? { kind: 'item', code: row.item_code as ItemCode }
      : { kind: 'measure', measureId: row.measure_id as MeasureId },
  proves: row.proves,
})

const withdrawalFrom = (row: Selectable<EvidenceWithdrawalTable>): EvidenceWithdrawal => ({
  ...recorded(row),
  id: row.id as FactId,
  linkId: row.link_id as FactId | null,
  withdrawn: row.withdrawn,
  reason: row.reason,
})

/** Locks a piece, so that of two people changing it one comes after the other; null where there is none. */
export async function lockEvidence(
  tx: Writer,
  agencyId: AgencyId,
  id: EvidenceId,
): Promise<Evidence | null> {
  const row = await tx
    .selectFrom('evidence')
    .select('id')
    .where('agency_id', '=', agencyId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row ? evidenceOf(tx, agencyId, id) : null
}

/** Adds the identity of a new piece; says whether it was new. */
export async function saveEvidence(
  tx: Writer,
  agencyId: AgencyId,
  piece: Pick<Evidence, 'id' | 'fiscalYear' | 'recordedAt' | 'recordedBy'>,
): Promise<boolean> {
  const saved = await tx
    .insertInto('evidence')
    .values({
      agency_id: agencyId,
      id: piece.id,
      fiscal_year: piece.fiscalYear,
      recorded_at: piece.recordedAt,
      recorded_by: piece.recordedBy,
    })
    .onConflict((conflict) => conflict.columns(['agency_id', 'id']).doNothing())
    .returning('id')
    .execute()
  return saved.length > 0
}

/** Adds a version to a piece. */
export async function saveVersion(
  tx: Writer,
  agencyId: AgencyId,
  evidenceId: EvidenceId,
  version: EvidenceVersion,
): Promise<void> {
  const { date, capture, files, redactions, members, recordedAt, recordedBy, ...same } = version
  await tx
    .insertInto('evidence_version')
    .values({
      ...same,
      agency_id: agencyId,
      evidence_id: evidenceId,
      on_day: date,
      capture: capture === null ? null : toJson(capture),
      files: toJson(files),
      redactions: redactions === null ? null : toJson(redactions),
      members: [...members],
      recorded_at: recordedAt,
      recorded_by: recordedBy,
    })
    .execute()
}

/** Adds a link to a piece. */
export async function saveLink(
  tx: Writer,
  agencyId: AgencyId,
  evidenceId: EvidenceId,
  { id, fiscalYear, target, proves, recordedAt, recordedBy }: EvidenceLink,
): Promise<void> {
  await tx
    .insertInto('evidence_link')
    .values({
      ...{ id, proves, agency_id: agencyId, evidence_id: evidenceId, fiscal_year: fiscalYear },
      measure_id: target.kind === 'measure' ? target.measureId : null,
      item_code: target.kind === 'item' ? target.code : null,
      recorded_at: recordedAt,
      recorded_by: recordedBy,
    })
    .execute()
}

/** Adds that a link or a whole piece was withdrawn or put back. */
export async function saveWithdrawal(
  tx: Writer,
  agencyId: AgencyId,
  evidenceId: EvidenceId,
  { id, linkId, withdrawn, reason, recordedAt, recordedBy }: EvidenceWithdrawal,
): Promise<void> {
  await tx
    .insertInto('evidence_withdrawal')
    .values({
      ...{ id, withdrawn, reason, agency_id: agencyId, evidence_id: evidenceId, link_id: linkId },
      recorded_at: recordedAt,
      recorded_by: recordedBy,
    })
    .execute()
}
