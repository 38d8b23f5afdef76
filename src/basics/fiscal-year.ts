import {
  buddhistYearsAhead,
  firstDayOf,
  lastDayOf,
  monthIn,
  monthNumberOf,
  type PlainDate,
  type YearMonth,
  yearOf,
} from './plain-date.ts'
import { accept, type Result, refuse } from './result.ts'
import { toArabicDigits } from './thai-digits.ts'

declare const kind: unique symbol

/**
 * A fiscal year as agencies say it, in the Buddhist era: 2566 is 1 October 2022 to 30 September 2023.
 * @source พระราชบัญญัติวิธีการงบประมาณ พ.ศ. 2561 มาตรา 4
 */
export type FiscalYear = number & { readonly [kind]: 'fiscal year' }

/** What was typed for a fiscal year and is none. */
export interface NotAFiscalYear {
  readonly code: 'not-a-fiscal-year'
  readonly typed: string
}

/** A fiscal year we write ourselves; throws outside 2500 to 2700, the last of which begins in 2699. */
export function fiscalYear(year: number): FiscalYear {
  if (!isBuddhist(year) && year !== lastTyped + 1)
    throw new RangeError(`Not a fiscal year: ${year}`)
  return year as FiscalYear
}

/** Reads a fiscal year as typed: 2566, ๒๕๖๖, พ.ศ. 2566, ปีงบประมาณ 66, or 2023 of the Christian era. */
export function readFiscalYear(typed: string): Result<FiscalYear, NotAFiscalYear> {
  const [, digits] =
    /^(?:(?:ประจำ)?(?:ปี)?(?:งบประมาณ)?(?:พ\.?ศ\.?|ค\.?ศ\.?)?|FY)(\d{4}|\d{2})$/i.exec(
      toArabicDigits(typed.normalize('NFC')).replaceAll(/\s+/g, ''),
    ) ?? []
  const year = digits === undefined ? null : toBuddhistYear(Number(digits))
  return year === null ? refuse({ code: 'not-a-fiscal-year', typed }) : accept(fiscalYear(year))
}

/** A year as typed, in the Buddhist era: 66 is 2566, 2023 is 2566; null for what is no year near ours. */
export function toBuddhistYear(year: number): number | null {
  if (!Number.isInteger(year)) return null
  if (year >= 40 && year <= 99) return 2500 + year
  if (year >= firstTyped - buddhistYearsAhead && year <= 2100) return year + buddhistYearsAhead
  return isBuddhist(year) ? year : null
}

/** The fiscal year a month falls in; it begins in October of the year before. */
export const fiscalYearOf = (month: YearMonth): FiscalYear =>
  fiscalYear(yearOf(month) + buddhistYearsAhead + (monthNumberOf(month) >= 10 ? 1 : 0))

/** October of the calendar year before. */
export const firstMonth = (year: FiscalYear): YearMonth =>
  monthIn(year - buddhistYearsAhead - 1, 10)
/** September, the last month of the fiscal year. */
export const lastMonth = (year: FiscalYear): YearMonth => monthIn(year - buddhistYearsAhead, 9)
/** 1 October of the calendar year before. */
export const firstDay = (year: FiscalYear): PlainDate => firstDayOf(firstMonth(year))
/** 30 September, the last day of the fiscal year. */
export const lastDay = (year: FiscalYear): PlainDate => lastDayOf(lastMonth(year))

/** The years that are read, and that the database keeps. */
const firstTyped = 2500
const lastTyped = 2699
const isBuddhist = (year: number) =>
  Number.isInteger(year) && year >= firstTyped && year <= lastTyped
