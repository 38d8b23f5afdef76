import type { Language } from '../basics/bilingual.ts'
import { daysStill, type Show } from './watched.ts'

const th = {
  link: 'ภาพรวมหน่วยงาน',
  title: 'ภาพรวมหน่วยงานที่กำกับติดตาม',
  lead: 'แผนปีล่าสุดและความก้าวหน้าของแต่ละหน่วยงาน ตามที่เปิดเผยในหน้าสาธารณะ เปิดชื่อหน่วยงานเพื่อดูรายละเอียด',
  shows: {
    all: 'ทุกหน่วยงาน',
    unpublished: 'ยังไม่มีแผนในหน้าสาธารณะ',
    still: `ไม่มีการเปลี่ยนแปลงเกิน ${daysStill} วัน`,
    verified: 'แผนปีล่าสุดตรวจทานแล้ว',
    questions: 'มีคำถามค้าง',
  } satisfies Record<Show, string>,
  search: 'ค้นชื่อ อำเภอ หรือรหัส',
  show: 'แสดง',
  apply: 'ดู',
  clear: 'ล้าง',
  agency: 'หน่วยงาน',
  code: 'รหัส',
  type: 'ประเภท',
  district: 'อำเภอ',
  province: 'จังหวัด',
  plan: 'แผนปีล่าสุด',
  planOf: (year: number) => `ปี ${year}`,
  noPlan: 'ยังไม่มีแผนในหน้าสาธารณะ',
  measures: 'มาตรการ',
  published: 'หน้าสาธารณะ',
  isPublished: 'มีแผนแล้ว',
  isNotPublished: 'ยังไม่มี',
  lastChange: 'เปลี่ยนแปลงล่าสุด',
  never: 'ยังไม่เคยบันทึก',
  looking: 'ตรวจทานและคำถาม',
  years: 'ปีงบประมาณ',
  overdue: (count: number) =>
    count === 0 ? 'ไม่มีมาตรการเลยกำหนด' : `เลยกำหนดแล้วยังไม่เสร็จ ${count} มาตรการ`,
  openPublic: 'เปิดหน้าสาธารณะ',
  none: 'ไม่มีหน่วยงานตามที่เลือก ลองคำค้นอื่น หรือแสดงทุกหน่วยงาน',
  empty: 'ยังไม่มีหน่วยงานของพื้นที่นี้ในระบบ เมื่อหน่วยงานเริ่มใช้โปร่งใสจะแสดงที่นี่เอง',
  page: (page: number, pages: number) => `หน้า ${page} จาก ${pages}`,
  csv: 'บันทึกเป็นไฟล์ CSV',
  printed: (day: string) => `ข้อมูล ณ ${day}`,
}

const en: typeof th = {
  link: 'Agencies watched',
  title: 'The agencies you watch',
  lead: 'The newest plan of each agency and how far it has come, as its public page tells everybody. Open an agency’s name to see more of it.',
  shows: {
    all: 'Every agency',
    unpublished: 'No plan on the public page',
    still: `No change for ${daysStill} days`,
    verified: 'Newest plan verified',
    questions: 'Open questions',
  },
  search: 'Name, district or code',
  show: 'Show',
  apply: 'Show',
  clear: 'Clear',
  agency: 'Agency',
  code: 'Code',
  type: 'Type',
  district: 'District',
  province: 'Province',
  plan: 'Newest plan',
  planOf: (year) => `${year}`,
  noPlan: 'No plan on the public page yet',
  measures: 'Measures',
  published: 'Public page',
  isPublished: 'Has a plan',
  isNotPublished: 'Nothing yet',
  lastChange: 'Last change',
  never: 'Nothing recorded yet',
  looking: 'Verification and questions',
  years: 'Fiscal years',
  overdue: (count) =>
    count === 0
      ? 'No measure is overdue'
      : count === 1
        ? '1 measure is past its period and not done'
        : `${count} measures are past their period and not done`,
  openPublic: 'Open the public page',
  none: 'No agency is as chosen. Try other words, or show every agency.',
  empty:
    'There is no agency of this area here yet. Those that begin to use Prongsai appear by themselves.',
  page: (page, pages) => `Page ${page} of ${pages}`,
  csv: 'Save as CSV',
  printed: (day) => `As of ${day}`,
}

/** Every sentence of watching agencies, in both languages; Thai is the source. */
export const watchWords: Readonly<Record<Language, typeof th>> = { th, en }
