import type { RawPaper } from '../../basics/raw-paper.ts'
import { BlockList } from './blocks.ts'
import { type ListPlace, NumberCounter, readNumbering } from './docx-numbering.ts'
import {
  type ListStyles,
  levelOf,
  type Piece,
  StoryReader,
  type WordCell,
  type WordRow,
  type WordTable,
} from './docx-story.ts'
import { gridOf, type SpanningCell } from './grid.ts'
import { addLines } from './text.ts'
import { isWrapped } from './wrapped.ts'
import { attribute, readXml } from './xml.ts'
import { textOfPart, type Unzipped } from './zip.ts'

/**
 * Reads a Word file from its own XML: mammoth's HTML would lose which rows are headings, automatic
 * numbers, the ticks of symbol fonts, and what was deleted under track changes.
 */
export function readDocx(zip: Unzipped, main: string): RawPaper {
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const part = (name: string) => textOfPart(zip, folder + name)
  const list = new BlockList()
  const counter = new NumberCounter(readNumbering(part('numbering.xml') ?? ''))
  const styles = readListStyles(part('styles.xml') ?? '')
  const storiesOf = (names: RegExp) =>
    [...zip.names]
      .filter((name) => name.startsWith(folder) && names.test(name.slice(folder.length)))
      .sort()
      .map((name) => textOfPart(zip, name) ?? '')
      .map((xml) => linesIn(new StoryReader(list, counter, styles, true).read(xml)).join('\n'))

  const body = new StoryReader(list, counter, styles).read(textOfPart(zip, main) ?? '')
  for (const text of new Set(storiesOf(/^header\d*\.xml$/))) list.addParagraph(plain(text))
  const wrapped = addBody(body, list)
  for (const text of new Set(storiesOf(/^(footer\d*|footnotes|endnotes)\.xml$/))) {
    list.addParagraph(plain(text))
  }
  if (/<w:t[ >]/.test(part('comments.xml') ?? '')) {
    list.remark({ code: 'comments-left-out', says: {} })
  }
  return list.paper('docx', wrapped)
}

/** Adds the body; one without any Word table may hold tables as text with tabs, copied from elsewhere. */
function addBody(body: readonly Piece[], list: BlockList): boolean {
  if (body.some((piece) => typeof piece !== 'string')) {
    addPieces(body, list)
    return false
  }
  addLines(linesIn(body), list)
  return isWrapped(list.blocks)
}

function addPieces(pieces: readonly Piece[], list: BlockList): void {
  for (const piece of pieces) {
    if (typeof piece === 'string') list.addParagraph(plain(piece))
    else if (isLayout(piece)) addPieces(piece.rows.flatMap(piecesIn), list)
    else list.addTable(gridOf(spanning(piece), list), piece.headingRows)
  }
}

const piecesIn = (row: WordRow) => row.cells.flatMap((cell) => cell.pieces)
const plain = (text: string) => text.replaceAll('\t', ' ')

/** A table of one column that holds tables is a frame round them. */
const isLayout = (table: WordTable) =>
  table.rows.every((row) => row.cells.length === 1) &&
  table.rows.some((row) => piecesIn(row).some((piece) => typeof piece !== 'string'))

/** Word says "continues the cell above"; a grid wants to know from the top how many rows a cell takes. */
function spanning(table: WordTable): SpanningCell[][] {
  const columnsOf = table.rows.map(columnsIn)
  /** The cell that reaches down at each column. */
  const open = new Map<number, { rows: number }>()
  return table.rows.map((row, index) => {
    const cells: SpanningCell[] = Array.from({ length: row.skippedBefore }, () => ({
      text: '',
      columns: 1,
      rows: 1,
    }))
    row.cells.forEach((cell, at) => {
      const column = columnsOf[index]?.[at] ?? 0
      const above = open.get(column)
      // Words in a continued cell do not show in Word, but they are in the file: keep them in view.
      if (cell.isContinued && above && textOf(cell) === '') {
        above.rows++
        return
      }
      const kept = { text: textOf(cell), columns: cell.columns, rows: 1 }
      open.set(column, kept)
      cells.push(kept)
    })
    return cells
  })
}

/** The grid column at which each cell of a row begins. */
function columnsIn(row: WordRow): number[] {
  let column = row.skippedBefore
  return row.cells.map((cell) => {
    column += cell.columns
    return column - cell.columns
  })
}

const textOf = (cell: WordCell) => plain(linesIn(cell.pieces).join('\n'))

/** The lines of pieces, a table in a cell as a line for each of its rows. */
function linesIn(pieces: readonly Piece[]): string[] {
  return pieces.flatMap((piece) =>
    typeof piece === 'string'
      ? piece.split('\n')
      : piece.rows.map((row) => row.cells.map(textOf).join(' ').trim()),
  )
}

/** The place in a list that styles.xml gives to each paragraph style, inherited where it is based on another. */
function readListStyles(xml: string): ListStyles {
  const places = new Map<string, { list: string | null; level: number; base: string | null }>()
  let style = { list: null as string | null, level: 0, base: null as string | null }
  readXml(xml, {
    open: (name, attributes) => {
      const value = attribute(attributes, 'val')
      if (name === 'style') {
        style = { list: null, level: 0, base: null }
        places.set(attribute(attributes, 'styleId') ?? '', style)
      } else if (name === 'basedOn') style.base = value
      else if (name === 'numId') style.list = value
      else if (name === 'ilvl') style.level = levelOf(value)
    },
    text: () => {},
    close: () => {},
  })
  const found = new Map<string, ListPlace>()
  for (const id of places.keys()) {
    let at = places.get(id)
    for (let steps = 0; at && at.list === null && steps < 20; steps++)
      at = places.get(at.base ?? '')
    if (at?.list) found.set(id, { list: at.list, level: at.level })
  }
  return found
}
