import type { Language } from '../basics/bilingual.ts'

const th = {
  documents: 'เอกสารบนหน้าสาธารณะเมื่อเปิดการประเมิน',
  alone: 'คำตอบไม่มีลิงก์ ข้อนี้จึงตัดสินจากเอกสารเหล่านี้',
  address: 'ที่อยู่ถาวร',
  withdrawn: (when: string) => `ถอนหลังเปิดการประเมิน เมื่อ ${when}`,
  notPublic: 'ขณะนี้ไม่อยู่บนหน้าสาธารณะ ที่อยู่จึงเปิดไม่ได้',
  later: (count: number) => `เอกสารที่ขึ้นหน้าสาธารณะภายหลัง (${count}) ไม่นับในการประเมิน`,
}

const en: typeof th = {
  documents: 'Documents on the public page when the assessment was opened',
  alone: 'The answer gives no link: the item is judged by these documents.',
  address: 'Permanent address',
  withdrawn: (when) => `Withdrawn after the assessment was opened, ${when}`,
  notPublic: 'Not on the public page now, so its address does not open.',
  later: (count) =>
    count === 1
      ? '1 document came on the public page later and does not count'
      : `${count} documents came on the public page later and do not count`,
}

/** What is said of documents beside the judging of an item. */
export const judgedDocumentWords: Readonly<Record<Language, typeof th>> = { th, en }
