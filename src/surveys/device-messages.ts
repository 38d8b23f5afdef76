import type { Language } from '../basics/bilingual.ts'
import { formWords } from './form-messages.ts'

const th = {
  sending: 'กำลังส่งคำตอบ…',
  proving: 'ขอตรวจสักครู่ก่อนส่ง…',
  waiting: 'ยังไม่ได้ออกจากเครื่องนี้',
  waitingKept:
    'จะลองส่งให้เองเรื่อย ๆ และทันทีที่มีสัญญาณ ถ้าปิดหน้านี้ คำตอบจะอยู่ในเครื่อง และส่งเมื่อเปิดแบบสำรวจนี้อีกครั้ง',
  waitingHere: 'จะลองส่งให้เองเรื่อย ๆ และทันทีที่มีสัญญาณ อย่าเพิ่งปิดหน้านี้',
  tryNow: 'ลองส่งอีกครั้ง',
  earlierWaiting: 'มีคำตอบที่ยังไม่ได้ออกจากเครื่องนี้ กำลังลองส่งให้',
  earlierSent: 'คำตอบที่ค้างอยู่ในเครื่องนี้ส่งแล้ว เลขที่ใบรับ',
  earlierLost: 'คำตอบที่ค้างอยู่ในเครื่องนี้ไม่ได้นับ เพราะแบบสำรวจปิดรับแล้ว',
  draft: 'มีคำตอบที่ยังไม่จบอยู่ในเครื่องนี้',
  goOn: 'ทำต่อ',
  throwAway: 'ลบทิ้ง',
  idle: 'ยังทำอยู่ไหม แตะหน้าจอเพื่อทำต่อ ถ้าไม่แตะ หน้านี้จะเริ่มใหม่สำหรับคนถัดไป',
  closed: 'ปิดรับคำตอบแล้ว',
  closedSay: 'แบบสำรวจปิดก่อนที่คำตอบนี้จะออกจากเครื่อง จึงไม่ได้นับ',
  unread: 'รับคำตอบนี้ไม่ได้',
  unreadSay: 'ลองทำข้อความให้สั้นลง แล้วกดส่งอีกครั้ง',
}

const en: typeof th = {
  sending: 'Sending your answers…',
  proving: 'One moment before sending…',
  waiting: 'Not yet off this device',
  waitingKept:
    'We keep trying, and at once when there is a signal. If you close this page, your answers stay on this device and are sent when you open this survey again.',
  waitingHere: 'We keep trying, and at once when there is a signal. Please keep this page open.',
  tryNow: 'Try to send again',
  earlierWaiting: 'Answers on this device have not been sent yet. Trying to send them.',
  earlierSent: 'The answers that waited on this device are sent. Receipt number',
  earlierLost: 'The answers that waited on this device were not counted, as the survey is closed.',
  draft: 'Answers that were not finished are on this device',
  goOn: 'Go on',
  throwAway: 'Throw away',
  idle: 'Still there? Touch the screen to go on. Otherwise this page starts anew for the next person.',
  closed: 'This survey is closed',
  closedSay: 'It closed before your answers left this device, so they were not counted.',
  unread: 'These answers could not be taken',
  unreadSay: 'Make your words shorter and send again.',
}

/** What the script of a form says in a language; it comes with the page, as JSON. */
export const deviceWordsIn = (language: Language) => {
  const { notices, missing, ...words } = formWords[language]
  const { missingSay, emptySay, answerRest, sendAnyway, sendAsOpen, notAnswered } = words
  return {
    ...{ th, en }[language],
    ...{ missingSay, emptySay, answerRest, sendAnyway, sendAsOpen, notAnswered },
    missingOne: missing(1),
    /** With # for the number. */
    missingMany: missing(1234).replace('1234', '#'),
    refused: {
      'ticket-unknown': notices['ticket-unknown'],
      'ticket-spent': notices['ticket-spent'],
      prove: notices.prove,
      trapped: notices.trapped,
    },
  }
}
export type DeviceWords = ReturnType<typeof deviceWordsIn>
