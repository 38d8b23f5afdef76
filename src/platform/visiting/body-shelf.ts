import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { KeepBody } from './visited.ts'

/** Holds the bodies of pages on the disk while something is made of them, so that memory stays flat. */
export interface BodyShelf {
  readonly keep: KeepBody
  /** Where the body of an address stands; null where none came whole. */
  readonly placeOf: (url: string) => string | null
  /** Reads it from its beginning each time it is asked for; null where there is none. */
  readonly bodyOf: (url: string) => (() => AsyncIterable<Uint8Array>) | null
  readonly forget: (url: string) => Promise<void>
  /** Removes the shelf with all that is on it. */
  readonly clear: () => Promise<void>
}

/** The name of a shelf says whose it is: a program that is killed clears nothing. */
const named = /^prongsai-visits-(\d+)-/

/** A shelf of its own, in the folder for what may go. */
export async function bodyShelf(): Promise<BodyShelf> {
  const folder = await mkdtemp(path.join(os.tmpdir(), `prongsai-visits-${process.pid}-`))
  const whole = new Set<string>()
  const fileOf = (url: string) =>
    path.join(folder, createHash('sha256').update(url).digest('hex').slice(0, 40))
  const placeOf = (url: string) => (whole.has(url) ? fileOf(url) : null)
  return {
    placeOf,
    async keep(pieces, { url }) {
      whole.delete(url)
      try {
        await pipeline(Readable.from(pieces), createWriteStream(fileOf(url), { mode: 0o600 }))
        whole.add(url)
      } catch (error) {
        await rm(fileOf(url), { force: true })
        throw error
      }
    },
    bodyOf(url) {
      const place = placeOf(url)
      return place === null ? null : () => createReadStream(place)
    },
    async forget(url) {
      whole.delete(url)
      await rm(fileOf(url), { force: true })
    },
    async clear() {
      whole.clear()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/**
 * Removes the shelves of programs that are gone, at the start of one. Numbers of processes come again, so a shelf
 * under our own number that was there before us is one of them.
 */
export async function clearLeftShelves(within: string = os.tmpdir()): Promise<void> {
  const begun = Date.now() - process.uptime() * 1000
  for (const name of await readdir(within)) {
    const owner = Number(named.exec(name)?.[1])
    if (!(owner > 0)) continue
    const folder = path.join(within, name)
    const isLeft =
      owner === process.pid
        ? ((await stat(folder).catch(notOurs))?.mtimeMs ?? begun) < begun
        : !isRunning(owner)
    if (isLeft) await rm(folder, { recursive: true, force: true }).catch(notOurs)
  }
}

/** Another program that starts may have removed it a moment ago, and that of another user is theirs to remove. */
function notOurs(error: NodeJS.ErrnoException): null {
  if (['ENOENT', 'EPERM', 'EACCES'].includes(error.code ?? '')) return null
  throw error
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    // One that is there and belongs to somebody else may not be asked.
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}
