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

/**
 * The letters of each abbreviation, with or without either of its full stops; with neither only where
 * they stand by themselves, "มค".
 */
const shortNames = 'ม ค,ก พ,มี ค,เม ย,พ ค,มิ ย,ก ค,ส ค,ก ย,ต ค,พ ย,ธ ค'.split(',').map((letters) => {
  const [first, last] = letters.split(' ')
  const dotted = `${first}(?:\\.\\s?${last}(?:\\.|(?=\\s?พ\\.|[^\\u0E01-\\u0E4E]|$))|${last}\\.)`
  const alone = `(?<=^|[^\\u0E01-\\u0E4E.]|เดือน|ถึง|และ)${first}${last}(?=[^\\u0E01-\\u0E4E.]|$|ถึง|และ|ปี|พ\\.?ศ)`
  return `${dotted}|${alone}`
})

/** The English months, written out or cut to three letters. */
const englishNames =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'
    .split('|')
    .map((name) => `(?<![a-z])${name}(?![a-z])\\.?`)

const digits = (least: number, most = least) =>
  `[0-9๐-๙]{${least}${most > least ? `,${most}` : ''}}`
const era = '(?:พ\\.?\\s?ศ\\.?|ค\\.?\\s?ศ\\.?)'

const names = fullNames
  .map((full, at) => `(?<m${at}>${full}|${shortNames[at]}|${englishNames[at]})`)
  .join('|')

/** The day of an English date behind its month, "March 31, 2023"; no year, for that has more figures. */
const dayAfter = `(?:(?<=[a-z]\\.?)\\s+(?<dayAfter>[12]?[0-9]|3[01]|0[1-9])(?:st|nd|rd|th)?(?![0-9/a-z%]))?`

/** A year joined to its month as spreadsheets do, "ม.ค.-66" and "Jan-23": never a day, which is 31 at most. */
const joinedYear = `[-/](?=(?:${digits(4)}|[4-9๔-๙]${digits(1)})(?![0-9๐-๙]))`

const yearAfter = [
  `(?:\\s*,?\\s*(?:ของ)?(?:ปี)?\\s*(?<fiscal>งบ(?:ประมาณ|ฯ)?)?\\s*(?<era>${era})?\\s*'?|${joinedYear})`,
  `(?<year>${digits(4)}|${digits(2)})(?![0-9๐-๙/])`,
  `|(?<=[a-z])-(?<shortYear>[0-3][0-9])(?![0-9/]|\\s*[,a-z])`,
].join('')

const noFigureBefore = '(?<![0-9๐-๙/.-])'
const noFigureAfter = '(?![0-9๐-๙/]|[-.][0-9๐-๙])'

/** Dates in figures: 31/3/2566, 31/3/66 and 3/2566; 31-3-2566 and 31.3.2566; 2023-03-31. */
const inFigures = [
  `(?<![0-9๐-๙/]|(?:ไตรมาส(?:ที่)?|q)\\s*)(?:(?<day1>${digits(1, 2)})/)?(?<month1>${digits(1, 2)})/(?<year1>${digits(4)}|(?<=/${digits(1, 2)}/)${digits(2)})(?![0-9๐-๙/])`,
  `${noFigureBefore}(?<day2>${digits(1, 2)})(?<mark>[-.])(?<month2>${digits(1, 2)})\\k<mark>(?<year2>${digits(4)})${noFigureAfter}`,
  `${noFigureBefore}(?<year3>[0-9]{4})-(?<month3>[0-9]{2})-(?<day3>[0-9]{2})${noFigureAfter}`,
]

/** A day, a month by name and a year, the month alone being needed; or a date in figures. */
const named = new RegExp(
  [
    `(?<![0-9๐-๙]|[0-9๐-๙]/)(?:(?<day>${digits(1, 2)})(?:\\s*|[-/]))?`,
    `(?<![\\u0E01-\\u0E2E]\\.)(?:${names})${dayAfter}(?:${yearAfter})?`,
    ...inFigures.map((dated) => `|${dated}`),
  ].join(''),
  'gi',
)

/** Every month a text names, in its order. */
export function monthsWithin(text: string): NamedMonth[] {
  return [...text.matchAll(named)].flatMap((match): NamedMonth[] => {
    const found = match.groups ?? {}
    const inFigures = found['month1'] ?? found['month2'] ?? found['month3']
    const month =
      figure(inFigures) ?? fullNames.findIndex((_, at) => found[`m${at}`] !== undefined) + 1
    if (month < 1 || month > 12) return []
    const shortYear = found['shortYear'] ? `20${found['shortYear']}` : ''
    const yearInFigures = found['year1'] ?? found['year2'] ?? found['year3']
    const typedYear = found['year'] ?? yearInFigures ?? shortYear
    const year = toBuddhistYear(figure(typedYear) ?? Number.NaN)
    if (inFigures !== undefined && year === null) return []
    const dayInFigures = found['day1'] ?? found['day2'] ?? found['day3']
    return [
      {
        at: match.index,
        end: match.index + match[0].length,
        day: figure(found['day'] ?? found['dayAfter'] ?? dayInFigures),
        month,
        year,
        fiscal: found['fiscal'] !== undefined,
        yearIsPlain:
          typedYear.length === 4 || found['era'] !== undefined || inFigures !== undefined,
      },
    ]
  })
}

const figure = (typed: string | undefined) => (typed ? Number(toArabicDigits(typed)) : null)
