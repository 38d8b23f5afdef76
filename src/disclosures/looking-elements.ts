// Whether the required elements of an item stand in a text. Words differ and papers are set in many ways, so
// what is not found is a hint with the nearest passage, never a verdict.
import type { Inside } from '../basics/inside.ts'
import { remembered } from '../basics/remembered.ts'
import type { Hint, LookedItem } from './looking.ts'
import {
  folded,
  keywordsOf,
  lettersOf,
  type PlainPart,
  passageAt,
  plain,
  plainParts,
} from './looking-words.ts'

/** Below this many letters there is nothing to look in: a cover, a list of files, a scan with a stamp. */
const fewestLetters = 300

/** What is seen and not read, or stands on another page: nobody can look for it among the words. */
const notInWords =
  /รูปถ่าย|ภาพถ่าย|แผนที่|QR|เว็บไซต์หลัก|หน้าแรก|ลิงก์|เชื่อม|ผัง|ลงนาม|ปีที่ประเมิน|6 เดือน|ครบ|แยกจาก|สองทาง|ออนไลน์|ไม่ใช่|รูปแบบ|ไฟล์|machine|ปีปัจจุบัน|ปีก่อน|ประจำปี|^\S*ปีงบประมาณ|ระบุว่าไม่มี/i

/** Other words for the same; the first of a line is taken out of an element whole, any of it stands for all. */
const lines = [
  'โทรศัพท์ โทร เบอร์ มือถือ tel',
  'อีเมล อีเมล์ email mail ไปรษณีย์อิเล็กทรอนิกส์ @',
  'ที่อยู่ หมู่ที่ ถนน รหัสไปรษณีย์ ตั้งอยู่',
  'ชื่อ นาย นาง นางสาว ยศ',
  'ตำแหน่ง นายก ปลัด ผู้อำนวยการ หัวหน้า อธิบดี',
  'โครงการ กิจกรรม แผนงาน มาตรการ',
  'งบประมาณ บาท เงิน วงเงิน',
  'ระยะเวลา เดือน กำหนด วันที่ ไตรมาส แล้วเสร็จ',
  'ปัญหา อุปสรรค ข้อจำกัด',
  'ข้อเสนอแนะ เสนอแนะ แนวทางแก้ไข ปรับปรุง แนวทาง',
  'ขั้นตอน วิธี กระบวนการ วิธีการ',
  'ผู้รับผิดชอบ รับผิดชอบ หน่วยงาน กอง สำนัก',
  'ส่วนงาน กอง สำนัก ฝ่าย งาน',
  'เป้าหมาย ผลลัพธ์ วัตถุประสงค์',
  'ตัวชี้วัด kpi ตัววัด',
  'ผล ผลการ ผลลัพธ์ สรุป รายงาน ดำเนินการ',
  'ความก้าวหน้า คืบหน้า ร้อยละ ดำเนินการ สถานะ',
  'จ้าง ซื้อ จัดหา',
  'เลขที่ ที่ เลข',
  'สัญญา ข้อตกลง ใบสั่ง',
  'อบรม กิจกรรม ฝึกอบรม สัมมนา ประชุม',
  'ค่าธรรมเนียม ค่าบริการ ไม่มีค่า ฟรี',
  'เอกสาร หลักฐาน สำเนา',
  'ความเสี่ยง เสี่ยง',
  'เกิดขึ้น วันที่',
  'แก้ไข ปรับปรุง ทบทวน',
  'ราคากลาง ราคา',
  'ผู้รับบริการ ผู้มารับ ผู้ขอรับ',
  'ก้าวหน้า คืบหน้า ร้อยละ สถานะ',
].map((line) => line.split(' '))
const sameness = lines.map((line) => line.map(folded))
const longestFirst = lines.flatMap((line) => line.slice(0, 1)).sort((a, b) => b.length - a.length)

/** What an element asks for, as words to look for: those with other names whole, the rest as they are cut. */
export function termsOf(sentence: string): string[] {
  let rest = plain(sentence)
  const terms: string[] = []
  for (const term of longestFirst) {
    if (!rest.includes(term)) continue
    terms.push(folded(term))
    rest = rest.replaceAll(term, ' ')
  }
  return [...new Set([...terms, ...keywordsOf(rest)])]
}

const waysToSay = remembered((keyword: string) =>
  sameness
    .filter((line) => line.includes(keyword))
    .flat()
    .concat(keyword)
    .join(' '),
)

/** Letters of a text within which the words of one element belong together. */
const windowLength = 500

/** The required elements that were not found, each with the passage nearest to it. */
export function elementHints(inside: Inside, { requires }: LookedItem): Hint[] {
  if (inside.hasTextLayer !== true || inside.isCut || lettersOf(inside) < fewestLetters) return []
  if (leadsToFiles(inside)) return []
  const parts = plainParts(inside).map((part) => ({ part, letters: folded(part.text) }))
  const everything = parts.map(({ letters }) => letters).join(' ')
  return requires.flatMap((element): Hint[] => {
    if (notInWords.test(element.th)) return []
    const keywords = termsOf(element.th)
    if (keywords.length === 0) return []
    const found = keywords.filter((word) => isSaid(word, everything))
    if (found.length * 2 >= keywords.length) return []
    const near = nearest(parts, found)
    return [
      {
        kind: 'element-not-found',
        certainty: 'not-sure',
        passage: near ? passageAt(near.part.text, near.at) : '',
        place: near?.part.place ?? '',
        about: { of: element.id, element: element.th },
      },
    ]
  })
}

const isSaid = (keyword: string, letters: string) =>
  waysToSay(keyword)
    .split(' ')
    .some((way) => letters.includes(way))

/** A page that lists files shows what is asked for in them, not by itself. */
const leadsToFiles = ({ kind, links }: Inside) =>
  kind === 'html' &&
  links.some(({ href }) =>
    /\.(?:pdf|docx?|xlsx?|csv|zip|rar|pptx?)(?:[?#]|$)|drive\.google|docs\.google|1drv|sharepoint|download|getfile|\/file/i.test(
      href,
    ),
  )

/** Where the most of these words stand together. */
function nearest(
  parts: readonly { readonly part: PlainPart; readonly letters: string }[],
  words: readonly string[],
): { readonly part: PlainPart; readonly at: number } | null {
  if (words.length === 0) return null
  let best: { part: PlainPart; at: number } | null = null
  let most = 0
  for (const { part } of parts) {
    for (let at = 0; at < part.text.length && at < 200_000; at += windowLength / 2) {
      const letters = folded(part.text.slice(at, at + windowLength))
      const said = words.filter((word) => isSaid(word, letters)).length
      if (said > most) [best, most] = [{ part, at: at + firstOf(part, at, words) }, said]
    }
    if (most === words.length) break
  }
  return best
}

/** Where the first of these words begins within a window, by the lines of its text. */
function firstOf(part: PlainPart, from: number, words: readonly string[]): number {
  const piece = part.text.slice(from, from + windowLength)
  let at = 0
  for (const line of piece.split('\n')) {
    if (words.some((word) => isSaid(word, folded(line)))) return at
    at += line.length + 1
  }
  return 0
}
