import { englishMonths } from '../../basics/day-text.ts'
import {
  buddhistYearsAhead,
  type PlainDate,
  readPlainDate,
  thaiMonths,
} from '../../basics/plain-date.ts'
import { toArabicDigits } from '../../basics/thai-digits.ts'

const finishLine =
  /^\s*(?:แล้วเสร็จเมื่อ|Finished on)\s+([\d๐-๙]{1,2})\s+(\p{L}[\p{L}\p{M}]*)\s+([\d๐-๙]{4})\s*$/iu

/**
 * The day in the line by which our papers say when a measure was finished, "แล้วเสร็จเมื่อ 5 มกราคม 2566";
 * null for any other line. Thai months count by the Buddhist era, English ones by the Christian.
 */
export function dayInFinishLine(line: string): PlainDate | null {
  const [, day = '', month = '', year = ''] = finishLine.exec(line) ?? []
  const thai = thaiMonths.findIndex(({ full }) => full === month)
  const number = thai >= 0 ? thai : englishMonths.indexOf(month)
  if (number < 0) return null
  const christian = Number(toArabicDigits(year)) - (thai >= 0 ? buddhistYearsAhead : 0)
  const iso = [christian, number + 1, Number(toArabicDigits(day))]
  const read = readPlainDate(iso.map((part, at) => `${part}`.padStart(at ? 2 : 4, '0')).join('-'))
  return read.ok && isFinishDay(read.value) ? read.value : null
}

/** Whether a day can stand on our papers: of a year that nobody takes for one of the other era. */
export const isFinishDay = (day: PlainDate): boolean => day >= '1900' && day < '2400'
