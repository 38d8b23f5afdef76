import { turnedDigitsStyle } from '../../basics/printed.ts'
import { toArabicDigits } from '../../basics/thai-digits.ts'
import type { BlockList } from './blocks.ts'
import type { ListPlace, NumberCounter } from './docx-numbering.ts'
import { maxDepth } from './limits.ts'
import { stop } from './refused.ts'
import { asSeen } from './symbol-fonts.ts'
import { attribute, readXml } from './xml.ts'

/** What a Word document says, in order: paragraphs, and tables whose cells hold the same again. */
export type Piece = string | WordTable

/** A table of the document, its head rows counted from the top. */
export interface WordTable {
  readonly rows: WordRow[]
  headingRows: number
}

/** A row; it may leave out columns at its beginning. */
export interface WordRow {
  readonly cells: WordCell[]
  skippedBefore: number
  isHeading: boolean
  isDeleted: boolean
}

/** A cell, and over how many columns it goes. */
export interface WordCell {
  readonly pieces: Piece[]
  columns: number
  /** Continues the cell above it. */
  isContinued: boolean
}

interface Paragraph {
  text: string
  style: string | null
  list: string | null
  level: number | null
  hasPageNumber: boolean
}

/** What styles.xml says about lists: the place in a list that comes with a style. */
export type ListStyles = ReadonlyMap<string, ListPlace>

/** Not on the paper: deleted text, the older twin of a drawing, and how things were before a change. */
const unseen = new Set(
  'del moveFrom Fallback pPrChange rPrChange tblPrChange tcPrChange trPrChange sectPrChange tblGridChange numberingChange'.split(
    ' ',
  ),
)

/** Reads one story of a Word file (its body, a header, its footnotes) into pieces. */
export class StoryReader {
  readonly pieces: Piece[] = []
  readonly #list: BlockList
  readonly #counter: NumberCounter
  readonly #styles: ListStyles
  readonly #dropsPageNumbers: boolean
  readonly #tables: WordTable[] = []
  readonly #paragraphs: Paragraph[] = []
  readonly #path: string[] = []
  #unseenFrom = -1
  #deletions = 0
  #font: string | null = null
  /** Whether our own paper says that it turned the digits of this run into Thai ones. */
  #isTurned = false
  #check = false
  #hasHidden = false

  constructor(list: BlockList, counter: NumberCounter, styles: ListStyles, isMargin = false) {
    this.#list = list
    this.#counter = counter
    this.#styles = styles
    this.#dropsPageNumbers = isMargin
  }

  read(xml: string): readonly Piece[] {
    readXml(xml, {
      open: (name, attributes) => this.#open(name, attributes),
      text: (text) => this.#text(text),
      close: (name) => this.#close(name),
    })
    if (this.#deletions > 0) {
      this.#list.remark({ code: 'deletions-left-out', says: { count: this.#deletions } })
    }
    if (this.#hasHidden) this.#list.remark({ code: 'hidden-text-read', says: {} })
    return this.pieces
  }

  #open(name: string, attributes: string): void {
    const parent = this.#path.at(-1) ?? ''
    this.#path.push(name)
    if (this.#path.length > maxDepth) stop('file-broken')
    if (this.#unseenFrom >= 0) return
    if (unseen.has(name)) {
      this.#unseenFrom = this.#path.length
      if (name === 'del' && parent === 'trPr') this.#row((row) => (row.isDeleted = true))
      if (name === 'del' || name === 'moveFrom') this.#deletions++
      return
    }
    const value = attribute(attributes, 'val')
    this.#openTable(name, parent, value)
    this.#openParagraph(name, parent, attributes, value)
  }

  #openTable(name: string, parent: string, value: string | null): void {
    const count = Math.max(1, Math.min(Number(value) || 1, 1_000))
    if (name === 'tbl') this.#tables.push({ rows: [], headingRows: 0 })
    else if (name === 'tr') {
      const row = { cells: [], skippedBefore: 0, isHeading: false, isDeleted: false }
      this.#tables.at(-1)?.rows.push(row)
    } else if (name === 'tc') {
      const cell = { pieces: [], columns: 1, isContinued: false }
      this.#row((row) => row.cells.push(cell))
    } else if (parent === 'trPr' && name === 'gridBefore')
      this.#row((row) => (row.skippedBefore = count))
    else if (parent === 'trPr' && name === 'tblHeader') {
      this.#row((row) => (row.isHeading = isOn(value)))
    } else if (parent === 'tcPr' && name === 'gridSpan')
      this.#cell((cell) => (cell.columns = count))
    else if (parent === 'tcPr' && name === 'vMerge') {
      this.#cell((cell) => (cell.isContinued = value !== 'restart'))
    }
  }

  #openParagraph(name: string, parent: string, attributes: string, value: string | null): void {
    if (name === 'p') {
      const blank = { text: '', style: null, list: null, level: null, hasPageNumber: false }
      this.#paragraphs.push(blank)
    }
    const paragraph = this.#paragraphs.at(-1)
    if (!paragraph) return
    if (name === 'r') {
      this.#font = null
      this.#isTurned = false
    } else if (name === 'rStyle' && this.#path.at(-3) === 'r') {
      this.#isTurned = value === turnedDigitsStyle.id
    } else if (name === 'rFonts' && this.#path.at(-3) === 'r') {
      this.#font = attribute(attributes, 'ascii') ?? attribute(attributes, 'hAnsi')
    } else if (name === 'vanish' && this.#path.at(-3) === 'r' && isOn(value)) this.#hasHidden = true
    else if (name === 'pStyle') paragraph.style = value
    else if (name === 'numId' && parent === 'numPr') paragraph.list = value
    else if (name === 'ilvl' && parent === 'numPr') paragraph.level = levelOf(value)
    else if (name === 'tab' && parent === 'r') paragraph.text += '\t'
    else if (name === 'br' || name === 'cr') paragraph.text += '\n'
    else if (name === 'noBreakHyphen') paragraph.text += '-'
    else if (name === 'sym') paragraph.text += symbolOf(attributes)
    else if (name === 'checkBox') this.#check = false
    else if (parent === 'checkBox' && (name === 'checked' || name === 'default')) {
      this.#check = isOn(value)
    } else if (name === 'fldSimple') this.#field(attribute(attributes, 'instr') ?? '')
    else if (name === 'altChunk') this.#list.remark({ code: 'embedded-part-unread', says: {} })
  }

  #text(text: string): void {
    if (this.#unseenFrom >= 0) return
    const name = this.#path.at(-1)
    const paragraph = this.#paragraphs.at(-1)
    if (name === 'instrText') this.#field(text)
    else if (name === 't' && paragraph) {
      const seen = asSeen(text, this.#font)
      paragraph.text += this.#isTurned ? toArabicDigits(seen) : seen
    }
  }

  /** A paragraph of a header or footer that holds the page number is not words of the paper. */
  #field(instruction: string): void {
    const paragraph = this.#paragraphs.at(-1)
    if (paragraph && /^\s*(PAGE|NUMPAGES|SECTIONPAGES)\b/.test(instruction)) {
      paragraph.hasPageNumber = true
    }
  }

  #close(name: string): void {
    const depth = this.#path.length
    this.#path.pop()
    if (this.#unseenFrom >= 0) {
      if (depth === this.#unseenFrom) this.#unseenFrom = -1
      return
    }
    if (name === 'p') this.#endParagraph()
    else if (name === 'tbl') this.#endTable()
    else if (name === 'checkBox') {
      const paragraph = this.#paragraphs.at(-1)
      if (paragraph) paragraph.text += this.#check ? '☑' : '☐'
    }
  }

  #endParagraph(): void {
    const paragraph = this.#paragraphs.pop()
    if (!paragraph || (paragraph.hasPageNumber && this.#dropsPageNumbers)) return
    const marker = this.#markerOf(paragraph)
    const text = (marker + paragraph.text).trim()
    if (text !== '' && (paragraph.text.trim() !== '' || this.#tables.length > 0)) this.#add(text)
  }

  #markerOf(paragraph: Paragraph): string {
    const ofStyle = paragraph.style === null ? undefined : this.#styles.get(paragraph.style)
    const list = paragraph.list ?? ofStyle?.list ?? '0'
    if (list === '0') return ''
    // Word numbers an empty paragraph in a cell (the usual "no." column), but shows none elsewhere we keep.
    if (paragraph.text.trim() === '' && this.#tables.length === 0) return ''
    return this.#counter.next({ list, level: paragraph.level ?? ofStyle?.level ?? 0 })
  }

  #endTable(): void {
    const table = this.#tables.pop()
    if (!table) return
    const rows = table.rows.filter((row) => !row.isDeleted)
    const firstPlain = rows.findIndex((row) => !row.isHeading)
    this.#add({ rows, headingRows: firstPlain < 0 ? 0 : firstPlain })
  }

  #add(piece: Piece): void {
    const cell = this.#tables.at(-1)?.rows.at(-1)?.cells.at(-1)
    if (this.#tables.length === 0) this.pieces.push(piece)
    else if (cell) cell.pieces.push(piece)
    else stop('file-broken')
  }

  #row(change: (row: WordRow) => unknown): void {
    const row = this.#tables.at(-1)?.rows.at(-1)
    if (row) change(row)
  }

  #cell(change: (cell: WordCell) => unknown): void {
    this.#row((row) => {
      const cell = row.cells.at(-1)
      if (cell) change(cell)
    })
  }
}

/** Word has nine levels. */
export const levelOf = (value: string | null) =>
  Math.min(8, Math.max(0, Math.trunc(Number(value)) || 0))

const isOn = (value: string | null) => value === null || !/^(0|false|off|none)$/.test(value)

function symbolOf(attributes: string): string {
  const point = Number.parseInt(attribute(attributes, 'char') ?? '', 16)
  if (Number.isNaN(point)) return ''
  return asSeen(String.fromCharCode(point), attribute(attributes, 'font'))
}
