import { agencyNamesIn, readAgency, readAgencyLine } from '../basics/agency-name.ts'
import type { FiscalYear } from '../basics/fiscal-year.ts'
import { readFiscalYear } from '../basics/fiscal-year.ts'
import type { ItemCode } from '../basics/item-code.ts'
import { itemCodesIn, readItemCode } from '../basics/item-code.ts'
import { toArabicDigits } from '../basics/thai-digits.ts'
import { mended, squeezed, withoutMarkup } from '../measures/cells/cell-words.ts'
import type { AgencyAsPrinted } from '../measures/plan.ts'
import type { PlanColumn, Words } from './imported.ts'
import { sectionInstrument } from './instrument-names.ts'

/** What stands around the tables: who, which year, which item; and the lines that are nothing of the paper. */
export interface FrontMatter {
  readonly lines: readonly Words[]
  readonly unread: readonly Words[]
  readonly agency: AgencyAsPrinted | null
  readonly fiscalYear: FiscalYear | null
  /** Item codes printed in title, lead and headings, with the words before each. */
  readonly quoted: readonly { readonly code: ItemCode; readonly before: string }[]
  readonly paper: ItemCode | null
  readonly answers: ItemCode | null
}

/** Reads title, agency, year, lead and invitation; `entries` are what a sheet of our own says outright. */
export function readFrontMatter(
  all: readonly Words[],
  headings: readonly Words[],
  entries: ReadonlyMap<PlanColumn, Words>,
): FrontMatter {
  const said = new Set([...entries.values()].map(({ place }) => place))
  const isKnown = (words: Words) => said.has(words.place) || belongs(mended(words.text))
  const lines = all.filter(isKnown)
  const texts = lines.map(({ text }) => mended(text))
  const entry = (column: PlanColumn) => mended(entries.get(column)?.text ?? '')
  const typedYear = readFiscalYear(entry('fiscalYear'))
  return {
    lines,
    unread: all.filter((words) => !isKnown(words)),
    agency: entries.has('agency')
      ? { name: entry('agency'), district: entry('district'), province: entry('province') }
      : agencyIn(texts),
    fiscalYear: typedYear.ok ? typedYear.value : yearIn(texts),
    quoted: [...new Set([...texts, ...headings.map(({ text }) => mended(text))])].flatMap((text) =>
      itemCodesIn(text).map(({ code, at }) => ({ code, before: text.slice(0, at) })),
    ),
    paper: codeOf(entry('paper')),
    answers: codeOf(entry('answers')),
  }
}

const codeOf = (text: string): ItemCode | null => {
  const read = readItemCode(text)
  return read.ok ? read.value : null
}

/** Words of which the lines around such a table are made; spaces are no matter. */
const thaiWords =
  /รายงาน|มาตรการ|คุณธรรม|โปร่งใส|ประเมิน|องค์ประกอบ|แบบวัด|แบบตรวจ|ปีงบประมาณ|ประจำปี|ผลการ|การดำเนิน|แผน|หน่วยงาน|อำเภอ|จังหวัด|ลงชื่อ|ตำแหน่ง|วันที่|ผู้รายงาน|ผู้บริหาร|ผู้จัดทำ|คำชี้แจง|ตาราง|ส่วนที่|ประกาศ|คิวอาร์|ตามข้อ|หน้า[\d๐-๙]+จาก/
const englishWords =
  /report|measures?\b|integrity|transparency|fiscal year|agency|survey|\b(?:ITA|IIT|EIT|OIT|QR)\b|^page \d+ of|^(?:signed|position|date)\b/i
const signature = /^\(?\s*(?:[.…_\s]+|(?:นาย|นาง|นางสาว|ว่าที่)[^\d]{2,60})\s*\)?$/

/** Whether a line is title, agency, year, lead, invitation or signature; fragments of Latin letters are not. */
function belongs(text: string): boolean {
  if (/^https?:\/\/\S+$/.test(text) || signature.test(text)) return true
  if (sectionInstrument(text)) return true
  if (!/[\u0E01-\u0E2E]/.test(text)) return englishWords.test(text)
  return (
    thaiWords.test(squeezed(text)) || readAgency(text) !== null || agencyNamesIn(text).length > 0
  )
}

/** The fullest naming of the agency: with province and district before without, first before later. */
function agencyIn(texts: readonly string[]): AgencyAsPrinted | null {
  const named = texts.flatMap((text, at) => {
    const alone = readAgency(text)
    if (alone && alone.district !== '') return [alone]
    const next = texts[at + 1]
    const spread =
      next && /^(?:อำเภอ|อ\.|จังหวัด|จ\.)/.test(next) ? readAgency(`${text} ${next}`) : null
    return [spread ?? alone].filter((agency) => agency !== null)
  })
  const fullness = (agency: AgencyAsPrinted) =>
    (agency.province ? 2 : 0) + (agency.district ? 1 : 0)
  const [fullest] = [...named].sort((a, b) => fullness(b) - fullness(a))
  // "ศูนย์ธารใส อำเภอทุ่งกว้าง จังหวัดตัวอย่าง" names a province only for want of a type we know.
  const unknownType = fullest?.province ? null : texts.map(readAgencyLine).find((line) => line)
  const best = unknownType ?? fullest
  return best ? { name: best.name, district: best.district, province: best.province } : null
}

/** The fiscal year a title prints; "ปีงบประมาณ" before a plain "ปี". */
function yearIn(texts: readonly string[]): FiscalYear | null {
  for (const pattern of yearPatterns) {
    for (const text of texts) {
      const [, digits] = pattern.exec(toArabicDigits(withoutMarkup(text))) ?? []
      const read = digits === undefined ? null : readFiscalYear(digits)
      if (read?.ok) return read.value
    }
  }
  return null
}

const yearPatterns = [
  /ปี\s*งบประมาณ\s*(?:พ\.?\s*ศ\.?\s*)?(\d{4}|\d{2})(?!\d)/,
  /fiscal year\s*(?:B\.?E\.?\s*)?(\d{4})/i,
  /ประจำปี\s*(?:พ\.?\s*ศ\.?\s*)?(\d{4}|\d{2})(?!\d)/,
  /ปี\s*(?:พ\.?\s*ศ\.?\s*)?(25\d{2})(?!\d)/,
]
