import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { sql } from 'kysely'
import { inject } from 'vitest'
import type { Context } from '../../src/platform/context.ts'
import type { Database } from '../../src/platform/db/database.ts'
import { type OpenDatabase, openDatabase } from '../../src/platform/db/open-database.ts'
import { temporaryFiles, testContext } from './context.ts'
import { engine, testDatabase } from './database.ts'

/** A database whose files can be looked into. */
export interface DatabaseOnDisk {
  readonly opened: OpenDatabase
  readonly context: Context
  /** Of the whole cluster: tables, write-ahead log and all else. */
  readonly folder: string
  /** Where the program keeps files, and nothing of the database. */
  readonly kept: string
  readonly close: () => Promise<void>
}

/** Opens one; on PostgreSQL its folder is that of the server of all tests. */
export async function databaseOnDisk(): Promise<DatabaseOnDisk> {
  const kept = temporaryFiles()
  const world = (opened: OpenDatabase, folder: string): DatabaseOnDisk => ({
    ...{ opened, folder, kept: kept.folder },
    context: testContext({ db: opened.db, files: kept.files }),
    async close() {
      await opened.close()
      kept.remove()
    },
  })
  if (engine === 'postgres') {
    const opened = await testDatabase()
    const { rows } = await sql<{ data_directory: string }>`show data_directory`.execute(opened.db)
    return world(opened, rows[0]?.data_directory ?? '')
  }
  const folder = path.join(kept.folder, 'database')
  const opened = await openDatabase({ folder, snapshot: inject('snapshot') })
  if (!opened.ok) throw new Error(opened.reason.code)
  return world(opened.value, folder)
}

/** Every file below a folder, with its bytes. */
export function* filesBelow(
  folder: string,
): Generator<{ readonly name: string; readonly bytes: Buffer }> {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const name = path.join(entry.parentPath, entry.name)
    const bytes = entry.isFile() ? bytesOf(name) : null
    if (bytes) yield { name, bytes }
  }
}

/** Which of these texts stand in any file below a folder. */
export function foundIn(folder: string, texts: readonly string[]): readonly string[] {
  const look = lookingFor(texts.map((text) => Buffer.from(text)))
  const found = new Set<number>()
  for (const { bytes } of filesBelow(folder)) for (const at of look(bytes).keys()) found.add(at)
  return [...found].map((at) => texts[at] ?? '')
}

/** Looks for many pieces of four bytes and more in one go: the number of each that is there, and where it is first. */
export function lookingFor(pieces: readonly Buffer[]): (bytes: Buffer) => Map<number, number> {
  const begins = new Map<number, number[]>()
  const maybe = new Uint8Array(1 << 16)
  for (const [at, piece] of pieces.entries()) {
    const begin = piece.readUInt32LE(0)
    maybe[begin & 0xffff] = 1
    begins.set(begin, [...(begins.get(begin) ?? []), at])
  }
  return (bytes) => {
    const found = new Map<number, number>()
    for (let from = 0; from + 4 <= bytes.length; from += 1) {
      const pair = (bytes[from] ?? 0) | ((bytes[from + 1] ?? 0) << 8)
      if (maybe[pair] === 0) continue
      for (const at of begins.get(bytes.readUInt32LE(from)) ?? []) {
        const piece = pieces[at]
        if (piece && !found.has(at) && bytes.subarray(from, from + piece.length).equals(piece))
          found.set(at, from)
      }
    }
    return found
  }
}

/** Null where it went while it was looked for: a server that others use removes files of its own. */
function bytesOf(file: string): Buffer | null {
  try {
    return readFileSync(file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/** A row as it lies in the file of its table, be it the latest or an older state of it. */
export interface RawRow {
  /** The transactions that wrote it, and that last locked, changed or deleted it. */
  readonly xmin: number
  readonly xmax: number
  /** What PostgreSQL noted beside it: among others, whether anybody has looked at it since. */
  readonly flags: number
  readonly bytes: Buffer
}

const [pageSize, headSize, pointerSize] = [8192, 24, 4]

/** All rows in the file of a table, read from its bytes in the order in which they were put there. */
export async function rawRows(
  db: Database,
  folder: string,
  table: string,
): Promise<readonly RawRow[]> {
  await sql`checkpoint`.execute(db)
  const { rows } = await sql<{ file: string }>`
    select pg_relation_filepath(${table}::regclass) as file`.execute(db)
  const cluster = [...filesBelow(folder)].find(({ name }) =>
    name.endsWith(`${path.sep}${path.normalize(rows[0]?.file ?? '')}`),
  )
  if (!cluster) throw new Error(`The file of ${table} is not there.`)
  return rowsInPages(cluster.bytes)
}

/** The same of any file: what is no row there is none of these. */
export function rowsInPages(file: Buffer): readonly RawRow[] {
  const found: RawRow[] = []
  for (let page = 0; page + pageSize <= file.length; page += pageSize) {
    const endOfPointers = Math.min(file.readUInt16LE(page + 12), pageSize - pointerSize)
    for (let at = headSize; at < endOfPointers; at += pointerSize) {
      const pointer = file.readUInt32LE(page + at)
      const [offset, kind, length] = [pointer & 0x7fff, (pointer >> 15) & 3, pointer >>> 17]
      if (kind !== 1 || length < headSize || offset + length > pageSize) continue
      const bytes = file.subarray(page + offset, page + offset + length)
      found.push({
        ...{ xmin: bytes.readUInt32LE(0), xmax: bytes.readUInt32LE(4) },
        ...{ flags: bytes.readUInt16LE(20), bytes },
      })
    }
  }
  return found
}

/** Kendall's rank correlation of two lists of numbers without ties. */
export function kendall(one: readonly number[], other: readonly number[]): number {
  let sum = 0
  for (const [i, a] of one.entries())
    for (const [j, b] of one.entries())
      if (j > i) sum += Math.sign(b - a) * Math.sign((other[j] ?? 0) - (other[i] ?? 0))
  return sum / ((one.length * (one.length - 1)) / 2)
}
