import type { RawCell, RawPaper } from '../../basics/raw-paper.ts'
import { BlockList } from './blocks.ts'
import { covers, type Merge, mergeOf, nameOf, positionOf } from './cell-address.ts'
import { maxColumns, maxRows } from './limits.ts'
import { shown } from './number-format.ts'
import { stop } from './refused.ts'
import { addSheet, type SheetRow } from './sheet-blocks.ts'
import { asSeen } from './symbol-fonts.ts'
import { RichText, readWorkbook, type SheetPart, type Workbook } from './xlsx-parts.ts'
import { attribute, readXml } from './xml.ts'
import { textOfPart, type Unzipped } from './zip.ts'

/**
 * Reads every sheet of an Excel file from its own XML, front to back. exceljs would build each cell of
 * a merge or a list validation over a whole column (a million of them) and knows no number as shown.
 */
export function readXlsx(zip: Unzipped, main: string): RawPaper {
  const workbook = readWorkbook(zip, main)
  const list = new BlockList()
  for (const sheet of workbook.sheets) {
    const rows = new SheetReader(workbook, sheet, list).read(textOfPart(zip, sheet.part) ?? '')
    if (sheet.isHidden && rows.length > 0) {
      list.remark({ code: 'hidden-sheet-read', says: { sheet: sheet.name } })
    }
    addSheet(rows, list)
  }
  for (const name of zip.names) {
    if (/drawings\/drawing[^/]*\.xml$/.test(name)) addTextBoxes(textOfPart(zip, name) ?? '', list)
    if (/comments[^/]*\.xml$/i.test(name)) list.remark({ code: 'comments-left-out', says: {} })
  }
  return list.paper('xlsx')
}

/** The words of a sheet's text boxes, a paragraph each; titles are often made so. */
function addTextBoxes(xml: string, list: BlockList): void {
  let text = ''
  let isText = false
  readXml(xml, {
    open: (name) => {
      if (name === 'p') text = ''
      isText = name === 't'
    },
    text: (words) => {
      if (isText) text += words
    },
    close: (name) => {
      isText = false
      if (name === 'p') list.addParagraph(text)
    },
  })
}

interface FilledRow {
  readonly row: number
  readonly cells: ReadonlyMap<number, string>
}

class SheetReader {
  readonly #workbook: Workbook
  readonly #sheet: SheetPart
  readonly #list: BlockList
  readonly #rows: FilledRow[] = []
  readonly #columns = new Set<number>()
  readonly #merges: Merge[] = []
  readonly #words = new RichText()
  #row = 0
  #column = 0
  #filled = new Map<number, string>()
  #cell = { type: 'n', style: 0, value: '', formula: null as string | null }
  #inside: 'v' | 'f' | 'is' | null = null
  #hiddenRows = 0
  #isHiddenRow = false
  #hidesColumns = false

  constructor(workbook: Workbook, sheet: SheetPart, list: BlockList) {
    this.#workbook = workbook
    this.#sheet = sheet
    this.#list = list
  }

  read(xml: string): SheetRow[] {
    readXml(xml, {
      open: (name, attributes) => this.#open(name, attributes),
      text: (text) => this.#text(text),
      close: (name) => this.#close(name),
    })
    const sheet = this.#sheet.name
    const hidden = this.#hiddenRows
    if (hidden > 0) this.#list.remark({ code: 'hidden-rows-read', says: { sheet, count: hidden } })
    if (this.#hidesColumns) this.#list.remark({ code: 'hidden-columns-read', says: { sheet } })
    return this.#sheetRows()
  }

  #open(name: string, attributes: string): void {
    if (this.#inside === 'is') this.#words.open(name, attributes)
    else if (name === 'row') {
      this.#row = Number(attribute(attributes, 'r') ?? this.#row + 1)
      this.#column = 0
      this.#filled = new Map()
      this.#isHiddenRow = isOn(attribute(attributes, 'hidden'))
    } else if (name === 'c') this.#beginCell(attributes)
    else if (name === 'v' || name === 'f' || name === 'is') {
      this.#inside = name
      if (name === 'f') this.#cell.formula = ''
      if (name === 'is') this.#words.begin()
    } else if (name === 'mergeCell') this.#merge(attribute(attributes, 'ref') ?? '')
    else if (name === 'col' && isOn(attribute(attributes, 'hidden'))) this.#hidesColumns = true
  }

  #beginCell(attributes: string): void {
    const address = attribute(attributes, 'r')
    const position = address === null ? null : positionOf(address)
    if (address !== null && position === null) stop('file-broken')
    this.#column = position?.column ?? this.#column + 1
    this.#cell = {
      type: attribute(attributes, 't') ?? 'n',
      style: Number(attribute(attributes, 's') ?? 0),
      value: '',
      formula: null,
    }
  }

  #merge(range: string): void {
    const merge = mergeOf(range)
    if (merge && this.#merges.length < maxRows) this.#merges.push(merge)
  }

  #text(text: string): void {
    if (this.#inside === 'is') this.#words.text(text)
    else if (this.#inside === 'v') this.#cell.value += text
    else if (this.#inside === 'f') this.#cell.formula += text
  }

  #close(name: string): void {
    if (name === this.#inside) {
      if (name === 'is') this.#cell.value = this.#words.value
      this.#inside = null
    } else if (this.#inside === 'is') this.#words.close(name)
    else if (name === 'c') this.#endCell()
    else if (name === 'row' && this.#filled.size > 0) {
      this.#rows.push({ row: this.#row, cells: this.#filled })
      if (this.#isHiddenRow) this.#hiddenRows++
      if (this.#rows.length > maxRows) stop('too-many-rows', { limit: maxRows })
    }
  }

  #endCell(): void {
    const text = this.#textOfCell().replace(/\r\n?/g, '\n').trim()
    if (text === '') return
    this.#columns.add(this.#column)
    if (this.#columns.size > maxColumns) stop('too-many-columns', { limit: maxColumns })
    this.#filled.set(this.#column, text)
  }

  #textOfCell(): string {
    const { type, value, formula, style } = this.#cell
    const { format = 'General', font = null } = this.#workbook.styles[style] ?? {}
    if (value === '' && formula !== null && type !== 'str') {
      this.#remark('formula-without-result')
      return formula === '' ? '' : `=${formula}`
    }
    switch (type) {
      case 's':
        return asSeen(this.#workbook.strings[Number(value)] ?? stop('file-broken'), font)
      case 'b':
        return value === '1' ? 'TRUE' : 'FALSE'
      case 'e':
        this.#remark('cell-error')
        return value
      case 'd':
        return value.replace(/T00:00:00(\.0+)?Z?$/, '')
      case 'n': {
        const number = Number(value)
        if (value === '' || Number.isNaN(number)) return value
        return asSeen(shown(number, format, this.#workbook.epoch1904), font)
      }
      default:
        return asSeen(value, font)
    }
  }

  #remark(code: 'formula-without-result' | 'cell-error'): void {
    const cell = nameOf(this.#row, this.#column)
    this.#list.remark({
      code,
      says: { sheet: this.#sheet.name, cell },
      place: { part: 'file', sheet: this.#sheet.name, cell },
    })
  }

  /** Rows as the table will have them: columns empty from top to bottom are left out, ends are cut. */
  #sheetRows(): SheetRow[] {
    const columns = [...this.#columns].sort((a, b) => a - b)
    const waiting = this.#merges.sort((a, b) => b.top - a.top)
    let open: Merge[] = []
    let last = 0
    return this.#rows
      .sort((a, b) => a.row - b.row)
      .map(({ row, cells }) => {
        open = open.filter((merge) => merge.bottom >= row)
        for (let next = waiting.at(-1); next && next.top <= row; next = waiting.at(-1)) {
          waiting.pop()
          if (next.bottom >= row) open.push(next)
        }
        if (open.length > maxColumns * 2) stop('file-broken')
        const afterBlank = row > last + 1
        last = row
        return { cells: this.#cellsOf(row, cells, columns, open), afterBlank }
      })
  }

  #cellsOf(
    row: number,
    filled: ReadonlyMap<number, string>,
    columns: readonly number[],
    merges: readonly Merge[],
  ): RawCell[] {
    const cells = columns.map((column): RawCell => {
      const text = filled.get(column) ?? ''
      const place = { part: 'file', sheet: this.#sheet.name, cell: nameOf(row, column) } as const
      const isCovered = text === '' && merges.some((merge) => covers(merge, row, column))
      return isCovered ? { text, place, covered: true } : { text, place }
    })
    const end = cells.findLastIndex((cell) => cell.text !== '' || cell.covered === true)
    this.#list.countRow(end + 1)
    return cells.slice(0, end + 1)
  }
}

const isOn = (value: string | null) => value === '1' || value === 'true'
