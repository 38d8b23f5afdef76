import type { Language } from '../basics/bilingual.ts'
import type { FiscalYear } from '../basics/fiscal-year.ts'

const th = {
  title: (year: FiscalYear) => `คัดลอกจากปีก่อนมาเป็นแผนปี ${year}`,
  lead: 'ยืนยันทีละรายการว่ายังเหมาะกับปีนี้ รายการที่ไม่ได้ยืนยันจะไม่ถูกคัดลอก ผลการดำเนินการและหลักฐานของปีก่อนไม่ตามมาด้วย',
  chooseYear: 'เลือกแผนที่จะคัดลอก',
  planOf: (year: FiscalYear) => `แผนปี ${year}`,
  noPlans: 'ยังไม่มีแผนของปีอื่นในระบบ',
  noPlansMore: 'นำเข้าตารางของปีก่อนเป็นไฟล์ได้',
  noCodes: 'ไม่มีรหัสข้อของปีนี้ให้ใส่ เติมรหัสได้เมื่อแก้ไขมาตรการ',
  noPeriod: 'ไม่ระบุเดือน',
  ownersGone: 'ไม่พบในรายชื่อส่วนราชการและตำแหน่งปัจจุบัน',
  more: 'ขั้นตอนและการกำกับติดตาม',
  confirm: (year: FiscalYear) => `ยืนยันว่ายังใช้ได้ในปี ${year}`,
  because: 'ยังเหมาะเพราะ',
  taken: 'คัดลอกแล้ว',
  copy: 'คัดลอกรายการที่ยืนยัน',
  copyHint: 'เข้าแผนพร้อมกันทุกรายการที่ยืนยัน แก้ไขหรือยกเลิกภายหลังได้',
  wrong: {
    'nothing-confirmed': 'ยังไม่ได้ยืนยันรายการใด เลือกรายการที่ยังใช้ได้แล้วกดอีกครั้ง',
    'row-changed': 'มีรายการที่ถูกแก้ไขหรือลบหลังจากเปิดหน้านี้ อ่านใหม่แล้วยืนยันอีกครั้ง',
  },
}

const en: typeof th = {
  title: (year) => `Copy an earlier plan into ${year}`,
  lead: 'Confirm row by row that it still fits this year. Rows not confirmed are not copied; outcomes and evidence of the earlier year stay there.',
  chooseYear: 'Choose a plan to copy from',
  planOf: (year) => `Plan of ${year}`,
  noPlans: 'There is no plan of another year yet',
  noPlansMore: 'You can import last year’s table as a file',
  noCodes: 'There is no code of this year to put in; add one when you edit the measure.',
  noPeriod: 'no months',
  ownersGone: 'Not among the present divisions and posts',
  more: 'Steps and follow-up',
  confirm: (year) => `I confirm it is still right for ${year}`,
  because: 'Still right because',
  taken: 'Copied',
  copy: 'Copy what is confirmed',
  copyHint: 'All that is confirmed goes into the plan together, and can be edited or undone.',
  wrong: {
    'nothing-confirmed': 'Nothing is confirmed yet. Confirm the rows that still fit and try again.',
    'row-changed':
      'A row was changed or removed after this page was opened. Read it again and confirm anew.',
  },
}

/** What the page of copying from an earlier year says, in both languages. */
export const copyWords: Readonly<Record<Language, typeof th>> = { th, en }
