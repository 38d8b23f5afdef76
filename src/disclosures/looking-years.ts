// The years that a text names, in every way Thai papers write them.
import { toBuddhistYear } from '../basics/fiscal-year.ts'
import { monthsWithin, type NamedMonth } from '../basics/month-names.ts'

/** Fiscal years named in a text, Buddhist era, both ends included. */
export interface NamedYear {
  readonly from: number
  readonly to: number
  /** 'said': as the year of something. 'months': by months from and to. 'beside': as years of laws and dates stand. */
  readonly strength: 'said' | 'months' | 'beside'
  readonly at: number
  readonly printed: string
}

const era = '(?:พ\\s?\\.?\\s?ศ\\s?\\.?|ค\\s?\\.?\\s?ศ\\s?\\.?)'
const four = '((?:2\\s?[45]\\s?\\d\\s?\\d)|(?:20\\d\\d))'
/** Words for a fiscal year and for a year's worth; behind a plain "ปี" two figures may count something else. */
const fiscalWord =
  '(?:ปี\\s?งบ\\s?(?:ประมา\\s?ณ|ฯ)?|งบปี|ประจ(?:\\s?[ำา]|ํ\\s?า|\\s)\\s?ปี|fiscal\\s+year|\\bfy)'
const joiner = '\\s?(?:[-–—−~]|ถึง|to)\\s?'
/** What makes a figure a count or a part of a larger one, and no year. */
const noCount = '(?![\\d,/]|\\.\\d|\\s?(?:บาท|คน|ราย|แห่ง|ครั้ง|โครงการ|ฉบับ|ขวบ|%|เดือน|วัน))'

/** A span of years: 2566-2570, พ.ศ. 2566 – 2570, 2566-70. */
const span = new RegExp(
  `(?<!\\d)${four}${joiner}(?:ปี\\s?)?(?:งบประมาณ\\s?)?${era}?\\s?(?:${four}|(\\d\\d))${noCount}`,
  'gi',
)
/** A year behind a word for one: ปีงบประมาณ พ.ศ. 2566, ประจำปี 66, FY2023. */
const said = new RegExp(
  `(?:${fiscalWord}\\s?(?:งบ\\s?ประมา\\s?ณ\\s?)?${era}?\\s?:?\\s?['’]?(?:${four}|([4-9]\\d))|ปี\\s?${era}?\\s?${four})${noCount}`,
  'gi',
)
const bare = /(?<![\d,.])(2[45]\d\d|20\d\d)(?![\d,]|\.\d)/g

/** Papers of law carry the year they were made: "พ.ร.บ. … พ.ศ. 2560", "(ฉบับที่ 2) พ.ศ. 2561". */
const law =
  /(?:พระราช|พ\.?ร\.?บ|ระเบียบ|กฎ|ข้อบังคับ|ฉบับที่|มาตรา|ประมวล|รัฐธรรมนูญ|ข้อบัญญัติ|เทศบัญญัติ|คำสั่ง|มติ)[^\n]{0,120}$/

/** Every year a plain text names, in the order of the text. */
export function yearsNamedIn(text: string): NamedYear[] {
  const spans: NamedYear[] = []
  for (const match of text.matchAll(span)) {
    const from = yearIn(match[1])
    const to = yearIn(match[2]) ?? (match[3] ? centuryOf(match[1], match[3]) : null)
    if (from === null || to === null || to <= from || to - from > 20) continue
    spans.push(named(match, from, to, 'said'))
  }
  const inSpans = placesOf(spans)
  const years: NamedYear[] = []
  for (const match of text.matchAll(said)) {
    const year = yearIn(match[1] ?? match[2] ?? match[3])
    if (year === null || inSpans.has(match.index)) continue
    const isLaw = law.test(text.slice(Math.max(0, match.index - 140), match.index))
    const isPlainYear = /^ปี/.test(match[0]) && !/งบ/.test(match[0])
    years.push(named(match, year, year, isLaw && isPlainYear ? 'beside' : 'said'))
  }
  const found = [...spans, ...years, ...yearsOfMonths(text)]
  const all = placesOf(found)
  for (const match of text.matchAll(bare)) {
    const year = yearIn(match[1])
    if (year !== null && !all.has(match.index)) found.push(named(match, year, year, 'beside'))
  }
  return found.sort((a, b) => a.at - b.at)
}

const placesOf = (years: readonly NamedYear[]): ReadonlySet<number> => {
  const places = new Set<number>()
  for (const { at, printed } of years) {
    for (let more = 0; more < printed.length; more += 1) places.add(at + more)
  }
  return places
}

const named = (
  match: RegExpExecArray,
  from: number,
  to: number,
  strength: NamedYear['strength'],
): NamedYear => ({ from, to, strength, at: match.index, printed: match[0] })

/** From one month to another: the fiscal years they lie in. A first month without a year has that of the last. */
function yearsOfMonths(text: string): NamedYear[] {
  const months = monthsWithin(text)
  return months.flatMap((first, index): NamedYear[] => {
    const last = months[index + 1]
    if (!last || last.year === null) return []
    const between = text.slice(first.end, last.at)
    if (!/^\s*(?:[-–—−~]|ถึง|to)\s*(?:วันที่|เดือน|สิ้นเดือน)?\s*$/.test(between)) return []
    const to = fiscalYearIn(last, last.year)
    const from = first.year === null ? to : fiscalYearIn(first, first.year)
    if (to < from || to < earliest || to > latest) return []
    const printed = text.slice(first.at, last.end)
    return [{ from, to, strength: 'months', at: first.at, printed }]
  })
}

/** The fiscal year in which a month lies; October begins the next, unless its year is said to be a fiscal one. */
const fiscalYearIn = ({ month, fiscal }: NamedMonth, year: number) =>
  month >= 10 && !fiscal ? year + 1 : year

/** Papers about earlier and later years are none of ours. */
const earliest = 2540
const latest = 2600

/** A year as printed, in the Buddhist era; null for one that no paper of ours is about. */
function yearIn(printed: string | undefined): number | null {
  if (printed === undefined) return null
  const year = toBuddhistYear(Number(printed.replaceAll(/\s/g, '')))
  return year !== null && year >= earliest && year <= latest ? year : null
}

/** The second year of "2566-70". */
const centuryOf = (first: string | undefined, last: string) =>
  first ? yearIn(first.replaceAll(/\s/g, '').slice(0, 2) + last) : null
