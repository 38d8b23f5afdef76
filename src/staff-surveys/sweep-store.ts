import { sql } from 'kysely'
import type { AgencyId, FactId } from '../basics/ids.ts'
import { type Database, hasOneConnection, type Reader } from '../platform/db/database.ts'
import type { OfStaffSurvey } from './save-store.ts'

/** The surveys that were counted, or called off once they had keys, and of which traces may be left. */
export async function unsweptSurveys(db: Reader): Promise<readonly OfStaffSurvey[]> {
  const rows = await db
    .selectFrom('staff_survey_step')
    .select(['agency_id', 'survey_id', 'kind'])
    .where('kind', 'in', ['prepared', 'counted', 'called-off', 'swept'])
    .execute()
  const kinds = Map.groupBy(rows, ({ survey_id }) => survey_id)
  return [...kinds.values()].flatMap((steps) => {
    const has = (kind: string) => steps.some((step) => step.kind === kind)
    const isOver = has('counted') || (has('called-off') && has('prepared'))
    const [first] = steps
    return first && isOver && !has('swept')
      ? [{ agencyId: first.agency_id as AgencyId, surveyId: first.survey_id as FactId }]
      : []
  })
}

/** How far the database let its traces be destroyed. */
export interface TracesLeft {
  /** What was deleted is out of the files of its tables. Of this nothing is left undone. */
  readonly tables: 'gone'
  /**
   * Whether it is out of the write-ahead log too, stays there until PostgreSQL writes over it, or was copied where
   * we cannot reach: to an archive of the log, or to a standby.
   */
  readonly log: 'gone' | 'until-written-over' | 'copied'
}

/** The tables whose rows are deleted when a survey is counted or called off. */
const swept = [
  ...(['staff_survey_ballot', 'staff_survey_sealed_word', 'staff_survey_slip'] as const),
  ...(['staff_survey_spent', 'staff_survey_lock'] as const),
] as const

/**
 * Writes anew the tables that hold what is sealed, and lets their old files and the write-ahead log go. On PGlite the
 * old log is removed; a server keeps files of its log for later use, so that each of them is begun and filled with
 * zeros. A server that does not let us do so, for which it takes a superuser, writes over them in its own time.
 */
export async function destroyTraces(db: Database): Promise<TracesLeft> {
  for (const table of swept) await sql`vacuum full ${sql.table(table)}`.execute(db)
  return hasOneConnection(db) ? dropLog(db) : overwriteLog(db)
}

async function dropLog(db: Database): Promise<TracesLeft> {
  await sql`set wal_recycle = off`.execute(db)
  try {
    await sql`checkpoint`.execute(db)
    await sql`select pg_switch_wal()`.execute(db)
    await sql`checkpoint`.execute(db)
  } finally {
    await sql`reset wal_recycle`.execute(db)
  }
  return { tables: 'gone', log: 'gone' }
}

async function overwriteLog(db: Database): Promise<TracesLeft> {
  try {
    const { rows: now } = await sql<{ file: string; copied: boolean }>`
      select pg_walfile_name(pg_current_wal_lsn()) as file,
        current_setting('archive_mode') <> 'off' or exists (select from pg_replication_slots)
        or exists (select from pg_stat_replication) as copied`.execute(db)
    const [begun] = now
    // First the file that is written to now becomes one of the old ones, which are kept for later use.
    await nextLogFile(db)
    await sql`checkpoint`.execute(db)
    const { rows: files } = await sql`select name from pg_ls_waldir()`.execute(db)
    for (const _ of [...files, null]) await nextLogFile(db)
    await sql`checkpoint`.execute(db)
    const { rows: old } = await sql`
      select name from pg_ls_waldir()
      where name ~ '^[0-9A-F]{24}$' and name <= ${begun?.file}`.execute(db)
    const log = begun?.copied ? 'copied' : old.length > 0 ? 'until-written-over' : 'gone'
    return { tables: 'gone', log }
  } catch (error) {
    if ((error as { code?: unknown }).code !== notAllowed) throw error
    return { tables: 'gone', log: 'until-written-over' }
  }
}

/** Something is written first: a file with nothing in it is not left. */
async function nextLogFile(db: Database): Promise<void> {
  await sql`select pg_logical_emit_message(false, 'prongsai', '')`.execute(db)
  await sql`select pg_switch_wal()`.execute(db)
}

/** What PostgreSQL says to whoever lacks the privilege. */
const notAllowed = '42501'
