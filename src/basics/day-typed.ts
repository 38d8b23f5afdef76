import { buddhistYearsAhead, type PlainDate, readPlainDate } from './plain-date.ts'
import { type Result, refuse } from './result.ts'
import { toArabicDigits } from './thai-digits.ts'

/** Reads a day as people type it: 30/9/2566, ๓๐-๙-๒๕๖๖, 30.9.66, or 2023-09-30. */
export function readDayTyped(
  typed: string,
): Result<PlainDate, { readonly code: 'not-a-date'; readonly typed: string }> {
  const text = toArabicDigits(typed).trim()
  const [, day, month, year] =
    /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4}|\d{2})$/.exec(text) ?? []
  if (!day || !month || !year) {
    const iso = readPlainDate(text)
    return iso.ok && iso.value > '1900' ? iso : refuse({ code: 'not-a-date', typed })
  }
  const full = year.length === 2 ? 2500 + Number(year) : Number(year)
  const christian = full > 2400 ? full - buddhistYearsAhead : full
  return christian < 1900
    ? refuse({ code: 'not-a-date', typed })
    : readPlainDate(`${christian}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
}

/** A day as people type it, which `readDayTyped` reads again: 1/10/2566. */
export function toDayTyped(day: PlainDate): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${date}/${month}/${(year ?? 0) + buddhistYearsAhead}`
}
