import type { Language } from '../basics/bilingual.ts'
import { urgencyWords } from '../measures/urgency-words.ts'
import type { MatterKind } from './matter.ts'

const th = {
  kinds: {
    late: urgencyWords.th.late,
    'due-soon': urgencyWords.th.due,
    silent: 'ไม่มีรายงาน',
    unproven: 'ยังไม่มีหลักฐาน',
    signature: 'รอลงนาม',
    question: 'คำถามรอตอบ',
    challenge: 'ประชาชนทักท้วง',
    assess: 'ประเมิน OIT',
    settle: 'ข้อที่เห็นต่าง',
    clarify: 'คะแนน OIT เบื้องต้น',
    scored: 'คะแนน OIT สุดท้าย',
    'link-broken': 'ลิงก์เสีย',
    'link-mended': 'ลิงก์กลับมาใช้ได้',
    phase: 'ช่วงการประเมิน',
  } satisfies Record<MatterKind, string>,
  days: {
    late: (n: number) => `เลยมาแล้ว ${n} วัน`,
    'due-soon': (n: number) => (n === 0 ? 'ครบกำหนดวันนี้' : `เหลือ ${n} วัน`),
    silent: (n: number) => `ไม่มีรายงานมา ${n} วัน`,
    unproven: () => 'รายงานว่าแล้วเสร็จ แต่ยังไม่ได้แนบหลักฐาน',
    signature: (n: number) => (n === 0 ? 'เสนอวันนี้' : `รอมา ${n} วัน`),
    question: (n: number) => (n === 0 ? 'ถามวันนี้' : `รอมา ${n} วัน`),
    challenge: (n: number) => (n === 0 ? 'ได้รับวันนี้' : `รอคำตอบมา ${n} วันทำการ`),
    assess: (n: number) => `ยังไม่ได้ให้คะแนน ${n} ข้อ`,
    settle: (n: number) => `ยังเห็นต่าง ${n} ข้อ`,
    clarify: (n: number) => (n === 1 ? 'ชี้แจงได้อีกวันทำการเดียว' : `ชี้แจงได้อีก ${n} วันทำการ`),
    scored: () => '',
    'link-broken': (n: number) => (n === 0 ? 'เสียวันนี้' : `เสียมา ${n} วัน`),
    'link-mended': (n: number) => (n === 0 ? 'ใช้ได้วันนี้' : `ใช้ได้มา ${n} วัน`),
    phase: (n: number) => (n === 0 ? 'วันสุดท้ายวันนี้' : `เหลือ ${n} วัน`),
  } satisfies Record<MatterKind, (n: number) => string>,
  preliminaryOf: (year: number, score: string) => `คะแนน OIT เบื้องต้นปี ${year}: ${score} จาก 100`,
  finalOf: (year: number, score: string) => `คะแนน OIT สุดท้ายปี ${year}: ${score} จาก 100`,
  seatGiven: (year: number, agency: string) => `ท่านได้รับมอบให้ประเมิน OIT ปี ${year} ของ${agency}`,
  toSettle: (year: number, agency: string) =>
    `ผู้ประเมินทั้งสองคนให้คะแนน OIT ปี ${year} ของ${agency} ไม่ตรงกัน ให้หาข้อยุติ`,
}

const en: typeof th = {
  kinds: {
    late: urgencyWords.en.late,
    'due-soon': urgencyWords.en.due,
    silent: 'No report',
    unproven: 'No evidence',
    signature: 'Waits for a signature',
    question: 'Question to answer',
    challenge: 'Citizens’ challenge',
    assess: 'Assess OIT',
    settle: 'Differences to settle',
    clarify: 'Preliminary OIT score',
    scored: 'Final OIT score',
    'link-broken': 'Broken link',
    'link-mended': 'Link works again',
    phase: 'Phase of the assessment',
  },
  days: {
    late: (n) => (n === 1 ? '1 day overdue' : `${n} days overdue`),
    'due-soon': (n) => (n === 0 ? 'due today' : n === 1 ? '1 day left' : `${n} days left`),
    silent: (n) => `no report for ${n} days`,
    unproven: () => 'reported as done, and no evidence is attached',
    signature: (n) => (n === 0 ? 'put forward today' : `waiting for ${n} days`),
    question: (n) => (n === 0 ? 'asked today' : `waiting for ${n} days`),
    challenge: (n) =>
      n === 0 ? 'received today' : `waiting for ${n} working ${n === 1 ? 'day' : 'days'}`,
    assess: (n) => (n === 1 ? '1 item left to judge' : `${n} items left to judge`),
    settle: (n) => (n === 1 ? '1 item still differs' : `${n} items still differ`),
    clarify: (n) =>
      n === 1 ? '1 working day left to clarify' : `${n} working days left to clarify`,
    scored: () => '',
    'link-broken': (n) =>
      n === 0 ? 'broke today' : n === 1 ? 'broken for 1 day' : `broken for ${n} days`,
    'link-mended': (n) =>
      n === 0 ? 'works since today' : n === 1 ? 'works for 1 day' : `works for ${n} days`,
    phase: (n) => (n === 0 ? 'last day today' : n === 1 ? '1 day left' : `${n} days left`),
  },
  preliminaryOf: (year, score) => `Preliminary OIT score of ${year}: ${score} of 100`,
  finalOf: (year, score) => `Final OIT score of ${year}: ${score} of 100`,
  toSettle: (year, agency) =>
    `The two assessors differ on the OIT of ${year} and are to settle it: ${agency}`,
  seatGiven: (year, agency) => `You are given a seat to assess the OIT of ${year}: ${agency}`,
}

/** What matters are called and how long they last, in both languages. */
export const matterWords: Readonly<Record<Language, typeof th>> = { th, en }
