import { type Selectable, sql } from 'kysely'
import { agencyById } from '../agencies/store.ts'
import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { AgencyId } from '../basics/ids.ts'
import type { ItemCode } from '../basics/item-code.ts'
import { type Framework, frameworkFor } from '../frameworks/framework.ts'
import type { Reader, Writer } from '../platform/db/database.ts'
import type { LinkRunTable } from '../platform/db/tables.gen.ts'
import type { LinkOutcome } from './link-check.ts'
import type { LinkRun, RunCause, RunProgress, RunScope } from './link-run.ts'
import { type LinkUse, usesOf } from './link-use.ts'
import { itemsOf } from './store.ts'

/** The addresses a round goes over, with every item that names them; years before `since` only where one is asked for. */
export async function usesIn(
  db: Reader,
  frameworks: readonly Framework[],
  scope: RunScope,
  since: FiscalYear,
): Promise<readonly LinkUse[]> {
  let asked = db
    .selectFrom('disclosure_answer')
    .select(['agency_id', 'fiscal_year'])
    .distinct()
    .orderBy('agency_id')
    .orderBy('fiscal_year')
  if (scope.agencyId !== null) asked = asked.where('agency_id', '=', scope.agencyId)
  asked =
    scope.year === null
      ? asked.where('fiscal_year', '>=', since)
      : asked.where('fiscal_year', '=', scope.year)
  const uses: LinkUse[] = []
  for (const { agency_id, fiscal_year } of await asked.execute()) {
    const framework = frameworkFor(frameworks, fiscal_year as FiscalYear)
    const agency = framework && (await agencyById(db, agency_id as AgencyId))
    if (!agency) continue
    const own = usesOf(agency, framework, await itemsOf(db, agency.id, framework))
    uses.push(...own.filter(({ code }) => scope.code === null || scope.code === code))
  }
  return uses
}

/** Adds a round that is to go. */
export async function saveRun(tx: Writer, run: LinkRun): Promise<void> {
  await tx
    .insertInto('link_run')
    .values({
      ...{ id: run.id, agency_id: run.agencyId, fiscal_year: run.year, item_code: run.code },
      ...{ cause: run.cause, asked_at: run.askedAt, asked_by: run.askedBy },
      ...{ begun_at: run.begunAt, finished_at: run.finishedAt, links: run.links },
    })
    .execute()
}

/**
 * Adds a round unless one of its cause over just the same is open, and gives the id of the one there then is.
 * Two programs that add at once add one.
 */
export async function saveRunUnlessOpen(tx: Writer, run: LinkRun): Promise<string> {
  await sql`lock table link_run in share row exclusive mode`.execute(tx)
  const open = await tx
    .selectFrom('link_run')
    .select('id')
    .where('finished_at', 'is', null)
    .where('cause', '=', run.cause)
    .where('agency_id', 'is not distinct from', run.agencyId)
    .where('fiscal_year', 'is not distinct from', run.year)
    .where('item_code', 'is not distinct from', run.code)
    .orderBy('asked_at')
    .limit(1)
    .executeTakeFirst()
  if (open) return open.id
  await saveRun(tx, run)
  return run.id
}

/**
 * Takes up the oldest round that is open and nobody is on; null where there is none. Whoever takes it holds it
 * until then, and holds on while at work.
 */
export async function takeRun(
  tx: Writer,
  holder: { readonly id: string; readonly now: string; readonly until: string },
  causes: readonly RunCause[],
): Promise<LinkRun | null> {
  const row = await tx
    .selectFrom('link_run')
    .selectAll()
    .where('finished_at', 'is', null)
    .where('cause', 'in', causes)
    .where((where) =>
      where.or([where('held_until', 'is', null), where('held_until', '<', holder.now)]),
    )
    .orderBy('asked_at')
    .orderBy('id')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  if (!row) return null
  await holdRun(tx, row.id, holder)
  return runFrom(row)
}

/** Says that a program is on a round, until an instant; null lets go of it. */
export async function holdRun(
  tx: Writer,
  id: string,
  holder: { readonly id: string; readonly until: string | null },
): Promise<void> {
  await tx
    .updateTable('link_run')
    .set({ held_by: holder.id, held_until: holder.until })
    .where('id', '=', id)
    .execute()
}

/** Lets go of every round: the program that opened this database is alone with it. */
export async function letGoOfRuns(tx: Writer): Promise<void> {
  await tx
    .updateTable('link_run')
    .set({ held_until: null })
    .where('finished_at', 'is', null)
    .execute()
}

/** Writes down that a round has begun with so many addresses, or goes on with them. */
export async function beginRun(tx: Writer, id: string, at: string, links: number): Promise<void> {
  await tx
    .updateTable('link_run')
    .set({ begun_at: sql`coalesce(begun_at, ${at}::timestamptz)`, links })
    .where('id', '=', id)
    .execute()
}

/** Writes down that a round is at its end. */
export async function finishRun(tx: Writer, id: string, at: string): Promise<void> {
  await tx
    .updateTable('link_run')
    .set({ finished_at: at, held_until: null })
    .where('id', '=', id)
    .execute()
}

/** The addresses a round has told some agencies of already. */
export async function visitedIn(
  db: Reader,
  runId: string,
  agencyIds: readonly AgencyId[],
): Promise<ReadonlySet<string>> {
  if (agencyIds.length === 0) return new Set()
  const rows = await db
    .selectFrom('link_check')
    .select('url')
    .distinct()
    .where('agency_id', 'in', agencyIds)
    .where('run_id', '=', runId)
    .execute()
  return new Set(rows.map(({ url }) => url))
}

/** How many addresses a round found to work, to be broken, or was not sure of. */
export async function outcomesIn(
  db: Reader,
  runId: string,
): Promise<Readonly<Record<LinkOutcome, number>>> {
  const rows = await db
    .selectFrom('link_check')
    .select(['url', 'outcome'])
    .distinct()
    .where('run_id', '=', runId)
    .execute()
  const count = (outcome: LinkOutcome) => rows.filter((row) => row.outcome === outcome).length
  return { ok: count('ok'), broken: count('broken'), unsure: count('unsure') }
}

/** The rounds that go over an agency's year or an item of it and are not at their end, the oldest first. */
export async function openRunsOf(
  db: Reader,
  agencyId: AgencyId,
  year: FiscalYear,
): Promise<readonly RunProgress[]> {
  const rows = await db
    .selectFrom('link_run')
    .selectAll()
    .where('finished_at', 'is', null)
    .where((where) =>
      where.and([
        where.or([where('agency_id', '=', agencyId), where('agency_id', 'is', null)]),
        where.or([where('fiscal_year', '=', year), where('fiscal_year', 'is', null)]),
      ]),
    )
    .orderBy('asked_at')
    .execute()
  return Promise.all(
    rows.map(async (row) => ({
      ...{ run: runFrom(row), done: (await visitedIn(db, row.id, [agencyId])).size },
    })),
  )
}

/** The newest round of some causes that goes over an agency, or over all. */
export async function newestRunOf(
  db: Reader,
  causes: readonly RunCause[],
  agencyId: AgencyId | null,
): Promise<LinkRun | null> {
  let asked = db
    .selectFrom('link_run')
    .selectAll()
    .where('cause', 'in', causes)
    .where('item_code', 'is', null)
  if (agencyId !== null)
    asked = asked.where((where) =>
      where.or([where('agency_id', '=', agencyId), where('agency_id', 'is', null)]),
    )
  const row = await asked.orderBy('asked_at', 'desc').limit(1).executeTakeFirst()
  return row ? runFrom(row) : null
}

/** A round by its id. */
export async function runById(db: Reader, id: string): Promise<LinkRun | null> {
  const row = await db.selectFrom('link_run').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? runFrom(row) : null
}

/** Forgets rounds that ended before an instant; what was seen in them stays. */
export async function clearRuns(tx: Writer, before: string): Promise<void> {
  await tx.deleteFrom('link_run').where('finished_at', '<', before).execute()
}

const runFrom = (row: Selectable<LinkRunTable>): LinkRun => ({
  id: row.id,
  agencyId: row.agency_id as AgencyId | null,
  year: row.fiscal_year as FiscalYear | null,
  code: row.item_code as ItemCode | null,
  cause: row.cause as RunCause,
  askedAt: row.asked_at,
  askedBy: row.asked_by,
  begunAt: row.begun_at,
  finishedAt: row.finished_at,
  links: row.links,
})
