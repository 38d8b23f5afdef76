import { type Column, linesOf, type Table, type Workbook } from '../../basics/document.ts'
import type { FiscalYear } from '../../basics/fiscal-year.ts'
import type { Answer, ItasLine } from '../itas.ts'
import { publishWords } from '../publish-messages.ts'

/** Whole addresses of the public pages that answer the plan's item and the report's. */
export type PlanAddresses = Readonly<Record<Extract<Answer, 'plan' | 'report'>, string>>

/** What is typed into ITAS for a line: its addresses. */
export const urlsOfLine = ({ answer, urls }: ItasLine, addresses: PlanAddresses) =>
  answer === 'plan' || answer === 'report' ? [addresses[answer]] : urls

/** The sentence that tells an assessor where to look; always Thai, for it goes into ITAS. */
export const explanationOfLine = ({ answer, explanation }: ItasLine, year: FiscalYear): string =>
  explanation || publishWords.th.sheet.whereText[answer](year)

/** The words of มี/ไม่มี; empty while there is nothing to type in. */
export const hasText = ({ has }: Pick<ItasLine, 'has'>): string =>
  has === null ? '' : publishWords.th.sheet[has]

/** The sheet as ITAS asks for it: ข้อ, มี/ไม่มี, URL, คำอธิบาย; in Thai, for it goes into ITAS. */
export function itasTable(
  lines: readonly ItasLine[],
  addresses: PlanAddresses,
  year: FiscalYear,
): Table {
  const words = publishWords.th.sheet
  const column = (id: string, title: string, width: number): Column => ({
    ...{ id, title, width, align: 'start', holds: 'text' },
  })
  const plain = (text: string) => ({ kind: 'text' as const, lines: linesOf(text) })
  return {
    kind: 'table',
    caption: words.title,
    columns: [
      column('item', words.item, 8),
      column('title', words.itemTitle, 36),
      column('has', words.hasLabel, 10),
      column('url', words.url, 44),
      column('where', words.where, 44),
      column('entered', words.tick, 14),
    ],
    rows: lines.map((line) => [
      plain(line.code),
      plain(line.title?.th ?? ''),
      plain(hasText(line)),
      plain(urlsOfLine(line, addresses).join('\n')),
      plain(line.has === null ? '' : explanationOfLine(line, year)),
      plain(line.entered ? words.yes : ''),
    ]),
  }
}

/** The same as a workbook of one sheet. */
export const itasWorkbook = (
  lines: readonly ItasLine[],
  addresses: PlanAddresses,
  agency: string,
  year: FiscalYear,
): Workbook => {
  const words = publishWords.th.sheet
  return {
    title: `${words.title} ${agency} ${year}`,
    sheets: [
      {
        name: `ITAS ${year}`,
        titleLines: [words.title, `${agency} ${year}`],
        table: itasTable(lines, addresses, year),
        page: { size: 'A4', turned: 'landscape', pageOf: { before: 'หน้า ', between: ' จาก ' } },
        spareRows: 0,
      },
    ],
  }
}
