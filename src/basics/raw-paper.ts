import type { Place } from './place.ts'

/**
 * A paper as its file holds it, before anybody has understood a word: paragraphs and tables in order.
 * Every reader of a file format gives this one shape, and the importer reads nothing else.
 */
export interface RawPaper {
  readonly format: 'text' | 'docx' | 'xlsx' | 'csv'
  /**
   * True when cells were broken into short lines by a narrow column and the breaks have become spaces
   * (text taken from a PDF). Then a space inside Thai text may be a line break of the paper.
   */
  readonly wrapped: boolean
  readonly blocks: readonly RawBlock[]
}

export type RawBlock = RawParagraph | RawTable

export interface RawParagraph {
  readonly kind: 'paragraph'
  readonly text: string
  readonly place: Place
}

/** Rows may differ in length. A merged cell stands in its first position; the others it covers are `covered`. */
export interface RawTable {
  readonly kind: 'table'
  readonly rows: readonly (readonly RawCell[])[]
}

export interface RawCell {
  /** As typed. A line break inside the cell is "\n". */
  readonly text: string
  readonly place: Place
  /** True for a position covered by a merged cell to the left or above. */
  readonly covered?: boolean
}
