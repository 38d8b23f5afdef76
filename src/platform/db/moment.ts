import { constants } from 'node:fs'
import { cp, mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { Kysely, sql } from 'kysely'
import type { Database, Writer } from './database.ts'
import { newId } from './new-id.ts'
import type { OpenDatabase } from './open-database.ts'
import { startPGlite } from './pglite-client.ts'
import { pgliteDialect } from './pglite-dialect.ts'
import type { Tables } from './tables.gen.ts'

/**
 * Below this size of all tables, in bytes, PGlite's one connection is held for the whole reading: that
 * takes less time than copying the cluster, which is some 40 MB when empty.
 */
export const readWhileHeld = 4 * 1024 * 1024

/**
 * Lets work read the whole database as it is at one moment, while others go on writing.
 *
 * PostgreSQL does so by itself. PGlite has one connection, so that a long read would keep everybody
 * waiting: its files are copied while the connection is held, and the copy is opened and read instead.
 * `folder` is where that copy stands meanwhile; it is as secret as the database.
 */
export async function atOneMoment<Value>(
  opened: OpenDatabase,
  folder: string,
  work: (tx: Writer) => Promise<Value>,
): Promise<Value> {
  const { clusterFolder, db } = opened
  if (clusterFolder === null || (await sizeOfTables(db)) < readWhileHeld) return reading(db, work)
  const copy = path.join(folder, `moment-${newId()}`)
  try {
    await copyCluster(db, clusterFolder, copy)
    const client = await startPGlite({ folder: copy, snapshot: null })
    const copied: Database = new Kysely<Tables>({ dialect: pgliteDialect(client, () => false) })
    try {
      return await reading(copied, work)
    } finally {
      await copied.destroy()
    }
  } finally {
    await rm(copy, { recursive: true, force: true, maxRetries: 5 })
  }
}

const reading = <Value>(db: Database, work: (tx: Writer) => Promise<Value>) =>
  db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute((tx) => work(tx))

/** Bytes of all tables of ours, as they lie on the disk. */
export async function sizeOfTables(db: Database): Promise<number> {
  const { rows } = await sql<{ bytes: number }>`
    select coalesce(sum(pg_table_size(oid)), 0)::bigint as bytes from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r'`.execute(db)
  return Number(rows[0]?.bytes ?? 0)
}

/**
 * Copies the files of a cluster while nothing is written to it: whoever wants the connection waits. Of
 * the write-ahead log only what the newest checkpoint needs is copied.
 */
const copyCluster = (db: Database, from: string, to: string) =>
  db.connection().execute(async (connection) => {
    await sql`checkpoint`.execute(connection)
    const { rows } = await sql<{ oldest: string; newest: string }>`
      select pg_walfile_name(redo_lsn) as oldest, pg_walfile_name(pg_current_wal_insert_lsn()) as newest
      from pg_control_checkpoint()`.execute(connection)
    const [needed] = rows
    if (!needed) throw new Error('PGlite does not say which log its checkpoint needs.')
    const isNeeded = (file: string) => {
      const name = path.basename(file)
      if (!/^[0-9A-F]{24}$/.test(name)) return true
      return name >= needed.oldest && name <= needed.newest
    }
    await mkdir(to, { recursive: true, mode: 0o700 })
    await cp(from, to, {
      recursive: true,
      mode: constants.COPYFILE_FICLONE,
      filter: (file) => isNeeded(file),
    })
  })
