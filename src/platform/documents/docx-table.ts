import type { ITableCellOptions } from 'docx'
import {
  AlignmentType,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextDirection,
  VerticalAlign,
  WidthType,
} from 'docx'
import type {
  Cell,
  Column,
  Digits,
  Document,
  Table as DocumentTable,
  Line,
} from '../../basics/document.ts'
import { headGroups, textOfCell, withMarker } from '../../basics/document.ts'
import { a4, bodySize, marginsOf, textRuns } from './docx-text.ts'

/** The sheets a table stands on. */
export interface SheetToFill {
  readonly document: Document
  readonly turned: Document['page']['turned']
}

/** Half-points of the words in a letter's table: 14 pt. */
const letterTableSize = 28

/** What follows the table. */
type Before = 'what stays with it' | 'anything'

/**
 * A table as wide as the page, with its head repeated on every page. Before what must not stand alone
 * on a page its last row is kept with it.
 */
export function wordTable(table: DocumentTable, sheet: SheetToFill, before: Before): Table {
  const { document, turned } = sheet
  const { left, right } = marginsOf(document, turned)
  const across = (turned === 'landscape' ? a4.height : a4.width) - left - right
  const size = document.page.margins === 'letter' ? letterTableSize : bodySize
  const shares = table.columns.reduce((sum, column) => sum + column.width, 0)
  const widths = table.columns.map((column) => Math.round((column.width / shares) * across))
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: across, type: WidthType.DXA },
    columnWidths: widths,
    margins: { left: 45, right: 45 },
    rows: [
      ...headRows(table, widths, document.digits, size),
      ...table.rows.map((row, at) => {
        const kept = before === 'what stays with it' && at === table.rows.length - 1
        return bodyRow(row, table, widths, { document, kept, size })
      }),
    ],
  })
}

function headRows(
  table: DocumentTable,
  widths: readonly number[],
  digits: Digits,
  size: number,
): TableRow[] {
  const groups = headGroups(table.columns)
  const two = groups.some((group) => group.grouped)
  const widthOf = (column: Column) => widths[table.columns.indexOf(column)] ?? 0
  const first = groups.map((group) =>
    headCell(group.title, digits, size, {
      width: group.columns.reduce((sum, column) => sum + widthOf(column), 0),
      ...(group.grouped ? { columnSpan: group.columns.length } : two && { rowSpan: 2 }),
    }),
  )
  const second = groups
    .filter((group) => group.grouped)
    .flatMap((group) => group.columns)
    .map((column) =>
      headCell(column.title, digits, size, {
        width: widthOf(column),
        ...(column.upright && { textDirection: TextDirection.BOTTOM_TO_TOP_LEFT_TO_RIGHT }),
      }),
    )
  const row = (children: TableCell[], height?: number) =>
    new TableRow({
      tableHeader: true,
      cantSplit: true,
      children,
      ...(height && { height: { value: height, rule: 'atLeast' as const } }),
    })
  return two ? [row(first), row(second, uprightHeight)] : [row(first)]
}

/** Room for the longest upright title, which Word does not make by itself. */
const uprightHeight = 2_200

const headCell = (
  title: string,
  digits: Digits,
  size: number,
  options: Omit<ITableCellOptions, 'children' | 'width'> & { width: number },
) =>
  new TableCell({
    ...options,
    width: { size: options.width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    shading: { type: ShadingType.CLEAR, fill: 'EEF2F6', color: 'auto' },
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: textRuns(title, digits, { bold: true, size }),
      }),
    ],
  })

interface Around {
  readonly document: Document
  /** Whether the row stays on the page of what follows. */
  readonly kept: boolean
  /** Half-points. */
  readonly size: number
}

const bodyRow = (
  row: readonly Cell[],
  table: DocumentTable,
  widths: readonly number[],
  around: Around,
) =>
  new TableRow({
    children: row.map((cell, at) => {
      const lines = linesToPrint(cell)
      return new TableCell({
        width: { size: widths[at] ?? 0, type: WidthType.DXA },
        children: lines.map((line) =>
          linePrinted(line, table.columns[at]?.align ?? 'start', around),
        ),
      })
    }),
  })

const linesToPrint = (cell: Cell): readonly Line[] =>
  cell.kind === 'text' && cell.lines.length > 0
    ? cell.lines
    : [{ text: cell.kind === 'text' ? '' : textOfCell(cell) }]

const linePrinted = (line: Line, align: Column['align'], { document, kept, size }: Around) =>
  new Paragraph({
    keepNext: kept,
    alignment: {
      start: AlignmentType.LEFT,
      center: AlignmentType.CENTER,
      end: AlignmentType.RIGHT,
    }[align],
    ...(line.marker !== undefined && { indent: { left: 170, hanging: 170 } }),
    children: textRuns(withMarker(line), document.digits, { bold: line.strong ?? false, size }),
  })
