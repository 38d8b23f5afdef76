import {
  type FiscalYear,
  firstMonth,
  fiscalYear,
  lastMonth,
  toBuddhistYear,
} from './fiscal-year.ts'
import { monthsWithin, type NamedMonth } from './month-names.ts'
import {
  addMonths,
  buddhistYearsAhead,
  lastDayOf,
  monthIn,
  toThaiMonth,
  type YearMonth,
  yearOf,
} from './plain-date.ts'
import { accept, type Result, refuse } from './result.ts'
import { toArabicDigits } from './thai-digits.ts'
import { mendText } from './thai-text.ts'

/** The months a measure is to be done in, both included; one end is null where only the other is said. */
export interface Period {
  readonly from: YearMonth | null
  readonly to: YearMonth | null
  /** As printed, words mended. */
  readonly printed: string
}

/** What was printed for a period and names no months for certain. */
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

type Months = Pick<Period, 'from' | 'to'>

/**
 * Reads a period as officials write it: "ม.ค.-ก.ย. พ.ศ.2566", "ไตรมาส 2 ปี 2566", "ตลอดปีงบประมาณ
 * 2566", "1 ม.ค. 66 - 31 มี.ค. 66". Where no year is printed, `near` is the fiscal year it lies in.
 * Refuses what ends before it begins.
 */
export function readPeriod(
  typed: string,
  near: FiscalYear | null = null,
): Result<Period, NotAPeriod> {
  const printed = mendText(typed).replaceAll('\n', ' ')
  const text = withEachYear(toArabicDigits(printed))
  const named = monthsWithin(text)
  const months = named.length > 0 ? monthsOf(named, text, near) : partOfYear(text, near)
  return months ? accept({ ...months, printed }) : refuse({ code: 'not-a-period', printed: typed })
}

/** Two months in figures that share their year, each with it: "1-3/2566" as "1/2566 - 3/2566". */
const withEachYear = (text: string) =>
  text.replace(/^((?:เดือน)?\s*)(\d{1,2})\s*[-–]\s*(\d{1,2}\/(\d{4}))$/, '$1$2/$4 - $3')

/** The months and dates that running text names together with their year. */
export function monthsNamedIn(text: string): MonthInText[] {
  return monthsWithin(text).flatMap((named) => {
    if (!isDated(named) || !named.yearIsPlain || !hasItsDay(named)) return []
    const month = calendarMonth(named, named.year, named.fiscal)
    return [{ month, printed: text.slice(named.at, named.end), at: named.at }]
  })
}

/** A period as official tables print it: "มกราคม 2566 - กันยายน 2566"; what was printed where it is open. */
export function toPrintedPeriod({ from, to, printed }: Period): string {
  if (!from || !to) return printed
  if (from === to) return toThaiMonth(from)
  const begins = toThaiMonth(from)
  const year = yearOf(from) === yearOf(to) ? ` ${yearOf(from) + buddhistYearsAhead}` : ''
  return `${begins.slice(0, begins.length - year.length)} - ${toThaiMonth(to)}`
}

/** From the first month named to the last, in rising order. */
function monthsOf(
  named: readonly NamedMonth[],
  text: string,
  near: FiscalYear | null,
): Months | null {
  if (!named.every(hasItsDay)) return null
  const dated = withYears(named, near)
  const [from, to] = [dated?.[0], dated?.at(-1)]
  if (!dated || !from || !to) return null
  if (dated.some((month, at) => at > 0 && month < (dated[at - 1] ?? month))) return null
  const [first, last] = [named[0]?.day ?? null, named.at(-1)?.day ?? null]
  if (named.length === 2 && from === to && first !== null && last !== null && first > last)
    return null
  if (named.length > 1) return { from, to }
  if (
    /ภายใน|ก่อน|ไม่เกิน|สิ้นสุด|ให้แล้วเสร็จ|ถึง|\b(?:by|before|until)\b/i.test(text.slice(0, named[0]?.at))
  )
    return { from: null, to }
  if (/เป็นต้นไป|ต่อเนื่อง|\bonwards?\b/i.test(text.slice(named[0]?.end))) return { from, to: null }
  return { from, to }
}

/** Each month in its calendar year: its own, its neighbour's, or the one it has in the fiscal year near. */
function withYears(named: readonly NamedMonth[], near: FiscalYear | null): YearMonth[] | null {
  const dated = named.filter(isDated).values()
  let before: DatedMonth | undefined
  let after = dated.next().value
  const months = named.map((each) => {
    if (isDated(each)) {
      before = each
      after = dated.next().value
      return calendarMonth(each, each.year, each.fiscal)
    }
    if (after) return calendarMonth(each, after.year - crossing(each, after), after.fiscal)
    if (before) return calendarMonth(each, before.year + crossing(before, each), before.fiscal)
    return near === null ? null : inFiscalYear(each.month, near)
  })
  return months.every((month) => month !== null) ? months : null
}

type DatedMonth = NamedMonth & { readonly year: number }

const isDated = (named: NamedMonth): named is DatedMonth => named.year !== null

/** 1 where two months of one year as printed can only be the two calendar years of one fiscal year. */
const crossing = (first: NamedMonth, last: NamedMonth) =>
  !first.fiscal && !last.fiscal && first.month >= 10 && last.month < 10 ? 1 : 0

const calendarMonth = ({ month }: NamedMonth, year: number, fiscal: boolean): YearMonth =>
  fiscal ? inFiscalYear(month, fiscalYear(year)) : monthIn(year - buddhistYearsAhead, month)

const inFiscalYear = (month: number, year: FiscalYear) =>
  addMonths(firstMonth(year), (month + 2) % 12)

/** A day that its month has; the 29th of February is asked of its year. */
function hasItsDay({ day, month, year }: NamedMonth): boolean {
  if (day === null) return true
  const inYear = year === null ? 2024 : year - buddhistYearsAhead
  return day >= 1 && day <= Number(lastDayOf(monthIn(inYear, month)).slice(8))
}

const yearTyped =
  /(?:ปี|งบ(?:ประมาณ|ฯ)?|พ\.?\s?ศ\.?|ค\.?\s?ศ\.?|FY|\/|^|\s(?=\d{4}\s*$))\s*(\d{4}|\d{2})(?!\d|\s*เดือน)/i

const yearsTyped = /(?<!\d)(\d{4})\s*(?:-|–|ถึง)\s*(?:ปี|งบประมาณ|พ\.?\s?ศ\.?|\s)*(\d{4})(?!\d)/

/**
 * Quarters, rounds of reporting, halves and the whole of a fiscal year, or several fiscal years.
 * @source ปีงบประมาณ: รายงานรอบ 6 เดือน คือ ตุลาคมถึงมีนาคม
 */
function partOfYear(text: string, near: FiscalYear | null): Months | null {
  const [, first, last] = yearsTyped.exec(text) ?? []
  if (first && last) return wholeYears(toBuddhistYear(Number(first)), toBuddhistYear(Number(last)))
  const typed = yearTyped.exec(text)?.[1]
  const buddhist = typed === undefined ? null : toBuddhistYear(Number(typed))
  const year = buddhist === null ? near : fiscalYear(buddhist)
  if (year === null || (typed?.length === 4 && buddhist === null)) return null
  const [, quarter, lastQuarter] = quartersTyped.exec(text) ?? []
  // "Q1 2023" may be a quarter of the calendar; with a Buddhist year it is an office's own.
  if (
    quarter &&
    /Q/i.test(text) &&
    typed !== undefined &&
    Number(typed) === (buddhist ?? 0) - buddhistYearsAhead
  )
    return null
  if (quarter) return quartersOf(year, quarterOf(quarter), quarterOf(lastQuarter ?? quarter))
  if (/(?:ทุก|ราย)(?:ไตรมาส|เดือน)/.test(text)) return wholeYears(year, year)
  if (/ไตรมาส|Q\d/i.test(text)) return null
  if (/12\s*เดือน/.test(text)) return wholeYears(year, year)
  if (/6\s*เดือน\s*หลัง|ครึ่งปี(?:งบประมาณ)?หลัง/.test(text)) return quartersOf(year, 3, 4)
  if (/6\s*เดือน\s*แรก|ครึ่งปี(?:งบประมาณ)?แรก|รอบ\s*6\s*เดือน/.test(text)) return quartersOf(year, 1, 2)
  if (/รอบ\s*9\s*เดือน/.test(text)) return quartersOf(year, 1, 3)
  if (/สิ้นปีงบ/.test(text)) return { from: null, to: lastMonth(year) }
  const whole =
    /ตลอด(?:ทั้ง)?ปี|ทั้งปี|งบประมาณ|ปีงบ|^\s*งบ(?:ปี|ฯ)?\s*\d|^\s*FY|^\s*ปี\s*\d{2}\s*$|^\s*(?:ปี|พ\.?ศ\.?)?\s*\d{4}\s*$|ปี\s*(?:พ\.?ศ\.?)?\s*\d{4}/i
  return whole.test(text) ? wholeYears(year, year) : null
}

/** One quarter or two, by number or, for the first and the last, by word. */
const quartersTyped =
  /(?:ไตรมาส(?:ที่)?|(?<![a-z])Q)\s*(แรก|สุดท้าย|[1-4](?!\d))(?:\s*(?:-|–|ถึง|และ|,)\s*(?:ไตรมาส(?:ที่)?|Q)?\s*([1-4])(?!\d))?/i

const quarterOf = (typed: string) => (typed === 'แรก' ? 1 : typed === 'สุดท้าย' ? 4 : Number(typed))

const wholeYears = (first: number | null, last: number | null): Months | null =>
  first === null || last === null || first > last
    ? null
    : { from: firstMonth(fiscalYear(first)), to: lastMonth(fiscalYear(last)) }

/** @source ปีงบประมาณ: ไตรมาสที่ 1 เริ่ม 1 ตุลาคม */
function quartersOf(year: FiscalYear, first: number, last: number): Months | null {
  const begins = firstMonth(year)
  return first > last
    ? null
    : { from: addMonths(begins, (first - 1) * 3), to: addMonths(begins, last * 3 - 1) }
}
