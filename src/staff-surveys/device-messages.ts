import type { Language } from '../basics/bilingual.ts'
import { staffFormWords } from './form-messages.ts'

const th = {
  sending: 'กำลังส่งคำตอบ อย่าเพิ่งปิดหน้านี้…',
  waiting: 'คำตอบยังไม่ได้ออกจากเครื่องนี้',
  waitingSay:
    'จะลองส่งให้เองเรื่อย ๆ ถ้าปิดหน้านี้ คำตอบจะอยู่ในเครื่องนี้และส่งเมื่อเปิดแบบสำรวจนี้อีกครั้ง รหัสและคำตอบจะนับเพียงครั้งเดียว',
  tryNow: 'ลองส่งอีกครั้ง',
  earlier: 'มีคำตอบค้างอยู่ในเครื่องนี้ กำลังส่งให้…',
  /** Asked before what was not sent is thrown away. */
  clears: 'คำตอบยังไม่ได้ออกจากเครื่องนี้ ถ้าล้างตอนนี้ คำตอบจะหายไป และรหัสอาจใช้ตอบใหม่ไม่ได้ ล้างหรือไม่',
  clear: 'ล้างออกจากเครื่องนี้',
  /** The device cannot tell a slip of the finger from a slip of another survey. */
  codeUnknownSay:
    'เทียบกับสลิปทีละสี่ตัว อาจมีตัวอักษรผิดไป ถ้าตรงทุกตัวและเป็นสลิปของรอบนี้ ให้บอกกรรมการ คำตอบยังอยู่ครบ',
  untrue: {
    title: 'เครื่องนี้หยุดส่ง',
    say: 'ลายเซ็นหรือกติกาที่ระบบส่งมาไม่ถูกต้อง คำตอบจึงยังอยู่ในเครื่องนี้ ให้บอกกรรมการสองคนที่มีชื่อบนสลิป',
  },
}
const en: typeof th = {
  sending: 'Sending your answers. Please keep this page open…',
  waiting: 'Your answers have not left this device yet',
  waitingSay:
    'We keep trying. If you close this page, they stay on this device and are sent when you open this survey here again. Your code and your answers count once.',
  tryNow: 'Try to send again',
  earlier: 'Answers on this device were not sent yet. Sending them…',
  clears:
    'The answers have not left this device. If you clear them now they are lost, and the code may not work again. Clear them?',
  clear: 'Clear them from this device',
  codeUnknownSay:
    'Compare it with your slip, four at a time: a letter may be wrong. If all agree and the slip is of this round, tell the committee. Your answers are still here.',
  untrue: {
    title: 'This device stopped sending',
    say: 'The signatures or the rules that came from the server are not right, so the answers are still on this device. Tell one of the two witnesses named on the slip.',
  },
}

/** What the script shares with the form of citizens. */
export interface SharedWords {
  readonly missing: (count: number) => string
  readonly missingSay: string
  readonly emptySay: string
  readonly answerRest: string
  readonly sendAnyway: string
  readonly notAnswered: string
}

/** What the script of the form says in a language; it comes with the page, as JSON. */
export const staffDeviceWordsIn = (language: Language, shared: SharedWords) => {
  const { notices, shut, faultOf, codeUnknown, thanks } = staffFormWords[language]
  const { untrue, codeUnknownSay, ...own } = { th, en }[language]
  const { missing, missingSay, emptySay, answerRest, sendAnyway, notAnswered } = shared
  return {
    ...{ ...own, save: thanks.save, codeEmpty: faultOf({ kind: 'empty' }) },
    ...{ missingSay, emptySay, answerRest, sendAnyway, notAnswered },
    missingOne: missing(1),
    /** With # for the number. */
    missingMany: missing(1234).replace('1234', '#'),
    /** By the state that the server answers with. */
    refused: {
      ...{ ...notices, untrue },
      ...{ closed: shut.closed, 'not-open': shut['not-open'] },
      ...{ 'keys-missing': shut['keys-missing'], 'too-large': shut['too-large'] },
      'code-unknown': { title: codeUnknown, say: codeUnknownSay },
    },
  }
}
export type StaffDeviceWords = ReturnType<typeof staffDeviceWordsIn>
