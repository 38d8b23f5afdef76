import { runInNewContext } from 'node:vm'
import readExif from 'exif-reader'

/** An honest EXIF has some kilobytes; JPEG cannot hold more than this. */
const largestExif = 64 * 1024
/** Milliseconds: reading an honest one takes less than one. */
const patience = 150

/**
 * When a photo was taken by its camera's own clock, "YYYY-MM-DDTHH:mm:ss", as its EXIF says; null where it
 * says nothing, or nothing sensible. An EXIF made to keep its reader busy (each of its thousand entries claiming all
 * of its bytes) is given up after a moment. Nothing else of it is read, and of its place nothing is kept.
 */
export function takenAtOf(exif: Uint8Array | undefined, limit = patience): string | null {
  if (!exif || exif.byteLength > largestExif) return null
  try {
    const read = () => readExif(Buffer.from(exif))
    const tags: ReturnType<typeof readExif> = runInNewContext(
      'read()',
      { read },
      { timeout: limit },
    )
    const when = tags.Photo?.DateTimeOriginal ?? tags.Image?.DateTime
    return when instanceof Date && isSensible(when) ? when.toISOString().slice(0, 19) : null
  } catch {
    // Spoilt or hostile EXIF: the photo is kept, and nobody says when it was taken.
    return null
  }
}

const isSensible = (when: Date) =>
  !Number.isNaN(when.getTime()) && when.getUTCFullYear() >= 1990 && when.getUTCFullYear() < 2200
