import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { fromBuffer } from 'yauzl'
import { ZipFile } from 'yazl'
import type { Manifest } from '../../src/platform/backup/manifest.ts'

/** The parts of a zip by name, as somebody who means harm would take them out. */
export async function partsIn(file: string): Promise<Map<string, Buffer>> {
  const parts = new Map<string, Buffer>()
  const { promise, resolve, reject } = Promise.withResolvers<import('yauzl').ZipFile>()
  fromBuffer(readFileSync(file), { lazyEntries: true }, (error, zip) =>
    error ? reject(error) : resolve(zip),
  )
  const zip = await promise
  for await (const entry of zip.eachEntry()) {
    const pieces: Buffer[] = []
    const opened = Promise.withResolvers<NodeJS.ReadableStream>()
    zip.openReadStream(entry, (error, stream) =>
      error ? opened.reject(error) : opened.resolve(stream),
    )
    for await (const piece of await opened.promise) pieces.push(piece as Buffer)
    parts.set(entry.fileName, Buffer.concat(pieces))
  }
  return parts
}

/** Writes parts as a zip; kept files as they are and the rest made smaller, unless told otherwise. */
export async function zipOf(
  file: string,
  parts: Iterable<readonly [string, Buffer]>,
  { compressFiles = false } = {},
): Promise<string> {
  const zip = new ZipFile()
  for (const [name, bytes] of parts)
    zip.addBuffer(bytes, name, { compress: compressFiles || !name.startsWith('files/') })
  zip.end()
  const pieces: Buffer[] = []
  for await (const piece of zip.outputStream) pieces.push(piece as Buffer)
  writeFileSync(file, Buffer.concat(pieces))
  return file
}

/** Changes a part and its manifest so that sizes and digests fit again: the work of somebody who knows how. */
export function changedTable(
  parts: Map<string, Buffer>,
  table: string,
  change: (lines: string) => string,
): Map<string, Buffer> {
  const name = `tables/${table}.jsonl`
  const bytes = Buffer.from(change(parts.get(name)?.toString('utf8') ?? ''))
  const manifest = manifestIn(parts)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const rows = bytes.toString('utf8').split('\n').length - 1
  const tables = manifest.tables.map((each) =>
    each.name === table ? { ...each, rows, bytes: bytes.length, sha256 } : each,
  )
  return withManifest(new Map(parts).set(name, bytes), { ...manifest, tables })
}

export const manifestIn = (parts: Map<string, Buffer>): Manifest =>
  JSON.parse(parts.get('manifest.json')?.toString('utf8') ?? '')

export const withManifest = (parts: Map<string, Buffer>, manifest: object) =>
  new Map(parts).set('manifest.json', Buffer.from(JSON.stringify(manifest)))
