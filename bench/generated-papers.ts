import type { Table } from '../src/basics/document.ts'
import { textOfCell } from '../src/basics/document.ts'
import type { Plan } from '../src/measures/plan.ts'
import { reportWords } from '../src/reports/messages.ts'
import { progressReport } from '../src/reports/progress-report/v1.ts'

/**
 * The official table of a plan as a CSV file that an office keeps: a title, then a table for each
 * instrument. Every line has as many commas, as Excel writes it; csv-parse makes an error object of each
 * line that has not.
 */
export const csvOf = (plan: Plan): Uint8Array =>
  new TextEncoder().encode(linesOf(plan, csvCell, ',', { fill: widths.length }))

/**
 * The same as text taken from a PDF: cells by tabs, each broken by its narrow column into lines whose
 * breaks have become spaces, and the head again every third row.
 */
export const wrappedTextOf = (plan: Plan): Uint8Array =>
  new TextEncoder().encode(linesOf(plan, wrappedCell, '\t', { page: 3 }))

function linesOf(
  plan: Plan,
  cell: (text: string, column: number) => string,
  separator: string,
  { page = Number.POSITIVE_INFINITY, fill = 1 },
): string {
  const lines: string[] = []
  const alone = (text: string) => cell(text, 0) + separator.repeat(fill - 1)
  for (const block of progressReport(plan, reportWords.th).blocks) {
    if (block.kind === 'heading') lines.push(...block.lines.map(alone), alone(''))
    if (block.kind !== 'table') continue
    const head = headOf(block).map(cell).join(separator)
    block.rows.forEach((row, at) => {
      if (at % page === 0 || at === 0) lines.push(alone(''), head)
      lines.push(row.map((one, column) => cell(textOfCell(one), column)).join(separator))
    })
  }
  return `${lines.join('\n')}\n`
}

const headOf = ({ columns }: Table): string[] => columns.map(({ title }) => title)

const csvCell = (text: string): string =>
  /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text

/** How many letters fit a line of each of the official columns. */
const widths = [6, 10, 16, 18, 14, 12, 18, 18, 8, 8, 8, 22]

const segmenter = new Intl.Segmenter('th', { granularity: 'word' })

function wrappedCell(text: string, column: number): string {
  const width = widths[column] ?? 16
  const lines = ['']
  for (const { segment } of segmenter.segment(text)) {
    const line = lines.at(-1) ?? ''
    if (segment.includes('\n') || (line !== '' && line.length + segment.length > width)) {
      lines.push(segment.trim())
    } else lines[lines.length - 1] = line + segment
  }
  return lines.join(' ').replaceAll(/\s+/g, ' ').trim()
}
