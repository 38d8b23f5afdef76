import type { MeasureRefusal } from './stored-plan.ts'

// Sentences that stand both at a field and in a refusal.
const percentReason = {
  th: 'ความก้าวหน้าไม่ตรงกับขั้นตอนที่ทำแล้ว เว้นว่างให้ระบบคิดจากขั้นตอน หรือพิมพ์เหตุผลที่ใช้ตัวเลขนี้',
  en: 'The steps give another percentage. Leave it empty to take theirs, or say why it is this one',
}
const finishDay = { th: 'พิมพ์วันที่ทำแล้วเสร็จ', en: 'Type the day it was finished' }
const finishedAhead = {
  th: 'วันที่แล้วเสร็จต้องไม่เลยวันนี้',
  en: 'The day it was finished must not be later than today',
}
const noEvidence = {
  th: 'ถ้าเลือก “ทำแล้ว” ต้องมีหลักฐานอย่างน้อยหนึ่งรายการ เช่น ลิงก์หรือเลขที่หนังสือ',
  en: 'What is done needs at least one piece of evidence, such as a link or a document number',
}
const noSentence = {
  th: 'พิมพ์ว่าตรวจสอบอย่างไรและพบอะไร',
  en: 'Type how you checked it and what you found',
}

const th = {
  /** What is wrong with a field, before anything was asked of the plan. */
  wrong: {
    'measures-missing': 'พิมพ์สิ่งที่จะทำอย่างน้อยหนึ่งข้อ',
    'code-unreadable': 'รหัสข้อต้องเป็น I, E หรือ O ตามด้วยตัวเลข เช่น I26 ตรวจรหัสแล้วพิมพ์ใหม่',
    'instrument-unknown': 'เลือกเครื่องมือ IIT, EIT, OIT หรือไม่ระบุ',
    'month-unknown': 'เลือกเดือนจากรายการ',
    'period-backwards': 'เดือนสิ้นสุดต้องไม่มาก่อนเดือนเริ่ม',
    'period-half': 'เลือกทั้งเดือนเริ่มและเดือนสิ้นสุด หรือไม่ระบุทั้งสองเดือน',
    'stage-missing': 'เลือกว่าทำถึงไหนแล้ว',
    'percent-not-number': 'ความก้าวหน้าต้องเป็นจำนวนเต็ม 0 ถึง 100',
    'done-below-hundred':
      'ถ้าเลือก “ทำแล้ว” ความก้าวหน้าต้องเป็น 100 และทุกขั้นตอนทำแล้ว ถ้ายังไม่ครบให้เลือก “กำลังทำ”',
    'not-started-above-zero': 'ถ้ามีความก้าวหน้าแล้ว ให้เลือก “กำลังทำ”',
    'date-unreadable': 'วันที่รายงานไม่มีในปฏิทิน ตรวจวัน เดือน และปี พ.ศ.',
    'date-in-future': 'วันที่รายงานต้องไม่เลยวันนี้',
    'budget-unreadable': 'งบประมาณต้องเป็นจำนวนบาท เช่น 50,000 หรือ 1,250.50',
    'budget-half': 'พิมพ์จำนวนเงินด้วย หรือลบที่มาของงบ',
    ...{ 'percent-reason-missing': percentReason.th, 'finish-day-missing': finishDay.th },
    ...{ 'finished-in-the-future': finishedAhead.th, 'evidence-missing': noEvidence.th },
    'sentence-missing': noSentence.th,
    'text-too-long': 'ข้อความยาวเกินไป ตัดให้ไม่เกิน 20,000 ตัวอักษร',
    'form-stale': 'แบบฟอร์มไม่สมบูรณ์ เปิดหน้านี้ใหม่แล้วลองอีกครั้ง',
  },
  refused: {
    'percent-not-whole': 'ความก้าวหน้าต้องเป็นจำนวนเต็ม 0 ถึง 100',
    'done-below-hundred': 'ถ้าเลือก “ทำแล้ว” ความก้าวหน้าต้องเป็น 100',
    'not-started-above-zero': 'ถ้ามีความก้าวหน้าแล้ว ให้เลือก “กำลังทำ”',
    'reported-in-the-future': 'วันที่รายงานต้องไม่เลยวันนี้',
    'percent-reason-missing': percentReason.th,
    'finish-day-missing': finishDay.th,
    'finished-in-the-future': finishedAhead.th,
    'evidence-missing': noEvidence.th,
    'not-done-yet': 'มาตรการนี้ยังไม่ได้รายงานว่าทำแล้ว จึงยังยืนยันผลไม่ได้',
    'own-report': 'ผู้รายงานยืนยันผลของตนเองไม่ได้ ให้ผู้อื่นเป็นผู้ยืนยัน',
    'sentence-missing': noSentence.th,
    'already-verified': 'มีผู้ยืนยันผลรายงานนี้แล้ว',
    'not-verified': 'มาตรการนี้ยังไม่มีการยืนยันผลให้ถอน',
    'not-allowed': 'คุณไม่มีสิทธิ์ทำรายการนี้',
    'agency-missing': 'ไม่พบหน่วยงานนี้แล้ว',
    'measure-missing': 'ไม่พบมาตรการนี้ในแผนแล้ว อาจถูกนำออกไป เปิดแผนอีกครั้งเพื่อดูล่าสุด',
    'fact-missing': 'ไม่พบรายการที่จะยกเลิก',
    'plan-already-there': 'ปีนี้มีแผนอยู่แล้ว เลือกว่าจะแทนที่แผนเดิมหรือไม่',
    'plan-empty': 'ไม่มีมาตรการให้บันทึก',
    'rows-changed-meanwhile':
      'มีผู้อื่นแก้บางแถวระหว่างที่คุณกรอก จึงยังไม่ได้บันทึกทั้งหน้า สิ่งที่คุณพิมพ์ยังอยู่ครบ ดูแถวที่ทำเครื่องหมายไว้แล้วบันทึกอีกครั้ง',
    'nothing-changed': 'ยังไม่มีช่องใดเปลี่ยน จึงไม่มีอะไรให้บันทึก',
    'changed-meanwhile':
      'มีผู้บันทึกมาตรการนี้ไปแล้วระหว่างที่คุณกรอก ข้อความของคุณยังอยู่ด้านล่าง คัดลอกไว้แล้วเปิดหน้านี้ใหม่',
    'newer-facts': 'มีรายการใหม่กว่าที่อ้างถึงรายการนี้ ยกเลิกรายการใหม่กว่าก่อน',
    'already-undone': 'รายการนี้ถูกยกเลิกไปแล้ว',
    'nowhere-to-move': 'มาตรการนี้อยู่สุดทางแล้ว เลื่อนต่อไม่ได้',
    'form-used-twice': 'แบบฟอร์มนี้เคยบันทึกไปแล้วด้วยข้อความอื่น เปิดหน้านี้ใหม่แล้วกรอกอีกครั้ง',
    'cell-too-long':
      'ข้อความในช่องเดียวกันของตารางรวมแล้วยาวเกิน 32,767 ตัวอักษร ซึ่ง Excel เก็บไม่ได้ ตัดให้สั้นลงหรือแบ่งเป็นหลายมาตรการ',
    'not-storable': 'มีอักขระที่บันทึกไม่ได้ ลบอักขระแปลกปลอมแล้วลองอีกครั้ง',
  },
}

const en: typeof th = {
  wrong: {
    'measures-missing': 'Type at least one thing that will be done',
    'code-unreadable': 'A code is I, E or O and a number, such as I26. Check the codes',
    'instrument-unknown': 'Choose IIT, EIT, OIT or none',
    'month-unknown': 'Choose a month from the list',
    'period-backwards': 'The last month must not come before the first',
    'period-half': 'Choose both months, or neither',
    'stage-missing': 'Choose how far it has come',
    'percent-not-number': 'Progress must be a whole number from 0 to 100',
    'done-below-hundred':
      'What is done has progress 100 and all its steps done. If something is left, choose “Underway”',
    'not-started-above-zero': 'Where there is progress, choose “Underway”',
    'date-unreadable': 'There is no such day. Check day, month and Buddhist year',
    'date-in-future': 'The day reported must not be later than today',
    'budget-unreadable': 'A budget is an amount of baht, such as 50,000 or 1,250.50',
    'budget-half': 'Type the amount too, or delete where it comes from',
    ...{ 'percent-reason-missing': percentReason.en, 'finish-day-missing': finishDay.en },
    ...{ 'finished-in-the-future': finishedAhead.en, 'evidence-missing': noEvidence.en },
    'sentence-missing': noSentence.en,
    'text-too-long': 'The text is too long. Shorten it to 20,000 characters',
    'form-stale': 'The form is incomplete. Open this page again',
  },
  refused: {
    'percent-not-whole': 'Progress must be a whole number from 0 to 100',
    'done-below-hundred': 'What is done has progress 100',
    'not-started-above-zero': 'Where there is progress, choose “Underway”',
    'reported-in-the-future': 'The day reported must not be later than today',
    'percent-reason-missing': percentReason.en,
    'finish-day-missing': finishDay.en,
    'finished-in-the-future': finishedAhead.en,
    'evidence-missing': noEvidence.en,
    'not-done-yet': 'This measure has not been reported as done, so it cannot be confirmed yet',
    'own-report': 'Nobody confirms their own report. Somebody else must',
    'sentence-missing': noSentence.en,
    'already-verified': 'This report has been confirmed already',
    'not-verified': 'There is no confirmation of this measure to take back',
    'not-allowed': 'You may not do this',
    'agency-missing': 'This agency is no longer there',
    'measure-missing': 'This measure is no longer in the plan. Open the plan again',
    'fact-missing': 'There is nothing to undo',
    'plan-already-there': 'This year has a plan already. Say whether to replace it',
    'plan-empty': 'There are no measures to save',
    'rows-changed-meanwhile':
      'Somebody else changed some rows while you were typing, so nothing was saved. All you typed is here: look at the marked rows, then save again',
    'nothing-changed': 'No cell was changed, so there is nothing to save',
    'changed-meanwhile':
      'Somebody saved this measure while you were typing. Your words are still below: copy them, then open this page again',
    'newer-facts': 'Something newer rests on this entry. Undo that first',
    'already-undone': 'This entry has been undone already',
    'nowhere-to-move': 'This measure cannot be moved any further',
    'form-used-twice': 'This form was saved before with other words. Open this page again',
    'cell-too-long':
      'The words of one cell of the table are longer than the 32,767 characters Excel holds. Shorten them, or divide them into several measures',
    'not-storable':
      'There is a character that cannot be saved. Delete strange characters and try again',
  },
}

/** Why something was not saved: fields that are wrong, and refusals; every refusal there is has its sentence. */
export const saveTroubles = { th, en } satisfies Record<
  string,
  { refused: Record<MeasureRefusal['code'], string> }
>
