import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
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

/** A shelf of its own, in the folder for what may go. */
export async function bodyShelf(): Promise<BodyShelf> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'prongsai-visits-'))
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
