import { toBuddhistYear } from './fiscal-year.ts'
import { toArabicDigits } from './thai-digits.ts'

/** A month as some text names it, with what stands beside it. */
export interface NamedMonth {
  readonly at: number
  readonly end: number
  readonly day: number | null
  /** 1 for January. */
  readonly month: number
  /** Buddhist era; null where the text gives none. */
  readonly year: number | null
  /** The year is a fiscal year, whose October is in the year before. */
  readonly fiscal: boolean
  /** The year was typed with four digits, or after พ.ศ. or ค.ศ. */
  readonly yearIsPlain: boolean
}

/** How each month is written out, cut short in speech and misspelt. */
const fullNames = [
  'มกรา(?:คม)?',
  'กุมภา(?:พันธ์?)?',
  'มีนา(?:คม)?',
  'เมษา(?:ยน)?',
  'พฤ[ษศ]ภา(?:คม)?',
  'มิถุนา(?:ยน)?',
  'กรก[ฎฏ]า(?:คม)?',
  'สิงหา(?:คม)?',
  'กันยา(?:ยน)?',
  'ตุลา(?:คม)?',
  'พฤ[ศษ]จิกา(?:ยน)?',
  'ธันวา(?:คม)?',
]

/** The letters of each abbreviation, with or without either of its full stops. */
const shortNames = 'ม ค,ก พ,มี ค,เม ย,พ ค,มิ ย,ก ค,ส ค,ก ย,ต ค,พ ย,ธ ค'.split(',').map((letters) => {
  const [first, last] = letters.split(' ')
  return `${first}(?:\\.\\s?${last}(?:\\.|(?=\\s?พ\\.|[^\\u0E01-\\u0E4E]|$))|${last}\\.)`
})

const digits = (least: number, most = least) =>
  `[0-9๐-๙]{${least}${most > least ? `,${most}` : ''}}`
const era = '(?:พ\\.?\\s?ศ\\.?|ค\\.?\\s?ศ\\.?)'

/** A day, a month by name and a year, the month alone being needed; or a date in figures. */
const named = new RegExp(
  [
    `(?<![0-9๐-๙/])(?:(?<day>${digits(1, 2)})\\s*)?`,
    `(?<![\\u0E01-\\u0E2E]\\.)(?:${fullNames.map((full, at) => `(?<m${at}>${full}|${shortNames[at]})`).join('|')})`,
    `(?:\\s*,?\\s*(?:ของ)?(?:ปี)?\\s*(?<fiscal>งบประมาณ)?\\s*(?<era>${era})?\\s*'?(?<year>${digits(4)}|${digits(2)})(?![0-9๐-๙/]))?`,
    `|(?<![0-9๐-๙/]|ไตรมาส(?:ที่)?\\s*)(?:(?<inDay>${digits(1, 2)})/)?(?<inMonth>${digits(1, 2)})/(?<inYear>${digits(4)}|(?<=/${digits(1, 2)}/)${digits(2)})(?![0-9๐-๙/])`,
  ].join(''),
  'g',
)

/** Every month a text names, in its order. */
export function monthsWithin(text: string): NamedMonth[] {
  return [...text.matchAll(named)].flatMap((match): NamedMonth[] => {
    const found = match.groups ?? {}
    const inFigures = found['inMonth'] !== undefined
    const month = inFigures
      ? figure(found['inMonth'])
      : fullNames.findIndex((_, at) => found[`m${at}`] !== undefined) + 1
    if (month === null || month < 1 || month > 12) return []
    const typedYear = found['year'] ?? found['inYear'] ?? ''
    const year = toBuddhistYear(figure(typedYear) ?? Number.NaN)
    if (inFigures && year === null) return []
    return [
      {
        at: match.index,
        end: match.index + match[0].length,
        day: figure(found['day'] ?? found['inDay']),
        month,
        year,
        fiscal: found['fiscal'] !== undefined,
        yearIsPlain: typedYear.length === 4 || found['era'] !== undefined || inFigures,
      },
    ]
  })
}

const figure = (typed: string | undefined) => (typed ? Number(toArabicDigits(typed)) : null)
