import type { FileRemark, RawBlock, RawCell, RawPaper, RawTable } from '../../basics/raw-paper.ts'
import { longestCell, maxCells, maxColumns, maxRows } from './limits.ts'
import { stop } from './refused.ts'

/** Gathers the blocks of a paper in order, numbering its tables and counting against the limits. */
export class BlockList {
  readonly blocks: RawBlock[] = []
  readonly remarks: FileRemark[] = []
  /** How many quotation marks at the start of a cell were never closed. */
  openQuotes = 0
  #tables = 0
  #rows = 0
  #cells = 0

  /** The number the next table will have. */
  get nextTable(): number {
    return this.#tables + 1
  }

  get isBeforeTables(): boolean {
    return this.#tables === 0
  }

  /** Counts a row that has been read; refuses the file where it holds more than we take. */
  countRow(cells: number): void {
    this.#rows++
    this.#cells += cells
    if (this.#rows > maxRows) stop('too-many-rows', { limit: maxRows })
    if (cells > maxColumns) stop('too-many-columns', { limit: maxColumns })
    if (this.#cells > maxCells) stop('too-many-cells', { limit: maxCells })
  }

  addParagraph(text: string, where: { line?: number; sheet?: string; cell?: string } = {}): void {
    if (text.trim() === '') return
    this.countRow(1)
    const part = this.isBeforeTables ? 'front-matter' : 'file'
    this.blocks.push({ kind: 'paragraph', text: text.trim(), place: { part, ...where } })
  }

  addTable(rows: readonly (readonly RawCell[])[], headingRows = 0): void {
    if (!rows.some((row) => row.some((cell) => cell.text !== ''))) return
    for (const row of rows) for (const cell of row) refuseEndless(cell)
    this.#tables++
    const table: RawTable = { kind: 'table', rows }
    this.blocks.push(headingRows > 0 ? { ...table, headingRows } : table)
  }

  /** Remarks of a kind are kept once for the file, or for the first hundred places. */
  remark(remark: FileRemark): void {
    const same = this.remarks.filter(({ code }) => code === remark.code)
    const isSaid = same.some(({ place, says }) => !place && says['sheet'] === remark.says['sheet'])
    if (!isSaid && same.length < 100) this.remarks.push(remark)
  }

  paper(format: RawPaper['format'], wrapped = false): RawPaper {
    if (this.blocks.length === 0) stop('file-has-no-text')
    const paper: RawPaper = { format, wrapped, blocks: this.blocks }
    return this.remarks.length > 0 ? { ...paper, remarks: this.remarks } : paper
  }
}

function refuseEndless({ text, place }: RawCell): void {
  if (text.length <= longestCell) return
  const { line = 0, sheet = '', cell = '' } = place
  stop('cell-too-long', { limit: longestCell, line, cell: `${sheet} ${cell}`.trim() })
}
