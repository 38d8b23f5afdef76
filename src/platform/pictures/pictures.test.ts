import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { afterAll, describe, expect, it } from 'vitest'
import { exifBomb } from '../../../test/world/exif-bomb.ts'
import { safePicture } from './pictures.ts'
import { takenAtOf } from './taken-at.ts'

describe('a picture made safe', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'prongsai-pictures-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const place = path.join(folder, 'a')
  const safe = (bytes: Uint8Array, timeLimit?: number) => {
    writeFileSync(place, bytes)
    return safePicture({ place, isHeic: false }, timeLimit)
  }
  const photo = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: '#3a7' } })
  const value = async (bytes: Uint8Array) => {
    const made = await safe(bytes)
    if (!made.ok) throw new Error(made.reason)
    return made.value
  }

  it('is upright and at most 2000 points long, knows when it was taken, and not where nor by whom', async () => {
    const bytes = await photo(3000, 1500)
      .withMetadata({ orientation: 6 })
      .withExifMerge({
        IFD0: { Make: 'Fictional', Artist: 'มานี' },
        IFD2: { DateTimeOriginal: '2023:02:01 09:30:00' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '14/1 30/1 0/1' },
      })
      .jpeg()
      .toBuffer()
    expect((await sharp(bytes).metadata()).exif).toBeDefined()
    const made = await value(bytes)
    expect(made).toMatchObject({ width: 1000, height: 2000, takenAt: '2023-02-01T09:30:00' })
    for (const kept of [made.bytes, made.preview]) {
      const { exif, xmp, iptc, icc, format } = await sharp(kept).metadata()
      expect({ exif, xmp, iptc, icc, format }).toEqual({ format: 'jpeg' })
      expect(Buffer.from(kept).includes('Fictional')).toBe(false)
    }
    const { width, height } = await sharp(made.preview).metadata()
    expect([width, height]).toEqual([200, 400])
  })

  it('is the same file when the same photo comes again', async () => {
    const bytes = await photo(300, 200).png().toBuffer()
    expect(Buffer.from((await value(bytes)).bytes).equals((await value(bytes)).bytes)).toBe(true)
  })

  it('may be a HEIC of a telephone', async () => {
    const made = await safePicture({ place: path.resolve('test/world/photo.heic'), isHeic: true })
    expect(made).toMatchObject({
      value: { width: 96, height: 64, takenAt: '2023-02-01T09:30:00' },
    })
    if (made.ok) expect((await sharp(made.value.bytes).metadata()).format).toBe('jpeg')
  })

  it('is refused where it is no picture, half a picture, or a bomb of points', async () => {
    expect(await safe(Buffer.from('no picture'))).toMatchObject({ reason: 'picture-unreadable' })
    const whole = await sharp(
      Buffer.from(Array.from({ length: 300 * 300 * 3 }, (_, at) => at % 251)),
      {
        raw: { width: 300, height: 300, channels: 3 },
      },
    )
      .jpeg()
      .toBuffer()
    expect(await safe(whole.subarray(0, whole.length / 2))).toMatchObject({
      reason: 'picture-unreadable',
    })
    expect(await safe(pngBomb(40_000, 40_000))).toMatchObject({ reason: 'picture-too-many-points' })
  })

  it('that takes too long is given up, and the next one is opened as if nothing had been', async () => {
    const bytes = await photo(4000, 4000).png().toBuffer()
    const both = await Promise.all([safe(bytes, 1), safe(bytes)])
    expect(both[0]).toMatchObject({ reason: 'picture-unreadable' })
    expect(both[1]).toMatchObject({ ok: true })
  })

  it('with an EXIF made to keep its reader busy is kept, without the date that its last entry gives', async () => {
    const bomb = exifBomb()
    expect(takenAtOf(exifBomb(1))).toBe('2023-02-01T09:30:00')
    const bytes = await photo(40, 40).jpeg().toBuffer()
    const withBomb = Buffer.concat([
      bytes.subarray(0, 2),
      Buffer.from([0xff, 0xe1, (bomb.length + 2) >> 8, (bomb.length + 2) & 0xff]),
      bomb,
      bytes.subarray(2),
    ])
    expect(await value(withBomb)).toMatchObject({ width: 40, takenAt: null })
  })
})

/** A PNG of some kilobytes that says it is very large, and is: rows of zeros. */
function pngBomb(width: number, height: number): Buffer {
  const chunk = (type: string, content: Buffer) => {
    const head = Buffer.alloc(4)
    head.writeUInt32BE(content.length)
    return Buffer.concat([head, Buffer.from(type), content, Buffer.from(crc(type, content))])
  }
  const size = Buffer.alloc(13)
  size.writeUInt32BE(width)
  size.writeUInt32BE(height, 4)
  size.set([8, 0, 0, 0, 0], 8)
  const mark = Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])
  const rows = deflateSync(Buffer.alloc(10_000_000))
  return Buffer.concat([
    mark,
    chunk('IHDR', size),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function crc(type: string, content: Buffer): Uint8Array {
  let sum = 0xffffffff
  for (const byte of Buffer.concat([Buffer.from(type), content])) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  }
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE((sum ^ 0xffffffff) >>> 0)
  return bytes
}
