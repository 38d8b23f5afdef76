import type { Bilingual } from '../basics/bilingual.ts'
import type { StaffTrace } from '../staff-surveys/traces.ts'

/** What `doctor` says of the tables of staff surveys. */
export const staffTraceWords = {
  none: (surveys: number): Bilingual => ({
    th: `แบบสำรวจบุคลากร ${surveys} ชุด: ตารางไม่มีร่องรอยว่าใครตอบหรือตอบลำดับใด`,
    en: `Staff surveys, ${surveys}: nothing in their tables tells who answered, or in which order`,
  }),
  found: (sentences: Bilingual): Bilingual => ({
    th: `แบบสำรวจบุคลากรมีร่องรอยที่ไม่ควรมี อย่าเปิดรับหรือนับต่อจนกว่าจะรู้สาเหตุ: ${sentences.th}`,
    en: `Staff surveys have traces that must not be there. Do not go on with them until it is known why: ${sentences.en}`,
  }),
  tried: (files: number): Bilingual => ({
    th: `ลองตอบแบบสำรวจบุคลากรในฐานข้อมูลชั่วคราว: ไม่พบรหัส คำตอบ หรือข้อความใน ${files} ไฟล์`,
    en: `A staff survey was answered on trial: no code, words or passphrase in any of ${files} files`,
  }),
  telling: (files: string): Bilingual => ({
    th: `ลองตอบแบบสำรวจบุคลากรแล้วพบรหัสหรือข้อความอยู่ในไฟล์ อย่าเปิดรับคำตอบ: ${files}`,
    en: `A staff survey was answered on trial, and files tell what was sent. Let nobody answer: ${files}`,
  }),
  inUse: {
    th: 'แบบสำรวจบุคลากร: ยังไม่ได้ตรวจ เพราะโปรแกรมกำลังใช้ฐานข้อมูลอยู่ ปิดโปรแกรม แล้วสั่ง prongsai doctor อีกครั้ง',
    en: 'Staff surveys: not looked at, since the program is using the database. Stop it and run prongsai doctor again.',
  },
  moments: (settings: string): Bilingual => ({
    th: `แบบสำรวจบุคลากร: PostgreSQL จดเวลาที่บันทึกแต่ละรายการไว้ (${settings}) ใครอ่านได้จะรู้ว่าคำตอบที่ปิดผนึกมาถึงเมื่อใด ปิดการตั้งค่านี้ระหว่างเปิดรับ`,
    en: `Staff surveys: PostgreSQL keeps the moment of what is stored (${settings}); who reads it learns when each sealed answer came. Switch that off while a survey is open.`,
  }),
  traces: {
    'slips-touched': {
      th: 'มีสลิปที่ถูกแก้หรือเขียนแยกจากใบอื่น',
      en: 'slips were touched, or written apart from the others',
    },
    'slips-in-order': {
      th: 'สลิปไม่ได้เรียงตามค่าแฮช',
      en: 'slips lie in another order than that of their hashes',
    },
    'spent-length': {
      th: 'แถวของสลิปที่ใช้แล้วยาวไม่เท่าที่ควร',
      en: 'the row of spent slips is not as long as it always is',
    },
    'ballot-length': { th: 'คำตอบที่ปิดผนึกยาวไม่เท่ากัน', en: 'sealed answers differ in length' },
    'shared-transaction': {
      th: 'คำตอบถูกบันทึกพร้อมกับการใช้สลิปในรายการเดียว',
      en: 'an answer was stored in one transaction with the spending of a slip',
    },
    'column-order': {
      th: 'คำตอบที่เผยแพร่ไม่ได้เรียงตามค่าแฮช',
      en: 'published answers are in another order than that of their hashes',
    },
    'left-behind': {
      th: 'ยังมีสิ่งที่ต้องถูกทำลายเมื่อจบแล้วเหลืออยู่',
      en: 'something is left that is destroyed when a survey is over',
    },
    'key-left': { th: 'แฟ้มกุญแจยังไม่ถูกทำลาย', en: 'its keys were not destroyed' },
  } satisfies Readonly<Record<StaffTrace, Bilingual>>,
} as const
