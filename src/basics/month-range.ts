import { type FiscalYear, firstMonth, lastMonth } from './fiscal-year.ts'
import { thaiMonths, toThaiMonth, type YearMonth, yearMonth } from './plain-date.ts'
import { accept, type Result, refuse } from './result.ts'
import { toArabicDigits } from './thai-digits.ts'

/** The months a measure is to be done in, both included. */
export interface Period {
  readonly from: YearMonth | null
  readonly to: YearMonth | null
  /** As printed, words mended. */
  readonly printed: string
}

export interface NotAPeriod {
  readonly code: 'not-a-period'
  readonly printed: string
}

/** A month named in running text, with its year; `text.slice(at, at + printed.length)` is `printed`. */
export interface MonthInText {
  readonly month: YearMonth
  readonly printed: string
  readonly at: number
}

/** Reads a period as officials write it. */
export function readPeriod(
  printed: string,
  near: FiscalYear | null = null,
): Result<Period, NotAPeriod> {
  const named = monthsNamedIn(printed)
  const last = named.at(-1)?.month
  if (!last) {
    return near && printed.includes('ตลอดปี')
      ? accept({ from: firstMonth(near), to: lastMonth(near), printed })
      : refuse({ code: 'not-a-period', printed })
  }
  const first = /^\s*(\S+?)\s*-/.exec(printed)?.[1]
  const at = thaiMonths.findIndex((month) => month.short === first || month.full === first)
  const from = at < 0 ? last : yearMonth(`${last.slice(0, 4)}-${String(at + 1).padStart(2, '0')}`)
  return from > last
    ? refuse({ code: 'not-a-period', printed })
    : accept({ from, to: last, printed })
}

/** The months that running text names with their year. */
export function monthsNamedIn(text: string): MonthInText[] {
  const names = thaiMonths.flatMap((month) => [month.full, month.short, month.short.slice(0, -1)])
  const pattern = new RegExp(
    `(${names.map((name) => name.replaceAll('.', '\\.')).join('|')})\\s*(?:พ\\.ศ\\.)?\\s*([0-9๐-๙]{4})`,
    'g',
  )
  return [...text.matchAll(pattern)].map((match) => {
    const at = Math.floor(names.indexOf(match[1] ?? '') / 3)
    const year = Number(toArabicDigits(match[2] ?? '')) - 543
    return {
      month: yearMonth(`${year}-${String(at + 1).padStart(2, '0')}`),
      printed: match[0],
      at: match.index,
    }
  })
}

/** A period as official tables print it. */
export function toPrintedPeriod({ from, to, printed }: Period): string {
  if (!from || !to) return printed
  return from === to ? toThaiMonth(from) : `${toThaiMonth(from)} - ${toThaiMonth(to)}`
}
