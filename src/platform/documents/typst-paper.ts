import type { Block, Cell, Document, Table } from '../../basics/document.ts'
import { headGroups, textOfCell } from '../../basics/document.ts'
import { asPrinted, withDigits } from '../../basics/printed.ts'
import { drawable } from './drawable.ts'
import { emblemSides, emblemSvg } from './emblem.ts'
import { qrSvg } from './qr.ts'
import { sheetsOf } from './sheets.ts'
import { typstLetterBlock } from './typst-letter-paper.ts'
import { piecesOf } from './typst-words.ts'

/** The document as the Typst template reads it: digits converted, words cut, QR codes drawn, heads grouped. */
export function typstPaper(document: Document): string {
  const printed = asPrinted(document)
  const words = piecesOf(printed.names ?? [])
  const paper = {
    title: printed.title,
    language: printed.language,
    digits: printed.digits,
    page: printed.page,
    sheets: sheetsOf(printed).map(({ turned, blocks }) => ({
      ...{ turned, blocks: blocks.map((block) => typstBlock(block, printed, words)) },
    })),
  }
  // Last of all, so that a QR code leads where its link did.
  return JSON.stringify(paper, (_, value) => (typeof value === 'string' ? drawable(value) : value))
}

type Words = ReturnType<typeof piecesOf>

function typstBlock(block: Block, document: Document, words: Words) {
  switch (block.kind) {
    case 'table':
      return typstTable(block, document, words)
    case 'emblem': {
      const { width, height } = emblemSides(block)
      const { kind, says } = block
      return { kind, says, picture: emblemSvg(block), width, height }
    }
    case 'poster':
      return { ...block, picture: qrSvg(block.link) }
    case 'heading':
      return { ...block, lines: block.lines.map(words) }
    case 'paragraph':
      return { ...block, words: words(block.text) }
    case 'signatures':
      return block
    default:
      return typstLetterBlock(block, words)
  }
}

const typstTable = (table: Table, document: Document, words: Words) => ({
  kind: table.kind,
  columns: table.columns,
  groups: headGroups(table.columns).map((group) => ({
    ...group,
    words: words(group.title),
    columns: group.columns.map((column) => ({ ...column, words: words(column.title) })),
  })),
  rows: table.rows.map((row) => row.map((cell) => typstCell(cell, document, words))),
})

function typstCell(cell: Cell, document: Document, words: Words) {
  switch (cell.kind) {
    case 'text':
      return {
        kind: cell.kind,
        lines: cell.lines.map((line) => ({ ...line, words: words(line.text) })),
      }
    case 'spread':
      return {
        kind: cell.kind,
        stretches: cell.stretches.filter(({ share }) => share > 0),
        words: words(cell.says),
      }
    default:
      return { kind: cell.kind, text: withDigits(textOfCell(cell), document.digits) }
  }
}
