import { accessSync, constants, mkdirSync } from 'node:fs'
import { Kysely, sql } from 'kysely'
import { accept, type Result, refuse } from '../../basics/result.ts'
import { freeBytes, isDiskFull } from '../files/disk-full.ts'
import {
  clusterOf,
  clusterVersion,
  isFinished,
  markFinished,
  putAside,
  versionIn,
} from './cluster-folder.ts'
import { type Database, isInTransaction, setOneConnection } from './database.ts'
import { type FolderLock, lockFolder } from './folder-lock.ts'
import { migrate } from './migrate.ts'
import { type PGliteClient, startPGlite } from './pglite-client.ts'
import { pgliteDialect } from './pglite-dialect.ts'
import type { DatabaseRefusal } from './refusal.ts'
import type { Tables } from './tables.gen.ts'

/** Where the database is: PGlite in a folder, PostgreSQL at an address, or PGlite in memory for tests. */
export type DatabasePlace =
  | { readonly folder: string; readonly snapshot?: string | null }
  | { readonly url: string }
  | { readonly memory: true; readonly snapshot?: string | null }

/** A database that is open and has the newest structure. */
export interface OpenDatabase {
  readonly engine: 'pglite' | 'postgres'
  readonly db: Database
  /** Migrations that were run while opening. */
  readonly migrated: readonly string[]
  /** Waits for what is under way, closes, and lets go of the folder. A second call does nothing more. */
  readonly close: () => Promise<void>
  /** Folder of PGlite's cluster; null in memory and on PostgreSQL. */
  readonly clusterFolder: string | null
  /** How often PGlite has called fsync; null where the disk is not PGlite's. */
  readonly fsyncs: () => Promise<number | null>
  /** PGlite's whole cluster as a tar file; throws on PostgreSQL, which has pg_dump. */
  readonly dump: (as?: { readonly gzip: boolean }) => Promise<Uint8Array>
}

/** Whether a database is brought to the newest structure when it is opened, or left as it is for a restore. */
export type Structure = 'newest' | 'as-it-is'

/**
 * Opens the database and brings it to the newest structure. A new folder begins from the snapshot, if
 * one is named; without one it takes some four seconds.
 */
export async function openDatabase(
  place: DatabasePlace,
  structure: Structure = 'newest',
): Promise<Result<OpenDatabase, DatabaseRefusal>> {
  if ('url' in place) {
    const { openPostgres } = await import('./postgres.ts')
    return openPostgres(place.url, structure)
  }
  const snapshot = place.snapshot ?? null
  if ('memory' in place)
    return opening({ client: await startPGlite({ folder: null, snapshot }), structure })
  const unwritable = madeReady(place.folder)
  if (unwritable) return refuse(unwritable)
  let lock: FolderLock | null = null
  try {
    const locked = lockFolder(place.folder)
    if (!locked.ok) {
      const pid = locked.reason.holder?.pid ?? null
      return refuse({ code: 'folder-in-use', folder: place.folder, pid })
    }
    lock = locked.value
    const opened = await openFolder(place.folder, snapshot, lock, structure)
    if (!opened.ok) lock.release()
    return opened
  } catch (error) {
    lock?.release()
    if (isDiskFull(error))
      return refuse({ code: 'disk-full', folder: place.folder, free: freeBytes(place.folder) ?? 0 })
    throw error
  }
}

/** Makes the folder if it is missing; why it cannot be written, if it cannot. */
function madeReady(folder: string): DatabaseRefusal | null {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
    return null
  } catch (error) {
    return { code: 'folder-unwritable', folder, why: messageOf(error) }
  }
}

async function openFolder(
  folder: string,
  snapshot: string | null,
  lock: FolderLock,
  structure: Structure,
): Promise<Result<OpenDatabase, DatabaseRefusal>> {
  const isNew = !isFinished(folder)
  if (isNew) putAside(folder)
  else if (versionIn(folder) !== clusterVersion) {
    const found = versionIn(folder)
    return refuse({ code: 'folder-of-another-version', folder, found, wanted: clusterVersion })
  }
  const started = await startedIn(folder, isNew ? snapshot : null)
  if (!started.ok) return started
  const client = started.value
  if (!(await isDurable(client))) {
    await client.close()
    return refuse({ code: 'not-durable', folder })
  }
  const opened = await opening({ client, lock, structure, clusterFolder: clusterOf(folder) })
  if (opened.ok && isNew) await markFinished(folder)
  return opened
}

async function startedIn(
  folder: string,
  snapshot: string | null,
): Promise<Result<PGliteClient, DatabaseRefusal>> {
  try {
    return accept(await startPGlite({ folder: clusterOf(folder), snapshot }))
  } catch (error) {
    return refuse(whyNotStarted(folder, messageOf(error), freeBytes(folder)))
  }
}

/** To begin, and to mend itself after a power cut, PostgreSQL writes a new file of 16 MB beside the old. */
const roomToStart = 48 * 1024 * 1024

/**
 * Why a database did not start: on a full disk it says nothing of the sort, and nobody must put an old
 * backup over a database that only wants room.
 */
export const whyNotStarted = (folder: string, why: string, free: number | null): DatabaseRefusal =>
  free !== null && free < roomToStart
    ? { code: 'disk-full', folder, free }
    : { code: 'folder-broken', folder, why }

/** Whether a commit reaches the disk: one is made, and it must have called fsync. */
export async function isDurable(client: PGliteClient): Promise<boolean> {
  const before = await client.call('fsyncs', null)
  const words = "select pg_logical_emit_message(true, 'prongsai', 'proof of durability')"
  await client.call('query', { sql: words, parameters: [] })
  return (await client.call('fsyncs', null)) > before
}

async function opening({
  client,
  lock,
  structure,
  clusterFolder = null,
}: {
  readonly client: PGliteClient
  readonly lock?: FolderLock
  readonly structure: Structure
  readonly clusterFolder?: string | null
}): Promise<Result<OpenDatabase, DatabaseRefusal>> {
  const db: Database = new Kysely<Tables>({
    dialect: pgliteDialect(client, () => isInTransaction(db)),
  })
  setOneConnection(db)
  const done = structure === 'newest' ? await migrate(db) : accept([])
  if (!done.ok) {
    await client.close()
    return done
  }
  let closed: Promise<void> | null = null
  const close = async () => {
    try {
      // Waits its turn, so that a transaction under way comes to its end.
      await sql`select 1`.execute(db)
      await db.destroy()
    } finally {
      await client.close()
      lock?.release()
    }
  }
  return accept({
    engine: 'pglite',
    db,
    migrated: done.value,
    close: () => (closed ??= close()),
    clusterFolder,
    fsyncs: () => client.call('fsyncs', null),
    dump: ({ gzip } = { gzip: true }) => client.call('dump', { gzip }),
  })
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))
