/** What a published file or page turned out to be by its bytes, whatever its header or name says. */
export type InsideKind = 'html' | 'pdf' | 'docx' | 'xlsx' | 'csv' | 'text' | 'image' | 'other'

/** Why a file was not read, or not to its end. None of these says that the agency did anything wrong. */
export const insideTroubles = [
  'empty',
  'too-large',
  'encrypted',
  'broken',
  'too-deep',
  'bomb',
  'too-long',
  'too-much-memory',
  'too-slow',
  'unreadable-letters',
  'old-office',
  'archive',
  'unknown-kind',
] as const
/** One of those reasons. */
export type InsideTrouble = (typeof insideTroubles)[number]

/** One page of a PDF, one sheet of a workbook, or the whole of anything else. */
export interface InsidePart {
  readonly kind: 'page' | 'sheet' | 'whole'
  /** From 1. */
  readonly number: number
  /** The sheet's name; empty for others. */
  readonly name: string
  /** Its words in reading order; lines end with "\n". Not mended. */
  readonly text: string
  /** Whether it shows a picture, for a page of a PDF; a page with one and no text is a scan. */
  readonly hasPicture: boolean
}

/** A link of a page or a PDF, as it is written there. */
export interface InsideLink {
  readonly href: string
  readonly text: string
}

/** What stands in a file that anybody may have published, read out of process and within limits. */
export interface Inside {
  readonly kind: InsideKind
  /** MIME type told from the bytes; 'application/octet-stream' where nothing tells. */
  readonly type: string
  readonly title: string
  readonly parts: readonly InsidePart[]
  /** How many pages or sheets the file has, read or not; 1 for others. */
  readonly pages: number
  readonly links: readonly InsideLink[]
  /** How many forms or fields ask for a password, for a page. */
  readonly passwordFields: number
  /** Where a page sends its reader by itself (meta refresh), as written; null for none. */
  readonly refresh: string | null
  /** Whether there are letters to select and search; null for what has none by nature (pictures, unread files). */
  readonly hasTextLayer: boolean | null
  /** Whether more stands in the file than was read. */
  readonly isCut: boolean
  /** Why it was not read, or not to its end; what was read before is kept where the reader could. */
  readonly trouble: InsideTrouble | null
}

/** All words of a file, its parts joined by an empty line. */
export const textInside = (inside: Inside): string =>
  inside.parts.map(({ text }) => text).join('\n\n')

/** A file nothing could be read of. */
export const unreadInside = (trouble: InsideTrouble, kind: InsideKind = 'other'): Inside => ({
  kind,
  type: 'application/octet-stream',
  title: '',
  parts: [],
  pages: 0,
  links: [],
  passwordFields: 0,
  refresh: null,
  hasTextLayer: null,
  isCut: true,
  trouble,
})
