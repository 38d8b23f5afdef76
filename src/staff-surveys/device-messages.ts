import type { Language } from '../basics/bilingual.ts'
import { staffFormWords } from './form-messages.ts'

const th = {
  sending: 'กำลังส่งคำตอบ อย่าเพิ่งปิดหน้านี้…',
  waiting: 'คำตอบยังไม่ได้ออกจากเครื่องนี้',
  waitingSay:
    'จะลองส่งให้เองเรื่อย ๆ ถ้าปิดหน้านี้ คำตอบจะอยู่ในเครื่องนี้และส่งเมื่อเปิดแบบสำรวจนี้อีกครั้ง รหัสและคำตอบจะนับเพียงครั้งเดียว',
  tryNow: 'ลองส่งอีกครั้ง',
}
const en: typeof th = {
  sending: 'Sending your answers. Please keep this page open…',
  waiting: 'Your answers have not left this device yet',
  waitingSay:
    'We keep trying. If you close this page, they stay on this device and are sent when you open this survey here again. Your code and your answers count once.',
  tryNow: 'Try to send again',
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
  const { notices, shut, faultOf, codeUnknown } = staffFormWords[language]
  const { missing, missingSay, emptySay, answerRest, sendAnyway, notAnswered } = shared
  return {
    ...{ th, en }[language],
    ...{ missingSay, emptySay, answerRest, sendAnyway, notAnswered },
    missingOne: missing(1),
    /** With # for the number. */
    missingMany: missing(1234).replace('1234', '#'),
    /** By the state that the server answers with. */
    refused: {
      ...notices,
      ...{ closed: shut.closed, 'not-open': shut['not-open'] },
      ...{ 'keys-missing': shut['keys-missing'], 'too-large': shut['too-large'] },
      'code-unknown': { title: codeUnknown, say: faultOf({ kind: 'none' }) },
    },
  }
}
export type StaffDeviceWords = ReturnType<typeof staffDeviceWordsIn>
