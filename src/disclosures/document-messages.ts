import type { Language } from '../basics/bilingual.ts'

const th = {
  documents: 'เอกสารที่วางไว้ที่นี่',
  documentsLead: 'ได้ที่อยู่ถาวรที่ระบุปีและข้อ ตารางแสดงเป็นหน้าเว็บด้วย ประชาชนเห็นเมื่อข้อนี้เผยแพร่',
  documentsNone: 'ยังไม่มีเอกสาร',
  upload: 'วางเอกสาร',
  uploadTitle: (code: string) => `วางเอกสารของข้อ ${code}`,
  documentTitle: 'ชื่อเอกสาร',
  documentTitleHint: 'ระบุปี เช่น แผนดำเนินงานประจำปีงบประมาณ พ.ศ. 2566',
  file: 'ไฟล์',
  fileHint: 'PDF Word Excel PowerPoint ODT ODS CSV หรือ TXT ไม่เกิน 100 MB',
  put: 'วางเอกสารนี้',
  cancel: 'ยกเลิก',
  withdraw: 'ถอนเอกสาร',
  withdrawReason: 'ถอนเพราะอะไร',
  withdrawnBy: (reason: string) => `ถอนแล้ว: ${reason}`,
  putBack: 'นำกลับมา',
  isPublic: 'ประชาชนเห็นแล้ว',
  notPublic: 'ยังไม่เผยแพร่',
  asTable: 'แสดงเป็นตาราง',
  address: 'ที่อยู่ถาวร',
  copyAddress: 'คัดลอกที่อยู่',
  addressCopied: 'คัดลอกแล้ว',
}

const en: typeof th = {
  documents: 'Documents kept here',
  documentsLead:
    'Each has a permanent address with the year and the item; tables are shown as a page too. The public sees them once the item is published.',
  documentsNone: 'No documents yet',
  upload: 'Put a document here',
  uploadTitle: (code) => `Put up a document for ${code}`,
  documentTitle: 'Title',
  documentTitleHint: 'With its year, such as: Annual action plan, fiscal year 2566',
  file: 'File',
  fileHint: 'PDF, Word, Excel, PowerPoint, ODT, ODS, CSV or TXT, up to 100 MB',
  put: 'Put it up',
  cancel: 'Cancel',
  withdraw: 'Withdraw',
  withdrawReason: 'Why is it withdrawn?',
  withdrawnBy: (reason) => `Withdrawn: ${reason}`,
  putBack: 'Put back',
  isPublic: 'The public sees it',
  notPublic: 'Not published yet',
  asTable: 'Shown as a table',
  address: 'Permanent address',
  copyAddress: 'Copy the address',
  addressCopied: 'Copied',
}

/** What the desk says of documents put up for an item. */
export const documentWords: Readonly<Record<Language, typeof th>> = { th, en }
