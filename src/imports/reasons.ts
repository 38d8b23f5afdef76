import type { Bilingual } from '../basics/bilingual.ts'

/**
 * Why a value that the paper does not print was set: said with the value, so that the officer can
 * agree or change it.
 */
export const stageReasons = {
  'box-filled': {
    th: 'ช่องสถานะนี้ไม่มีเครื่องหมายถูก แต่มีข้อความอยู่เพียงช่องเดียว',
    en: 'This box is not ticked, but it is the only one with words in it.',
  },
  percent: {
    th: 'ไม่มีช่องสถานะใดถูกทำเครื่องหมาย จึงดูจากร้อยละที่รายงานไว้',
    en: 'No box is ticked, so the reported percentage was used.',
  },
  words: {
    th: 'ไม่มีช่องสถานะใดถูกทำเครื่องหมาย จึงดูจากถ้อยคำในผลการดำเนินการ',
    en: 'No box is ticked, so the words of the outcome were used.',
  },
  'ticks-and-percent': {
    th: 'ทำเครื่องหมายไว้มากกว่าหนึ่งช่อง จึงดูจากร้อยละที่รายงานไว้',
    en: 'More than one box is ticked, so the reported percentage was used.',
  },
  'ticks-and-words': {
    th: 'ทำเครื่องหมายไว้มากกว่าหนึ่งช่อง จึงดูจากถ้อยคำในผลการดำเนินการ',
    en: 'More than one box is ticked, so the words of the outcome were used.',
  },
  'first-of-ticks': {
    th: 'ทำเครื่องหมายไว้มากกว่าหนึ่งช่องและไม่มีถ้อยคำใดบอก จึงใช้ช่องแรก',
    en: 'More than one box is ticked and no words decide, so the first was used.',
  },
  'nothing-says': {
    th: 'ไม่มีเครื่องหมาย ถ้อยคำ หรือร้อยละใดบอกสถานะ จึงถือว่ายังไม่ดำเนินการ',
    en: 'No tick, word or percentage says how far it came, so it counts as not started.',
  },
} as const satisfies Record<string, Bilingual>

export type StageReason = keyof typeof stageReasons

export const becauseOfPeriods = (count: number, all: number): Bilingual => ({
  th: `เอกสารไม่ได้พิมพ์ปีงบประมาณไว้ จึงดูจากระยะเวลาดำเนินการ ${count} จาก ${all} แถวที่อยู่ในปีงบประมาณนี้`,
  en: `The paper prints no fiscal year; the periods of ${count} of ${all} rows fall in this one.`,
})

export const becauseOfCodes = (codes: readonly string[]): Bilingual => ({
  th: `หัวตารางไม่ได้บอกเครื่องมือ จึงดูจากข้อ ${codes.join(' ')}`,
  en: `The table names no instrument; it follows from ${codes.join(' ')}.`,
})

export const becauseOfOrder: Bilingual = {
  th: 'แถวนี้ไม่ได้พิมพ์ลำดับที่ไว้ จึงนับต่อจากแถวก่อนหน้า',
  en: 'The row prints no number, so it was counted on from the row above.',
}

export const becauseOfFramework = (year: number): Bilingual => ({
  th: `เอกสารไม่ได้พิมพ์ข้อนี้ไว้ จึงใช้ข้อตามกรอบการประเมินปีงบประมาณ พ.ศ. ${year}`,
  en: `The paper does not print this item; it follows from the framework of fiscal year ${year}.`,
})

export const becauseNamedInRows = (count: number): Bilingual => ({
  th: `ส่วนหัวของเอกสารไม่ได้บอกชื่อหน่วยงาน จึงใช้ชื่อที่พบในตาราง ${count} แห่ง`,
  en: `The head of the paper names no agency; this name stands ${count} times in the table.`,
})
