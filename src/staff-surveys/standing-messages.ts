import type { Language } from '../basics/bilingual.ts'
import type { StaffStage } from './stage.ts'

const th: Readonly<Record<StaffStage, string>> = {
  planned: 'กำลังวางแผน',
  prepared: 'ตรึงกติกาแล้ว',
  slips: 'พิมพ์สลิปแล้ว',
  open: 'กำลังรับคำตอบ',
  closed: 'ปิดรับแล้ว รอนับ',
  counted: 'นับแล้ว',
  swept: 'นับแล้ว รอเผยแพร่',
  published: 'เผยแพร่แล้ว',
}

const en: typeof th = {
  planned: 'Being planned',
  prepared: 'Rules frozen',
  slips: 'Slips printed',
  open: 'Taking answers',
  closed: 'Closed, to be counted',
  counted: 'Counted',
  swept: 'Counted, to be published',
  published: 'Published',
}

/** Where a staff survey stands, in the list of a year. */
export const standingWords: Readonly<Record<Language, typeof th>> = { th, en }
