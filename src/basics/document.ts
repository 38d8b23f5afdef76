import type { Language } from './bilingual.ts'
import type { LetterBlock } from './letter-blocks.ts'

/**
 * The words of an official paper, before anybody has thought of PDF, Word or HTML. A paper is built
 * by `reports/` in these words and printed by `platform/documents/`; both know nothing of each other.
 */
export interface Document {
  /** Title in the file's own properties, as a screen reader announces it. */
  readonly title: string
  readonly language: Language
  /** Digits on paper. Converted at print only; see printed.ts. */
  readonly digits: Digits
  readonly page: PageRule
  /** Font of Word files, where it is not the usual TH SarabunPSK. PDFs carry their own. */
  readonly font?: string
  /** Names in the text that no line break may tear. */
  readonly names?: readonly string[]
  readonly blocks: readonly Block[]
}

/** The digits on paper: ๐–๙ or 0–9. */
export type Digits = 'thai' | 'arabic'

/** The sheet, and the words of "page x of y"; the renderer knows the numbers. */
export interface PageRule {
  readonly size: 'A4'
  readonly turned: 'landscape' | 'portrait'
  readonly pageOf: { readonly before: string; readonly between: string }
  /**
   * 'letter': the margins of official letters, 30 mm left and 20 mm right, with the number of each page
   * but the first above it; else narrow ones, and "page x of y" below.
   */
  readonly margins?: 'letter'
}

/** One thing printed under another, across the whole width of the page. */
export type Block = Heading | Paragraph | Table | Signatures | Poster | Emblem | LetterBlock

/** The emblem of whose paper it is, centred above the title. */
export interface Emblem {
  readonly kind: 'emblem'
  readonly media: 'image/png' | 'image/jpeg' | 'image/webp'
  readonly bytes: Uint8Array
  /** In pixels. */
  readonly width: number
  readonly height: number
  /** What the picture is, for people who cannot see it. */
  readonly says: string
}

/** A heading may stand on several centred lines, as titles of official papers do. */
export interface Heading {
  readonly kind: 'heading'
  readonly level: 1 | 2 | 3
  readonly lines: readonly string[]
}

/** Running text outside any table. */
export interface Paragraph {
  readonly kind: 'paragraph'
  readonly text: string
  readonly centred?: boolean
}

/** A table whose head repeats on each page; each row has a cell for every column. */
export interface Table {
  readonly kind: 'table'
  /** What the table is about, for people who hear it rather than see it. */
  readonly caption: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
}

/** A column with its head, and what its cells hold. */
export interface Column {
  readonly id: string
  readonly title: string
  /** Head over this column and its neighbours of the same group. */
  readonly group?: string
  /** Share of the table's width; shares need not add up to anything. */
  readonly width: number
  readonly align: 'start' | 'center' | 'end'
  /** What its cells hold, so that a workbook can give them a type. */
  readonly holds: Cell['kind']
  /** The allowed values where a workbook offers a list to choose from. */
  readonly oneOf?: readonly string[]
  /** Head printed bottom to top: for columns narrower than their title. */
  readonly upright?: boolean
}

/** A stretch of a bar: its share of 100, and how dark it is drawn from 0 to 1; null is hatched out. */
export interface Stretch {
  readonly share: number
  readonly tone: number | null
}

/** One cell: lines of text, a tick box of the form, a figure, or one that a workbook works out. */
export type Cell =
  | { readonly kind: 'text'; readonly lines: readonly Line[] }
  | { readonly kind: 'tick'; readonly ticked: boolean }
  | { readonly kind: 'number'; readonly value: number | null }
  /** 0 to 100. */
  | { readonly kind: 'percent'; readonly value: number | null }
  | { readonly kind: 'choice'; readonly value: string }
  /** A figure to two decimals with its formula in a workbook, "AVERAGE(A1:A3)"; null where there is none. */
  | { readonly kind: 'formula'; readonly formula: string; readonly value: number | null }
  /** A bar on paper, with the same in words below it; the words alone elsewhere. */
  | { readonly kind: 'spread'; readonly stretches: readonly Stretch[]; readonly says: string }

/** A line of a cell, with the marker of its list ("1." or "-") where it is an item of one. */
export interface Line {
  readonly text: string
  readonly marker?: string
  readonly strong?: boolean
}

/** Signatories side by side, each above dotted lines to be filled by hand. */
export interface Signatures {
  readonly kind: 'signatures'
  readonly signatories: readonly Signatory[]
}

/** One place to sign, with the words printed around the dots. */
export interface Signatory {
  /** "ลงชื่อ" */
  readonly signs: string
  /** The part this person plays, such as "ผู้รายงาน". */
  readonly part: string
  /** Printed in brackets; dotted where unknown. */
  readonly name: string
  readonly position: string
  /** "ตำแหน่ง" and "วันที่", printed before what is known or before dots. */
  readonly labels: { readonly position: string; readonly date: string }
}

/** A sheet of its own with a QR code that leads to `link`. */
export interface Poster {
  readonly kind: 'poster'
  readonly heading: string
  readonly subheading: string
  readonly lines: readonly string[]
  readonly link: string
  /** What the picture is, for people who cannot see it. */
  readonly pictureSays: string
}

/** A workbook to be filled in and imported again: sheets of typed columns. */
export interface Workbook {
  readonly title: string
  readonly sheets: readonly Sheet[]
}

/** One sheet of a workbook: a title, a table, and empty rows to be filled in. */
export interface Sheet {
  readonly name: string
  /** Lines above the table, each across its whole width. */
  readonly titleLines: readonly string[]
  readonly table: Table
  readonly page: PageRule
  /** Empty rows below the table that carry the same types and lists. */
  readonly spareRows: number
  /** In the corner above the table. */
  readonly emblem?: Emblem
}

/** One paper in every shape it is given out in; each is made only when asked for. */
export interface Papers {
  readonly document: () => Document
  readonly workbook: () => Workbook
  /** The whole paper as one flat table, for CSV. */
  readonly rows: () => Table
  readonly json: () => string
}

/** The marks of a tick column: the form prints √ in one of three and "-" in the others. */
export const tick = { yes: '√', no: '-' } as const

/** A text as one line, or as several where it holds line breaks. */
export const linesOf = (text: string): Line[] =>
  text === '' ? [] : text.split('\n').map((line) => ({ text: line }))

/** The cell as plain text, one line each, markers included: what a reader of the paper reads. */
export function textOfCell(cell: Cell): string {
  switch (cell.kind) {
    case 'text':
      return cell.lines.map((line) => withMarker(line)).join('\n')
    case 'tick':
      return cell.ticked ? tick.yes : tick.no
    case 'number':
      return cell.value === null ? '' : String(cell.value)
    case 'percent':
      return cell.value === null ? '' : `${cell.value}%`
    case 'choice':
      return cell.value
    case 'formula':
      return cell.value === null ? '' : cell.value.toFixed(2)
    case 'spread':
      return cell.says
  }
}

/** A line with its marker, as typed by hand: "1. ทบทวนแผน". */
export const withMarker = (line: Line): string =>
  line.marker === undefined ? line.text : `${line.marker} ${line.text}`

/** Columns as the first row of a two-row head shows them: groups joined, each with its span. */
export function headGroups(
  columns: readonly Column[],
): { readonly title: string; readonly columns: readonly Column[]; readonly grouped: boolean }[] {
  const groups: { title: string; columns: Column[]; grouped: boolean }[] = []
  for (const column of columns) {
    const last = groups.at(-1)
    if (column.group !== undefined && last?.grouped && last.title === column.group) {
      last.columns.push(column)
    } else {
      groups.push({
        title: column.group ?? column.title,
        columns: [column],
        grouped: column.group !== undefined,
      })
    }
  }
  return groups
}
