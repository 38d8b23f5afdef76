import type { Language } from '../basics/bilingual.ts'
import type { TicketCheck, TicketRefusal, WrongTickets } from './ticket.ts'

const thaiNumber = (n: number) => n.toLocaleString('th-TH-u-nu-latn')
const englishNumber = (n: number) => n.toLocaleString('en-GB')

type Refusals = Readonly<Record<TicketRefusal['code'], string>>
type Checks = Readonly<Record<TicketCheck['check'], (left: string, right: string) => string>>

const th = {
  title: 'บัตรคิว',
  lead: 'บัตรหนึ่งใบต่อการมารับบริการหนึ่งครั้ง ใช้ตอบได้ครั้งเดียว คำตอบที่มากับบัตรจึงรู้แน่ว่ามาจากผู้มารับบริการจริง โดยไม่ต้องรู้ว่าเป็นใคร',
  printTitle: 'พิมพ์บัตร',
  label: 'สำหรับเคาน์เตอร์หรือช่วงเวลาใด',
  labelHint: 'เช่น เคาน์เตอร์ 2 วันที่ 15 มกราคม เช้า ชื่อนี้พิมพ์ไว้บนกระดาษ และใช้เทียบว่าแจกไปเท่าไร ใช้แล้วเท่าไร',
  many: 'จำนวน (ใบ)',
  manyHint:
    '1 ถึง 1,000 ใบต่อครั้ง ควรพิมพ์ให้พอครึ่งวันของหนึ่งเคาน์เตอร์ และไม่น้อยกว่า 10 ใบ เพื่อไม่ให้เดาได้ว่าใครตอบ',
  print: 'พิมพ์เป็น PDF',
  once: 'รหัสอยู่ในไฟล์ PDF ที่ได้เท่านั้น ระบบไม่เก็บรหัสไว้และแสดงซ้ำไม่ได้ ถ้าไฟล์หายให้ยกเลิกชุดนั้นแล้วพิมพ์ใหม่',
  listTitle: 'ชุดที่พิมพ์แล้ว',
  reload: 'พิมพ์แล้วไม่เห็นในรายการ? โหลดหน้านี้ใหม่',
  none: 'ยังไม่ได้พิมพ์บัตร',
  noneMore: 'ถ้าแจกบัตรคิวอยู่แล้ว ให้พิมพ์บัตรนี้แจกคู่กัน หรือแจกเมื่อบริการเสร็จ',
  columns: {
    label: 'สำหรับ',
    printed: 'พิมพ์เมื่อ',
    issued: 'พิมพ์',
    used: 'ใช้แล้ว',
    rate: 'อัตราการใช้',
    act: 'จัดการ',
  },
  all: 'รวม',
  cancelled: (n: number) => `ยกเลิก ${thaiNumber(n)}`,
  notUsable: 'ยกเลิกทั้งชุด',
  cancel: 'ยกเลิกใบที่ยังไม่ใช้',
  cancelHint: 'ใช้เมื่อบัตรหายหรือไม่ได้แจก ใบที่ใช้ตอบแล้วไม่เปลี่ยน',
  cancelHeard: (label: string) => `ยกเลิกใบที่ยังไม่ใช้ของ ${label}`,
  checksTitle: 'ตรวจสอบยอด',
  checks: {
    'used-within-issued': (used, issued) => `บัตรที่ใช้แล้ว ${used} ใบ ไม่เกินที่พิมพ์ ${issued} ใบ`,
    'answers-equal-used': (answers, used) =>
      `คำตอบที่นับในช่องทางบัตรคิว ${answers} ชุด เท่ากับบัตรที่ใช้แล้ว ${used} ใบ`,
  } satisfies Checks,
  broken: {
    'used-within-issued': (used, issued) =>
      `บัตรที่ใช้แล้ว ${used} ใบ มากกว่าที่พิมพ์ ${issued} ใบ ซึ่งเป็นไปไม่ได้ แจ้งผู้ดูแลระบบ`,
    'answers-equal-used': (answers, used) =>
      `คำตอบที่นับในช่องทางบัตรคิว ${answers} ชุด ไม่เท่ากับบัตรที่ใช้แล้ว ${used} ใบ แจ้งผู้ดูแลระบบ`,
  } satisfies Checks,
  tipsTitle: 'แจกอย่างไรให้เชื่อถือได้',
  tips: [
    'แจกทุกคนที่มาติดต่อ ไม่เลือกคน และไม่ให้เจ้าหน้าที่ตอบแทน',
    'คนที่ถือบัตรทั้งกล่องตอบได้ทั้งกล่อง เก็บบัตรที่ยังไม่แจกไว้กับคนคนเดียว และยกเลิกใบที่เหลือเมื่อหมดวัน',
    'ระบบรู้เพียงว่าแต่ละชุดใช้ไปกี่ใบ ไม่รู้ว่าใครถือใบใด และไม่เก็บรหัสไว้คู่กับคำตอบ',
    'ถ้าชุดหนึ่งถูกใช้เกือบหมดผิดจากชุดอื่น ควรถามที่เคาน์เตอร์นั้น',
  ],
  notOwn: 'แบบสำรวจนี้พาไปยังระบบของ ป.ป.ช. คำตอบไม่ได้มาที่นี่ จึงไม่มีบัตรคิว',
  closed: 'แบบสำรวจนี้ปิดแล้ว พิมพ์บัตรเพิ่มไม่ได้',
  wrong: {
    'label-missing': 'บอกว่าพิมพ์สำหรับเคาน์เตอร์หรือช่วงเวลาใด',
    'label-too-long': 'ยาวเกินไป ใช้ได้ไม่เกิน 120 ตัวอักษร',
    'number-wrong': 'ใส่จำนวน 1 ถึง 1,000',
  } satisfies Readonly<Record<WrongTickets, string>>,
  refused: {
    'not-allowed': 'ทำไม่ได้ด้วยสิทธิ์ที่มี',
    'survey-missing': 'ไม่พบแบบสำรวจนี้',
    'not-own': 'แบบสำรวจนี้พาไปยังระบบของ ป.ป.ช. จึงไม่มีบัตรคิว',
    'survey-closed': 'แบบสำรวจนี้ปิดแล้ว พิมพ์บัตรเพิ่มไม่ได้ ขยายเวลาก่อน',
    'not-storable': 'มีอักขระที่เก็บไม่ได้ ลองพิมพ์ใหม่',
    'codes-taken': 'พิมพ์ไม่สำเร็จ ลองอีกครั้ง',
    'batch-missing': 'ไม่พบชุดนี้',
    'nothing-to-cancel': 'ชุดนี้ไม่มีใบที่ยังไม่ใช้แล้ว',
  } satisfies Refusals,
  number: thaiNumber,
}

const en: typeof th = {
  title: 'Queue tickets',
  lead: 'One ticket for one visit, good for one answer. So an answer with a ticket surely comes from somebody who was served, without anybody knowing who.',
  printTitle: 'Print tickets',
  label: 'For which counter or half-day',
  labelHint:
    'Such as “Counter 2, 15 January, morning”. It stands on the paper, and shows how many were used of how many handed out.',
  many: 'How many',
  manyHint:
    '1 to 1,000 at once. Print enough for half a day of one counter, and no fewer than 10, so that nobody can guess who answered.',
  print: 'Print as PDF',
  once: 'The codes stand in that PDF alone: they are not kept here and cannot be shown again. If the file is lost, cancel its sheet and print anew.',
  listTitle: 'Sheets that were printed',
  reload: 'Printed, but not in the list? Load this page again',
  none: 'No tickets yet',
  noneMore:
    'If you hand out queue numbers, hand one of these out with each, or when the service is done.',
  columns: {
    label: 'For',
    printed: 'Printed',
    issued: 'Tickets',
    used: 'Used',
    rate: 'Share used',
    act: 'Act',
  },
  all: 'All',
  cancelled: (n: number) => `${englishNumber(n)} cancelled`,
  notUsable: 'all cancelled',
  cancel: 'Cancel those not used',
  cancelHint: 'For tickets that were lost or not handed out. Answers already given stay.',
  cancelHeard: (label: string) => `Cancel those not used of ${label}`,
  checksTitle: 'Do the numbers agree?',
  checks: {
    'used-within-issued': (used, issued) =>
      `${used} tickets used, no more than the ${issued} printed.`,
    'answers-equal-used': (answers, used) =>
      `${answers} answers counted with a ticket, as many as the ${used} tickets used.`,
  },
  broken: {
    'used-within-issued': (used, issued) =>
      `${used} tickets used, more than the ${issued} printed. This cannot be: tell whoever looks after the system.`,
    'answers-equal-used': (answers, used) =>
      `${answers} answers counted with a ticket, but ${used} tickets used. Tell whoever looks after the system.`,
  },
  tipsTitle: 'How to hand them out so that it counts',
  tips: [
    'Give one to everybody who comes. Choose nobody, and let no official answer for them.',
    'Whoever holds a box of tickets can answer a box of times. Keep those not handed out with one person, and cancel what is left when the day ends.',
    'It is known how many of a sheet were used, not who held which, and no code is kept beside an answer.',
    'If nearly all of one sheet are used, unlike the others, ask at that counter.',
  ],
  notOwn:
    'This campaign leads on to the NACC’s own system. Its answers do not come here, so there are no tickets.',
  closed: 'This survey is closed. No more tickets can be printed.',
  wrong: {
    'label-missing': 'Say for which counter or half-day they are.',
    'label-too-long': 'Too long: 120 letters at most.',
    'number-wrong': 'Give a number from 1 to 1,000.',
  },
  refused: {
    'not-allowed': 'Your role does not allow this.',
    'survey-missing': 'There is no such survey.',
    'not-own': 'This campaign leads on to the NACC’s own system, so there are no tickets.',
    'survey-closed': 'This survey is closed. Extend it before you print more tickets.',
    'not-storable': 'There are signs in it that cannot be kept. Type it again.',
    'codes-taken': 'The tickets could not be printed. Try again.',
    'batch-missing': 'There is no such sheet.',
    'nothing-to-cancel': 'This sheet has no unused tickets left.',
  },
  number: englishNumber,
}

/** The words of the page of queue tickets. */
export const ticketWords: Readonly<Record<Language, typeof th>> = { th, en }
