import type { Language } from '../basics/bilingual.ts'
import type { AssessmentRefusal, WrongCode } from './decisions.ts'
import { workingDayBounds } from './window.ts'

const { least, most } = workingDayBounds

const th = {
  wrong: {
    'mark-missing': 'เลือกคะแนน 0 หรือ 100',
    'reason-missing': 'ให้ 0 ต้องบอกเหตุผล',
    'passage-missing': 'ให้ 100 ต้องคัดข้อความที่เห็น',
    'too-long': 'ยาวเกิน 4,000 ตัวอักษร',
    'words-missing': 'เขียนคำชี้แจงก่อนส่ง',
    'days-out-of-range': `จำนวนวันทำการต้องอยู่ระหว่าง ${least} ถึง ${most}`,
    'person-missing': 'เลือกบุคคลจากรายชื่อ',
  } satisfies Record<WrongCode, string>,
  refused: {
    'not-allowed': 'ท่านไม่มีสิทธิ์ทำสิ่งนี้',
    'agency-missing': 'ไม่พบหน่วยงาน',
    'item-missing': 'ปีนี้ไม่มีข้อนี้',
    'own-agency': 'ผู้นี้มีหรือเคยมีบทบาท ตำแหน่ง หรือสังกัดในหน่วยงานนี้ในปีที่ประเมิน จึงประเมินไม่ได้',
    'seat-tied': (seat: number) =>
      `ผู้ประเมินที่นั่ง ${seat} มีบทบาทหรือตำแหน่งในหน่วยงานนี้แล้ว ผู้ดูแลระบบต้องมอบที่นั่งนี้ให้ผู้อื่นก่อน`,
    'not-seated': 'หน่วยงานนี้ไม่ได้มอบให้ท่านประเมิน',
    'not-assessor': 'บุคคลนี้ไม่มีสิทธิ์ผู้ประเมินเหนือหน่วยงานนี้',
    'same-person': 'คนเดียวกันนั่งทั้งสองที่นั่งไม่ได้',
    'seats-empty': 'ต้องมอบหมายครบสองคนก่อนเปิดการประเมิน',
    'opened-already': 'เปิดการประเมินไปแล้ว',
    'final-given': 'ประกาศคะแนนสุดท้ายแล้ว เปลี่ยนไม่ได้อีก',
    'handed-in-already': 'ส่งคะแนนไปแล้ว',
    'changed-meanwhile': 'การประเมินเดินไปขั้นถัดไปแล้วระหว่างที่เปิดหน้านี้ ดูอีกครั้ง',
    'nothing-published': 'ยังไม่มีคะแนนเบื้องต้นให้ชี้แจง',
    'item-has-all': 'ข้อนี้ได้ 100 แล้ว ไม่ต้องชี้แจง',
    'nothing-to-judge': 'ขณะนี้ไม่มีอะไรให้ตัดสินในข้อนี้',
    'items-left': (count: number) => `ยังเหลืออีก ${count} ข้อ`,
    'window-open': (day: string) => `หน่วยงานยังชี้แจงได้ถึงวันที่ ${day}`,
    'window-closed': (day: string) =>
      `หมดเวลาชี้แจงแล้วเมื่อวันที่ ${day} จึงรับคำชี้แจงไม่ได้ ข้อความที่พิมพ์ยังอยู่ด้านล่าง คัดลอกไว้ได้`,
  } satisfies Record<Exclude<AssessmentRefusal['code'], WrongCode>, unknown>,
}

const en: typeof th = {
  wrong: {
    'mark-missing': 'Choose 0 or 100',
    'reason-missing': 'A 0 needs its reason',
    'passage-missing': 'A 100 needs the passage you saw',
    'too-long': 'More than 4,000 characters',
    'words-missing': 'Write your clarification first',
    'days-out-of-range': `Between ${least} and ${most} working days`,
    'person-missing': 'Choose a person from the list',
  },
  refused: {
    'not-allowed': 'You may not do this.',
    'agency-missing': 'There is no such agency.',
    'item-missing': 'This year has no such item.',
    'own-agency':
      'This person has, or in the assessed year had, a role, a post or a division in the agency, and cannot assess it.',
    'seat-tied': (seat) =>
      `The assessor in seat ${seat} now holds a role or a post in this agency. The operator must give the seat to somebody else first.`,
    'not-seated': 'This agency is not assigned to you.',
    'not-assessor': 'This person is not an assessor over this agency.',
    'same-person': 'One person cannot hold both seats.',
    'seats-empty': 'Both assessors must be assigned first.',
    'opened-already': 'The assessment is open already.',
    'final-given': 'The final score is published and no longer changes.',
    'handed-in-already': 'These marks are handed in already.',
    'changed-meanwhile': 'The assessment has gone on since this page was opened. Look again.',
    'nothing-published': 'There is no preliminary score to clarify yet.',
    'item-has-all': 'This item has 100 already.',
    'nothing-to-judge': 'There is nothing to judge in this item now.',
    'items-left': (count) => (count === 1 ? '1 item is left.' : `${count} items are left.`),
    'window-open': (day) => `The agency may clarify until ${day}.`,
    'window-closed': (day) =>
      `Clarification closed on ${day}, so this can no longer be accepted. What you typed is still below for you to copy.`,
  },
}

/** What is wrong with a form of this slice, and why something is refused, in sentences. */
export const refusalWords: Readonly<Record<Language, typeof th>> = { th, en }
