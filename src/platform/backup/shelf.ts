import { createReadStream } from 'node:fs'
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { unfinishedEnding } from './zip-writer.ts'

/** How many backups are kept in the data folder; the oldest gives way. */
export const keptOnShelf = 7

/** A backup in the folder of backups, known by its name. */
export interface Shelved {
  readonly name: string
  readonly bytes: number
  /** When it was made, ISO 8601 in UTC. */
  readonly madeAt: string
}

/** Where the backups of a data folder stand. */
export const shelfOf = (folder: string) => path.join(folder, 'backups')

/** Where a backup puts what it needs meanwhile. */
export const scratchOf = (folder: string) => path.join(shelfOf(folder), '.scratch')

const thaiTime = 7 * 60 * 60 * 1000
const namePattern = /^prongsai-(\d{4})(\d{2})(\d{2})-(\d{2})(\d{2})(\d{2})\.zip$/

/** The name of a backup made at an instant: day and time in Thailand. */
export function shelfName(now: string): string {
  const [day = '', time = ''] = new Date(Date.parse(now) + thaiTime).toISOString().split('T')
  return `prongsai-${day.replaceAll('-', '')}-${time.slice(0, 8).replaceAll(':', '')}.zip`
}

/** When the backup of that name was made; null where it is no such name. */
export function madeAtOf(name: string): string | null {
  const [, year, month, day, hour, minute, second] = namePattern.exec(name) ?? []
  const at = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}+07:00`)
  return Number.isNaN(at) ? null : new Date(at).toISOString()
}

/** The backups of a data folder, newest first. */
export async function shelved(folder: string): Promise<readonly Shelved[]> {
  const found: Shelved[] = []
  for (const name of (await namesIn(shelfOf(folder))).sort().reverse()) {
    const madeAt = madeAtOf(name)
    if (madeAt === null) continue
    const there = await whatIsThere(path.join(shelfOf(folder), name))
    if (there) found.push({ name, bytes: there.size, madeAt })
  }
  return found
}

/** A file as it is; null where it went since it was listed: a newer backup took its place, or another process cleared it. */
const whatIsThere = (file: string) =>
  stat(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })

/** Days, whole ones, since the newest backup; null where there is none. */
export function daysSince(newest: Shelved | undefined, now: string): number | null {
  if (!newest) return null
  return Math.floor((Date.parse(now) - Date.parse(newest.madeAt)) / (24 * 60 * 60 * 1000))
}

/** Removes the oldest backups beyond those kept, and gives their names. */
export async function clearShelf(folder: string): Promise<readonly string[]> {
  const old = (await shelved(folder)).slice(keptOnShelf).map(({ name }) => name)
  for (const name of old) await rm(path.join(shelfOf(folder), name), { force: true })
  return old
}

/**
 * Removes what backups that were killed left behind, if it was last written before an instant, in
 * milliseconds: on PostgreSQL another process may be making one meanwhile.
 */
export async function clearUnfinished(folder: string, before: number): Promise<void> {
  const shelf = shelfOf(folder)
  await mkdir(shelf, { recursive: true, mode: 0o700 })
  const unfinished = (await namesIn(shelf)).filter((name) => name.endsWith(unfinishedEnding))
  const scratch = await namesIn(scratchOf(folder))
  const places = [
    ...unfinished.map((name) => path.join(shelf, name)),
    ...scratch.map((name) => path.join(scratchOf(folder), name)),
  ]
  for (const place of places) {
    const there = await whatIsThere(place)
    if (there && there.mtimeMs < before)
      await rm(place, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: NodeJS.ErrnoException) => {
    // No backup has been made yet.
    if (error.code === 'ENOENT') return []
    throw error
  })
}

/** The place of the backup of that name; null where it is no such name or not there. */
export async function placeOnShelf(folder: string, name: string): Promise<string | null> {
  const found = (await shelved(folder)).some((each) => each.name === name)
  return found ? path.join(shelfOf(folder), name) : null
}

/** The bytes of a backup as they are sent, and how many they are. */
export async function bytesOf(
  file: string,
): Promise<{ readonly size: number; readonly bytes: ReadableStream<Uint8Array> }> {
  const { size } = await stat(file)
  const bytes = Readable.toWeb(createReadStream(file)) as ReadableStream<Uint8Array>
  return { size, bytes }
}
