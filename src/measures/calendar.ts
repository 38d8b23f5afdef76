import type { Language } from '../basics/bilingual.ts'
import { englishMonthOf, monthText } from '../basics/day-text.ts'
import { type FiscalYear, firstMonth } from '../basics/fiscal-year.ts'
import type { Period } from '../basics/month-range.ts'
import {
  addMonths,
  monthNumberOf,
  monthOf,
  type PlainDate,
  toThaiMonth,
  type YearMonth,
  yearOf,
} from '../basics/plain-date.ts'

/** The twelve months of a fiscal year, October first. */
export const monthsOf = (year: FiscalYear): YearMonth[] =>
  Array.from({ length: 12 }, (_, position) => addMonths(firstMonth(year), position))

/** Where a period lies in a fiscal year: 0-based first month and number of months, cut to the year; null where it does not meet it. */
export function spanIn(
  year: FiscalYear,
  period: Period | null,
): { readonly from: number; readonly months: number } | null {
  const from = period?.from ?? period?.to
  const to = period?.to ?? period?.from
  if (!from || !to) return null
  const first = Math.max(positionIn(year, from), 0)
  const last = Math.min(positionIn(year, to), 11)
  return first <= last ? { from: first, months: last - first + 1 } : null
}

/** Months from the October a fiscal year begins with; below 0 or above 11 outside the year. */
const positionIn = (year: FiscalYear, month: YearMonth): number => {
  const october = firstMonth(year)
  return (yearOf(month) - yearOf(october)) * 12 + monthNumberOf(month) - monthNumberOf(october)
}

/** How many months of the year have gone by on a day, days as a part of theirs; null outside the year. */
export function monthsGone(year: FiscalYear, today: PlainDate): number | null {
  const position = positionIn(year, monthOf(today))
  return position < 0 || position > 11 ? null : position + (Number(today.slice(8)) - 1) / 31
}

/** The name of a month alone, as a strip of twelve has room for. */
export const monthName = (language: Language, month: YearMonth): string =>
  language === 'th'
    ? (toThaiMonth(month, { short: true }).split(' ')[0] ?? '')
    : englishMonthOf(month, true)

/** A period in a few words: "ม.ค. - ก.ย. 2566". Its printed words where no months are known. */
export function periodText(language: Language, period: Period | null): string {
  if (!period) return ''
  const { from, to } = period
  if (!from || !to) return period.printed
  if (from === to) return monthText(language, from, true)
  return yearOf(from) === yearOf(to)
    ? `${monthName(language, from)} – ${monthText(language, to, true)}`
    : `${monthText(language, from, true)} – ${monthText(language, to, true)}`
}
