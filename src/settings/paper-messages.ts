import type { Language } from '../basics/bilingual.ts'

const th = {
  papersTitle: 'ตั้งค่าเอกสารของหน่วยงาน',
  papersLead: 'ค่าเหล่านี้เติมให้เองเมื่อพิมพ์รายงาน ยังแก้ได้ทุกครั้งก่อนพิมพ์',
  usualOf: (digits: string, font: string) => `ค่าเริ่มต้นของระบบ: เลข${digits} ฟอนต์ ${font}`,
  digits: 'ตัวเลขในเอกสาร',
  arabic: 'อารบิก 0-9',
  thai: 'ไทย ๐-๙',
  font: 'ฟอนต์ในไฟล์ Word',
  fontHint: 'เครื่องที่เปิดไฟล์ต้องมีฟอนต์นี้ ไฟล์ PDF มีฟอนต์ Sarabun อยู่ในตัวเสมอ',
  signers: 'ผู้ลงนาม',
  signersHint:
    'ถ้าเลือกตำแหน่ง รายงานจะพิมพ์ชื่อผู้ดำรงตำแหน่งหรือผู้รักษาราชการแทนในวันที่พิมพ์ ถ้าไม่เลือก พิมพ์ชื่อและตำแหน่งเอง หรือเว้นว่างให้เขียนด้วยมือ',
  signingPost: 'ลงนามโดยผู้ดำรงตำแหน่ง',
  noSigningPost: 'ไม่เลือก ใช้ชื่อและตำแหน่งที่พิมพ์ข้างล่าง',
  signerName: 'ชื่อ',
  reporter: 'ผู้รายงาน',
  executive: 'ผู้บริหาร',
  position: 'ตำแหน่ง',
  keptTitle: 'ระยะเวลาเก็บข้อมูล',
  kept: (drafts: number, attempts: number) =>
    `ไฟล์ที่นำเข้าแต่ไม่บันทึกเก็บ ${drafts} วัน บันทึกการส่งอีเมลและ LINE เก็บ ${attempts} วัน ผู้ดูแลการติดตั้งเป็นผู้กำหนด แผน ความคืบหน้า หลักฐาน และบันทึกการทำงานเก็บไว้ตลอด`,
  toPapers: 'ตั้งค่าเริ่มต้นของเอกสาร',
}

const en: typeof th = {
  papersTitle: 'Settings of the agency’s papers',
  papersLead: 'These are filled in whenever a report is printed, and can be changed each time.',
  usualOf: (digits, font) => `Until set here: ${digits}, ${font}`,
  digits: 'Digits on paper',
  arabic: 'Arabic 0-9',
  thai: 'Thai ๐-๙',
  font: 'Font of Word files',
  fontHint: 'The computer that opens the file needs it. PDFs always carry Sarabun inside.',
  signers: 'Who signs',
  signersHint:
    'Where a post is chosen, the report prints whoever holds it or acts for it on the day. Otherwise type a name and a post, or leave them empty to be written by hand.',
  signingPost: 'Signed by the holder of the post',
  noSigningPost: 'None: the name and post typed below',
  signerName: 'Name',
  reporter: 'Reporter',
  executive: 'Executive',
  position: 'Post',
  keptTitle: 'How long things are kept',
  kept: (drafts, attempts) =>
    `Files given but never saved: ${drafts} days. The list of mail and LINE messages: ${attempts} days. Whoever runs the installation sets this. Plans, progress, evidence and the record of acts are kept for good.`,
  toPapers: 'Set the defaults of papers',
}

/** What is said of an agency's papers, in both languages; Thai is the source. */
export const paperWords: Readonly<Record<Language, typeof th>> = { th, en }
