import type { Bilingual, Language } from '../basics/bilingual.ts'
import type { RegistryRemark, RegistryTrouble } from './registry.ts'
import { usualHeading } from './registry-columns.ts'

const th = {
  title: 'ทะเบียนองค์กรปกครองส่วนท้องถิ่น',
  lead: 'รับไฟล์ CSV ของกรมส่งเสริมการปกครองท้องถิ่น (ชุดข้อมูล dlads_05_01) เพื่อให้หน่วยงานเลือกชื่อและรหัส 7 หลักของตนได้ ไม่ทับสิ่งที่หน่วยงานแก้ไว้เอง',
  standing: (bodies: string, day: string) => `ในเครื่องนี้มี ${bodies} แห่ง รับครั้งล่าสุดเมื่อ ${day}`,
  standingNone: 'ยังไม่เคยรับทะเบียน',
  goneCount: (count: string) => `อีก ${count} แห่งไม่อยู่ในทะเบียนแล้ว แต่ยังเก็บไว้`,
  file: 'ไฟล์ทะเบียน (.csv)',
  fileHint:
    'ดาวน์โหลดได้จาก opendata.dla.go.th ชื่อชุด “ชื่อและที่ตั้งองค์กรปกครองส่วนท้องถิ่น” ใหญ่ได้ถึง 40 MB รับทั้ง UTF-8 และ Windows-874',
  read: 'อ่านไฟล์และดูสิ่งที่จะเปลี่ยน',
  nothingGiven: 'เลือกไฟล์ CSV ของทะเบียนก่อน',
  tooLarge: 'ไฟล์ใหญ่เกิน 40 MB โปรดใช้ไฟล์จากกรมส่งเสริมการปกครองท้องถิ่นโดยตรง',
  draftGone: 'ไม่พบไฟล์ที่อ่านไว้แล้ว โปรดส่งไฟล์อีกครั้ง',
  previewTitle: 'สิ่งที่จะเปลี่ยนในทะเบียน',
  readRows: (rows: string, bodies: string) => `อ่าน ${rows} แถว เป็น ${bodies} แห่ง`,
  added: 'ใหม่',
  changed: 'เปลี่ยนชื่อ ประเภท หรือที่ตั้ง',
  returned: 'กลับมาอยู่ในทะเบียน',
  missing: 'ไม่อยู่ในไฟล์นี้',
  same: 'เหมือนเดิม',
  nothingChanges: 'ไฟล์นี้ตรงกับที่มีอยู่แล้วทุกแห่ง',
  before: 'เดิม',
  after: 'ใหม่',
  andMore: (count: string) => `และอีก ${count} แห่ง`,
  markMissing: 'ทำเครื่องหมายว่าแห่งที่ไม่อยู่ในไฟล์นี้ถูกยุบหรือเปลี่ยนฐานะแล้ว',
  markMissingHint: 'ไม่มีการลบ และถ้ากลับมาอยู่ในไฟล์ครั้งหน้า เครื่องหมายจะหายไปเอง',
  partial: 'ไฟล์นี้ขาดไปเกินหนึ่งในสิบ น่าจะเป็นทะเบียนเพียงบางส่วน จึงยังไม่ได้เลือกข้อนี้ให้',
  apply: 'รับทะเบียนนี้',
  again: 'ส่งไฟล์อื่น',
  remarksTitle: 'แถวที่ควรดู',
  remarksMore: (count: string) => `และอีก ${count} แถว`,
  line: (line: number) => `บรรทัด ${line}`,
  meanwhile: 'มีคนรับทะเบียนอีกไฟล์ไประหว่างนี้ ด้านล่างคือสิ่งที่จะเปลี่ยนตามที่เป็นอยู่ตอนนี้ ดูแล้วกดรับอีกครั้ง',
  toSetUp: 'ตั้งค่าหน่วยงานจากทะเบียน',
}

const en: typeof th = {
  title: 'Registry of local governments',
  lead: 'Takes the CSV file of the Department of Local Administration (data set dlads_05_01), so that agencies can choose their name and seven-digit code. What an agency has worded itself is never overwritten.',
  standing: (bodies, day) => `${bodies} bodies here; last taken in on ${day}`,
  standingNone: 'No registry has been taken in yet',
  goneCount: (count) => `${count} more are no longer in the registry, and are kept`,
  file: 'Registry file (.csv)',
  fileHint:
    'From opendata.dla.go.th, data set “ชื่อและที่ตั้งองค์กรปกครองส่วนท้องถิ่น”. Up to 40 MB; UTF-8 or Windows-874.',
  read: 'Read the file and see what would change',
  nothingGiven: 'Choose the CSV file of the registry first.',
  tooLarge:
    'The file is larger than 40 MB. Please use the file of the Department of Local Administration as it is.',
  draftGone: 'The file read before is no longer here. Please send it again.',
  previewTitle: 'What would change in the registry',
  readRows: (rows, bodies) => `${rows} rows read, ${bodies} bodies`,
  added: 'New',
  changed: 'Changed in name, type or place',
  returned: 'Back in the registry',
  missing: 'Not in this file',
  same: 'Unchanged',
  nothingChanges: 'This file agrees with everything that is here already.',
  before: 'Before',
  after: 'After',
  andMore: (count) => `and ${count} more`,
  markMissing: 'Mark the bodies that are not in this file as dissolved or raised in status',
  markMissingHint:
    'Nothing is deleted, and a body that stands in a later file again loses the mark.',
  partial:
    'More than a tenth is missing from this file. It is probably a part of the registry, so this is not ticked.',
  apply: 'Take in this registry',
  again: 'Send another file',
  remarksTitle: 'Rows to look at',
  remarksMore: (count) => `and ${count} more`,
  line: (line) => `line ${line}`,
  meanwhile:
    'Somebody took in another registry meanwhile. Below is what would change as things stand now. Look, and take it in again.',
  toSetUp: 'Set up an agency from the registry',
}

/** Every sentence about the registry, in both languages; Thai is the source. */
export const registryWords: Readonly<Record<Language, typeof th>> = { th, en }

/** What is odd in a row of the registry, and what was done. */
export function remarkSentence(remark: RegistryRemark): Bilingual {
  const { said } = remark
  switch (remark.code) {
    case 'code-malformed':
      return {
        th: `รหัส “${said}” ไม่ใช่เลข 7 หลัก จึงข้ามแถวนี้`,
        en: `The code “${said}” is not seven digits; the row is left out.`,
      }
    case 'name-missing':
      return {
        th: `รหัส ${said} ไม่มีชื่อ จึงข้ามแถวนี้`,
        en: `${said} has no name; the row is left out.`,
      }
    case 'type-unknown':
      return {
        th: `ไม่รู้จักประเภท “${said}” จึงข้ามแถวนี้`,
        en: `The type “${said}” is not known; the row is left out.`,
      }
    case 'too-long':
      return {
        th: `“${said}…” ยาวเกิน 300 ตัวอักษร จึงข้ามแถวนี้`,
        en: `“${said}…” is longer than 300 letters; the row is left out.`,
      }
    case 'row-twice':
      return { th: `รหัส ${said} มีแถวซ้ำกันทุกช่อง`, en: `${said} has the very same row twice.` }
    case 'name-differs':
    case 'type-differs':
    case 'province-differs':
      return {
        th: `รหัส ${remark.body} บอกไม่ตรงกัน: “${said}” แต่แถวส่วนใหญ่บอก “${remark.kept}” จึงใช้ตามส่วนใหญ่`,
        en: `Rows of ${remark.body} do not agree: “${said}”, while most say “${remark.kept}”, which is used.`,
      }
    case 'same-body-twice':
      return {
        th: `รหัส ${said} มีชื่อ ประเภท อำเภอ และจังหวัดเดียวกับ ${remark.body} เก็บไว้ทั้งสองแห่ง`,
        en: `${said} has the name, type, district and province of ${remark.body}; both are kept.`,
      }
  }
}

/** Why a registry file cannot be taken in at all. */
export function troubleSentence(trouble: RegistryTrouble | FileTrouble): Bilingual {
  switch (trouble.code) {
    case 'columns-missing': {
      const missing = trouble.missing.map((column) => `“${usualHeading(column)}”`).join(', ')
      const there = trouble.headings.filter((each) => each.trim() !== '').slice(0, 15)
      return {
        th: `ไฟล์นี้ไม่มีคอลัมน์ ${missing} หัวคอลัมน์ที่พบคือ ${there.join(', ') || 'ไม่มี'}`,
        en: `This file lacks the column ${missing}. Its headings are: ${there.join(', ') || 'none'}.`,
      }
    }
    case 'registry-empty':
      return {
        th: 'ไฟล์นี้ไม่มีแถวของหน่วยงานเลย โปรดตรวจว่าเป็นไฟล์ทะเบียน',
        en: 'This file has no row of any body. Please check that it is the registry.',
      }
    case 'quote-open':
      return {
        th: `เครื่องหมายคำพูดที่เปิดในบรรทัด ${trouble.line} ไม่มีตัวปิด ไฟล์อาจมาไม่ครบ โปรดดาวน์โหลดใหม่`,
        en: `The quotation mark opened in line ${trouble.line} is never closed; the file may be incomplete. Please download it again.`,
      }
    case 'text-unreadable':
      return {
        th: `อ่านตัวอักษรหลังบรรทัด ${trouble.line} ไม่ได้ โปรดบันทึกไฟล์เป็น CSV แบบ UTF-8`,
        en: `The text after line ${trouble.line} cannot be read. Please save the file as CSV in UTF-8.`,
      }
  }
}

/** Why the rows of a file could not be read to its end. */
export interface FileTrouble {
  readonly code: 'quote-open' | 'text-unreadable'
  readonly line: number
}
