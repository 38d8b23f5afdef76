import { open as openFile, stat } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { type Entry, open, type ZipFile } from 'yauzl'
import { type Manifest, parts, partsOf, readManifest } from './manifest.ts'
import { stop } from './refusal.ts'

/** A backup that is open for reading. Each part is counted against what the manifest says of it. */
export interface Archive {
  readonly manifest: Manifest
  readonly bytes: number
  /** The bytes of a part, no more of them than it says it has. */
  readonly read: (part: string, bytes: number) => AsyncGenerator<Buffer>
  readonly close: () => void
}

/** A manifest of a million files is some 100 MB; a larger one was made to fill the memory. */
const largestManifest = 200 * 1024 * 1024
const largestKey = 4096
/** Rows with an id in each shrink some 60 times at most; past this a part was made to explode. */
const greatestRatio = 400
const ratioMattersFrom = 8 * 1024 * 1024

const partName =
  /^(manifest\.json|secret\.key|tables\/[a-z_][a-z0-9_]{0,62}\.jsonl|files\/[0-9a-f]{64})$/

/** Opens a backup and reads its manifest; refuses by `Stopped` what is none, or has parts no backup has. */
export async function openArchive(file: string): Promise<Archive> {
  const zip = await opened(file)
  try {
    const entries = await entriesOf(zip)
    const read = (part: string, bytes: number) => contentOf(zip, entries.get(part), part, bytes)
    if (!entries.has(parts.manifest)) stop({ code: 'not-a-backup' })
    const pieces: Buffer[] = []
    for await (const piece of read(parts.manifest, largestManifest)) pieces.push(piece)
    const manifest = readManifest(Buffer.concat(pieces).toString('utf8'))
    if (!manifest.ok) return stop(manifest.reason)
    const expected = new Set(partsOf(manifest.value))
    for (const name of entries.keys())
      if (!expected.has(name)) stop({ code: 'hostile', part: name })
    for (const name of expected) if (!entries.has(name)) stop({ code: 'damaged', part: name })
    return { manifest: manifest.value, bytes: zip.fileSize, read, close: () => zip.close() }
  } catch (error) {
    zip.close()
    throw error
  }
}

/** The installation's key, where the backup carries it. */
export async function keyIn({ manifest, read }: Archive): Promise<string | null> {
  if (!manifest.withKey) return null
  const pieces: Buffer[] = []
  for await (const piece of read(parts.key, largestKey)) pieces.push(piece)
  return Buffer.concat(pieces).toString('utf8').trim()
}

async function opened(file: string): Promise<ZipFile> {
  try {
    if (!(await stat(file)).isFile()) stop({ code: 'no-such-file', file })
    if (!(await beginsAsZip(file))) stop({ code: 'not-a-backup' })
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') stop({ code: 'no-such-file', file })
    if (code === undefined) throw error
    stop({ code: 'file-unreadable', file, why: message })
  }
  return new Promise((resolve, reject) => {
    open(file, { lazyEntries: true, autoClose: false, strictFileNames: true }, (error, zip) => {
      if (!error) return resolve(zip)
      const { code } = error as NodeJS.ErrnoException
      try {
        if (code) stop({ code: 'file-unreadable', file, why: error.message })
        stop({ code: 'damaged', part: null })
      } catch (stopped) {
        reject(stopped)
      }
    })
  })
}

async function beginsAsZip(file: string): Promise<boolean> {
  const handle = await openFile(file)
  try {
    const { buffer } = await handle.read(Buffer.alloc(4), 0, 4, 0)
    return buffer.toString('latin1') === 'PK\x03\x04'
  } finally {
    await handle.close()
  }
}

/** Every entry by its name, after a look at the names: nothing is unpacked by a name that came with the file. */
async function entriesOf(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  const entries = new Map<string, Entry>()
  try {
    for await (const entry of zip.eachEntry()) {
      const { fileName: name } = entry
      if (!partName.test(name) || entries.has(name) || entry.isEncrypted())
        stop({ code: 'hostile', part: name })
      // Kept files stand in it as they are, so that they cannot be made to explode.
      if (name.startsWith('files/') && entry.compressionMethod !== 0)
        stop({ code: 'hostile', part: name })
      entries.set(name, entry)
    }
  } catch (error) {
    rethrown(error, null)
  }
  return entries
}

async function* contentOf(
  zip: ZipFile,
  entry: Entry | undefined,
  part: string,
  bytes: number,
): AsyncGenerator<Buffer> {
  if (!entry) return stop({ code: 'damaged', part })
  let size = 0
  try {
    for await (const piece of await streamOf(zip, entry)) {
      const chunk = piece as Buffer
      size += chunk.length
      if (size > bytes) stop({ code: 'hostile', part })
      if (size > ratioMattersFrom && size > entry.compressedSize * greatestRatio)
        stop({ code: 'hostile', part })
      yield chunk
    }
  } catch (error) {
    rethrown(error, part)
  }
}

/** Every error of the zip library but the disk's own means that the file is cut short or damaged. */
function rethrown(error: unknown, part: string | null): never {
  const isOfZip =
    error instanceof Error &&
    error.name === 'Error' &&
    (!('code' in error) || /^(Z_|ERR_)/.test(String(error.code))) &&
    !('refusal' in error)
  if (isOfZip) return stop({ code: 'damaged', part })
  throw error
}

function streamOf(zip: ZipFile, entry: Entry): Promise<Readable> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)))
  })
}
