import type { Readable } from 'node:stream'
import { type Entry, fromBuffer, type ZipFile } from 'yauzl'
import {
  maxInflatedBytes,
  maxInflationRatio,
  maxZipEntries,
  ratioMattersFromBytes,
} from './limits.ts'
import { Refused, stop } from './refused.ts'
import { attribute, readXml } from './xml.ts'

/** The parts of a zip that were asked for, by name, and the names of all. */
export interface Unzipped {
  readonly names: ReadonlySet<string>
  readonly parts: ReadonlyMap<string, Buffer>
}

/**
 * Inflates every part of a zip, counting real bytes, and keeps those that are wanted.
 * Parts nobody wants are counted too: the file is kept, and the next person opens it in Word.
 */
export async function unzip(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
): Promise<Unzipped> {
  const names = new Set<string>()
  const parts = new Map<string, Buffer>()
  try {
    const zip = await opened(bytes)
    if (zip.entryCount > maxZipEntries) stop('zip-bomb', { parts: zip.entryCount })
    let inflated = 0
    for await (const entry of zip.eachEntry()) {
      const name = entry.fileName
      if (names.size >= maxZipEntries) stop('zip-bomb', { parts: names.size })
      names.add(name)
      if (entry.isEncrypted()) stop('file-encrypted')
      const kept: Buffer[] = []
      let size = 0
      for await (const chunk of await contentOf(zip, entry)) {
        size += chunk.length
        inflated += chunk.length
        if (inflated > maxInflatedBytes || isExplosive(size, entry.compressedSize)) stop('zip-bomb')
        if (isWanted(name)) kept.push(chunk)
      }
      if (isWanted(name)) parts.set(name, Buffer.concat(kept))
    }
  } catch (error) {
    if (error instanceof Refused) throw error
    if (error instanceof Error && /encrypt/.test(error.message)) stop('file-encrypted')
    // Every other error of the zip library means the archive is cut short or damaged.
    stop('file-broken')
  }
  return { names, parts }
}

const isExplosive = (size: number, compressed: number) =>
  size > ratioMattersFromBytes && size > compressed * maxInflationRatio

function opened(bytes: Uint8Array): Promise<ZipFile> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return new Promise((resolve, reject) => {
    fromBuffer(buffer, { lazyEntries: true }, (error, zip) =>
      error ? reject(error) : resolve(zip),
    )
  })
}

function contentOf(zip: ZipFile, entry: Entry): Promise<Readable> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)))
  })
}

/** The text of an XML part, or null where the zip has none of that name. */
export function textOfPart(zip: Unzipped, name: string): string | null {
  const bytes = zip.parts.get(name)
  if (!bytes) return null
  const [first, second] = bytes
  const encoding = first === 0xff && second === 0xfe ? 'utf-16le' : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    // Office writes UTF-8; other bytes mean the part is damaged.
    return stop('file-broken')
  }
}

/** The parts another part refers to: the id and kind of each reference, and the name of its target. */
export interface Reference {
  readonly id: string
  readonly kind: string
  readonly target: string
}

/** A target's name in the zip: from the root with a slash in front, else from the part's own folder. */
function pathFrom(folder: string, target: string): string {
  const path: string[] = []
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') path.pop()
    else if (step !== '' && step !== '.') path.push(step)
  }
  return path.join('/')
}

/** Reads the references of a part ("" for those of the whole file) from its .rels. */
export function referencesOf(zip: Unzipped, name: string): Reference[] {
  const folder = name.slice(0, name.lastIndexOf('/') + 1)
  const references: Reference[] = []
  readXml(textOfPart(zip, `${folder}_rels/${name.slice(folder.length)}.rels`) ?? '', {
    open: (tag, attributes) => {
      if (tag !== 'Relationship' || attribute(attributes, 'TargetMode') === 'External') return
      const target = attribute(attributes, 'Target') ?? ''
      references.push({
        id: attribute(attributes, 'Id') ?? '',
        kind: (attribute(attributes, 'Type') ?? '').split('/').at(-1) ?? '',
        target: pathFrom(folder, target),
      })
    },
    text: () => {},
    close: () => {},
  })
  return references
}
