import type { Bilingual } from '../basics/bilingual.ts'
import type { Field, Place } from '../basics/place.ts'

/** What the columns of the table are called in a sentence. */
export const fieldWords = {
  no: { th: 'ลำดับที่', en: 'number' },
  indicator: { th: 'ตัวชี้วัด', en: 'indicator' },
  codes: { th: 'รหัสข้อ', en: 'codes' },
  subject: { th: 'หัวข้อย่อยการประเมิน', en: 'sub-item' },
  parts: { th: 'ประเด็นย่อย', en: 'sub-questions' },
  measures: { th: 'มาตรการ', en: 'measures' },
  responsible: { th: 'ผู้รับผิดชอบ', en: 'who is responsible' },
  period: { th: 'ระยะเวลาดำเนินการ', en: 'period' },
  steps: { th: 'ขั้นตอนหรือวิธีการปฏิบัติ', en: 'steps' },
  followUp: { th: 'แนวทางการกำกับติดตาม', en: 'follow-up' },
  stage: { th: 'สถานะการดำเนินการ', en: 'stage' },
  percent: { th: 'ร้อยละความก้าวหน้า', en: 'percentage' },
  outcome: { th: 'รายงานผลการดำเนินการ', en: 'outcome' },
  evidence: { th: 'หลักฐาน', en: 'evidence' },
} satisfies Record<Field, Bilingual>

/** Where a finding stands, for a person: row, field, item, and the line or cell of the file. */
export function placeWords(place: Place): Bilingual {
  const { part, row, field: named, item, line, sheet, cell } = place
  const pieces: Bilingual[] = [
    ...(row === undefined ? [partWords[part]] : [{ th: `แถวที่ ${row}`, en: `row ${row}` }]),
    ...(named ? [fieldWords[named]] : []),
    ...(item === undefined ? [] : [{ th: `ข้อ ${item}`, en: `item ${item}` }]),
    ...(line === undefined ? [] : [{ th: `บรรทัด ${line}`, en: `line ${line}` }]),
    ...(sheet === undefined ? [] : [{ th: `แผ่นงาน ${sheet}`, en: `sheet ${sheet}` }]),
    ...(cell === undefined ? [] : [{ th: `เซลล์ ${cell}`, en: `cell ${cell}` }]),
  ]
  return {
    th: pieces.map(({ th }) => th).join(' · '),
    en: pieces.map(({ en }) => en).join(' · '),
  }
}

const partWords = {
  'front-matter': { th: 'ส่วนหน้า', en: 'front matter' },
  heading: { th: 'หัวตาราง', en: 'table heading' },
  row: { th: 'แถว', en: 'row' },
  plan: { th: 'ทั้งแผน', en: 'whole plan' },
  file: { th: 'ทั้งไฟล์', en: 'whole file' },
} satisfies Record<Place['part'], Bilingual>
