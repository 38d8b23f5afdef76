import type { Language } from '../basics/bilingual.ts'
import type { WrongEvidenceCode } from './wrong-evidence.ts'

const th: Record<WrongEvidenceCode, string> = {
  'title-missing': 'พิมพ์ชื่อหลักฐาน',
  'file-missing': 'เลือกไฟล์อย่างน้อยหนึ่งไฟล์',
  'address-missing': 'พิมพ์ที่อยู่เว็บ',
  'proof-missing': 'แนบไฟล์ หรือใส่ที่อยู่เว็บ อย่างน้อยหนึ่งอย่าง',
  'date-missing': 'พิมพ์วันที่',
  'channel-missing': 'เลือกว่าเผยแพร่ทางไหน',
  'account-missing': 'พิมพ์ผู้เข้าร่วม บันทึกการประชุม หรือแนบไฟล์',
  'date-unreadable': 'อ่านวันที่ไม่ได้ พิมพ์เป็น วัน/เดือน/ปี พ.ศ. เช่น 1/2/2566',
  'date-ahead': 'วันที่ยังมาไม่ถึง หลักฐานต้องเป็นสิ่งที่ทำแล้ว',
  'address-wrong': 'ที่อยู่เว็บต้องขึ้นต้นด้วย http หรือ https และไม่มีเว้นวรรค',
  'too-long': 'ข้อความยาวเกินไป ทำให้สั้นลง',
  'photo-too-large': 'ภาพใหญ่เกิน 40 MB ถ่ายใหม่หรือส่งภาพขนาดปกติจากโทรศัพท์',
  'file-too-large': 'ไฟล์ใหญ่เกิน 100 MB แบ่งเป็นหลายไฟล์หรือบีบอัดก่อน',
  'kind-not-allowed': 'ไม่รับไฟล์ชนิดนี้ ใช้ภาพ JPEG PNG WebP HEIC หรือ PDF Word Excel PowerPoint CSV TXT',
  'file-empty': 'ไฟล์ว่างเปล่า',
  'picture-unreadable': 'เปิดภาพนี้ไม่ได้ ไฟล์อาจเสียหรือส่งมาไม่ครบ',
  'picture-too-many-points': 'ภาพมีจุดมากเกินไป ย่อภาพก่อนส่ง',
  'too-many-files': 'ส่งได้ครั้งละไม่เกิน 20 ไฟล์ ไฟล์ที่เกินไม่ได้รับไว้',
  'file-gone': 'ไฟล์ที่ส่งไว้ก่อนหน้าไม่อยู่แล้ว เลือกไฟล์อีกครั้ง',
  'row-missing': 'เลือกมาตรการของกองที่หลักฐานนี้ใช้ด้วย',
  'redactions-missing': 'บอกว่าปิดบังอะไรและเพราะอะไร อย่างน้อยหนึ่งอย่าง',
}
const en: typeof th = {
  'title-missing': 'Type a title',
  'file-missing': 'Choose at least one file',
  'address-missing': 'Type the address of the page',
  'proof-missing': 'Add a file or an address, at least one of them',
  'date-missing': 'Type the day',
  'channel-missing': 'Choose where it was made known',
  'account-missing': 'Type who was there or the minutes, or add a file',
  'date-unreadable': 'This day cannot be read. Type day/month/Buddhist year, such as 1/2/2566',
  'date-ahead': 'This day has not come yet. Evidence is of what was done.',
  'address-wrong': 'An address begins with http or https and has no spaces',
  'too-long': 'This is too long. Make it shorter.',
  'photo-too-large': 'The photo has more than 40 MB. Send one of the usual size of a telephone.',
  'file-too-large': 'The file has more than 100 MB. Divide it, or make it smaller first.',
  'kind-not-allowed':
    'This kind of file is not taken. Use JPEG, PNG, WebP, HEIC, PDF, Word, Excel, PowerPoint, CSV or TXT.',
  'file-empty': 'The file is empty',
  'picture-unreadable': 'This picture cannot be opened. It may be broken, or only half of it came.',
  'picture-too-many-points': 'The picture has too many points. Make it smaller first.',
  'too-many-files': 'At most 20 files at once. Those beyond were not taken.',
  'file-gone': 'A file that was sent before is not there any more. Choose it again.',
  'row-missing': 'Choose a measure of your division that this evidence serves',
  'redactions-missing': 'Say at least one thing that was covered, and why',
}

/** What to do about a field of evidence that is wrong. */
export const wrongEvidenceWords: Readonly<Record<Language, typeof th>> = { th, en }
