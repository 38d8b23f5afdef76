import type { Language } from './bilingual.ts'
import {
  monthNumberOf,
  monthOf,
  type PlainDate,
  toThaiDate,
  toThaiMonth,
  type YearMonth,
  yearOf,
} from './plain-date.ts'

/** The twelve months in English, January first. */
export const englishMonths = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
]

/** A month in English without its year; its first three letters where short. */
export const englishMonthOf = (month: YearMonth, short = false): string => {
  const name = englishMonths[monthNumberOf(month) - 1] ?? ''
  return short ? name.slice(0, 3) : name
}

/** A month with its year: of the Buddhist era in Thai, of the Christian one in English. */
export const monthText = (language: Language, month: YearMonth, short = false): string =>
  language === 'th'
    ? toThaiMonth(month, { short })
    : `${englishMonthOf(month, short)} ${yearOf(month)}`

/** A day with month and year, in the era the language counts by. */
export const dayText = (language: Language, day: PlainDate, short = false): string =>
  language === 'th'
    ? toThaiDate(day, { short })
    : `${Number(day.slice(8))} ${monthText(language, monthOf(day), short)}`
