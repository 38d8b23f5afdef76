import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import type { ReadableStream as NodeStream } from 'node:stream/web'
import { ZipFile } from 'yazl'

/** One file of a zip: its bytes, or where it stands on the disk. */
export interface ZipPart {
  readonly name: string
  readonly content: Uint8Array | { readonly place: string }
  /** Packed files gain nothing by being packed again. */
  readonly isPacked?: boolean
}

/** The first day a zip can name: no file says when it was made, so that the same parts give the same bytes. */
const noDay = new Date(1980, 0, 1)

/** A zip of the parts in their order, as it comes; the same parts give the same bytes, wherever it is made. */
export function evenZip(parts: readonly ZipPart[]): ReadableStream {
  const zip = new ZipFile()
  for (const { name, content, isPacked = false } of parts) {
    const how = { mtime: noDay, forceDosTimestamp: true, compress: !isPacked, mode: 0o100644 }
    if (content instanceof Uint8Array) zip.addBuffer(Buffer.from(content), name, how)
    else
      zip.addReadStreamLazy(name, how, (give) => {
        give(null, createReadStream(content.place))
      })
  }
  zip.end()
  const out = new Readable().wrap(zip.outputStream as Readable)
  zip.on('error', (error: Error) => out.destroy(error))
  return Readable.toWeb(out) as NodeStream as ReadableStream
}
