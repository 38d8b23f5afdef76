import { mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { sql } from 'kysely'
import { inTransaction, type Writer } from '../db/database.ts'
import { newId } from '../db/new-id.ts'
import { openDatabase } from '../db/open-database.ts'
import { type Archive, keyIn, openArchive } from './archive.ts'
import { needRoom, roomFor } from './check-backup.ts'
import { placeOf } from './kept-files.ts'
import { knowsMigrations, loadBackup, migrated, needEmpty, passFiles } from './load-backup.ts'
import { type Manifest, parts } from './manifest.ts'
import { stop } from './refusal.ts'
import { fingerprintOf, type Tell } from './write-backup.ts'

/** Where a backup goes: a data folder without data, and its own database or an empty PostgreSQL. */
export interface Target {
  readonly folder: string
  /** Address of a PostgreSQL; null for the database inside the folder. */
  readonly url: string | null
  /** A prepared empty database with every migration of this program; null where there is none. */
  readonly snapshot: string | null
  /** The key given in the environment; it goes before every other. */
  readonly keyGiven: string | null
}

/** What a restore did. */
export interface Restored {
  readonly manifest: Manifest
  /** False where the key at hand is another: sealed settings and second factors are gone then. */
  readonly sealedKept: boolean
}

const buildPrefix = '.restoring-'

/**
 * Puts a backup into a place where nothing is. All of it is built and compared beside the place, and
 * moved there at the end: a restore that is refused or killed leaves the place without data. `record`
 * writes the restore to the record, in the same transaction. Refuses by `Stopped`.
 */
export async function restoreBackup(
  file: string,
  target: Target,
  record: (tx: Writer, manifest: Manifest) => Promise<void>,
  tell: Tell,
): Promise<Restored> {
  const archive = await openArchive(file)
  const build = path.join(target.folder, `${buildPrefix}${newId()}`)
  try {
    const isNewest = await knowsMigrations(archive.manifest)
    if (target.url !== null) await needEmptyServer(target.url, archive.manifest)
    await clearPlace(target)
    await mkdir(build, { recursive: true, mode: 0o700 })
    needRoom(target.folder, roomFor(archive.manifest))
    const { key, isOurs } = await keyFor(archive, target)
    if (key !== null) await writeFile(path.join(build, parts.key), `${key}\n`, { mode: 0o600 })
    await buildFiles(archive, path.join(build, 'files'), tell)
    tell({ code: 'database' })
    const fill = async (tx: Writer) => {
      await loadBackup(tx, archive, target.url === null ? target.folder : 'DATABASE_URL')
      await migrated(tx)
      if (!isOurs) await forgetSealed(tx)
      await record(tx, archive.manifest)
    }
    const moved = target.url === null ? [...movedBefore, 'database'] : movedBefore
    await fillDatabase({ ...target, isNewest, build, fill, moved })
    return { manifest: archive.manifest, sealedKept: isOurs }
  } finally {
    archive.close()
    await rm(build, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** What is moved out of the build, in this order; the database comes after it. */
const movedBefore = ['files', parts.key]

interface Filling extends Target {
  readonly isNewest: boolean
  readonly build: string
  readonly moved: readonly string[]
  readonly fill: (tx: Writer) => Promise<void>
}

/** PostgreSQL commits after the files are in their place; PGlite's folder is moved there after the commit. */
async function fillDatabase({ url, folder, snapshot, isNewest, build, moved, fill }: Filling) {
  const place = { folder: path.join(build, 'database'), snapshot: isNewest ? snapshot : null }
  const opened = await openDatabase(url === null ? place : { url }, 'as-it-is')
  if (!opened.ok) return stop({ code: 'database', refusal: opened.reason })
  const { db, close } = opened.value
  let undo: (() => Promise<void>) | null = null
  try {
    await inTransaction(db, async (tx) => {
      await fill(tx)
      if (url !== null) undo = await moveIn(build, folder, moved)
    })
  } catch (error) {
    await (undo as (() => Promise<void>) | null)?.()
    throw error
  } finally {
    await close()
  }
  if (url === null) await moveIn(build, folder, moved)
}

/** Moves what was built to its place; the way back, should something after it fail. */
async function moveIn(build: string, folder: string, names: readonly string[]) {
  const done: string[] = []
  const undo = async () => {
    for (const name of done.reverse()) await rename(path.join(folder, name), path.join(build, name))
  }
  const built = await readdir(build)
  try {
    for (const name of names.filter((each) => built.includes(each))) {
      if ((await readdir(folder)).includes(name)) stop({ code: 'not-empty', place: folder })
      await rename(path.join(build, name), path.join(folder, name))
      done.push(name)
    }
  } catch (error) {
    await undo()
    throw error
  }
  return undo
}

/** Looks before anything is cleared away: kept files of a restore that was done must not be taken for leftovers. */
async function needEmptyServer(url: string, manifest: Manifest) {
  const opened = await openDatabase({ url }, 'as-it-is')
  if (!opened.ok) return stop({ code: 'database', refusal: opened.reason })
  try {
    await inTransaction(opened.value.db, (tx) => needEmpty(tx, manifest, 'DATABASE_URL'))
  } finally {
    await opened.value.close()
  }
}

/** Makes sure that nothing is where the backup goes; what an interrupted restore left is cleared away. */
async function clearPlace({ folder, url }: Target) {
  try {
    await mkdir(folder, { recursive: true })
    const there = await readdir(folder)
    if (there.includes('database') && url === null) stop({ code: 'not-empty', place: folder })
    const left = there.filter((name) => name.startsWith(buildPrefix))
    // Beside what was left of a restore, and without a database, kept files can only come from it.
    if (there.includes('files') && left.length === 0) stop({ code: 'not-empty', place: folder })
    for (const name of left.length > 0 ? ['files', ...left] : [])
      await rm(path.join(folder, name), { recursive: true, force: true, maxRetries: 5 })
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === undefined || code === 'ENOSPC') throw error
    stop({ code: 'folder-unwritable', folder, why: message })
  }
}

/** The key to write down, if one must be, and whether what the backup holds was sealed with the key used. */
async function keyFor(archive: Archive, { folder, keyGiven }: Target) {
  const { installation } = archive.manifest
  const carried = await keyIn(archive)
  if (carried !== null && fingerprintOf(carried) !== installation)
    stop({ code: 'damaged', part: parts.key })
  const there = await readFile(path.join(folder, parts.key), 'utf8').catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null
      throw error
    },
  )
  const atHand = keyGiven ?? there?.trim() ?? null
  if (atHand !== null) return { key: null, isOurs: fingerprintOf(atHand) === installation }
  return { key: carried, isOurs: carried !== null }
}

/** Without the key they were sealed with, settings that are secret and second factors open nothing any more. */
async function forgetSealed(tx: Writer) {
  await sql`delete from setting where is_secret`.execute(tx)
  await sql`delete from login_second_factor`.execute(tx)
  await sql`update login set two_factor_enabled = false where two_factor_enabled`.execute(tx)
}

async function buildFiles(archive: Archive, folder: string, tell: Tell) {
  const { files } = archive.manifest
  let done = 0
  await passFiles(archive, async (sha256, pieces) => {
    tell({ code: 'files', done, of: files.length })
    done += 1
    const place = placeOf(folder, sha256)
    await mkdir(path.dirname(place), { recursive: true })
    const file = await open(place, 'wx', 0o600)
    try {
      for await (const piece of pieces) await file.write(piece)
      await file.sync()
    } finally {
      await file.close()
    }
  })
}
