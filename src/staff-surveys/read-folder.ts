/** Reads the files of a published folder, as anybody may have made them. */
import { canonicalJson } from '../basics/canonical-json.ts'
import { placesOf } from '../surveys/questionnaire.ts'
import { columnFile, columnText, type PublishedFolder } from './folder.ts'
import { areItems, isLedger, isPolicy, isPublicationJson, isRecord } from './folder-shapes.ts'
import type { Item } from './item.ts'
import { textOf } from './plain-bytes.ts'
import { publicationFrom } from './publication-text.ts'

/** Files by their names in the folder. Those that a recount does not read need not be there. */
export type FolderFiles = ReadonlyMap<string, Uint8Array>

/** The largest file that is read, and all of them together, in bytes. */
export const largestFile = 16 * 1024 * 1024
export const largestFolder = 256 * 1024 * 1024

/** Whether a recount reads a file of this name. */
export const isCounted = (name: string): boolean =>
  ['policy.json', 'record.json', 'ledger.json', 'publication.json'].includes(name) ||
  /^columns\/\d{2,4}\.json$/.test(name)

export type WhyUnread = 'missing' | 'too-large' | 'not-json' | 'not-ours' | 'not-plain'

/** A file that cannot be counted, and why. */
export interface UnreadFile {
  readonly file: string
  readonly why: WhyUnread
}

/** Reads a folder whole, or says which file cannot be read; a column that is nowhere claimed is no part of it. */
export function readFolder(files: FolderFiles): PublishedFolder | UnreadFile {
  const read = <T>(
    file: string,
    isIt: (value: unknown) => value is T,
    textFrom: (value: T) => string | null,
  ): { readonly value: T } | UnreadFile => {
    const bytes = files.get(file)
    if (!bytes) return { file, why: 'missing' }
    if (bytes.length > largestFile) return { file, why: 'too-large' }
    const text = textOf(bytes)
    const value = text === null ? undefined : jsonOf(text)
    if (value === undefined) return { file, why: 'not-json' }
    if (!isIt(value)) return { file, why: 'not-ours' }
    // The bytes that were hashed are those of the one way to write it.
    const plain = textFrom(value)
    return plain === null || plain === text ? { value } : { file, why: 'not-plain' }
  }
  const policy = read('policy.json', isPolicy, canonicalJson)
  if ('why' in policy) return policy
  const record = read('record.json', isRecord, () => null)
  if ('why' in record) return record
  const publication = read('publication.json', isPublicationJson, canonicalJson)
  if ('why' in publication) return publication
  const ledger = files.has('ledger.json') ? read('ledger.json', isLedger, canonicalJson) : null
  if (ledger && 'why' in ledger) return ledger
  const columns: (readonly Item[] | null)[] = []
  for (let place = 0; place <= placesOf(policy.value.questionnaire).length; place += 1) {
    const file = columnFile(place)
    const column = files.has(file) ? read(file, areItems, columnText) : null
    if (column && 'why' in column) return column
    columns.push(column?.value ?? null)
  }
  return {
    ...{ policy: policy.value, record: record.value, columns },
    ledger: ledger?.value ?? null,
    publication: publicationFrom(publication.value),
  }
}

/** The value a text says as JSON; undefined where it says none. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
