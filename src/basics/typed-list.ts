import { thaiMonths } from './plain-date.ts'
import { toArabicDigits } from './thai-digits.ts'

/** A list as somebody typed it into one cell. */
export interface TypedList {
  /** Words before the first marker, a line break inside them kept. */
  readonly lead: string
  readonly items: readonly TypedItem[]
}

/** One item of a list, its marker taken off its text. */
export interface TypedItem {
  /** As typed, such as "1.", "1", "(๑)" or "-"; empty where there is none. */
  readonly marker: string
  readonly number: number | null
  readonly text: string
}

/**
 * Reads a list as officials type it: "1.", "1)", "(1)", "๑.", a number with a space or glued to its
 * text ("1มี"), dashes, one item a line, or a single item with no marker. A number repeated or left
 * out is still an item; a number that only counts something ("รอบ 6 เดือน") is none.
 */
export function readTypedList(text: string): TypedList {
  const numbered = numberedMarkers(text)
  const markers = numbered.length > 0 ? numbered : bullets(text)
  if (markers.length === 0) return { lead: '', items: linesOf(text).map(unmarked) }
  return {
    lead: linesOf(text.slice(0, markers[0]?.at)).join('\n'),
    items: markers.map(({ marker, number, end }, at) => ({
      marker,
      number,
      text: linesOf(text.slice(end, markers[at + 1]?.at)).join(' '),
    })),
  }
}

interface Marker {
  readonly marker: string
  readonly number: number | null
  readonly at: number
  readonly end: number
}

/** A number that may begin an item. It is plain where a full stop or bracket says so. */
interface Candidate extends Marker {
  readonly number: number
  readonly plain: boolean
  readonly glued: boolean
  readonly beginsLine: boolean
}

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

const unmarked = (text: string): TypedItem => ({ marker: '', number: null, text })

/** Where in the candidates a number stands for the last time; asked instead of looking on from each. */
interface Later {
  readonly lastTwo: number
  /** By number: its last candidate that is plain. */
  readonly lastPlain: ReadonlyMap<number, number>
}

/** The numbers that make a list together: they begin at one and go up, or stand still. */
function numberedMarkers(text: string): Candidate[] {
  const candidates = candidatesIn(text)
  const later: Later = {
    lastTwo: candidates.findLastIndex((each) => each.number === 2),
    lastPlain: new Map(
      candidates.flatMap((each, at) => (each.plain ? [[each.number, at] as const] : [])),
    ),
  }
  const chain: Candidate[] = []
  for (const [at, next] of candidates.entries()) {
    const last = chain.at(-1)
    if (last ? follows(last, next, at, later) : begins(next, at, later)) chain.push(next)
  }
  return chain
}

const isPlainLater = (number: number, at: number, { lastPlain }: Later) =>
  (lastPlain.get(number) ?? -1) > at

/** A list begins with 1; at the very start of a text it may have lost its first numbers to another page. */
function begins(first: Candidate, at: number, later: Later): boolean {
  if (first.plain) return first.number === 1 || (first.at === 0 && first.number <= 9)
  if (first.number !== 1 || isPlainLater(1, at, later)) return false
  return first.beginsLine || later.lastTwo > at
}

function follows(last: Candidate, next: Candidate, at: number, later: Later): boolean {
  const step = next.number - last.number
  if (next.plain) return (step >= 0 && step <= 3) || next.number === 1
  if (isPlainLater(next.number, at, later)) return false
  return step === 1 && (next.glued || next.beginsLine || !last.plain)
}

const number =
  /(?<=^|\s|[\u0E01-\u0E4E])(?:\(([0-9๐-๙]{1,2})\)|([0-9๐-๙]{1,2})(?: ?[.)]\)?|(?= |[\u0E01-\u0E2E\u0E40-\u0E44])))(?![0-9๐-๙%.])\s*/g

function candidatesIn(text: string): Candidate[] {
  return [...text.matchAll(number)].flatMap((match): Candidate[] => {
    const at = match.index
    const end = at + match[0].length
    const marker = match[0].trim()
    const plain = /[.)]$/.test(marker)
    const wordEnd = endOfWordsBefore(text, at)
    const before = text.slice(Math.max(0, wordEnd - longestWordBefore), wordEnd)
    const after = text.slice(end)
    const beginsLine = wordEnd === 0 || text.slice(wordEnd, at).includes('\n')
    const apart = beginsLine || wordEnd < at
    if (!apart && !(plain && /^[\u0E01-\u0E2E\u0E40-\u0E44]/.test(after))) return []
    if (monthFollows.test(after)) return []
    if (!beginsLine && (plain ? namesBefore : countsBefore).test(before)) return []
    if (!plain && countedAfter.test(after) && !(beginsLine && marker === match[0])) return []
    const value = Number(toArabicDigits(marker.replaceAll(/[^0-9๐-๙]/g, '')))
    return [{ marker, number: value, at, end, plain, glued: marker === match[0], beginsLine }]
  })
}

/** Far more than the words that a number before an item may belong to. */
const longestWordBefore = 40

function endOfWordsBefore(text: string, at: number): number {
  let end = at
  while (end > 0 && /\s/.test(text[end - 1] ?? '')) end--
  return end
}

const monthFollows = new RegExp(
  `^(?:${thaiMonths.flatMap(({ full, short }) => [full, short.replaceAll('.', '\\.')]).join('|')})`,
)

/** Words a number belongs to when it stands behind them, even with a full stop. */
const namesBefore =
  /(?:(?<!หัว)ข้อ|มาตรา|หมวด|พ\.ศ\.|(?:ข้อ|วัน|ครั้ง|ไตรมาส|ภาคเรียน|ฉบับ|รอบ|ส่วน|องค์ประกอบ|ตัวชี้วัด)ที่)\s*$/

/** The same for a number without one; a number before the word has it already ("2 ครั้ง 2 …"). */
const countsBefore =
  /(?<![0-9๐-๙]\s?)(?:(?<!หน้า|พื้น)ที่|รอบ|ข้อ|ครั้ง|ไตรมาส|ปี|ระยะ|จำนวน|ประมาณ|ละ|ทั้ง|มาตรา|หมวด|ระดับ|ชั้น|อย่างน้อย|ภายใน|พ\.ศ\.|ตัวชี้วัด|เวลา|องค์ประกอบ|และ|ถึง|หรือ)\s*$/

/** Words that a number before them counts. */
const countedAfter =
  /^(?:เดือน|ครั้ง|วัน|คน|ปี|เรื่อง|ฉบับ|โครงการ|กิจกรรม|แห่ง|บาท|ราย|ข้อ|ด้าน|ไตรมาส|ชั่วโมง|นาที|สัปดาห์|ช่องทาง|เล่ม|ชุด|เปอร์เซ็นต์|คะแนน|ขั้นตอน|มาตรการ|แผ่น|ระบบ|หลักสูตร|ภาคเรียน|และ|ถึง|หรือ|-)/

const bullet = /^[ \t]*([-–—•●▪*·○➢✓\uF0B7])(?=\s*\S)\s*(?![-\d])/gm

/** Dashes and dots at the beginning of lines; on one line, those like the first that stand apart. */
function bullets(text: string): Marker[] {
  const atLines = [...text.matchAll(bullet)].map((match) => markerOf(match[1] ?? '', match))
  const [first] = atLines
  if (!first || atLines.length > 1 || text.slice(0, first.at).trim()) return atLines
  const inLine = [...text.matchAll(/(?<=\S )([-–—•●▪*·○➢✓\uF0B7])\s*(?=[^\s\d])/g)]
    .filter((match) => match[1] === first.marker)
    .filter((match) => !monthFollows.test(text.slice(match.index + match[0].length)))
    .map((match) => markerOf(match[1] ?? '', match))
  return [first, ...inLine]
}

const markerOf = (marker: string, match: RegExpExecArray): Marker => ({
  marker,
  number: null,
  at: match.index,
  end: match.index + match[0].length,
})
