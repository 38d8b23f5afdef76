/**
 * An EXIF of 60 kilobytes, all of it entries, of which each claims to be as many numbers as there are bytes: read
 * as it says it is hundreds of millions of numbers. The last entry is an honest date. One entry is harmless.
 */
export function exifBomb(entries = 5_000): Buffer {
  const when = '2023:02:01 09:30:00\0'
  const end = 8 + 2 + (entries + 1) * 12 + 4
  const tiff = Buffer.alloc(end + when.length)
  tiff.write('II*\0', 'latin1')
  tiff.writeUInt32LE(8, 4)
  tiff.writeUInt16LE(entries + 1, 8)
  const entry = (nth: number, [tag, type, count, value]: readonly number[]) => {
    const at = 10 + nth * 12
    tiff.writeUInt16LE(tag ?? 0, at)
    tiff.writeUInt16LE(type ?? 0, at + 2)
    tiff.writeUInt32LE(count ?? 0, at + 4)
    tiff.writeUInt32LE(value ?? 0, at + 8)
  }
  for (let nth = 0; nth < entries; nth++) entry(nth, [0xa000 + nth, 1, tiff.length, 8])
  entry(entries, [0x0132, 2, when.length, end])
  tiff.write(when, end, 'latin1')
  return Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff])
}
