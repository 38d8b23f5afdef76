import type { Block, Cell, Digits, Document, Signatory, Table, Workbook } from './document.ts'
import { printedLetterBlock } from './printed-letter.ts'
import { toThaiDigits } from './thai-digits.ts'

/** Web addresses, and any other run of Latin letters, figures and the signs between them. */
const figured = /(?:https?:\/\/|www\.)\S+|[\p{Script=Latin}\d._/:%#?&=+@~-]+/gu

/**
 * What keeps its digits whatever the paper's digits are: web and mail addresses, codes and other
 * words with Latin letters in them (O42, COVID-19), phone numbers. A digit changed in one of these
 * is a link that does not open.
 */
const spared = /[\p{Script=Latin}@]|^0\d{0,2}-?\d{3,4}-?\d{3,4}\.?$/u

/** Characters that no paper can hold: XML refuses them, and printers draw boxes. */
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]|\p{Surrogate}/gu

/** A piece of a text on paper, and whether its digits were turned into Thai ones at print. */
export interface PrintedPart {
  readonly text: string
  readonly turned: boolean
}

/** The text in the paper's digits, in pieces; addresses, codes and phone numbers stay as they are. */
export function partsWithDigits(text: string, digits: Digits): PrintedPart[] {
  if (digits === 'arabic') return [{ text, turned: false }]
  const parts: PrintedPart[] = []
  let from = 0
  const keep = (to: number) => {
    if (to > from) parts.push({ text: text.slice(from, to), turned: false })
  }
  for (const { 0: words, index } of text.matchAll(figured)) {
    if (spared.test(words) || !/\d/.test(words)) continue
    keep(index)
    parts.push({ text: toThaiDigits(words), turned: true })
    from = index + words.length
  }
  keep(text.length)
  return parts
}

/** The text in the paper's digits; addresses, codes and phone numbers stay as they are. */
export const withDigits = (text: string, digits: Digits): string =>
  digits === 'arabic'
    ? text
    : partsWithDigits(text, digits)
        .map((part) => part.text)
        .join('')

/**
 * The style of the words in a Word file whose digits were turned into Thai ones at print, so that the
 * importer turns back these and no others. Word makes a style's id from its name, so both are alike.
 */
export const turnedDigitsStyle = {
  id: 'ProngsaiTurnedDigits',
  name: 'Prongsai Turned Digits',
} as const

/** The text without characters that no file format of ours can hold. */
export const printable = (text: string): string => text.replace(unprintable, '')

/** The document as it goes to paper: digits converted, unprintable characters left out. */
export function asPrinted(document: Document): Document {
  const word = (text: string) => withDigits(printable(text), document.digits)
  return {
    ...document,
    title: printable(document.title),
    page: {
      ...document.page,
      pageOf: {
        before: word(document.page.pageOf.before),
        between: word(document.page.pageOf.between),
      },
    },
    blocks: document.blocks.map((block) => printedBlock(block, word)),
  }
}

/** The workbook without unprintable characters. Digits stay: its cells are figures to work with. */
export const asWritten = (workbook: Workbook): Workbook => ({
  title: printable(workbook.title),
  sheets: workbook.sheets.map((sheet) => ({
    ...sheet,
    titleLines: sheet.titleLines.map(printable),
    table: printedTable(sheet.table, printable),
  })),
})

type Word = (text: string) => string

function printedBlock(block: Block, word: Word): Block {
  switch (block.kind) {
    case 'heading':
      return { ...block, lines: block.lines.map(word) }
    case 'paragraph':
      return { ...block, text: word(block.text) }
    case 'table':
      return printedTable(block, word)
    case 'signatures':
      return { ...block, signatories: block.signatories.map((one) => printedSignatory(one, word)) }
    case 'emblem':
      return { ...block, says: word(block.says) }
    case 'poster':
      return {
        ...block,
        heading: word(block.heading),
        subheading: word(block.subheading),
        lines: block.lines.map(word),
        link: printable(block.link),
        pictureSays: word(block.pictureSays),
      }
    default:
      return printedLetterBlock(block, word)
  }
}

const printedTable = (table: Table, word: Word): Table => ({
  ...table,
  caption: word(table.caption),
  columns: table.columns.map((column) => ({
    ...column,
    title: word(column.title),
    ...(column.group === undefined ? {} : { group: word(column.group) }),
  })),
  rows: table.rows.map((row) => row.map((cell) => printedCell(cell, word))),
})

function printedCell(cell: Cell, word: Word): Cell {
  switch (cell.kind) {
    case 'text':
      return {
        ...cell,
        lines: cell.lines.map((line) => ({
          ...line,
          text: word(line.text),
          ...(line.marker === undefined ? {} : { marker: word(line.marker) }),
        })),
      }
    case 'choice':
      return { ...cell, value: printable(cell.value) }
    case 'spread':
      return { ...cell, says: word(cell.says) }
    case 'tick':
    case 'number':
    case 'percent':
    case 'formula':
      return cell
  }
}

const printedSignatory = (one: Signatory, word: Word): Signatory => ({
  ...one,
  name: word(one.name),
  position: word(one.position),
})
