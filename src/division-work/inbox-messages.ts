import type { Language } from '../basics/bilingual.ts'

const th = {
  title: 'รายงานที่เข้ามา',
  lead: 'สิ่งที่ส่วนราชการรายงานตั้งแต่คุณดูครั้งล่าสุด',
  fresh: (count: number) => `รายงานใหม่ ${count} รายการ`,
  nothing: 'ไม่มีรายงานใหม่',
  nothingMore: 'เมื่อส่วนราชการส่งรูปหรือรายงาน จะมาอยู่ที่นี่ให้ตรวจก่อน',
  seen: 'ดูครบแล้ว',
  older: (count: number) => `ดูแล้วก่อนหน้านี้ ${count} รายการ`,
  by: (name: string, when: string) => `${name} · ${when}`,
  first: (day: string) => `ภาพแรก ${day}`,
  last: (day: string) => `ภาพล่าสุด ${day}`,
  verify: 'ตรวจแล้ว ยืนยันผล',
  verified: 'ยืนยันผลแล้ว',
  newer: 'มีรายงานใหม่กว่านี้แล้ว',
  handBack: 'ส่งกลับส่วนราชการ',
  open: 'ดูมาตรการและประวัติ',
  noLine: 'ไม่ได้พิมพ์ข้อความ',
}

const en: typeof th = {
  title: 'Reports that came in',
  lead: 'What divisions reported since you looked last',
  fresh: (count) => `${count} new ${count === 1 ? 'report' : 'reports'}`,
  nothing: 'No new reports',
  nothingMore: 'Photos and reports of the divisions will stand here to be looked at first',
  seen: 'I have seen them all',
  older: (count) => `${count} seen before`,
  by: (name, when) => `${name} · ${when}`,
  first: (day) => `First picture, ${day}`,
  last: (day) => `Latest picture, ${day}`,
  verify: 'Checked: verify it',
  verified: 'Verified',
  newer: 'A newer report came after this one',
  handBack: 'Hand back to the division',
  open: 'The measure and its history',
  noLine: 'Nothing was typed',
}

/** Everything the page of reports that came in says. */
export const inboxWords: Readonly<Record<Language, typeof th>> = { th, en }
