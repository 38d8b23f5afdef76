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

const thPrint = {
  /** Above the title of whatever was not published: an officer's own print is no signed paper. */
  draftMark: 'ฉบับร่าง',
  home: 'หน้าแรก',
  title: 'พิมพ์รายงานทางการ',
  lead: 'เลือกรูปแบบแล้วได้ไฟล์ทันที สิ่งที่เลือกตรงนี้ไม่ถูกบันทึก',
  format: 'ไฟล์',
  digits: 'ตัวเลข',
  arabic: 'เลขอารบิก (123)',
  thai: 'เลขไทย (๑๒๓)',
  signatures: 'ผู้ลงนาม',
  signaturesHint: 'ถ้าเว้นว่าง รายงานจะมีเส้นประให้เขียนด้วยปากกา',
  /** The position of whoever acts for a post; without a post of their own, what they act for alone. */
  actingFor: (ownPost: string | null, post: string) =>
    `${ownPost === null ? '' : `${ownPost} `}รักษาราชการแทน ${post}`,
  actingHint: (post: string, orderNo: string) => `ผู้รักษาราชการแทน${post}ในวันนี้ ตามคำสั่งที่ ${orderNo}`,
  holderHint: (post: string) => `ผู้ดำรงตำแหน่ง${post}ในวันนี้`,
  vacantHint: (post: string) => `วันนี้ไม่มีผู้ดำรงตำแหน่ง${post} ถ้าเว้นว่างจะมีเส้นประให้เขียน`,
  reporterName: 'ชื่อผู้รายงาน',
  executiveName: 'ชื่อผู้บริหาร',
  position: 'ตำแหน่ง',
  posterTitle: 'โปสเตอร์แบบวัด EIT ไว้หน้าแรก',
  poster: 'ลิงก์ของแบบวัด',
  posterHint: 'ลิงก์จากระบบ ITAS เช่น https://itas.nacc.go.th/go/eit/xxxxxx ถ้าเว้นว่างจะไม่มีโปสเตอร์',
  make: 'ทำรายงาน',
  wrong: {
    'format-unknown': 'เลือกไฟล์เป็น PDF หรือ Word',
    'poster-not-a-link': 'ลิงก์ต้องขึ้นต้นด้วย https:// หรือ http:// คัดลอกมาทั้งบรรทัด',
    'poster-too-long': 'ลิงก์ยาวเกินกว่าที่กล้องโทรศัพท์จะอ่านได้ ใช้ลิงก์แบบสั้น',
    'text-too-long': 'ยาวเกินบรรทัดลงนาม ย่อให้ไม่เกิน 200 ตัวอักษร',
  },
}

const enPrint: typeof thPrint = {
  draftMark: 'Draft',
  home: 'Home',
  title: 'Print the official report',
  lead: 'Choose, and the file is made at once. What is chosen here is not saved.',
  format: 'File',
  digits: 'Digits',
  arabic: 'Arabic digits (123)',
  thai: 'Thai digits (๑๒๓)',
  signatures: 'Who signs',
  signaturesHint: 'Left empty, the report has dotted lines to write on.',
  actingFor: (ownPost, post) => `${ownPost === null ? '' : `${ownPost}, `}acting for ${post}`,
  actingHint: (post, orderNo) => `Acting for ${post} today by order no. ${orderNo}`,
  holderHint: (post) => `Holds the post ${post} today`,
  vacantHint: (post) =>
    `Nobody holds the post ${post} today; left empty, there are dotted lines to write on`,
  reporterName: 'Name of the reporter',
  executiveName: 'Name of the executive',
  position: 'Position',
  posterTitle: 'Poster of the EIT survey as the first page',
  poster: 'Link of the survey',
  posterHint:
    'The link from ITAS, such as https://itas.nacc.go.th/go/eit/xxxxxx. Left empty, there is no poster.',
  make: 'Make the report',
  wrong: {
    'format-unknown': 'Choose PDF or Word.',
    'poster-not-a-link': 'The link must begin with https:// or http://. Copy the whole of it.',
    'poster-too-long': 'The link is too long for a phone’s camera to read. Use the short one.',
    'text-too-long': 'Too long for the line of a signature. Keep it within 200 characters.',
  },
}

/** What the page of print choices says, in both languages. */
export const printWords: Readonly<Record<Language, typeof thPrint>> = { th: thPrint, en: enPrint }
