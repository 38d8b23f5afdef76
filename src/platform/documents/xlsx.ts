import ExcelJS from 'exceljs'
import type { Cell, Column, Emblem, Sheet, Workbook } from '../../basics/document.ts'
import { textOfCell } from '../../basics/document.ts'
import { asWritten } from '../../basics/printed.ts'
import { emblemSides } from './emblem.ts'
import { rowHeight } from './xlsx-heights.ts'

/**
 * Writes a workbook with real types: figures are numbers, percentages are percentages, and a column
 * with fixed values offers them as a list. Text is always written as text, so that a cell beginning
 * with "=" stays a word and never becomes a formula; formulas are cells of their own, which we write. The file
 * says that it was made now, unless another moment is named.
 */
export async function toXlsx(workbook: Workbook, createdAt?: Date): Promise<Uint8Array> {
  const file = new ExcelJS.Workbook()
  const written = asWritten(workbook)
  file.title = written.title
  file.creator = 'Prongsai'
  if (createdAt) [file.created, file.modified] = [createdAt, createdAt]
  for (const sheet of written.sheets) writeSheet(file, sheet)
  return new Uint8Array(await file.xlsx.writeBuffer())
}

/** Pixels of a screen to a centimetre, by which Excel measures pictures. */
const dots96 = 96 / 2.54

/** Draws the emblem in the corner, over the empty left of the title; Excel shows no WebP, nor what could not be made a PNG before. */
function drawEmblem(file: ExcelJS.Workbook, made: ExcelJS.Worksheet, emblem: Emblem) {
  if (emblem.media === 'image/webp') return
  const { width, height } = emblemSides(emblem)
  const image = file.addImage({
    base64: Buffer.from(emblem.bytes).toString('base64'),
    extension: emblem.media === 'image/png' ? 'png' : 'jpeg',
  })
  made.addImage(image, {
    tl: { col: 0.1, row: 0.1 },
    ext: { width: width * dots96, height: height * dots96 },
  })
}

function writeSheet(file: ExcelJS.Workbook, sheet: Sheet) {
  const { table } = sheet
  const headAt = sheet.titleLines.length + 1
  const made = file.addWorksheet(sheetName(sheet.name), {
    pageSetup: {
      paperSize: 9,
      orientation: sheet.page.turned,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${headAt}:${headAt}`,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.2, footer: 0.3 },
    },
    headerFooter: {
      oddFooter: `&R${escaped(sheet.page.pageOf.before)}&P${escaped(sheet.page.pageOf.between)}&N`,
    },
    views: [{ state: 'frozen', ySplit: headAt, xSplit: 0 }],
  })
  sheet.titleLines.forEach((line, at) => {
    const cell = made.getCell(at + 1, 1)
    cell.value = line
    cell.font = { ...font, bold: at < headAt - 2 || at === 0 }
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true }
    made.mergeCells(at + 1, 1, at + 1, table.columns.length)
    const width = table.columns.reduce((sum, column) => sum + widthOf(column), 0)
    made.getRow(at + 1).height = rowHeight([{ text: line, width }])
  })
  if (sheet.emblem) drawEmblem(file, made, sheet.emblem)
  writeHead(made, table.columns, headAt)
  table.rows.forEach((row, at) => {
    writeRow(made, row, table.columns, headAt + 1 + at)
  })
  const last = headAt + table.rows.length + sheet.spareRows
  for (let row = headAt + 1; row <= last; row++) dressRow(made, table.columns, row)
  table.columns.forEach((column, index) => {
    const allowed = allowedIn(column)
    const letter = made.getColumn(index + 1).letter
    if (allowed && last > headAt) {
      rulesOf(made).add(`${letter}${headAt + 1}:${letter}${last}`, allowed)
    }
  })
}

/**
 * The sheet's rules by range. Given cell by cell, exceljs gathers them in alphabetical order, A10 before A6,
 * into ranges that overlap, which Excel calls damage; its types leave the ranges out.
 */
const rulesOf = (made: ExcelJS.Worksheet) =>
  (made as ExcelJS.Worksheet & { readonly dataValidations: RulesByRange }).dataValidations

interface RulesByRange {
  add(range: string, rule: ExcelJS.DataValidation): void
}

const font = { name: 'TH SarabunPSK', size: 16 } as const
const edge = { style: 'thin', color: { argb: 'FF808080' } } as const
const border = { top: edge, left: edge, bottom: edge, right: edge }

/** Letters a column holds side by side. */
const widthOf = (column: Column) => Math.max(6, column.width * 1.8)

function writeHead(made: ExcelJS.Worksheet, columns: readonly Column[], at: number) {
  columns.forEach((column, index) => {
    const cell = made.getCell(at, index + 1)
    cell.value = column.title
    cell.font = { ...font, bold: true }
    cell.border = border
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEEF2F6' } }
    cell.alignment = {
      horizontal: 'center',
      vertical: 'middle',
      wrapText: true,
      ...(column.upright && { textRotation: 90 }),
    }
    made.getColumn(index + 1).width = widthOf(column)
  })
  if (columns.some((column) => column.upright)) made.getRow(at).height = 130
}

function writeRow(
  made: ExcelJS.Worksheet,
  row: readonly Cell[],
  columns: readonly Column[],
  at: number,
) {
  row.forEach((cell, index) => {
    if (columns[index]) made.getCell(at, index + 1).value = typedValue(cell)
  })
  made.getRow(at).height = rowHeight(
    columns.map((column, index) => {
      const cell = row[index]
      return { text: cell ? textOfCell(cell) : '', width: widthOf(column) }
    }),
  )
}

/** Borders and types: the same for filled rows and for the empty ones below them. */
function dressRow(made: ExcelJS.Worksheet, columns: readonly Column[], at: number) {
  columns.forEach((column, index) => {
    const cell = made.getCell(at, index + 1)
    cell.font = font
    cell.border = border
    cell.alignment = {
      horizontal: { start: 'left', center: 'center', end: 'right' }[column.align] as 'left',
      vertical: 'top',
      wrapText: true,
    }
    if (column.holds === 'percent') cell.numFmt = '0%'
    else if (column.holds === 'number') cell.numFmt = '0'
    else if (column.holds === 'formula') cell.numFmt = '0.00'
    else if (typeof cell.value !== 'number') cell.numFmt = '@'
  })
}

function allowedIn(column: Column): ExcelJS.DataValidation | null {
  if (column.oneOf) {
    return {
      type: 'list',
      allowBlank: true,
      formulae: [`"${column.oneOf.join(',')}"`],
      showErrorMessage: true,
      errorTitle: column.title.slice(0, 30),
      error: column.oneOf.join(' · '),
    }
  }
  if (column.holds === 'percent') {
    return {
      type: 'decimal',
      operator: 'between',
      allowBlank: true,
      formulae: [0, 1],
      showErrorMessage: true,
      errorTitle: column.title.slice(0, 30),
      error: '0% – 100%',
    }
  }
  return null
}

function typedValue(cell: Cell): string | number | null | ExcelJS.CellFormulaValue {
  switch (cell.kind) {
    case 'number':
      return cell.value
    case 'percent':
      return cell.value === null ? null : cell.value / 100
    case 'formula':
      return { formula: cell.formula, result: cell.value ?? '' }
    case 'text':
    case 'tick':
    case 'choice':
    case 'spread':
      return spelledOut(textOfCell(cell)) || null
  }
}

/** Excel refuses some characters in a sheet's name, and names over 31 characters. */
const sheetName = (name: string) => name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31)

/** "_x0E01_" is how Excel writes a character by its number; typed as words, its own "_" is written so. */
const spelledOut = (text: string) => text.replaceAll(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')

/** "&" begins a code in a footer of Excel. */
const escaped = (text: string) => text.replaceAll('&', '&&')
