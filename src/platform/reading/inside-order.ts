import type { Inside } from '../../basics/inside.ts'
import type { TableRows } from '../../basics/table-rows.ts'

/** What the parent asks of a reader: the bytes of one file. */
export interface InsideOrder {
  readonly id: number
  readonly bytes: Uint8Array
  /** Its name, where it is asked for the rows of its table alone. */
  readonly rowsOf?: string
}

/** What a reader answers, with the memory it holds now (bytes), by which it is kept or replaced. */
export interface InsideAnswer {
  readonly id: number
  readonly inside: Inside
  /** Null where none were asked for, or where it is no table. */
  readonly rows: TableRows | null
  readonly holds: number
}

/** What a reader says once it has loaded, so that a file is never blamed for a program that cannot start. */
export const readerIsReady = 'reader is ready'

const mebibyte = 1024 * 1024

/** How much one file may cost. Each is far above an honest file and below what a small server can spare. */
export const insideLimits = {
  /** Bytes of a file that are read at all. */
  bytes: 40 * mebibyte,
  /** Pages of a PDF that are read; more are counted. */
  pages: 400,
  /** Characters given back of one file, and of one page of it. */
  characters: 2_000_000,
  pageCharacters: 400_000,
  /** Characters of a page's source; its tree takes many times as much. */
  source: 5_000_000,
  links: 5_000,
  /** Milliseconds of a file, from when its reader has started; and for starting it. */
  time: 30_000,
  /** Milliseconds for the rows of a table, for which a person waits. */
  rowsTime: 15_000,
  start: 60_000,
  /** Memory of a reader, in MiB: of JavaScript, and of the PDF reader's own. */
  heapMegabytes: 320,
  wasmMegabytes: 256,
  /** A reader that holds more than this between files, or has read this many, gives way to a fresh one. */
  heldMegabytes: 400,
  files: 250,
} as const
