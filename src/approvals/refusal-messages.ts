import type { Language } from '../basics/bilingual.ts'
import type { PublicationRefusal } from './publication.ts'
import type { SignOffRefusal } from './sign-off.ts'

/** Why an act on the way to a signature is refused: this slice's reasons, and those of the house. */
type Code = SignOffRefusal['code'] | PublicationRefusal['code'] | 'not-allowed' | 'plan-missing'

const th = {
  heading: 'ยังไม่ได้บันทึก',
  refused: {
    'plan-empty': 'แผนยังไม่มีมาตรการ เพิ่มอย่างน้อยหนึ่งแถวก่อนเสนอ',
    'findings-unexplained': 'ยังมีข้อผิดพลาดในแผน แก้ก่อน หรือบอกเหตุผลว่าทำไมยังไม่แก้',
    'already-put-forward': 'ฉบับนี้เสนอไปแล้ว เนื้อหายังไม่เปลี่ยนจากที่เสนอ',
    'nothing-put-forward': 'ตอนนี้ไม่มีฉบับที่เสนออยู่ อาจถูกถอนคืนไปแล้ว หน้านี้แสดงสถานะล่าสุด',
    'changed-since-put-forward': 'แผนถูกแก้ไขหลังเสนอ จึงตรวจทานหรือลงนามไม่ได้ รอเจ้าหน้าที่เสนอฉบับใหม่ก่อน',
    'another-put-forward': 'หลังจากที่คุณเปิดหน้า มีการเสนอฉบับใหม่แทนฉบับที่คุณเห็น ตรวจฉบับด้านล่างแล้วกดอีกครั้ง',
    'already-decided': 'มีผู้ลงนามหรือส่งกลับฉบับนี้ก่อนคุณแล้ว หน้านี้แสดงสถานะล่าสุด',
    'already-reviewed': 'มีผู้ตรวจทานฉบับนี้ก่อนคุณแล้ว',
    'own-request': 'ผู้เสนอตรวจทานหรือลงนามเรื่องที่ตนเสนอไม่ได้ ต้องเป็นอีกคนหนึ่ง',
    'reason-missing': 'บอกเหตุผลก่อน',
    'order-missing': 'ใส่เลขที่คำสั่ง',
    'no-post-held':
      'วันนี้คุณไม่ได้ดำรงตำแหน่งหรือรักษาราชการแทนตำแหน่งใดในหน่วยงานนี้ จึงลงนามไม่ได้ ลายมือชื่อที่เคยให้ไว้ยังอยู่เหมือนเดิม ถ้าควรลงนามได้ ให้ผู้ดูแลหน่วยงานบันทึกตำแหน่งหรือคำสั่งก่อน',
    'another-signs-last':
      'ฉบับนี้ลงนามโดยผู้ดำรงตำแหน่งที่หน่วยงานกำหนดให้ลงนาม คุณตรวจทานหรือส่งกลับได้ และลงนามได้เมื่อผู้ดำรงตำแหน่งนั้นมอบหมายให้',
    'own-review': 'คุณตรวจทานฉบับนี้แล้ว ผู้มีอำนาจลงนามอีกคนหนึ่งเป็นผู้ลงนาม',
    'signed-in-the-future': 'วันที่ลงนามยังมาไม่ถึง',
    'signed-before-put-forward':
      'วันที่ลงนามอยู่ก่อนวันที่เสนอ จึงเป็นลายมือชื่อบนฉบับอื่น พิมพ์ฉบับที่เสนออยู่ให้ลงนาม แล้วบันทึกวันที่ลงนามจริง',
    'name-missing': 'ใส่ชื่อและตำแหน่งของผู้ลงนาม',
    'unit-has-no-rows': 'แผนนี้ไม่มีแถวของส่วนราชการนี้แล้ว',
    'already-handed-in': 'ส่วนราชการนี้ส่งงานแล้ว และยังไม่มีอะไรเปลี่ยนหลังส่ง',
    'not-handed-in': 'ส่วนราชการนี้ยังไม่ได้ส่งงาน จึงไม่มีอะไรให้ส่งคืน',
    'not-approved': 'ยังไม่มีฉบับที่ลงนาม จึงเผยแพร่ไม่ได้',
    'changed-since-approved': 'แผนถูกแก้ไขหลังลงนาม เสนอและลงนามฉบับใหม่ก่อนเผยแพร่',
    'already-published': 'ฉบับที่ลงนามนี้เผยแพร่แล้ว',
    'another-approved': 'หลังจากที่คุณเปิดหน้า มีการลงนามฉบับอื่น ตรวจฉบับล่าสุดแล้วกดอีกครั้ง',
    'practice-year': 'ปีนี้เป็นปีตัวอย่างไว้ฝึก เสนอลงนามหรือเผยแพร่ไม่ได้',
    'not-allowed': 'บัญชีนี้ไม่มีสิทธิ์ทำขั้นนี้ ผู้รายงานของกองส่งได้เฉพาะงานของกองตน',
    'plan-missing': 'ไม่พบแผนของปีนี้',
  } satisfies Record<Code, string>,
  wrong: {
    'reason-missing': 'บอกเหตุผลก่อน',
    'findings-unexplained': 'ยังมีข้อผิดพลาดในแผน บอกเหตุผลว่าทำไมยังไม่แก้',
    'order-missing': 'ใส่เลขที่คำสั่ง',
    'name-missing': 'ใส่ชื่อผู้ลงนาม',
    'post-missing': 'ใส่ตำแหน่งของผู้ลงนาม',
    'day-wrong': 'อ่านวันที่ไม่ได้ พิมพ์เป็น วัน/เดือน/ปี พ.ศ. เช่น 30/9/2566',
    'signed-in-the-future': 'วันที่ลงนามยังมาไม่ถึง',
    'person-missing': 'เลือกผู้ลงนามแทน',
    'unit-missing': 'เลือกส่วนราชการ',
    'too-long': 'ยาวเกินไป ไม่เกิน 2,000 ตัวอักษร',
  },
}

const en: typeof th = {
  heading: 'Nothing was saved',
  refused: {
    'plan-empty': 'The plan has no measures yet. Add at least one row first.',
    'findings-unexplained': 'There are mistakes in the plan. Mend them, or say why they stay.',
    'already-put-forward': 'This very copy was put forward already; nothing has changed since.',
    'nothing-put-forward':
      'Nothing is put forward now; it may have been taken back. The page shows how it stands.',
    'changed-since-put-forward':
      'The plan was edited after it was put forward, so it cannot be reviewed or signed until the officer puts it forward anew.',
    'another-put-forward':
      'After you opened the page another copy was put forward in place of the one you saw. Look at the one below, then press again.',
    'already-decided':
      'Somebody signed or returned this copy before you. The page shows how it stands.',
    'already-reviewed': 'Somebody reviewed this copy before you.',
    'own-request': 'Whoever put it forward can neither review nor sign it. It takes somebody else.',
    'reason-missing': 'Give the reason first.',
    'order-missing': 'Give the number of the order.',
    'no-post-held':
      'You hold no post of this agency today and act for none, so you cannot sign. Signatures you gave before stay as they were. If you should be able to sign, the agency’s administrator records the post or the order first.',
    'another-signs-last':
      'This copy is signed by whoever holds the post that the agency named for signing. You can review it or send it back, and sign it once they leave it to you.',
    'own-review': 'You have reviewed this copy; somebody else who may sign gives the signature.',
    'signed-in-the-future': 'The day of signing has not come yet.',
    'signed-before-put-forward':
      'That day is before the copy was put forward, so what was signed then was another copy. Have the one put forward signed, and record the day it is signed.',
    'name-missing': 'Give the name and the post of whoever signed.',
    'unit-has-no-rows': 'The plan has no rows of this division any more.',
    'already-handed-in': 'This division has handed in, and nothing has changed since.',
    'not-handed-in': 'This division has not handed in, so there is nothing to hand back.',
    'not-approved': 'Nothing is signed, so nothing can be published.',
    'changed-since-approved':
      'The plan was edited after it was signed. Have the new copy signed before it is published.',
    'already-published': 'This signed copy is published already.',
    'another-approved':
      'After you opened the page another copy was signed. Look at the newest, then press again.',
    'practice-year': 'This year is only for practice: it can be neither put forward nor published.',
    'not-allowed':
      'This account may not take this step. Contributors of a division hand in their own rows only.',
    'plan-missing': 'There is no plan of this year.',
  },
  wrong: {
    'reason-missing': 'Give the reason first',
    'findings-unexplained': 'There are mistakes in the plan: say why they stay',
    'order-missing': 'Give the number of the order',
    'name-missing': 'Give the name of whoever signed',
    'post-missing': 'Give the post of whoever signed',
    'day-wrong': 'This day cannot be read. Type day/month/Buddhist year, such as 30/9/2566',
    'signed-in-the-future': 'The day of signing has not come yet',
    'person-missing': 'Choose who signs instead',
    'unit-missing': 'Choose a division',
    'too-long': 'Too long: 2,000 letters at most',
  },
}

/** Refusals on the way to a signature as sentences, in both languages. */
export const refusalWords: Readonly<Record<Language, typeof th>> = { th, en }
export type WrongSignOff = keyof (typeof th)['wrong']
