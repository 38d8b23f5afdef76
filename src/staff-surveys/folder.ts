/** The folder in which a staff survey is published: what anybody needs to count it again, offline. */
import { canonicalJson } from '../basics/canonical-json.ts'
import type { Item } from './item.ts'
import type { Ledger } from './ledger.ts'
import type { Policy } from './policy.ts'
import type { Publication } from './publication.ts'
import { publicationText } from './publication-text.ts'

export interface PublishedFolder {
  readonly policy: Policy
  readonly record: PublishedRecord
  /** In the order of the places, the quality column last; null where a column is not published. */
  readonly columns: readonly (readonly Item[] | null)[]
  readonly ledger: Ledger | null
  readonly publication: Publication
}

/** The public record of one survey: all its leaves, and the signed checkpoint over them. */
export interface PublishedRecord {
  readonly format: 'prongsai-staff-record-1'
  readonly leaves: readonly PublishedLeaf[]
  /** C2SP signed note. */
  readonly checkpoint: string
}

/** A leaf as it was hashed; its body is canonical JSON (see `RecordLeaf`). */
export interface PublishedLeaf {
  readonly kind: string
  readonly body: string
}

/** The name of a column's file, from its place. */
export const columnFile = (place: number): string =>
  `columns/${String(place + 1).padStart(2, '0')}.json`

/** The bytes of a column's file, over which `Publication.columns` has the sha256: an item a line. */
export const columnText = (items: readonly Item[]): string =>
  items.length === 0 ? '[]\n' : `[\n${items.map((item) => canonicalJson(item)).join(',\n')}\n]\n`

/** The texts of the folder that are counted again, by the names of their files. */
export function folderTexts(folder: PublishedFolder): ReadonlyMap<string, string> {
  const { policy, record, columns, ledger, publication } = folder
  const texts = new Map([
    ['policy.json', canonicalJson(policy)],
    ['record.json', `${JSON.stringify(record, null, 1)}\n`],
    ['publication.json', publicationText(publication)],
  ])
  if (ledger) texts.set('ledger.json', canonicalJson(ledger))
  for (const [place, items] of columns.entries())
    if (items) texts.set(columnFile(place), columnText(items))
  return texts
}
