import { stringify } from 'csv-stringify/sync'
import type { Table } from '../../basics/document.ts'
import { textOfCell } from '../../basics/document.ts'
import { printable } from '../../basics/printed.ts'

/**
 * Writes a table as CSV that Excel opens in Thai: UTF-8 with BOM, one row a line, cells inert. A tab within a
 * cell becomes a space: readers take a file of several for one whose columns stand between tabs.
 */
export const toCsv = (table: Table): string =>
  stringify(
    [
      table.columns.map((column) => column.title),
      ...table.rows.map((row) => row.map((cell) => textOfCell(cell))),
    ].map((row) => row.map((text) => inert(printable(text.replaceAll('\t', ' '))))),
    // Rows end with \r\n; a cell with either half of it must be quoted as well.
    { bom: true, record_delimiter: '\r\n', quoted_match: /[\r\n]/ },
  )

/**
 * A cell that a spreadsheet would take for a formula gets one apostrophe in front; so does a cell
 * that begins with apostrophes before such a character, so that taking one away again is exact.
 * Spaces before the sign do not disarm it, nor does its full-width form. A dash alone is the form's
 * own mark and no formula.
 *
 * @source OWASP, "CSV Injection": = + - @, tab, line breaks, and the full-width signs
 */
export const inert = (text: string): string =>
  text !== '-' && /^'*(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/.test(text) ? `'${text}` : text
