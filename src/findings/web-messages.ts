import type { Language } from '../basics/bilingual.ts'

const th = {
  title: 'สิ่งที่ควรตรวจก่อนเผยแพร่',
  none: 'ไม่พบสิ่งที่ต้องแก้ไข',
  noneMore: 'ตรวจตามกฎทุกข้อแล้วไม่พบสิ่งที่ขัดกันหรือขาดหาย',
  count: (count: number) => `พบ ${count} จุด`,
  wholePaper: 'ทั้งเอกสาร',
  asOf: 'ตรวจ ณ วันที่',
  asOfHint: 'บางข้อขึ้นกับวันที่ เช่น เลยกำหนดแล้วยังไม่เสร็จ',
  asOfButtons: { today: 'วันนี้', endOfYear: 'สิ้นปีงบประมาณ' },
  checkedOn: (day: string) => `ตรวจ ณ วันที่ ${day}`,
  check: 'ตรวจใหม่',
  wrongDay: 'ไม่มีวันที่นี้ในปฏิทิน จึงตรวจ ณ วันนี้แทน',
  ofRow: 'สิ่งที่ควรตรวจในมาตรการนี้',
  seeAll: 'ดูทั้งหมด',
  mend: 'แก้ตรงนี้',
  beforeTables: (count: number) => `ส่วนหน้าของไฟล์ที่นำเข้า ${count} จุด ไม่ต้องแก้ในแผนนี้`,
  beforeTablesMore: (file: string, name: string) =>
    `ข้อความก่อนตารางในไฟล์ ${file} ไม่ได้อยู่ในแผน เอกสารที่ออกจากที่นี่พิมพ์หัวเรื่องใหม่ด้วยชื่อ "${name}" หากยังใช้ไฟล์เดิมที่อื่น โปรดแก้ในไฟล์นั้น`,
  explain: 'กฎเหล่านี้ช่วยให้เห็นจุดที่ผู้ประเมินมักถาม ไม่ใช่คะแนน และไม่ได้บังคับให้แก้ก่อนพิมพ์',
  unverified: (title: string) => `รหัสข้อเทียบกับ${title} ซึ่งบางส่วนยังไม่ได้ตรวจกับคู่มือ ป.ป.ช. (ยังไม่ยืนยัน)`,
  noFramework: 'ยังไม่มีกรอบการประเมินของปีนี้ในระบบ จึงไม่ได้ตรวจรหัสข้อกับตัวชี้วัด',
}

const en: typeof th = {
  title: 'What to check before publishing',
  none: 'Nothing to mend',
  noneMore: 'Every rule was tried and nothing was found that contradicts itself or is missing.',
  count: (count) => (count === 1 ? '1 finding' : `${count} findings`),
  wholePaper: 'The whole paper',
  asOf: 'Check as of',
  asOfHint: 'Some findings depend on the day, such as what is overdue',
  asOfButtons: { today: 'Today', endOfYear: 'End of the fiscal year' },
  checkedOn: (day) => `Checked as of ${day}`,
  check: 'Check again',
  wrongDay: 'There is no such day, so today was taken',
  ofRow: 'What to check in this measure',
  seeAll: 'See all',
  mend: 'Mend this',
  beforeTables: (count) =>
    `${count === 1 ? '1 finding' : `${count} findings`} before the tables of the imported file, nothing to do here`,
  beforeTablesMore: (file, name) =>
    `The words before the tables of ${file} are no part of the plan: papers from here print a heading of their own, with the name "${name}". If the old file is still used elsewhere, mend it there.`,
  explain:
    'These rules point at what assessors ask about. They are not a score, and nothing must be mended before printing.',
  unverified: (title) =>
    `Codes are compared with ${title}, parts of which are not yet checked against the NACC manual (unverified).`,
  noFramework:
    'There is no framework for this year yet, so codes were not compared with indicators.',
}

/** What pages about findings say around them, in both languages. */
export const findingPageWords: Readonly<Record<Language, typeof th>> = { th, en }
