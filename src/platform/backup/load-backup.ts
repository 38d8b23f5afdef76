import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Writer } from '../db/database.ts'
import { appliedIn, migrate, migrationsFolder, migrationsIn } from '../db/migrate.ts'
import type { Archive } from './archive.ts'
import { type ColumnEntry, type Manifest, parts, type TableEntry } from './manifest.ts'
import { stop } from './refusal.ts'
import { countRows, putRows, writeExactly } from './rows.ts'
import { type Table, tablesIn } from './tables.ts'

/** Stops where this program is older than the one that made the backup, or of another line. */
export async function knowsMigrations({ migrations, program }: Manifest): Promise<boolean> {
  const known = [...(await migrationsIn(migrationsFolder)).keys()]
  const strange = migrations.find((name, at) => known[at] !== name)
  if (strange !== undefined) stop({ code: 'newer-program', migration: strange, program })
  return migrations.length === known.length
}

/**
 * Fills an empty database from a backup, in the transaction given, and compares what is in it with the
 * digests of the backup, row by row. The database has then the structure of the backup: older perhaps
 * than the program's.
 */
export async function loadBackup(tx: Writer, archive: Archive, place: string): Promise<void> {
  const { manifest } = archive
  await knowsMigrations(manifest)
  await needEmpty(tx, manifest, place)
  if ((await appliedIn(tx)).length === 0) await migrated(tx, manifest.migrations)
  await writeExactly(tx)
  const entries = sameTables(await tablesIn(tx), manifest)
  for (const [table, entry] of entries) await putRows(tx, table, piecesOf(archive, entry))
  for (const [table, entry] of entries) {
    const found = await countRows(tx, table)
    if (found.sha256 !== entry.sha256 || found.rows !== entry.rows)
      stop({ code: 'digest-differs', table: table.name })
  }
}

/** Stops where a database has tables of another structure than the backup's, or any row in one of them. */
export async function needEmpty(tx: Writer, { migrations }: Manifest, place: string) {
  const applied = await appliedIn(tx)
  const tables = await tablesIn(tx)
  const isSame = applied.length === 0 ? tables.length === 0 : applied.join() === migrations.join()
  if (!isSame) stop({ code: 'not-empty', place })
  for (const table of tables) if (!(await isEmpty(tx, table))) stop({ code: 'not-empty', place })
}

/** Brings a database the rest of the way, or as far as the migrations named. */
export async function migrated(tx: Writer, only?: readonly string[]): Promise<void> {
  const done = await migrate(tx, migrationsFolder, only)
  if (!done.ok) stop({ code: 'database', refusal: done.reason })
}

/** Reads every kept file of a backup and compares it with its hash; `keep` is given the bytes as they pass. */
export async function passFiles(
  archive: Archive,
  keep: (sha256: string, pieces: AsyncIterable<Buffer>) => Promise<void>,
): Promise<void> {
  for (const { sha256, bytes } of archive.manifest.files)
    await keep(sha256, checked(archive, parts.file(sha256), { bytes, sha256 }))
}

/** The rows of a table as they stand in the backup, compared with their digest as they pass. */
const piecesOf = (archive: Archive, { name, bytes, sha256 }: TableEntry) =>
  checked(archive, parts.table(name), { bytes, sha256 })

async function* checked(
  archive: Archive,
  part: string,
  { bytes, sha256 }: { readonly bytes: number; readonly sha256: string },
): AsyncGenerator<Buffer> {
  const hash = createHash('sha256')
  let size = 0
  for await (const piece of archive.read(part, bytes)) {
    hash.update(piece)
    size += piece.length
    yield piece
  }
  if (size !== bytes || hash.digest('hex') !== sha256) stop({ code: 'damaged', part })
}

async function isEmpty(tx: Writer, { name }: Table): Promise<boolean> {
  const { rows } = await sql`select 1 from ${sql.table(name)} limit 1`.execute(tx)
  return rows.length === 0
}

/** The tables of the database, each with what the backup says of it; there may be no other on either side. */
function sameTables(tables: readonly Table[], { tables: said }: Manifest) {
  const strange = said.find(({ name }) => !tables.some((table) => table.name === name))
  if (strange) stop({ code: 'tables-differ', table: strange.name })
  return tables.map((table) => {
    const entry = said.find(({ name }) => name === table.name)
    if (!entry || shapeOf(entry.columns) !== shapeOf(table.columns))
      return stop({ code: 'tables-differ', table: table.name })
    return [table, entry] as const
  })
}

const shapeOf = (columns: readonly ColumnEntry[]) =>
  columns.map(({ name, type }) => `${name} ${type}`).join()
