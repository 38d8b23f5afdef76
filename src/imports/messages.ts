import type { Bilingual } from '../basics/bilingual.ts'
import type { ColumnMeaning, ImportRefusal, Wanted } from './imported.ts'

/** Every sentence of an import: why a paper gives no plan, and what its columns hold. */
export function refusalSentence(refusal: ImportRefusal): Bilingual {
  switch (refusal.code) {
    case 'no-table':
      return {
        th: `ไม่พบตารางมาตรการในไฟล์นี้ ตารางที่อ่านได้ต้องมีหัวตารางอย่างน้อยสามช่อง เช่น ${refusal.expected.join(' · ')} หากเป็นภาพสแกน โปรดใช้ไฟล์ Word หรือ Excel ต้นฉบับ`,
        en: `This file has no table of measures. A table is known by at least three headings such as ${refusal.expected.join(' · ')}. If it is a scan, please use the original Word or Excel file.`,
      }
    case 'no-measures':
      return {
        th: 'พบหัวตารางมาตรการ แต่ไม่มีแถวข้อมูลใต้หัวตาราง โปรดกรอกมาตรการอย่างน้อยหนึ่งแถวแล้วนำเข้าใหม่',
        en: 'The head of the table is there, but no row below it. Please fill in at least one measure and import again.',
      }
    case 'not-a-plan': {
      const wants = wanted[refusal.wants]
      const [th, en] = refusal.path === '' ? ['ทั้งไฟล์', 'the file'] : [refusal.path, refusal.path]
      return {
        th: `ไฟล์ JSON นี้ไม่ใช่แผนที่ส่งออกจาก Prongsai: ที่ ${th} ${wants.th}`,
        en: `This JSON is not a plan exported from Prongsai: at ${en}, ${wants.en}`,
      }
    }
  }
}

const wanted: Readonly<Record<Wanted, Bilingual>> = {
  object: { th: 'ต้องเป็นวัตถุ { }', en: 'an object { } is wanted.' },
  list: { th: 'ต้องเป็นรายการ [ ]', en: 'a list [ ] is wanted.' },
  text: { th: 'ต้องเป็นข้อความที่กำหนดไว้', en: 'a text of the kind defined is wanted.' },
  'shorter-text': {
    th: 'ต้องเป็นข้อความไม่เกิน 32,767 ตัวอักษร',
    en: 'a text of at most 32,767 characters is wanted.',
  },
  'whole-letters': {
    th: 'มีอักขระที่เก็บไม่ได้ (NUL หรือตัวอักษรครึ่งตัว) โปรดลบแล้วพิมพ์ใหม่',
    en: 'there is a character that cannot be kept (NUL, or half of a letter). Please delete it and type it again.',
  },
  number: { th: 'ต้องเป็นตัวเลข', en: 'a number is wanted.' },
  'whole-number': { th: 'ต้องเป็นจำนวนเต็ม', en: 'a whole number is wanted.' },
  percent: { th: 'ต้องเป็นตัวเลข 0 ถึง 100', en: 'a number from 0 to 100 is wanted.' },
  'item-code': {
    th: 'ต้องเป็นรหัสข้อ เช่น I26 E9 O38',
    en: 'an item code such as I26, E9 or O38 is wanted.',
  },
  instrument: { th: 'ต้องเป็น IIT EIT หรือ OIT', en: 'IIT, EIT or OIT is wanted.' },
  stage: {
    th: 'ต้องเป็น not-started underway หรือ done',
    en: 'not-started, underway or done is wanted.',
  },
  month: { th: 'ต้องเป็นเดือน เช่น 2023-01', en: 'a month such as 2023-01 is wanted.' },
  'day-of-done': {
    th: 'ต้องเป็นวันที่ เช่น 2023-01-05 และมาตรการต้องดำเนินการแล้ว',
    en: 'a day such as 2023-01-05 is wanted, of a measure that is done.',
  },
  'fiscal-year': {
    th: 'ต้องเป็นปีงบประมาณ พ.ศ. เช่น 2566',
    en: 'a fiscal year of the Buddhist era such as 2566 is wanted.',
  },
  'known-key': {
    th: 'มีชื่อที่ไม่รู้จัก โปรดตรวจตัวสะกดหรือลบออก',
    en: 'there is a name that is not known. Please check its spelling or remove it.',
  },
}

/** What a column holds, for the preview of an import. */
export const columnMeanings: Readonly<Record<ColumnMeaning, Bilingual>> = {
  no: { th: 'ลำดับที่', en: 'Number' },
  instrument: { th: 'เครื่องมือ', en: 'Instrument' },
  indicator: { th: 'ตัวชี้วัด', en: 'Indicator' },
  codes: { th: 'รหัสข้อและข้อคำถาม', en: 'Codes and questions' },
  subject: { th: 'ข้อคำถาม', en: 'Question or item' },
  parts: { th: 'ข้อคำถามย่อย', en: 'Sub-questions' },
  measures: { th: 'มาตรการ', en: 'Measures' },
  responsible: { th: 'ผู้รับผิดชอบ', en: 'Responsible' },
  period: { th: 'ระยะเวลา', en: 'Period' },
  steps: { th: 'ขั้นตอน', en: 'Steps' },
  followUp: { th: 'การกำกับติดตาม', en: 'Follow-up' },
  stage: { th: 'สถานะ', en: 'Stage' },
  'stage-not-started': { th: 'ช่องยังไม่ดำเนินการ', en: 'Box: not started' },
  'stage-underway': { th: 'ช่องอยู่ระหว่างดำเนินการ', en: 'Box: underway' },
  'stage-done': { th: 'ช่องดำเนินการแล้ว', en: 'Box: done' },
  percent: { th: 'ร้อยละ', en: 'Percentage' },
  outcome: { th: 'ผลการดำเนินการ', en: 'Outcome' },
  evidence: { th: 'หลักฐาน', en: 'Evidence' },
  agency: { th: 'หน่วยงาน', en: 'Agency' },
  district: { th: 'อำเภอ', en: 'District' },
  province: { th: 'จังหวัด', en: 'Province' },
  fiscalYear: { th: 'ปีงบประมาณ', en: 'Fiscal year' },
  paper: { th: 'รายงานตามข้อ', en: 'Reported under item' },
  answers: { th: 'มาตรการตามข้อ', en: 'Measures under item' },
}
