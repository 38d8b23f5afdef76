// A document put up here: it has a permanent page that carries the year and the item, and stays by its hash.
import type { FactId } from '../basics/ids.ts'
import type { ItemCode } from '../basics/item-code.ts'

declare const kind: unique symbol

/** The id of a document, which is its permanent address. */
export type DocumentId = string & { readonly [kind]: 'document' }

/** A kept file, as a document names it. */
export interface DocumentFile {
  readonly sha256: string
  /** As the person called it; never a path. */
  readonly name: string
  /** MIME type, told by the bytes. */
  readonly type: string
  readonly bytes: number
}

/** A document that was put up here. */
export interface DisclosureDocument {
  readonly id: DocumentId
  readonly code: ItemCode
  readonly title: string
  readonly file: DocumentFile
  /** The hash under which its rows are kept as JSON, where it is a table; null where it is none. */
  readonly tableSha256: string | null
  readonly recordedAt: string
  readonly recordedBy: string
  /** That it was withdrawn; null while it stands. */
  readonly withdrawn: DocumentWithdrawal | null
}

/** A document with every time it was withdrawn or put back, oldest first. */
export interface DocumentHistory extends DisclosureDocument {
  readonly withdrawals: readonly DocumentWithdrawal[]
}

/** What of a document decides whether it is shown. */
export type DocumentStanding = Pick<DisclosureDocument, 'id' | 'withdrawn'>

/** That a document was withdrawn or put back; the last counts. */
export interface DocumentWithdrawal {
  readonly id: FactId
  readonly withdrawn: boolean
  readonly reason: string
  readonly recordedAt: string
  readonly recordedBy: string
}
