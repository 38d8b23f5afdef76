// A cluster as a tar file, in the form PGlite itself loads. Done here, a folder is filled many times as fast as
// through PGlite's file system, and begins from a cluster that was closed, which needs no recovery.
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const block = 512
const folderType = '5'
const fileType = '0'

/** Packs every folder and file below a folder; their names begin with a slash. */
export function packCluster(folder: string): Uint8Array {
  const parts: Uint8Array[] = []
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
  for (const name of names) {
    const place = path.join(folder, name)
    const isFolder = statSync(place).isDirectory()
    const bytes = isFolder ? new Uint8Array() : readFileSync(place)
    const shown = `/${name.replaceAll(path.sep, '/')}`
    parts.push(head(shown, isFolder, bytes.length), bytes, filling(bytes.length))
  }
  return Buffer.concat([...parts, new Uint8Array(2 * block)])
}

/** Writes what `packCluster` or PGlite packed below a folder. Nothing is synced yet. Throws on any other bytes. */
export function unpackCluster(tar: Uint8Array, folder: string) {
  const bytes = Buffer.from(tar.buffer, tar.byteOffset, tar.byteLength)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  let at = 0
  while (at + block <= bytes.length && bytes[at] !== 0) {
    const field = (from: number, length: number) =>
      bytes.toString('latin1', at + from, at + from + length).replace(/\0.*/s, '')
    const [name, type] = [field(0, 100), field(156, 1)]
    const size = Number.parseInt(field(124, 12), 8)
    if (!name.startsWith('/') || name.split('/').includes('..') || at + block + size > bytes.length)
      throw new Error(`The snapshot is damaged at byte ${at}.`)
    const place = path.join(folder, name)
    const content = bytes.subarray(at + block, at + block + size)
    if (type === folderType) mkdirSync(place, { recursive: true, mode: 0o700 })
    else if (type === fileType) writeFileSync(place, content, { mode: 0o600 })
    else throw new Error(`The snapshot is damaged at byte ${at}.`)
    at += block + size + filling(size).length
  }
}

const filling = (size: number) => new Uint8Array((block - (size % block)) % block)

function head(name: string, isFolder: boolean, size: number): Uint8Array {
  if (Buffer.byteLength(name) >= 100) throw new Error(`${name} is too long a name for a snapshot.`)
  const head = Buffer.alloc(block)
  const octal = (value: number, from: number, length: number) =>
    head.write(`${value.toString(8).padStart(length - 1, '0')}\0`, from, 'latin1')
  head.write(name, 0)
  octal(isFolder ? 0o700 : 0o600, 100, 8)
  for (const [from, length] of [
    [108, 8],
    [116, 8],
    [136, 12],
  ] as const)
    octal(0, from, length)
  octal(size, 124, 12)
  head.write(isFolder ? folderType : fileType, 156, 'latin1')
  head.write('ustar\x0000', 257, 'latin1')
  // The sum is taken with room in the place of the sum.
  head.fill(' ', 148, 156)
  octal(
    head.reduce((sum, byte) => sum + byte, 0),
    148,
    8,
  )
  return head
}
