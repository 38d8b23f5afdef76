import type { FileRemark, RawCell, RawPaper } from '../../basics/raw-paper.ts'
import { BlockList } from './blocks.ts'
import { maxLines, maxRows } from './limits.ts'
import { withoutMarks } from './marks.ts'
import { stop } from './refused.ts'
import { isWrapped } from './wrapped.ts'

/**
 * Reads the text of a paper: paragraphs a line each, tables as runs of lines with tabs (as text taken
 * from a PDF, Word or Excel has them) or as Markdown's lines of pipes.
 */
export function readText(text: string, remarks: readonly FileRemark[] = []): RawPaper {
  const list = new BlockList()
  for (const remark of remarks) list.remark(remark)
  const lines = text.split(/\r\n|\n|\r/, maxLines + 1)
  if (lines.length > maxLines) stop('too-many-rows', { limit: maxRows })
  addLines(lines, list)
  return list.paper('text', isWrapped(list.blocks))
}

/** Adds lines of text to a paper; the first line is line 1. */
export function addLines(lines: readonly string[], list: BlockList): void {
  let at = 0
  while (at < lines.length) {
    const line = lines[at] ?? ''
    if (line.trim() === '') at++
    else if (startsTabTable(lines, at)) at = addTabTable(lines, at, list)
    else if (startsPipeTable(lines, at)) at = addPipeTable(lines, at, list)
    else at = addParagraphs(lines, at, list)
  }
}

/** A tab inside the line; tabs only in front are an indent, unless a table follows. */
const hasInnerTab = (line: string | undefined) => (line ?? '').trim().includes('\t')
const startsTabTable = (lines: readonly string[], at: number) =>
  hasInnerTab(lines[at]) || ((lines[at] ?? '').includes('\t') && hasInnerTab(lines[at + 1]))

function addTabTable(lines: readonly string[], from: number, list: BlockList): number {
  const rows: RawCell[][] = []
  const table = list.nextTable
  let at = from
  while (at < lines.length && (lines[at] ?? '').includes('\t') && (lines[at] ?? '').trim() !== '') {
    const row = quotedRow(lines, at, list) ?? { cells: (lines[at] ?? '').split('\t'), lines: 1 }
    rows.push(cellsOf(row.cells, at + 1, table, rows.length + 1))
    list.countRow(row.cells.length)
    at += row.lines
  }
  list.addTable(rows)
  return at
}

/** After so many quotes that never close, a file uses quotation marks as words. */
const enoughOpenQuotes = 1_000

/** Excel puts quotes round a copied cell that has line breaks; such a row goes on over several lines. */
function quotedRow(lines: readonly string[], from: number, list: BlockList) {
  if (list.openQuotes > enoughOpenQuotes || !/(^|\t)"/.test(lines[from] ?? '')) return null
  const cells: string[] = []
  const last = Math.min(lines.length, from + 100)
  let open: string[] = []
  let marks = 0
  for (let at = from; at < last; at++) {
    for (const [column, piece] of (lines[at] ?? '').split('\t').entries()) {
      const inPiece = piece.split('"').length - 1
      const isWhole = piece.length > 1 && piece.endsWith('"') && inPiece % 2 === 0
      const begins = piece.startsWith('"') && (isWhole || inPiece % 2 === 1)
      if (open.length === 0 && !begins) {
        cells.push(piece)
        continue
      }
      if (open.length > 0) open.push(column === 0 ? '\n' : '\t')
      open.push(piece)
      marks += inPiece
      if (!piece.endsWith('"') || marks % 2 === 1) continue
      cells.push(open.join('').slice(1, -1).replaceAll('""', '"'))
      open = []
      marks = 0
    }
    if (open.length === 0) return { cells, lines: at - from + 1 }
  }
  list.openQuotes++
  return null
}

const isPipeRow = (line: string | undefined) => {
  const bare = line?.trim() ?? ''
  return bare.length > 1 && bare.startsWith('|') && bare.endsWith('|')
}
const isSeparator = (line: string | undefined) =>
  (line ?? '').includes('-') && pipeCells(line ?? '').every((cell) => /^:?-+:?$/.test(cell.trim()))
const startsPipeTable = (lines: readonly string[], at: number) =>
  (lines[at] ?? '').includes('|') && (isPipeRow(lines[at]) || isSeparator(lines[at + 1]))

function addPipeTable(lines: readonly string[], from: number, list: BlockList): number {
  const rows: RawCell[][] = []
  const table = list.nextTable
  let at = from
  for (; at < lines.length && (lines[at] ?? '').includes('|'); at++) {
    const line = lines[at] ?? ''
    if (isSeparator(line)) continue
    const cells = pipeCells(line)
    rows.push(cellsOf(cells, at + 1, table, rows.length + 1))
    list.countRow(cells.length)
  }
  list.addTable(rows)
  return at
}

/** What stands between the pipes of a line; a pipe after a backslash is a word's own. */
function pipeCells(line: string): string[] {
  const cells = line.trim().split(/(?<!\\)\|/)
  if (cells[0] === '') cells.shift()
  if (cells.at(-1) === '') cells.pop()
  return cells.map((cell) => cell.replaceAll('\\|', '|'))
}

function cellsOf(cells: string[], line: number, table: number, tableRow: number): RawCell[] {
  return cells.map((cell, index) => ({
    text: withoutMarks(cell).trim(),
    place: { part: 'file', line, table, tableRow, column: index + 1 },
  }))
}

/** Each line is a paragraph of its own, but bold may begin in one line and end in the next. */
function addParagraphs(lines: readonly string[], from: number, list: BlockList): number {
  let to = from + 1
  while (to < lines.length && (lines[to] ?? '').trim() !== '') {
    if (startsTabTable(lines, to) || startsPipeTable(lines, to)) break
    to++
  }
  const run = withoutMarks(lines.slice(from, to).join('\n'), { keepLines: true }).split('\n')
  for (const [index, line] of run.entries()) {
    list.addParagraph(line.replace(/^\s*#{1,6}\s+/, ''), { line: from + index + 1 })
  }
  return to
}
