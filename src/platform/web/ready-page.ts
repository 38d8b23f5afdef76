// A page that is the same for everybody but for one short word in it, kept as bytes: to send it costs a copy,
// compressed or not. What stands before and after the word is compressed once; the word goes between them
// as it is, and the checksum of the whole is put together from those of its parts.
import { constants, deflateRawSync, gzipSync } from 'node:zlib'

export interface ReadyPage {
  /** The page with the word in it, as it is. */
  readonly plain: (word: string) => Buffer
  /** The page with the word in it, as gzip. */
  readonly gzipped: (word: string) => Buffer
  /** Bytes that are kept. */
  readonly bytes: number
}

/** No name, no time, and the sign of an unknown system: what stands before gzipped bytes. */
const gzipHead = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 255])
const best = { level: constants.Z_BEST_COMPRESSION }

/** Makes a page ready; `mark` stands in it where the word is to be, and of several the first is meant. Throws without one. */
export function readyPage(html: string, mark: string): ReadyPage {
  const at = html.indexOf(mark)
  if (at < 0) throw new Error('The page has no place for the word.')
  const before = Buffer.from(html.slice(0, at))
  const after = Buffer.from(html.slice(at + mark.length))
  // Flushed, so that it ends on a whole byte and another block may follow.
  const squeezedBefore = Buffer.concat([
    gzipHead,
    deflateRawSync(before, { ...best, finishFlush: constants.Z_SYNC_FLUSH }),
  ])
  const squeezedAfter = deflateRawSync(after, best)
  const [crcBefore, crcAfter] = [crc32(before), crc32(after)]
  const past = crcAfterZeros(after.length)

  return {
    bytes: before.length + after.length + squeezedBefore.length + squeezedAfter.length,
    plain(word) {
      const between = Buffer.byteLength(word)
      const page = Buffer.allocUnsafe(before.length + between + after.length)
      before.copy(page)
      page.write(word, before.length)
      after.copy(page, before.length + between)
      return page
    },
    gzipped(word) {
      const between = Buffer.byteLength(word)
      const [block, rest] = [squeezedBefore.length, squeezedBefore.length + 5 + between]
      const page = Buffer.allocUnsafe(rest + squeezedAfter.length + 8)
      squeezedBefore.copy(page)
      // A stored block, which is not the last: its length and the same turned over.
      page[block] = 0
      page.writeUInt16LE(between, block + 1)
      page.writeUInt16LE(between ^ 0xffff, block + 3)
      page.write(word, block + 5)
      squeezedAfter.copy(page, rest)
      const crc = past(crc32(page.subarray(block + 5, rest), crcBefore)) ^ crcAfter
      const end = rest + squeezedAfter.length
      page.writeUInt32LE(crc >>> 0, end)
      page.writeUInt32LE((before.length + between + after.length) >>> 0, end + 4)
      return page
    },
  }
}

/** The polynomial of gzip's checksum, lowest bit last. */
const polynomial = 0xedb88320

const byteFates = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte
  for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? polynomial : 0)
  return crc >>> 0
})

/** The checksum of bytes that follow others. Node has it from 20.15 on; ours is as fast for a short word. */
function crc32(bytes: Uint8Array, before = 0): number {
  let crc = ~before
  for (const byte of bytes) crc = (crc >>> 8) ^ (byteFates[(crc ^ byte) & 0xff] ?? 0)
  return ~crc >>> 0
}

/** What becomes of a checksum when so many zero bytes follow: linear in its 32 bits, so each bit's fate says all. */
function crcAfterZeros(bytes: number): (crc: number) => number {
  // One zero bit, as a matrix of 32 columns; squared and multiplied until it is that of all the bits.
  let power: readonly number[] = [
    polynomial,
    ...Array.from({ length: 31 }, (_, bit) => (1 << bit) >>> 0),
  ]
  let all: readonly number[] = Array.from({ length: 32 }, (_, bit) => (1 << bit) >>> 0)
  for (let bits = bytes * 8; bits > 0; bits = Math.floor(bits / 2)) {
    const step = power
    if (bits % 2 === 1) all = all.map((column) => applied(step, column))
    power = step.map((column) => applied(step, column))
  }
  const columns = Uint32Array.from(all)
  return (crc) => applied(columns, crc)
}

function applied(columns: ArrayLike<number>, value: number): number {
  let result = 0
  for (let [bits, at] = [value >>> 0, 0]; bits !== 0; bits >>>= 1, at += 1)
    if (bits & 1) result ^= columns[at] ?? 0
  return result >>> 0
}

/** Compresses what is made for one request alone: quickly rather than well. */
export const gzipped = (page: string | Buffer): Buffer => gzipSync(page, { level: 4 })
