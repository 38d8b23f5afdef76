import type { Place } from './place.ts'

/**
 * A paper as its file holds it, before anybody has understood a word: paragraphs and tables in order.
 * Every reader of a file format gives this one shape, and the importer reads nothing else.
 */
export interface RawPaper {
  readonly format: 'text' | 'docx' | 'xlsx' | 'csv' | 'html'
  /**
   * True when cells were broken into short lines by a narrow column and the breaks have become spaces
   * (text taken from a PDF). Then a space inside Thai text may be a line break of the paper.
   */
  readonly wrapped: boolean
  readonly blocks: readonly RawBlock[]
  /** What the reader had to decide or leave out, so that it can be said to the person. */
  readonly remarks?: readonly FileRemark[]
}

/** One thing of a paper, in the order of its file. */
export type RawBlock = RawParagraph | RawTable

/** A line or paragraph outside any table, as typed. */
export interface RawParagraph {
  readonly kind: 'paragraph'
  readonly text: string
  readonly place: Place
}

/** Rows may differ in length. A merged cell stands in its first position; the others it covers are `covered`. */
export interface RawTable {
  readonly kind: 'table'
  /** How many rows at the top the file itself marks as a heading that repeats on each page (Word). */
  readonly headingRows?: number
  readonly rows: readonly (readonly RawCell[])[]
}

/** One cell of a table, with its place in the file. */
export interface RawCell {
  /** As typed. A line break inside the cell is "\n". */
  readonly text: string
  readonly place: Place
  /** True for a position covered by a merged cell to the left or above. */
  readonly covered?: boolean
}

/** Every reason a file cannot be taken in at all; the sentences are in imports/file-refusal-messages.ts. */
export const fileRefusalCodes = [
  'file-empty',
  'file-too-large',
  'file-encrypted',
  'file-broken',
  'file-unknown',
  'file-not-what-it-says',
  'file-has-no-text',
  'file-is-pdf',
  'file-is-image',
  'file-is-archive',
  'file-is-old-office',
  'file-is-open-document',
  'zip-bomb',
  'xml-entities',
  'too-many-rows',
  'too-many-columns',
  'too-many-cells',
  'cell-too-long',
  'text-unreadable',
  'text-has-nul',
  'csv-quote-open',
  'json-broken',
] as const
/** One of those reasons. */
export type FileRefusalCode = (typeof fileRefusalCodes)[number]

/** Why a file was not read; `says` holds the few words and numbers its sentence needs. */
export interface FileRefusal {
  readonly code: FileRefusalCode
  readonly says: Readonly<Record<string, string | number>>
}

/** Everything a reader may have to tell about a file that it did read. */
export const fileRemarkCodes = [
  'named-otherwise',
  'decoded-as-thai-874',
  'decoded-as-utf-16',
  'decoded-line-by-line',
  'hidden-sheet-read',
  'hidden-rows-read',
  'hidden-columns-read',
  'hidden-text-read',
  'formula-without-result',
  'cell-error',
  'deletions-left-out',
  'comments-left-out',
  'embedded-part-unread',
] as const
/** One of those remarks. */
export type FileRemarkCode = (typeof fileRemarkCodes)[number]

/** Something the person should know about how the file was read, with its place where there is one. */
export interface FileRemark {
  readonly code: FileRemarkCode
  readonly says: Readonly<Record<string, string | number>>
  readonly place?: Place
}
