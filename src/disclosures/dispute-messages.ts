import type { Language } from '../basics/bilingual.ts'
import type { DisputeWords } from './dispute-paper.ts'
import { linkWords } from './link-messages.ts'

/** The words of a dispute pack's cover. */
export const disputeWords: Readonly<Record<Language, DisputeWords>> = {
  th: {
    headings: {
      criterion: 'เกณฑ์',
      elements: 'องค์ประกอบที่ต้องมี',
      answer: 'คำตอบที่หน่วยงานให้',
      links: 'ลิงก์ เปิดได้หรือไม่ตามเวลา และคำวินิจฉัยของคน',
      captures: 'หลักฐานหน้าเว็บ',
      hints: 'ข้อสังเกตของโปรแกรม',
      explanation: 'คำชี้แจงของหน่วยงาน',
      verify: 'วิธีตรวจสอบ',
    },
    none: 'ไม่มี',
    hintsLead: linkWords.th.hintsLead,
    verify: [
      'SHA256SUMS.txt บอกลายนิ้วมือของทุกไฟล์ในแฟ้มนี้ (shasum -a 256 -c SHA256SUMS.txt)',
      ...linkWords.th.verify,
    ],
    page: { before: 'หน้า ', between: ' จาก ' },
    heads: {
      element: 'องค์ประกอบ',
      shown: 'แสดง',
      name: 'เรื่อง',
      value: 'รายละเอียด',
      from: 'ตั้งแต่',
      to: 'ถึง',
      state: 'สถานะ',
      link: 'ที่อยู่เว็บ',
      at: 'เก็บเมื่อ',
      result: 'ผล',
      hashes: 'ไฟล์ ลายนิ้วมือของไฟล์ และของหน้า (SHA-256)',
    },
  },
  en: {
    headings: {
      criterion: 'Criterion',
      elements: 'Required elements',
      answer: 'Answer of the agency',
      links: 'Links, up and down over time, and rulings by people',
      captures: 'Captures',
      hints: 'Hints of the program',
      explanation: 'Explanation by the agency',
      verify: 'How to verify',
    },
    none: 'None',
    hintsLead: linkWords.en.hintsLead,
    verify: [
      'SHA256SUMS.txt gives the fingerprint of every file of this pack (shasum -a 256 -c SHA256SUMS.txt)',
      ...linkWords.en.verify,
    ],
    page: { before: 'page ', between: ' of ' },
    heads: {
      element: 'Element',
      shown: 'Shown',
      name: 'What',
      value: 'Details',
      from: 'From',
      to: 'To',
      state: 'State',
      link: 'Address',
      at: 'Captured',
      result: 'Result',
      hashes: 'File, fingerprint of the file, and of the page (SHA-256)',
    },
  },
}
