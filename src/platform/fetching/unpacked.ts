import { Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'

/**
 * A body unpacked as it comes; whoever reads it counts what comes out, so a small bomb cannot grow. Null for a
 * coding that is not known. `came` is told of the bytes as they came, before they are unpacked.
 */
export function unpacked(
  body: Readable,
  coding: string,
  came?: (bytes: number) => void,
): AsyncIterable<Uint8Array> | null {
  const named = coding.trim().toLowerCase()
  const unpack =
    named === 'gzip' || named === 'x-gzip'
      ? createGunzip()
      : named === 'br'
        ? createBrotliDecompress()
        : named === 'deflate'
          ? createInflate()
          : null
  if (!unpack)
    return named === '' || named === 'identity' ? (came ? counted(body, came) : body) : null
  const packed = came ? Readable.from(counted(body, came)) : body
  packed.on('error', (error) => unpack.destroy(error))
  unpack.on('close', () => packed.destroy())
  return packed.pipe(unpack)
}

async function* counted(body: Readable, came: (bytes: number) => void) {
  for await (const piece of body) {
    came(piece.byteLength)
    yield piece as Uint8Array
  }
}
