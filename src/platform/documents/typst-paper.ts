import type { Block, Cell, Document, Table } from '../../basics/document.ts'
import { headGroups, textOfCell } from '../../basics/document.ts'
import { asPrinted, withDigits } from '../../basics/printed.ts'
import { drawable } from './drawable.ts'
import { qrSvg } from './qr.ts'

/** The document as the Typst template reads it: digits converted, QR codes drawn, heads grouped. */
export function typstPaper(document: Document): string {
  const printed = asPrinted(document)
  const paper = {
    title: printed.title,
    language: printed.language,
    digits: printed.digits,
    page: printed.page,
    unbroken: wholeWordsOf(printed),
    blocks: printed.blocks.map((block) => typstBlock(block, printed)),
  }
  // Last of all, so that a QR code leads where its link did.
  return JSON.stringify(paper, (_, value) => (typeof value === 'string' ? drawable(value) : value))
}

/**
 * Words that Typst's line breaker tears (ปราบ|ปราม, กัน|ยายน, พ|.ศ.). Very common stems stay out:
 * boxing them makes the rest of the phrase break badly.
 */
const wholeWords = [
  ...'มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม'.split(' '),
  ...'กันยายน ตุลาคม พฤศจิกายน ธันวาคม'.split(' '),
  'ปราบปราม',
  'ผู้บริหาร',
  'ผู้รับบริการ',
  'ผู้รับผิดชอบ',
  'กองคลัง',
  'กองช่าง',
  'กองการศึกษา',
  'สำนักปลัด',
  'งบประมาณ',
  'ไตรมาส',
  'การทำงาน',
  'ภายใน',
  'อยู่ระหว่าง',
  'แนวทาง ?ฯ',
  'พ\\.ศ\\. ?[0-9๐-๙]*',
  '(?:ม\\.ค|ก\\.พ|มี\\.ค|เม\\.ย|พ\\.ค|มิ\\.ย|ก\\.ค|ส\\.ค|ก\\.ย|ต\\.ค|พ\\.ย|ธ\\.ค)\\.?',
]

/** A name longer than the narrowest column would stick out of it, so it may be broken after all. */
const narrowest = 14

/** The words above and the names of this paper, longest first, as one pattern. */
const wholeWordsOf = ({ names = [] }: Document): string =>
  [
    ...names
      .filter((name) => name !== '' && name.length <= narrowest)
      .toSorted((one, other) => other.length - one.length)
      .map((name) => name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')),
    ...wholeWords,
  ].join('|')

function typstBlock(block: Block, document: Document) {
  switch (block.kind) {
    case 'table':
      return typstTable(block, document)
    case 'poster':
      return { ...block, picture: qrSvg(block.link) }
    case 'heading':
    case 'paragraph':
    case 'signatures':
      return block
  }
}

const typstTable = (table: Table, document: Document) => ({
  kind: table.kind,
  columns: table.columns,
  groups: headGroups(table.columns),
  rows: table.rows.map((row) => row.map((cell) => typstCell(cell, document))),
})

const typstCell = (cell: Cell, document: Document) =>
  cell.kind === 'text'
    ? cell
    : { kind: cell.kind, text: withDigits(textOfCell(cell), document.digits) }
