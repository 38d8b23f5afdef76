import type { Language } from './bilingual.ts'
import { dayText } from './day-text.ts'
import type { PlainDate } from './plain-date.ts'

const bangkokTime = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Bangkok',
  ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
})

/** The time of an instant by the clock of Thailand: "14.32". */
export function timeOf(instant: string): string {
  const { hour, minute } = partsOf(instant)
  return `${hour}.${minute}`
}

/** The day of an instant in Thailand. */
export function dayIn(instant: string): PlainDate {
  const { year, month, day } = partsOf(instant)
  return `${year}-${month}-${day}` as PlainDate
}

/** An instant as the clock on an office wall in Thailand shows it: "5 ม.ค. 2566 14.32 น." */
export function instantText(language: Language, instant: string): string {
  const day = dayIn(instant)
  const { hour, minute } = partsOf(instant)
  return language === 'th'
    ? `${dayText(language, day, true)} ${hour}.${minute} น.`
    : `${dayText(language, day, true)}, ${hour}:${minute}`
}

const partsOf = (instant: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    bangkokTime.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]),
  )
