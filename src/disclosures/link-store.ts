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
    .where(isOneOf([url]))
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
  // The newest visits tell where an address stands; a history of years is asked for by itself.
  const checks = await db
    .with('recent', (from) =>
      from
        .selectFrom('link_check')
        .select('id')
        .select(sql<number>`row_number() over (partition by url order by id desc)`.as('place'))
        .where('agency_id', '=', agencyId)
        .where(isOneOf(urls)),
    )
    .selectFrom('link_check')
    .innerJoin('recent', 'recent.id', 'link_check.id')
    .selectAll('link_check')
    .where('agency_id', '=', agencyId)
    .where('recent.place', '<=', 60)
    .execute()
  const rulings = await db
    .selectFrom('link_ruling')
    .selectAll()
    .where('agency_id', '=', agencyId)
    .where(isOneOf(urls))
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

/** The newest visit of an address in each of some agencies that found the page. */
export async function lastGoodOf(
  db: Reader,
  agencyIds: readonly AgencyId[],
  url: string,
): Promise<readonly (LinkCheck & { readonly agencyId: AgencyId })[]> {
  const rows = await db
    .selectFrom('link_check')
    .distinctOn('agency_id')
    .selectAll()
    .where('agency_id', 'in', agencyIds)
    .where(isOneOf([url]))
    .where('outcome', '=', 'ok')
    .orderBy('agency_id')
    .orderBy('id', 'desc')
    .execute()
  return rows.map((row) => ({ ...checkFrom(row), agencyId: row.agency_id as AgencyId }))
}

/** Whether any host answered anybody's visit since an instant. */
export async function wasHeardSince(db: Reader, since: string): Promise<boolean> {
  const row = await db
    .selectFrom('link_check')
    .select('id')
    .where('recorded_at', '>=', since)
    .where('status', 'is not', null)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** What was said of an address by hand, in order. */
export async function linkRulingsOf(
  db: Reader,
  agencyId: AgencyId,
  url: string,
): Promise<readonly LinkRuling[]> {
  const rows = await db
    .selectFrom('link_ruling')
    .selectAll()
    .where('agency_id', '=', agencyId)
    .where(isOneOf([url]))
    .orderBy('id')
    .execute()
  return rows.map(rulingFrom)
}

/** Adds one visit; a round tells of an address once. */
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
    .onConflict((conflict) => conflict.doNothing())
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

/** Found by the hash of the address, which is what the index holds: addresses may be longer than it takes. */
const isOneOf = (urls: readonly string[]) =>
  sql<boolean>`(md5(url) in (${sql.join(urls.map((url) => sql`md5(${url})`))}) and url in (${sql.join(urls)}))`

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
