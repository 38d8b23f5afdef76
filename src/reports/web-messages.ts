import type { Language } from '../basics/bilingual.ts'

const th = {
  downloads: 'ดาวน์โหลดรายงาน',
  formats: { pdf: 'PDF', docx: 'Word', xlsx: 'Excel', csv: 'CSV', json: 'JSON' },
  thaiDigits: 'PDF เลขไทย',
}

const en: typeof th = {
  downloads: 'Download the report',
  formats: { pdf: 'PDF', docx: 'Word', xlsx: 'Excel', csv: 'CSV', json: 'JSON' },
  thaiDigits: 'PDF, Thai digits',
}

/** What pages say about the report's files, in both languages. */
export const downloadWords: Readonly<Record<Language, typeof th>> = { th, en }
