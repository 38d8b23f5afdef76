import { createHash } from 'node:crypto'
import { copyFile, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { PlainDate } from '../../basics/plain-date.ts'
import { newId } from '../db/new-id.ts'
import { syncFolder } from './sync-folder.ts'

/** Keeps files on disk under the hash of what is in them, so that the same file is kept once and none is ever changed. */
export interface FileKeeper extends Kept {
  /** Files given and not yet saved, kept apart so that they can be cleared; those above never are. */
  readonly drafts: Drafts
  /**
   * Keeps for good what a person gave as a draft, without reading it again; false where there is no such
   * draft. The draft stays until it is cleared.
   */
  readonly adopt: (person: string, sha256: string) => Promise<boolean>
}

interface Kept {
  /** Keeps the bytes and gives back their SHA-256 in hex, once they are safely on disk. */
  readonly keep: (bytes: Uint8Array) => Promise<string>
  /**
   * Keeps what comes in pieces, written and hashed as it passes, so that memory stays flat. A limit told from
   * the first bytes ends the keeping: the rest is read past, and null is given back. Whatever ends halfway,
   * or meets a full disk, leaves nothing and throws.
   */
  readonly keepStream: (
    pieces: AsyncIterable<Uint8Array>,
    limitOf: (head: Uint8Array) => number | Promise<number>,
  ) => Promise<KeptStream | null>
  /** Where a kept file stands on the disk, for those who read it themselves; null for no hash. */
  readonly placeOf: (sha256: string) => string | null
  /** The bytes kept under a hash; null where there are none. Throws where the disk has spoilt them. */
  readonly read: (sha256: string) => Promise<Uint8Array | null>
}

/** What a stream left behind. */
export interface KeptStream {
  readonly sha256: string
  readonly bytes: number
  /** The first bytes, by which its type can be told. */
  readonly head: Uint8Array
}

/** Files given and not yet saved, each person's apart; to keep a file again makes it as new. */
export interface Drafts {
  /** The drafts of one person: whoever knows the hash of another's finds nothing. */
  readonly of: (person: string) => Kept
  /** Removes a draft at once, such as a photo that still says where it was taken. */
  readonly forget: (person: string, sha256: string) => Promise<void>
  /** Removes what was last kept before a day in Thailand, and says how many files that were. */
  readonly clearBefore: (day: PlainDate) => Promise<number>
}

/** The SHA-256 of some bytes, in hex. */
export const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** Keeps files below a folder, which is made when the first file comes. */
export function fileKeeper(folder: string): FileKeeper {
  const drafts = path.join(folder, 'drafts')
  return {
    ...keptIn(folder, { asNew: false }),
    drafts: {
      of: (person) => keptIn(path.join(drafts, folderNameOf(person)), { asNew: true }),
      forget: async (person, sha256) => {
        if (/^[0-9a-f]{64}$/.test(sha256))
          await rm(placeIn(path.join(drafts, folderNameOf(person)), sha256), { force: true })
      },
      clearBefore: (day) => clearFiles(drafts, Date.parse(`${day}T00:00:00+07:00`)),
    },
    adopt: (person, sha256) => adopted(path.join(drafts, folderNameOf(person)), folder, sha256),
  }
}

const placeIn = (folder: string, sha256: string) => path.join(folder, sha256.slice(0, 2), sha256)

async function adopted(from: string, to: string, sha256: string): Promise<boolean> {
  if (!/^[0-9a-f]{64}$/.test(sha256)) return false
  const draft = placeIn(from, sha256)
  const size = await stat(draft).then(({ size }) => size, whereMissing)
  if (size === null) return false
  const place = placeIn(to, sha256)
  if (await isThere(place, size)) return true
  await mkdir(path.dirname(place), { recursive: true })
  const unfinished = `${place}.${newId()}`
  try {
    await copyFile(draft, unfinished)
    await syncPlace(unfinished, 'r+')
    await rename(unfinished, place)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
  await syncFolder(path.dirname(place))
  return true
}

const whereMissing = (error: NodeJS.ErrnoException) => {
  if (error.code === 'ENOENT') return null
  throw error
}

function keptIn(folder: string, { asNew }: { readonly asNew: boolean }): Kept {
  const placeOf = (sha256: string) => placeIn(folder, sha256)
  return {
    async keep(bytes) {
      const sha256 = sha256Of(bytes)
      const place = placeOf(sha256)
      if (!asNew && (await isThere(place, bytes.byteLength))) return sha256
      await mkdir(path.dirname(place), { recursive: true })
      const unfinished = `${place}.${newId()}`
      try {
        await writeThrough(unfinished, bytes)
        await rename(unfinished, place)
      } catch (error) {
        await rm(unfinished, { force: true })
        throw error
      }
      await syncFolder(path.dirname(place))
      return sha256
    },
    async keepStream(pieces, limitOf) {
      await mkdir(folder, { recursive: true })
      const unfinished = path.join(folder, `unfinished-${newId()}`)
      try {
        const written = await writeStream(unfinished, pieces, limitOf)
        if (written === null) {
          await rm(unfinished, { force: true })
          return null
        }
        const place = placeOf(written.sha256)
        await mkdir(path.dirname(place), { recursive: true })
        await rename(unfinished, place)
        await syncFolder(path.dirname(place))
        return written
      } catch (error) {
        await rm(unfinished, { force: true })
        throw error
      }
    },
    placeOf: (sha256) => (/^[0-9a-f]{64}$/.test(sha256) ? placeOf(sha256) : null),
    async read(sha256) {
      if (!/^[0-9a-f]{64}$/.test(sha256)) return null
      const bytes = await readFile(placeOf(sha256)).catch(whereMissing)
      if (bytes !== null && sha256Of(bytes) !== sha256)
        throw new Error(`The file kept as ${sha256} is no longer what was put there.`)
      return bytes
    },
  }
}

/** A person's id as the name of a folder; throws where it is none of ours. */
function folderNameOf(person: string) {
  if (!/^[a-z0-9][a-z0-9-]{0,63}$/.test(person))
    throw new Error(`Not the id of a person: ${person}`)
  return person
}

/** Removes the files of a folder last written before an instant, in milliseconds; half-written ones too. */
async function clearFiles(folder: string, before: number): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return []
      throw error
    },
  )
  let cleared = 0
  for (const entry of entries) {
    if (!entry.isFile()) continue
    const place = path.join(entry.parentPath, entry.name)
    if ((await stat(place)).mtimeMs >= before) continue
    await rm(place, { force: true })
    cleared += 1
  }
  return cleared
}

/** As many bytes as tell a type for certain: those of a zip's first entries. */
const headLength = 4100

async function writeStream(
  place: string,
  pieces: AsyncIterable<Uint8Array>,
  limitOf: (head: Uint8Array) => number | Promise<number>,
): Promise<KeptStream | null> {
  const hash = createHash('sha256')
  const file = await open(place, 'wx', 0o600)
  let head = Buffer.alloc(0)
  let limit: number | null = null
  let bytes = 0
  try {
    for await (const piece of pieces) {
      if (head.length < headLength) head = Buffer.concat([head, piece]).subarray(0, headLength)
      if (head.length === headLength) limit ??= await limitOf(head)
      bytes += piece.byteLength
      // What is too large is read to its end all the same: only then can a browser hear why.
      if (limit !== null && bytes > limit) continue
      hash.update(piece)
      await file.writeFile(piece)
    }
    if (bytes > (limit ?? (await limitOf(head)))) return null
    await file.sync()
    return { sha256: hash.digest('hex'), bytes, head }
  } finally {
    await file.close()
  }
}

async function isThere(place: string, size: number) {
  const found = await stat(place).catch(whereMissing)
  return found !== null && found.size === size
}

async function writeThrough(place: string, bytes: Uint8Array) {
  const file = await open(place, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

async function syncPlace(place: string, mode: 'r' | 'r+') {
  const handle = await open(place, mode)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
