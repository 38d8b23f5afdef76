/** Reads the files of a zip by names, in Node and in a browser alike, and believes nothing that it says of itself. */
import { largestFile, largestFolder } from './read-folder.ts'

/** Why a zip is not read. */
export type ZipTrouble = 'not-a-zip' | 'too-large' | 'strange-names'

/** What a zip says of one of its files. */
interface Entry {
  readonly name: string
  readonly method: number
  /** Where its local head begins, and how many bytes it is packed into. */
  readonly at: number
  readonly packed: number
  readonly isLink: boolean
}

const mostEntries = 5000
const [endMark, entryMark, localMark] = [0x06054b50, 0x02014b50, 0x04034b50]
const [stored, deflated] = [0, 8]

/**
 * The files of a zip that are wanted, by their names below the folder that holds `policy.json`; the names of all
 * others. Links, names that lead out of the folder, and what unpacks to more than is ever read are refused.
 */
export async function readZip(
  zip: Uint8Array<ArrayBuffer>,
  isWanted: (name: string) => boolean,
): Promise<
  | { readonly files: ReadonlyMap<string, Uint8Array>; readonly others: readonly string[] }
  | ZipTrouble
> {
  if (zip.length > largestFolder) return 'too-large'
  const entries = entriesOf(zip)
  if (!entries) return 'not-a-zip'
  const names = entries.map(({ name }) => name)
  if (new Set(names).size < names.length || entries.some(isStrange)) return 'strange-names'
  const folder = folderIn(names)
  const files = new Map<string, Uint8Array>()
  const others: string[] = []
  let all = 0
  for (const entry of entries) {
    const name = entry.name.startsWith(folder) ? entry.name.slice(folder.length) : null
    if (name === null || !isWanted(name)) {
      if (!entry.name.endsWith('/')) others.push(name ?? entry.name)
      continue
    }
    const bytes = await unpacked(zip, entry, Math.min(largestFile, largestFolder - all))
    if (typeof bytes === 'string') return bytes
    all += bytes.length
    files.set(name, bytes)
  }
  return { files, others }
}

/** The folder in which the shortest path to a policy leads; empty for the zip itself. */
export function folderIn(names: readonly string[]): string {
  const policies = names.filter((name) => /(^|\/)policy\.json$/.test(name))
  const [nearest = ''] = policies.toSorted((a, b) => a.length - b.length)
  return nearest.slice(0, nearest.length - 'policy.json'.length).replace(/^policy\.json$/, '')
}

const isStrange = ({ name, isLink }: Entry) =>
  isLink || /^\/|\\|:|(^|\/)\.\.(\/|$)|[\x00-\x1f]/.test(name)

/** What stands in the directory at the end; null where there is none. */
function entriesOf(zip: Uint8Array<ArrayBuffer>): readonly Entry[] | null {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  let end = zip.length - 22
  while (end >= 0 && end > zip.length - 66_000 && view.getUint32(end, true) !== endMark) end -= 1
  if (end < 0 || view.getUint32(end, true) !== endMark) return null
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  if (count > mostEntries) return null
  const entries: Entry[] = []
  for (let no = 0; no < count; no += 1) {
    if (at + 46 > zip.length || view.getUint32(at, true) !== entryMark) return null
    const [nameLength, extra, comment] = [28, 30, 32].map((place) =>
      view.getUint16(at + place, true),
    )
    const name = new TextDecoder().decode(zip.subarray(at + 46, at + 46 + (nameLength ?? 0)))
    entries.push({
      ...{ name, method: view.getUint16(at + 10, true), packed: view.getUint32(at + 20, true) },
      at: view.getUint32(at + 42, true),
      isLink: view.getUint32(at + 38, true) >>> 28 === 0xa,
    })
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0)
  }
  return entries
}

/** The bytes of a file, at most so many. */
async function unpacked(
  zip: Uint8Array<ArrayBuffer>,
  { at, packed, method }: Entry,
  most: number,
): Promise<Uint8Array | ZipTrouble> {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  if (at + 30 > zip.length || view.getUint32(at, true) !== localMark) return 'not-a-zip'
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  const bytes = zip.subarray(from, from + packed)
  if (bytes.length !== packed) return 'not-a-zip'
  if (method === stored) return bytes.length > most ? 'too-large' : bytes
  return method === deflated ? inflated(bytes, most) : 'not-a-zip'
}

async function inflated(
  bytes: Uint8Array<ArrayBuffer>,
  most: number,
): Promise<Uint8Array | ZipTrouble> {
  const parts: Uint8Array[] = []
  let length = 0
  try {
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
    const reader = stream.getReader()
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      length += value.length
      if (length > most) {
        await reader.cancel()
        return 'too-large'
      }
      parts.push(value)
    }
  } catch {
    // It is not packed as it says, or ends in the middle.
    return 'not-a-zip'
  }
  const all = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
