import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import type { FileEntry } from './manifest.ts'

/** Where a kept file stands below the folder of kept files. */
export const placeOf = (folder: string, sha256: string) =>
  path.join(folder, sha256.slice(0, 2), sha256)

/** The hashes of all kept files, in order; what is still being written or was never saved is none of them. */
export async function keptFiles(folder: string): Promise<readonly string[]> {
  const shelves = (await namesIn(folder)).filter((name) => /^[0-9a-f]{2}$/.test(name))
  const found: string[] = []
  for (const shelf of shelves)
    for (const name of await namesIn(path.join(folder, shelf)))
      if (/^[0-9a-f]{64}$/.test(name)) found.push(name)
  return found
}

/** Hashes a kept file without holding it; null where what is there is no longer what was put there. */
export async function checkedFile(folder: string, sha256: string): Promise<FileEntry | null> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const piece of piecesOf(folder, sha256)) {
    hash.update(piece)
    bytes += piece.length
  }
  return hash.digest('hex') === sha256 ? { sha256, bytes } : null
}

/** The bytes of a kept file, in pieces. */
export const piecesOf = (folder: string, sha256: string): AsyncIterable<Buffer> =>
  createReadStream(placeOf(folder, sha256))

async function namesIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    // No file has been kept yet.
    if (error.code === 'ENOENT') return []
    throw error
  })
  return names.sort()
}
