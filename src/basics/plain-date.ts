import { accept, type Result, refuse } from './result.ts'
import { toThaiDigits } from './thai-digits.ts'

declare const kind: unique symbol

/** A day of the Gregorian calendar, YYYY-MM-DD. Text order is time order. */
export type PlainDate = string & { readonly [kind]: 'date' }
/** A month of the Gregorian calendar, YYYY-MM. Text order is time order. */
export type YearMonth = string & { readonly [kind]: 'month' }

/** What was typed for a date or month and is none. */
export interface NotADate {
  readonly code: 'not-a-date'
  readonly typed: string
}

/** The twelve months as Thai prints them, January first. */
export const thaiMonths = [
  { full: 'มกราคม', short: 'ม.ค.' },
  { full: 'กุมภาพันธ์', short: 'ก.พ.' },
  { full: 'มีนาคม', short: 'มี.ค.' },
  { full: 'เมษายน', short: 'เม.ย.' },
  { full: 'พฤษภาคม', short: 'พ.ค.' },
  { full: 'มิถุนายน', short: 'มิ.ย.' },
  { full: 'กรกฎาคม', short: 'ก.ค.' },
  { full: 'สิงหาคม', short: 'ส.ค.' },
  { full: 'กันยายน', short: 'ก.ย.' },
  { full: 'ตุลาคม', short: 'ต.ค.' },
  { full: 'พฤศจิกายน', short: 'พ.ย.' },
  { full: 'ธันวาคม', short: 'ธ.ค.' },
] as const

/** How many years the Buddhist era is ahead of the Christian one. */
export const buddhistYearsAhead = 543

/** Reads an ISO date, as forms and files of our own hold it; refuses a day the month does not have. */
export function readPlainDate(text: string): Result<PlainDate, NotADate> {
  const typed = text.trim()
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(typed) ?? []
  return year && Number(day) >= 1 && Number(day) <= daysIn(Number(year), Number(month))
    ? accept(typed as PlainDate)
    : refuse({ code: 'not-a-date', typed: text })
}

/** Reads an ISO month, YYYY-MM. */
export function readYearMonth(text: string): Result<YearMonth, NotADate> {
  const typed = text.trim()
  const [, year, month] = /^(\d{4})-(\d{2})$/.exec(typed) ?? []
  return year && daysIn(Number(year), Number(month)) > 0
    ? accept(typed as YearMonth)
    : refuse({ code: 'not-a-date', typed: text })
}

/** A date we write ourselves; throws where it is none. */
export function plainDate(text: string): PlainDate {
  const read = readPlainDate(text)
  if (!read.ok) throw new RangeError(`Not a date: ${text}`)
  return read.value
}

/** A month we write ourselves; throws where it is none. */
export function yearMonth(text: string): YearMonth {
  const read = readYearMonth(text)
  if (!read.ok) throw new RangeError(`Not a month: ${text}`)
  return read.value
}

/** The month of a Christian year and a month of 1 to 12; throws where there is none. */
export const monthIn = (year: number, month: number): YearMonth =>
  yearMonth(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`)

/** The month a date lies in. */
export const monthOf = (date: PlainDate): YearMonth => date.slice(0, 7) as YearMonth

/** The first day of a month. */
export const firstDayOf = (month: YearMonth): PlainDate => `${month}-01` as PlainDate

/** The last day of a month, the 29th of February where its year has one. */
export const lastDayOf = (month: YearMonth): PlainDate =>
  `${month}-${daysIn(yearOf(month), monthNumberOf(month))}` as PlainDate

/** The Christian year of a date or month. */
export const yearOf = (day: PlainDate | YearMonth): number => Number(day.slice(0, 4))

/** 1 for January. */
export const monthNumberOf = (day: PlainDate | YearMonth): number => Number(day.slice(5, 7))

/** The month so many months later, or earlier where negative. */
export function addMonths(month: YearMonth, months: number): YearMonth {
  const since = yearOf(month) * 12 + monthNumberOf(month) - 1 + months
  return monthIn(Math.floor(since / 12), (since % 12) + 1)
}

/** The day so many days later. */
export const addDays = (date: PlainDate, days: number): PlainDate =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000)
    .toISOString()
    .slice(0, 10) as PlainDate

/** How a date is printed; in Arabic digits and whole words unless said otherwise. */
export interface ThaiDateStyle {
  readonly digits?: 'thai' | 'arabic'
  /** Months as ม.ค. rather than มกราคม. */
  readonly short?: boolean
}

/** "31 มีนาคม 2566": the day as Thai papers print it, in the Buddhist era. */
export const toThaiDate = (date: PlainDate, style: ThaiDateStyle = {}): string =>
  inDigits(
    `${Number(date.slice(8))} ${toThaiMonth(monthOf(date), { short: !!style.short })}`,
    style,
  )

/** "มีนาคม 2566". */
export function toThaiMonth(month: YearMonth, style: ThaiDateStyle = {}): string {
  const name = thaiMonths[monthNumberOf(month) - 1]
  if (!name) throw new RangeError(`Not a month: ${month}`)
  return inDigits(
    `${style.short ? name.short : name.full} ${yearOf(month) + buddhistYearsAhead}`,
    style,
  )
}

const inDigits = (text: string, { digits }: ThaiDateStyle) =>
  digits === 'thai' ? toThaiDigits(text) : text

/** 0 where the year has no such month. */
function daysIn(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return [0, 31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month] ?? 0
}
