import { CsvError, parse } from 'csv-parse/sync'
import type { FileRemark, RawCell, RawPaper } from '../../basics/raw-paper.ts'
import { BlockList } from './blocks.ts'
import { maxColumns, maxCsvRowBytes } from './limits.ts'
import { stop } from './refused.ts'
import { addSheet, type SheetRow } from './sheet-blocks.ts'

/** What stands between the values of a line. */
export type Delimiter = ',' | ';' | '\t'

/** Reads comma, semicolon or tab separated values; a quoted value may hold line breaks. */
export function readCsv(
  text: string,
  delimiter: Delimiter,
  remarks: readonly FileRemark[] = [],
): RawPaper {
  const list = new BlockList()
  for (const remark of remarks) list.remark(remark)
  addSheet(rowsOf(text, delimiter, list), list)
  return list.paper('csv')
}

/** The rows that hold a word, each with its line; empty ones are left out as they come. */
function rowsOf(text: string, delimiter: Delimiter, list: BlockList): SheetRow[] {
  refuseEndlessLines(text, delimiter)
  const rows: SheetRow[] = []
  let lastLine = 0
  const keep = (record: readonly string[], endLine: number) => {
    if (record.every((value) => value.trim() === '')) return
    const line =
      endLine - record.reduce((breaks, value) => breaks + value.split('\n').length - 1, 0)
    list.countRow(record.length)
    const cells = record.map(
      (value, index): RawCell => ({
        text: value.trim(),
        place: { part: 'file', line, column: index + 1 },
      }),
    )
    rows.push({ cells, afterBlank: line > lastLine + 1 })
    lastLine = endLine
  }
  try {
    // One kind of line break first: the parser's line count takes "\r\n" in quotes for two.
    parse(text.replace(/\r\n?/g, '\n'), {
      delimiter,
      record_delimiter: '\n',
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: maxCsvRowBytes,
      from_line: /^sep=.\r?\n/i.test(text) ? 2 : 1,
      on_record: (record: readonly string[], context) => {
        keep(record, context.lines)
        return null
      },
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    stop('csv-quote-open', { line: lastLine + 1 })
  }
  return rows
}

/** The parser builds a whole row before it can be asked how wide it is. */
function refuseEndlessLines(text: string, delimiter: Delimiter): void {
  let from = 0
  while (text.length - from > maxCsvRowBytes) {
    const end = text.indexOf('\n', from)
    const line = end < 0 ? text.slice(from) : text.slice(from, end)
    if (line.length > maxCsvRowBytes && line.split(delimiter, maxColumns + 2).length > maxColumns) {
      stop('too-many-columns', { limit: maxColumns })
    }
    from += line.length + 1
  }
}

/** The separator of a text whose lines agree on it, or null: two columns on nearly every line. */
export function delimiterOf(text: string): Delimiter | null {
  const said = /^sep=([,;\t])\r?\n/i.exec(text)
  if (said) return said[1] as Delimiter
  const sample = text.slice(0, 200_000)
  let best: Delimiter | null = null
  let most = 0
  for (const mark of ['\t', ',', ';'] as const) {
    const counts = countsOf(sample, mark).slice(0, 200)
    const agreed = mostCommon(counts.filter((count) => count > 0))
    const agreeing = counts.filter((count) => count === agreed).length
    if (agreed > 0 && agreeing * agreed > most) {
      best = mark
      most = agreeing * agreed
    }
  }
  return best
}

/** How sure the delimiter is: the share of lines that have as many of it, at least two, as most have. */
export function agreementOn(text: string, mark: Delimiter): number {
  const counts = countsOf(text.slice(0, 200_000), mark).slice(0, 200)
  const agreed = mostCommon(counts.filter((count) => count > 0))
  if (agreed < 2 || counts.length < 2) return 0
  return counts.filter((count) => count === agreed).length / counts.length
}

/** How often the mark stands outside quotes, for each line that is not empty. */
function countsOf(text: string, mark: Delimiter): number[] {
  const counts: number[] = []
  let count = 0
  let isQuoted = false
  let isEmpty = true
  let before = '\n'
  for (const sign of text) {
    // A quotation mark means something only where a value begins, and then until it closes.
    if (sign === '"') isQuoted = !isQuoted && ',;\t\n"'.includes(before)
    else if (sign === '\n' && !isQuoted) {
      if (!isEmpty) counts.push(count)
      count = 0
      isEmpty = true
      before = sign
      continue
    } else if (sign === mark && !isQuoted) count++
    if (sign !== '\r') isEmpty = false
    before = sign
  }
  return isEmpty ? counts : [...counts, count]
}

function mostCommon(counts: readonly number[]): number {
  const times = new Map<number, number>()
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1)
  return [...times].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}
