import type { Language } from '../basics/bilingual.ts'

const th = {
  title: (year: number) => `การเปิดเผยข้อมูลสาธารณะ (OIT) ปี ${year}`,
  lead: 'ที่อยู่ของแต่ละข้อถาวรและระบุปี หน่วยงานเป็นผู้ให้ข้อมูล ไม่ใช่คะแนนประเมินของ ป.ป.ช.',
  published: (done: number, all: number) => `เผยแพร่แล้ว ${done} จาก ${all} ข้อ`,
  notYet: 'ยังไม่เผยแพร่',
  notYetLead: 'หน่วยงานยังไม่ได้เผยแพร่คำตอบของข้อนี้ในระบบนี้ ข้อมูลอาจอยู่บนเว็บไซต์ของหน่วยงานเอง',
  years: 'ปีอื่น',
  year: (year: number) => `ปี ${year}`,
  agencyPage: 'หน้าของหน่วยงาน',
  all: (year: number) => `ทุกข้อของปี ${year}`,
  none: 'ไม่มีข้อมูลของข้อนี้',
  declaredOn: (day: string) => `ประกาศเมื่อ ${day}`,
  clickPath: (path: string) => `เส้นทาง ${path}`,
  elements: 'องค์ประกอบที่หน่วยงานแสดง',
  updatedOn: (day: string) => `ข้อมูลปรับปรุงล่าสุดเมื่อ ${day}`,
  publishedOn: (day: string) => `เผยแพร่เมื่อ ${day}`,
  period: 'ข้อมูลของ',
  links: 'ที่อยู่ข้อมูล',
  where: 'ดูตรงไหน',
  months: 'รายเดือน',
  month: 'เดือน',
  monthOpen: 'ยังไม่มีข้อมูล',
  said: 'ข้อมูล',
  on: 'วันที่',
  documents: 'เอกสาร',
  open: 'เปิดหน้าเอกสาร',
  download: 'ดาวน์โหลดต้นฉบับ',
  fingerprint: 'ลายนิ้วมือไฟล์ (SHA-256)',
  size: (bytes: number) =>
    bytes < 1_000_000
      ? `${Math.max(1, Math.round(bytes / 1000)).toLocaleString('en')} KB`
      : `${(bytes / 1_000_000).toFixed(1)} MB`,
  tableOf: (shown: number, all: number) =>
    shown === all
      ? `${all.toLocaleString('en')} แถว`
      : `แสดง ${shown.toLocaleString('en')} จาก ${all.toLocaleString('en')} แถว ดาวน์โหลดต้นฉบับเพื่อดูทั้งหมด`,
  columnsCut: 'ตารางกว้างกว่าที่แสดง ดาวน์โหลดต้นฉบับเพื่อดูทุกคอลัมน์',
  sameItem: 'ข้อเดียวกันในปีอื่น',
  putUp: (day: string) => `วางไว้เมื่อ ${day}`,
}

const en: typeof th = {
  title: (year) => `Public disclosures (OIT) of ${year}`,
  lead: 'Each item has an address that stays and carries its year. The agency says this of itself; it is not the NACC’s score.',
  published: (done, all) => `${done} of ${all} items are published`,
  notYet: 'Not published yet',
  notYetLead:
    'The agency has not published an answer to this item here. It may stand on the agency’s own web site.',
  years: 'Other years',
  year: (year) => `${year}`,
  agencyPage: 'The agency’s page',
  all: (year) => `All items of ${year}`,
  none: 'There is none',
  declaredOn: (day) => `declared on ${day}`,
  clickPath: (path) => `by way of ${path}`,
  elements: 'What the agency shows',
  updatedOn: (day) => `Brought up to date on ${day}`,
  publishedOn: (day) => `Published on ${day}`,
  period: 'About',
  links: 'Where it is',
  where: 'Where to look',
  months: 'Month by month',
  month: 'Month',
  monthOpen: 'Nothing yet',
  said: 'Matter',
  on: 'Day',
  documents: 'Documents',
  open: 'Open its page',
  download: 'Download the original',
  fingerprint: 'Fingerprint (SHA-256)',
  size: th.size,
  tableOf: (shown, all) =>
    shown === all
      ? `${all.toLocaleString('en')} rows`
      : `${shown.toLocaleString('en')} of ${all.toLocaleString('en')} rows; download the original for all`,
  columnsCut: 'The table is wider than shown here; download the original for every column.',
  sameItem: 'The same item in other years',
  putUp: (day) => `Put up on ${day}`,
}

/** Every sentence of the public pages of disclosures. */
export const publicOitWords: Readonly<Record<Language, typeof th>> = { th, en }
