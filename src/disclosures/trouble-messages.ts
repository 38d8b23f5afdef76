import type { Language } from '../basics/bilingual.ts'
import type { DisclosureRefusal } from './steps.ts'
import type { WrongAnswer, WrongDocument } from './wrong-answer.ts'

const th = {
  wrong: {
    'address-wrong':
      'ที่อยู่เว็บต้องขึ้นต้นด้วย http:// หรือ https:// ไม่มีชื่อผู้ใช้หรือรหัสผ่าน และชื่อเว็บใช้อักษรไทยหรือละติน',
    'address-missing': 'ใส่ที่อยู่เว็บของเส้นทางคลิกนี้ หรือลบเส้นทางออก',
    'too-many-links': 'ใส่ได้ไม่เกิน 20 ที่อยู่ รวมไว้ในหน้าเดียวแล้วใส่หน้านั้น',
    'text-too-long': 'ข้อความยาวเกินไป ย่อให้สั้นลง',
    'day-unreadable': 'อ่านวันที่ไม่ได้ พิมพ์เป็น วัน/เดือน/ปี พ.ศ. เช่น 31/3/2566',
    'day-ahead': 'วันที่นี้ยังมาไม่ถึง',
    'not-confirmed': 'ติ๊กว่าตรวจแล้วว่าเป็นข้อมูลของปีนี้',
    'month-without-address': 'เดือนที่ตอบว่ามี ต้องใส่ที่อยู่เว็บ',
  } satisfies Record<WrongAnswer, string>,
  wrongFile: {
    'title-missing': 'ใส่ชื่อเอกสาร',
    'title-too-long': 'ชื่อเอกสารยาวเกิน 300 ตัวอักษร',
    'file-missing': 'เลือกไฟล์หนึ่งไฟล์',
    'file-too-large': 'ไฟล์ใหญ่เกิน 100 MB แบ่งเป็นหลายไฟล์',
    'file-empty': 'ไฟล์นี้ว่าง',
    'kind-not-allowed': 'ไฟล์ชนิดนี้วางไม่ได้ บันทึกเป็น PDF Word Excel หรือ CSV',
  } satisfies Record<WrongDocument, string>,
  savedBut: (why: string) => `บันทึกคำตอบแล้ว แต่ยังแจ้งว่าพร้อมไม่ได้: ${why}`,
  refused: {
    'not-allowed': 'บัญชีนี้ทำสิ่งนี้ไม่ได้',
    'item-unknown': 'ไม่มีข้อนี้ในปีนี้',
    'changed-meanwhile': 'มีคนตอบข้อนี้ระหว่างที่เปิดหน้าอยู่ ดูคำตอบล่าสุดด้านล่างแล้วบันทึกอีกครั้ง',
    'documents-meanwhile': 'มีคนวางเอกสารใหม่ระหว่างที่เปิดหน้าอยู่ เปิดดูเอกสารของข้อนี้แล้วกดอีกครั้ง',
    'not-storable': 'ข้อความมีอักขระที่บันทึกไม่ได้ พิมพ์ใหม่อีกครั้ง',
    'nothing-answered': 'ข้อนี้ยังไม่มีคำตอบ',
    'nothing-shown': 'ตอบว่ามี แต่ยังไม่มีที่อยู่เว็บหรือเอกสาร',
    'already-so': 'ขั้นตอนนี้ทำไปแล้ว',
    'not-ready-yet': 'ข้อนี้ยังไม่ได้แจ้งว่าพร้อม',
    'not-checked-yet': 'ข้อนี้ยังไม่ได้ตรวจ',
    'not-published': 'ข้อนี้ไม่ได้อยู่บนหน้าสาธารณะ',
    'reason-missing': 'ใส่เหตุผล',
    'division-missing': 'ไม่มีส่วนราชการนี้',
    'file-gone': 'ไม่พบไฟล์ที่ส่งมา ส่งใหม่อีกครั้ง',
    'document-missing': 'ไม่มีเอกสารนี้',
    'day-unreadable': 'อ่านวันที่ไม่ได้ พิมพ์เป็น วัน/เดือน/ปี พ.ศ. เช่น 31/3/2566',
  } satisfies Record<DisclosureRefusal['code'] | 'day-unreadable', string>,
}

const en: typeof th = {
  wrong: {
    'address-wrong':
      'An address begins with http:// or https://, without a user name or password, its host in Latin or Thai letters',
    'address-missing': 'Give the address this way leads to, or remove the way',
    'too-many-links': 'At most 20 addresses: gather them on one page and give that',
    'text-too-long': 'Too long: make it shorter',
    'day-unreadable': 'Not a day: type day/month/year of the Buddhist era, such as 31/3/2566',
    'day-ahead': 'This day is yet to come',
    'not-confirmed': 'Tick that you have looked and it is of this year',
    'month-without-address': 'A month that is there needs its address',
  },
  wrongFile: {
    'title-missing': 'Give it a title',
    'title-too-long': 'At most 300 letters in a title',
    'file-missing': 'Choose a file',
    'file-too-large': 'Larger than 100 MB: split it',
    'file-empty': 'This file is empty',
    'kind-not-allowed': 'This kind of file is not taken: save it as PDF, Word, Excel or CSV',
  },
  savedBut: (why) => `The answer is saved, and cannot be called ready yet: ${why}`,
  refused: {
    'not-allowed': 'This account may not do that',
    'item-unknown': 'There is no such item this year',
    'changed-meanwhile':
      'Somebody answered this item while the page was open. See the newest answer below and save again.',
    'documents-meanwhile':
      'Somebody put up a document while the page was open. Look at the documents of this item and press again.',
    'not-storable': 'There are signs in it that cannot be kept: type it again',
    'nothing-answered': 'This item is not answered yet',
    'nothing-shown': 'It says that there is something, but gives neither address nor document',
    'already-so': 'That was done already',
    'not-ready-yet': 'Nobody has said that it is ready',
    'not-checked-yet': 'It has not been checked yet',
    'not-published': 'It does not stand on the public page',
    'reason-missing': 'Give a reason',
    'division-missing': 'There is no such division',
    'file-gone': 'The file is not there any more: send it again',
    'document-missing': 'There is no such document',
    'day-unreadable': 'Not a day: type day/month/year of the Buddhist era, such as 31/3/2566',
  },
}

/** What is wrong with an answer or a document, and why an act is refused, in sentences. */
export const oitTroubleWords: Readonly<Record<Language, typeof th>> = { th, en }
