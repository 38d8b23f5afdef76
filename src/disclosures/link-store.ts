import { type Selectable, sql } from 'kysely'
import type { AgencyId, FactId } from '../basics/ids.ts'
import { type Reader, toJson, type Writer } from '../platform/db/database.ts'
import type { LinkCheckTable, LinkRulingTable } from '../platform/db/tables.gen.ts'
import {
  type LinkCheck,
  type LinkOutcome,
  type LinkRuling,
  type LinkStanding,
  linkStanding,
} from './link-check.ts'

/** Every visit of an address by an agency's checker, oldest first. */
export async function linkChecksOf(
  db: Reader,
  agencyId: AgencyId,
  url: string,
): Promise<readonly LinkCheck[]> {
  const rows = await db
    .selectFrom('link_check')
    .selectAll()
    .where('agency_id', '=', agencyId)
    .where('url', '=', url)
    .orderBy('id')
    .execute()
  return rows.map(checkFrom)
}

/** Where each of some addresses stands; those never visited nor ruled on are not in it. */
export async function linkStandingsOf(
  db: Reader,
  agencyId: AgencyId,
  urls: readonly string[],
): Promise<ReadonlyMap<string, LinkStanding>> {
  if (urls.length === 0) return new Map()
  const checks = await db
    .selectFrom('link_check')
    .selectAll()
    .where('agency_id', '=', agencyId)
    .where('url', 'in', urls)
    // The newest visits tell where an address stands; a history of years is asked for by itself.
    .where(sql<boolean>`id in (
      select recent.id from link_check recent
      where recent.agency_id = link_check.agency_id and recent.url = link_check.url
      order by recent.id desc limit 100)`)
    .execute()
  const rulings = await db
    .selectFrom('link_ruling')
    .selectAll()
    .where('agency_id', '=', agencyId)
    .where('url', 'in', urls)
    .execute()
  const checked = Map.groupBy(checks.map(checkFrom), ({ url }) => url)
  const ruled = Map.groupBy(rulings.map(rulingFrom), ({ url }) => url)
  return new Map(
    [...new Set([...checked.keys(), ...ruled.keys()])].map((url) => [
      url,
      linkStanding(url, checked.get(url) ?? [], ruled.get(url) ?? []),
    ]),
  )
}

/** Adds one visit. */
export async function saveLinkCheck(
  tx: Writer,
  owner: { readonly agencyId: AgencyId; readonly at: string; readonly by: string },
  check: LinkCheck,
): Promise<void> {
  await tx
    .insertInto('link_check')
    .values({
      agency_id: owner.agencyId,
      id: check.id,
      url: check.url,
      run_id: check.runId,
      started_at: check.startedAt,
      outcome: check.outcome,
      reason: check.reason,
      status: check.status,
      redirects: toJson(check.redirects),
      final_url: check.finalUrl,
      type: check.type,
      bytes: check.bytes,
      sha256: check.sha256,
      etag: check.etag,
      last_modified: check.lastModified,
      took_ms: check.tookMs,
      findings: toJson(check.findings),
      recorded_at: owner.at,
      recorded_by: owner.by,
    })
    .execute()
}

/** Adds what somebody says of an address. */
export async function saveLinkRuling(
  tx: Writer,
  agencyId: AgencyId,
  ruling: LinkRuling,
): Promise<void> {
  await tx
    .insertInto('link_ruling')
    .values({
      agency_id: agencyId,
      id: ruling.id,
      url: ruling.url,
      verdict: ruling.verdict,
      reason: ruling.reason,
      recorded_at: ruling.recordedAt,
      recorded_by: ruling.recordedBy,
    })
    .execute()
}

const checkFrom = (row: Selectable<LinkCheckTable>): LinkCheck => ({
  id: row.id as FactId,
  url: row.url,
  runId: row.run_id,
  startedAt: row.started_at,
  outcome: row.outcome as LinkOutcome,
  reason: row.reason,
  status: row.status,
  redirects: row.redirects as LinkCheck['redirects'],
  finalUrl: row.final_url,
  type: row.type,
  bytes: row.bytes,
  sha256: row.sha256,
  etag: row.etag,
  lastModified: row.last_modified,
  tookMs: row.took_ms,
  findings: row.findings as LinkCheck['findings'],
})

const rulingFrom = (row: Selectable<LinkRulingTable>): LinkRuling => ({
  id: row.id as FactId,
  url: row.url,
  verdict: row.verdict as LinkRuling['verdict'],
  reason: row.reason,
  recordedAt: row.recorded_at,
  recordedBy: row.recorded_by,
})
