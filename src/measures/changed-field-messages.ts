import type { Language } from '../basics/bilingual.ts'

const th = {
  reportedOn: 'วันที่รายงาน',
  statement: 'ข้อความสรุปผล',
  instrument: 'เครื่องมือ',
  'responsible.units': 'ส่วนราชการ',
  'responsible.posts': 'ตำแหน่งผู้รับผิดชอบ',
  'period.printed': 'ระยะเวลา',
  'period.from': 'เริ่มเดือน',
  'period.to': 'ถึงเดือน',
  finishedOn: 'วันที่แล้วเสร็จ',
  stepsDone: 'ขั้นตอนที่ทำแล้ว',
  percentReason: 'เหตุผลที่กำหนดความก้าวหน้าเอง',
  verified: 'การยืนยันผล',
  expectedEvidence: 'หลักฐานที่คาดว่าจะมี',
  'budget.baht': 'งบประมาณ (บาท)',
  'budget.from': 'ที่มาของงบประมาณ',
  budget: 'งบประมาณ',
  origin: 'ที่มาของมาตรการ',
  numbersTyped: 'เลขข้อที่พิมพ์ในไฟล์',
}

const en: typeof th = {
  reportedOn: 'Reported on',
  statement: 'Statement',
  instrument: 'Instrument',
  'responsible.units': 'Units responsible',
  'responsible.posts': 'Posts responsible',
  'period.printed': 'Period',
  'period.from': 'First month',
  'period.to': 'Last month',
  finishedOn: 'Finished on',
  stepsDone: 'Steps done',
  percentReason: 'Why the percentage was set by hand',
  verified: 'Confirmation',
  expectedEvidence: 'Evidence to expect',
  'budget.baht': 'Budget (baht)',
  'budget.from': 'Where the budget comes from',
  budget: 'Budget',
  origin: 'Where the measure came from',
  numbersTyped: 'Numbers typed in the file',
}

/** What a change of a measure calls those of its fields that the official table has no heading for. */
export const changedFieldWords: Readonly<Record<Language, typeof th>> = { th, en }
