import { sql } from 'kysely'
import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { AgencyId, EvidenceId, PlanId } from '../basics/ids.ts'
import type { Reader } from '../platform/db/database.ts'
import type { Edition } from './edition.ts'
import type { Publication } from './publication.ts'
import { type EventOf, signOffFrom } from './sign-off.ts'
import type { Snapshot } from './snapshot.ts'
import { publicationsOf, signOffEventsOf, snapshotBy } from './store.ts'

/** What was published of a year's plan, newest first; empty where nothing was. */
export async function editionsOf(
  db: Reader,
  agencyId: AgencyId,
  year: FiscalYear,
): Promise<readonly Publication[]> {
  const planId = await planIdOf(db, agencyId, year)
  return planId ? publicationsOf(db, agencyId, planId) : []
}

/** An edition of a year's plan, the newest where no number is given; null where there is none. */
export async function editionOf(
  db: Reader,
  agencyId: AgencyId,
  year: FiscalYear,
  number: number | null,
): Promise<Edition | null> {
  const planId = await planIdOf(db, agencyId, year)
  if (!planId) return null
  const publications = await publicationsOf(db, agencyId, planId)
  const publication =
    number === null ? publications[0] : publications.find((each) => each.number === number)
  if (!publication) return null
  const snapshot = await snapshotBy(db, agencyId, publication.digest)
  const events = await signOffEventsOf(db, agencyId, planId)
  const approval = events.find(
    (event): event is EventOf<'approved'> =>
      event.kind === 'approved' && event.id === publication.approvalId,
  )
  if (!snapshot || !approval)
    throw new Error(`Edition ${publication.number} stands without its snapshot or its signature.`)
  const before = events.filter(({ ordinal }) => ordinal < approval.ordinal)
  const { delegated } = signOffFrom(before, approval.digest)
  return {
    ...{ publication, snapshot, approval },
    delegation: delegated?.to === approval.recordedBy ? delegated : null,
    newest: publications[0]?.number ?? publication.number,
  }
}

/** What was last put forward of a year's plan, signed or not; null where nothing was. */
export async function lastPutForward(
  db: Reader,
  agencyId: AgencyId,
  year: FiscalYear,
): Promise<Snapshot | null> {
  const planId = await planIdOf(db, agencyId, year)
  const events = planId ? await signOffEventsOf(db, agencyId, planId) : []
  const last = events.findLast(({ kind }) => kind === 'put-forward')
  return last?.kind === 'put-forward' ? snapshotBy(db, agencyId, last.digest) : null
}

/** The years of which an agency has published a plan, newest first. */
export async function publishedYearsOf(
  db: Reader,
  agencyId: AgencyId,
): Promise<readonly FiscalYear[]> {
  const rows = await db
    .selectFrom('publication')
    .innerJoin('plan', (join) =>
      join
        .onRef('plan.agency_id', '=', 'publication.agency_id')
        .onRef('plan.id', '=', 'publication.plan_id'),
    )
    .select('plan.fiscal_year')
    .distinct()
    .where('publication.agency_id', '=', agencyId)
    .orderBy('plan.fiscal_year', 'desc')
    .execute()
  return rows.map(({ fiscal_year }) => fiscal_year as FiscalYear)
}

/** The versions of a piece of evidence that stand, as public, in any published edition of an agency. */
export async function publishedVersionsOf(
  db: Reader,
  agencyId: AgencyId,
  evidenceId: EvidenceId,
): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('publication')
    .innerJoin('plan_snapshot', (join) =>
      join
        .onRef('plan_snapshot.agency_id', '=', 'publication.agency_id')
        .onRef('plan_snapshot.plan_id', '=', 'publication.plan_id')
        .onRef('plan_snapshot.digest', '=', 'publication.digest'),
    )
    .select(
      sql<string>`jsonb_path_query(plan_snapshot.content::jsonb,
        '$.measures[*].proof[*] ? (@.id == $id && @.isPublic == true).version',
        jsonb_build_object('id', ${evidenceId}::text)) #>> '{}'`.as('version'),
    )
    .distinct()
    .where('publication.agency_id', '=', agencyId)
    // Looked for as text first: a snapshot is taken apart only where it names the piece.
    .where(sql<boolean>`strpos(plan_snapshot.content, ${evidenceId}) > 0`)
    .execute()
  return new Set(rows.map(({ version }) => version))
}

/** The number of the newest edition of each year that some agencies have published. */
export async function newestEditionsOf(
  db: Reader,
  agencyIds: readonly AgencyId[],
): Promise<
  readonly { readonly agencyId: AgencyId; readonly year: FiscalYear; readonly number: number }[]
> {
  if (agencyIds.length === 0) return []
  const rows = await db
    .selectFrom('publication')
    .innerJoin('plan', (join) =>
      join
        .onRef('plan.agency_id', '=', 'publication.agency_id')
        .onRef('plan.id', '=', 'publication.plan_id'),
    )
    .select(({ fn }) => [
      'publication.agency_id',
      'plan.fiscal_year',
      fn.max('publication.number').as('number'),
    ])
    .where('publication.agency_id', 'in', agencyIds)
    .groupBy(['publication.agency_id', 'plan.fiscal_year'])
    .execute()
  return rows.map((row) => ({
    agencyId: row.agency_id as AgencyId,
    year: row.fiscal_year as FiscalYear,
    number: row.number,
  }))
}

/** Where a digest was published: whoever holds a paper knows no more of it. Null where it never was. */
export async function publishedAs(
  db: Reader,
  digest: string,
): Promise<{
  readonly agencyId: AgencyId
  readonly year: FiscalYear
  readonly number: number
} | null> {
  const row = await db
    .selectFrom('publication')
    .innerJoin('plan', (join) =>
      join
        .onRef('plan.agency_id', '=', 'publication.agency_id')
        .onRef('plan.id', '=', 'publication.plan_id'),
    )
    .select(['publication.agency_id', 'publication.number', 'plan.fiscal_year'])
    .where('publication.digest', '=', digest)
    .orderBy('publication.recorded_at')
    .limit(1)
    .executeTakeFirst()
  return row
    ? {
        agencyId: row.agency_id as AgencyId,
        year: row.fiscal_year as FiscalYear,
        number: row.number,
      }
    : null
}

async function planIdOf(db: Reader, agencyId: AgencyId, year: FiscalYear) {
  const row = await db
    .selectFrom('plan')
    .select('id')
    .where('agency_id', '=', agencyId)
    .where('fiscal_year', '=', year)
    .executeTakeFirst()
  return (row?.id ?? null) as PlanId | null
}
