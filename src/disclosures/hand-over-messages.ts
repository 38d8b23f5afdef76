import type { Language } from '../basics/bilingual.ts'

const th = {
  link: 'มอบหมายหลายข้อ',
  title: (year: number) => `มอบหมายข้อ OIT ปี ${year}`,
  lead: 'ติ๊กข้อที่จะให้ส่วนราชการเดียวกันจัดทำ เลือกส่วนราชการกับวันกำหนดส่ง แล้วมอบหมายทีเดียว',
  items: 'ข้อที่จะมอบหมาย',
  due: 'กำหนดส่ง',
  dueHint: 'เช่น 31/3/2566 เว้นว่างไว้ ข้อที่มีกำหนดอยู่แล้วใช้กำหนดเดิม',
  hand: 'มอบหมายข้อที่ติ๊ก',
  nobody: 'ยังไม่มอบหมาย',
  addDivisions: 'เพิ่มส่วนราชการ',
  wrong: {
    'items-missing': 'ติ๊กอย่างน้อยหนึ่งข้อ',
    'division-missing': 'เลือกส่วนราชการ',
    'day-unreadable': 'อ่านวันที่ไม่ได้ พิมพ์เป็น วัน/เดือน/ปี พ.ศ. เช่น 31/3/2566',
  },
}

const en: typeof th = {
  link: 'Hand over several items',
  title: (year) => `Hand over OIT items of ${year}`,
  lead: 'Tick the items one division is to prepare, choose the division and the day, and hand them over at once.',
  items: 'Items to hand over',
  due: 'Due day',
  dueHint: 'In the Buddhist era, such as 31/3/2566. Left empty, an item keeps the day it has.',
  hand: 'Hand over what is ticked',
  nobody: 'Nobody yet',
  addDivisions: 'Add divisions',
  wrong: {
    'items-missing': 'Tick at least one item',
    'division-missing': 'Choose a division',
    'day-unreadable': 'Not a day: type day/month/year of the Buddhist era, such as 31/3/2566',
  },
}

/** What may be wrong with a hand-over as it is typed. */
export type WrongHandOver = keyof typeof th.wrong

/** The words of the page where several items are handed to a division. */
export const handOverWords: Readonly<Record<Language, typeof th>> = { th, en }
