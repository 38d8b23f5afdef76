import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import { syncFolder } from '../files/sync-folder.ts'

/** A zip that is being written beside its name, and takes the name only when it is whole. */
export interface ZipWriter {
  /** Writes one part to its end. Rows are made smaller; pictures and PDFs would not become so. */
  readonly add: (
    name: string,
    pieces: AsyncIterable<Buffer> | Iterable<Buffer>,
    how: { readonly compress: boolean },
  ) => Promise<void>
  /** Ends the zip, waits until it is on the disk, and says what it is. It has not got its name yet. */
  readonly finish: () => Promise<{ readonly bytes: number; readonly sha256: string }>
  /** Where it stands until it is given its name. */
  readonly unfinished: string
  /** Gives it its name. */
  readonly name: () => Promise<void>
  /** Removes what was written, unless it has its name. */
  readonly abandon: () => Promise<void>
}

/** The ending of a file that is not whole yet; whatever ends so may be removed. */
export const unfinishedEnding = '.unfinished'

/** Begins a zip that will have this name. Throws what the file system throws. */
export async function startZip(file: string): Promise<ZipWriter> {
  const unfinished = `${file}${unfinishedEnding}`
  // Opened before anything is read, so that a folder that cannot be written is told at once.
  await (await open(unfinished, 'w', 0o600)).close()
  const zip = new ZipFile()
  const hash = createHash('sha256')
  let [bytes, isNamed] = [0, false]
  const counting = new Transform({
    transform(piece: Buffer, _, done) {
      hash.update(piece)
      bytes += piece.length
      done(null, piece)
    },
  })
  const out = createWriteStream(unfinished, { flush: true })
  const source = zip.outputStream as Readable
  const { promise: failed, reject: fail } = Promise.withResolvers<never>()
  const written = pipeline(source, counting, out)
  // Whoever waits for a part or the end is told; without this, Node would end the process first.
  written.catch(fail)
  failed.catch(() => undefined)
  zip.on('error', (error: Error) => source.destroy(error))
  return {
    unfinished,
    async add(name, pieces, { compress }) {
      const { promise: passed, resolve: pass } = Promise.withResolvers<void>()
      const watched = async function* () {
        yield* pieces
        pass()
      }
      zip.addReadStreamLazy(name, { compress, mode: 0o100600 }, (give) => {
        const stream = Readable.from(watched(), { objectMode: false })
        stream.once('error', fail)
        give(null, stream)
      })
      await Promise.race([passed, failed])
    },
    async finish() {
      zip.end()
      await Promise.race([written, failed])
      return { bytes, sha256: hash.digest('hex') }
    },
    async name() {
      await rename(unfinished, file)
      isNamed = true
      await syncFolder(path.dirname(file))
    },
    async abandon() {
      if (isNamed) return
      source.destroy()
      await written.catch(() => undefined)
      await rm(unfinished, { force: true })
    },
  }
}
