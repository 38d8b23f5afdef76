import type { Language } from '../basics/bilingual.ts'

const th = {
  agencyTitle: 'โต๊ะงานของหน่วยงาน',
  operatorTitle: 'ดูแลระบบ',
  operatorLead: 'สำหรับผู้ดูแลการติดตั้ง ทุกอย่างที่ใช้ร่วมกันหลายหน่วยงาน',
  plansTitle: 'แผนและรายงาน',
  plan: (year: number) => `แผนปี ${year}`,
  thisYear: 'ปีงบประมาณนี้',
  result: (year: number) => ({
    title: `ผลคะแนนปี ${year}`,
    more: 'คะแนนที่ประกาศแล้ว จุดเริ่มของแผนปีถัดไป',
  }),
  manageTitle: 'จัดการหน่วยงาน',
  import: { title: 'นำเข้าตาราง', more: 'ไฟล์ Word, Excel, CSV หรือข้อความจาก PDF' },
  people: { title: 'บุคคลและสิทธิ์', more: 'ใครทำอะไรได้ ลิงก์เข้าใช้ และผู้รักษาราชการแทน' },
  divisions: { title: 'ส่วนราชการและตำแหน่ง', more: 'กอง สำนัก ตำแหน่ง และผู้ดำรงตำแหน่ง' },
  profile: { title: 'ข้อมูลหน่วยงาน', more: 'ชื่อ ที่ตั้ง ตรา และรหัส' },
  papers: { title: 'รูปแบบเอกสาร', more: 'เลขไทยหรืออารบิก แบบอักษร และผู้ลงนาม' },
  record: { title: 'บันทึกการทำงาน', more: 'ใครทำอะไร เมื่อใด เปลี่ยนอะไรไป' },
  publicPage: { title: 'หน้าสาธารณะ', more: 'สิ่งที่ประชาชนและผู้ประเมินเห็น' },
  registry: { title: 'ทะเบียน อปท.', more: 'นำเข้าไฟล์ของกรมส่งเสริมการปกครองท้องถิ่น' },
  upperPeople: { title: 'ผู้ดูแลระบบและผู้กำกับ', more: 'ผู้ดูแล ผู้กำกับติดตาม และผู้ตรวจประเมิน' },
  settings: { title: 'ตั้งค่าระบบ', more: 'อีเมล LINE การเข้าสู่ระบบ ที่อยู่สาธารณะ ระยะเวลาเก็บ' },
  backups: { title: 'สำรองข้อมูล', more: 'ทำ ตรวจ และดาวน์โหลดไฟล์สำรอง' },
  anotherAgency: { title: 'ตั้งค่าหน่วยงานใหม่', more: 'ทีละขั้น ราว 5 นาที' },
}

const en: typeof th = {
  agencyTitle: 'The agency’s desk',
  operatorTitle: 'Installation',
  operatorLead: 'For operators: everything that several agencies share',
  plansTitle: 'Plans and reports',
  plan: (year) => `Plan of ${year}`,
  thisYear: 'this fiscal year',
  result: (year) => ({
    title: `Result of ${year}`,
    more: 'The published scores, where the next plan begins',
  }),
  manageTitle: 'The agency itself',
  import: { title: 'Import a table', more: 'Word, Excel, CSV or text from a PDF' },
  people: { title: 'People and roles', more: 'Who may do what, links to join, who acts for whom' },
  divisions: { title: 'Divisions and posts', more: 'Divisions, posts and who holds them' },
  profile: { title: 'The agency’s profile', more: 'Name, place, emblem and code' },
  papers: { title: 'How papers look', more: 'Digits, font and signatories' },
  record: { title: 'Record', more: 'Who did what, when, and what changed' },
  publicPage: { title: 'Public page', more: 'What citizens and assessors see' },
  registry: {
    title: 'Registry',
    more: 'Import the file of the Department of Local Administration',
  },
  upperPeople: { title: 'Operators and overseers', more: 'Operators, overseers and assessors' },
  settings: { title: 'Settings', more: 'Mail, LINE, sign-in, public address, retention' },
  backups: { title: 'Backups', more: 'Make, check and download them' },
  anotherAgency: { title: 'Set up another agency', more: 'Step by step, about five minutes' },
}

/** What the two menus say: an agency's desk and the installation's, in both languages. */
export const menuWords: Readonly<Record<Language, typeof th>> = { th, en }
