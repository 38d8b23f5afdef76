import type { Language } from '../basics/bilingual.ts'
import type { Urgency } from '../measures/urgency.ts'
import { urgencyWords } from '../measures/urgency-words.ts'
import type { WrongReportCode } from './phone-report.ts'

const th = {
  title: 'งานของฉัน',
  menuMore: 'แถวของส่วนราชการ สิ่งที่ครบกำหนด และปุ่มถ่ายรูปรายงาน',
  titleOf: (unit: string) => `งานของ${unit}`,
  allUnits: 'ทุกส่วนราชการ',
  year: (year: number) => `ปีงบประมาณ ${year}`,
  all: 'ทั้งหมด',
  chooseUnit: 'ดูเฉพาะส่วนราชการ',
  pressing: ({ late, due }: { late: number; due: number }) =>
    late + due === 0
      ? 'ไม่มีเรื่องค้าง'
      : [late > 0 ? `เลยกำหนด ${late} เรื่อง` : '', due > 0 ? `ใกล้ครบกำหนด ${due} เรื่อง` : '']
          .filter((part) => part !== '')
          .join(' · '),
  toDo: 'ต้องทำ',
  items: (open: number) =>
    open === 0 ? 'ข้อเปิดเผยข้อมูล (OIT) ที่ได้รับมอบหมาย' : `ข้อเปิดเผยข้อมูล (OIT) ที่ต้องทำ ${open} ข้อ`,
  doneRows: (count: number) => `ทำแล้ว ${count} เรื่อง`,
  urgencies: {
    ...urgencyWords.th,
    running: 'อยู่ในช่วงดำเนินการ',
    undated: 'ไม่ได้ระบุช่วงเวลา',
    ahead: 'ยังไม่ถึงกำหนดเริ่ม',
    done: 'เสร็จแล้ว',
  } satisfies Record<Urgency, string>,
  report: 'ถ่ายรูป / รายงาน',
  reportAgain: 'รายงานเพิ่ม',
  openRow: 'ดูรายละเอียด',
  lastReport: (day: string) => `รายงานล่าสุด ${day}`,
  neverReported: 'ยังไม่เคยรายงาน',
  pieces: (count: number) => `หลักฐาน ${count} รายการ`,
  steps: (done: number, all: number) => `ทำแล้ว ${done} จาก ${all} ขั้นตอน`,
  emptyTitle: 'ยังไม่มีมาตรการที่ระบุส่วนราชการของคุณ',
  emptyMore: (names: string) =>
    `แถวในแผนที่ระบุ “${names}” เป็นผู้รับผิดชอบจะมาอยู่ที่นี่ ถ้าควรมีแล้วแต่ไม่เห็น ให้แจ้งเจ้าหน้าที่ ITA ตรวจชื่อส่วนราชการในแผน`,
  emptyNoPart: 'บัญชีของคุณยังไม่ได้ผูกกับส่วนราชการหรือตำแหน่งใด ให้ผู้ดูแลหน่วยงานกำหนดให้ก่อน',
  emptyNoPlan: (year: number) => `ยังไม่มีแผนปี ${year} เมื่อเจ้าหน้าที่ ITA เริ่มแผน งานจะมาอยู่ที่นี่`,
  seePlan: 'ดูแผนทั้งหมด',
  allDone: 'งานของปีนี้ทำครบแล้ว ขอบคุณ',

  photos: 'รูปถ่าย',
  photosHint: 'ถ่ายใหม่ หรือเลือกจากเครื่องได้หลายรูป ระบบย่อให้และลบพิกัดที่ถ่ายออก',
  takePhoto: 'ถ่ายรูป',
  choosePhotos: 'เลือกรูปหรือไฟล์',
  held: (count: number) => `รับรูปไว้แล้ว ${count} รูป ไม่ต้องเลือกซ้ำ`,
  line: 'ทำอะไรไป',
  lineHint: 'บรรทัดเดียวพอ เช่น ติดป้ายช่องทางร้องเรียนที่หน้าสำนักงานแล้ว',
  stage: 'ถึงไหนแล้ว',
  step: 'ขั้นตอนที่ทำแล้ว',
  date: 'วันที่ทำ',
  changeDate: (day: string) => `วันที่ทำ: ${day} (เปลี่ยน)`,
  dateHint: 'เช่น 30/9/2566',
  send: 'ส่งรายงาน',
  fullForm: 'รายงานแบบละเอียด',
  saidBefore: 'รายงานไว้แล้ว',
  refused: 'ยังไม่ได้บันทึก',
  meanwhile: 'ระหว่างนี้มีผู้อื่นรายงานมาตรการนี้แล้ว ดูข้างล่างก่อน ถ้ายังต้องการส่งของคุณต่อจากนั้น กดส่งอีกครั้ง',
  usedTwice: 'แบบฟอร์มนี้เคยส่งไปแล้วด้วยข้อความอื่น ตรวจแล้วกดส่งอีกครั้งเป็นรายงานใหม่',
  photoMissing: 'เลือก “ทำแล้ว” ต้องมีหลักฐาน ถ่ายรูปหรือแนบไฟล์หนึ่งรายการแล้วส่งอีกครั้ง',
  wrong: {
    'stage-missing': 'เลือกว่าทำถึงไหนแล้ว',
    'nothing-said': 'ใส่รูปหรือพิมพ์หนึ่งบรรทัดว่าทำอะไรไป',
    'line-too-long': 'บรรทัดนี้ยาวเกิน 500 ตัวอักษร ใช้รายงานแบบละเอียดแทน',
    'date-unreadable': 'วันที่ไม่มีในปฏิทิน พิมพ์ เช่น 30/9/2566',
    'date-ahead': 'วันที่ทำต้องไม่เลยวันนี้',
    'steps-not-all-done': 'ยังมีขั้นตอนที่ไม่ได้ติ๊ก ติ๊กให้ครบ หรือเลือก “กำลังทำ”',
    'begun-already': 'มีขั้นตอนที่ติ๊กแล้ว จึงเลือก “ยังไม่เริ่ม” ไม่ได้',
  } satisfies Record<WrongReportCode, string>,

  sentAt: (time: string) => `ส่งแล้ว ${time} น.`,
  sentOn: (day: string) => `วันที่ ${day}`,
  whatIsSeen: 'เจ้าหน้าที่เห็นอย่างนี้',
  backToWork: 'กลับไปงานของฉัน',
  another: 'ส่งเพิ่มอีก',
  noPhotos: 'ไม่มีรูปแนบ',

  outbox: {
    inDevice: 'ยังอยู่ในเครื่อง {n} รายการ',
    sending: 'กำลังส่ง',
    sent: 'ส่งแล้ว',
    later: 'ยังไม่ได้ส่ง ไม่มีสัญญาณ เก็บไว้ในเครื่องนี้แล้ว จะส่งเองเมื่อสัญญาณกลับมา',
    look: 'ต้องเปิดดูก่อนส่ง',
    signIn: 'ต้องเข้าสู่ระบบใหม่ก่อนส่ง รายการยังอยู่ในเครื่อง',
    gone: 'ปลายทางไม่รับแล้ว ตรวจสอบกับเจ้าหน้าที่',
    retry: 'ลองส่งเดี๋ยวนี้',
    open: 'เปิดดู',
    drop: 'ทิ้งรายการนี้',
    sure: 'ทิ้งรายการนี้พร้อมรูปออกจากเครื่อง?',
    remove: 'เอาออก',
    cannotKeep: 'เครื่องนี้เก็บรายงานไว้เองไม่ได้ อย่าปิดหน้านี้จนกว่าจะส่งแล้ว',
  },
}

const en: typeof th = {
  title: 'My work',
  menuMore: 'The rows of a division, what is due, and the button to report with a photo',
  titleOf: (unit) => `Work of ${unit}`,
  allUnits: 'Every division',
  year: (year) => `Fiscal year ${year}`,
  all: 'All',
  chooseUnit: 'One division alone',
  pressing: ({ late, due }) =>
    late + due === 0
      ? 'Nothing is overdue'
      : [late > 0 ? `${late} overdue` : '', due > 0 ? `${due} due soon` : '']
          .filter((part) => part !== '')
          .join(' · '),
  toDo: 'To do',
  items: (open) =>
    open === 0
      ? 'Disclosures (OIT) handed to you'
      : open === 1
        ? '1 disclosure (OIT) to do'
        : `${open} disclosures (OIT) to do`,
  doneRows: (count) => `${count} done`,
  urgencies: {
    ...urgencyWords.en,
    running: 'In its period',
    undated: 'No period given',
    ahead: 'Not begun yet',
    done: 'Finished',
  },
  report: 'Photo / report',
  reportAgain: 'Report more',
  openRow: 'See all of it',
  lastReport: (day) => `Last report ${day}`,
  neverReported: 'Never reported',
  pieces: (count) => `${count} ${count === 1 ? 'piece' : 'pieces'} of evidence`,
  steps: (done, all) => `${done} of ${all} steps done`,
  emptyTitle: 'No measure names your division yet',
  emptyMore: (names) =>
    `Rows of the plan that name “${names}” will stand here. If one should be here and is not, ask the ITA officer to check the name of the division in the plan.`,
  emptyNoPart:
    'Your account belongs to no division or post yet. Ask the administrator of the agency.',
  emptyNoPlan: (year) =>
    `There is no plan of ${year} yet. When the ITA officer begins it, work stands here.`,
  seePlan: 'See the whole plan',
  allDone: 'All of this year is done. Thank you',

  photos: 'Photos',
  photosHint:
    'Take new ones or choose several. They are shrunk, and where they were taken is removed.',
  takePhoto: 'Take a photo',
  choosePhotos: 'Choose photos or files',
  held: (count) =>
    `${count} ${count === 1 ? 'photo has' : 'photos have'} arrived; no need to choose again`,
  line: 'What was done',
  lineHint: 'One line is enough, such as: the sign of the complaints channel stands at the office',
  stage: 'How far it has come',
  step: 'Steps done',
  date: 'Day it was done',
  changeDate: (day) => `Day it was done: ${day} (change)`,
  dateHint: 'Such as 30/9/2566',
  send: 'Send the report',
  fullForm: 'Report in full',
  saidBefore: 'Reported before',
  refused: 'Not saved yet',
  meanwhile:
    'Somebody else reported on this measure meanwhile. Look below first; to send yours after it, press send again.',
  usedTwice:
    'This form was sent before with other words. Check it, and press send again for a new report.',
  photoMissing: 'What is done needs evidence. Add a photo or a file, and send again',
  wrong: {
    'stage-missing': 'Choose how far it has come',
    'nothing-said': 'Add a photo or type one line of what was done',
    'line-too-long': 'This line is longer than 500 letters. Use the full report instead',
    'date-unreadable': 'There is no such day. Type it like 30/9/2566',
    'date-ahead': 'The day must not be later than today',
    'steps-not-all-done': 'Some steps are not ticked. Tick them all, or choose “underway”',
    'begun-already': 'A step is ticked, so it cannot be “not started”',
  },

  sentAt: (time) => `Sent at ${time}`,
  sentOn: (day) => `on ${day}`,
  whatIsSeen: 'This is what the officer sees',
  backToWork: 'Back to my work',
  another: 'Send more',
  noPhotos: 'No photos',

  outbox: {
    inDevice: '{n} still on this device',
    sending: 'Sending',
    sent: 'Sent',
    later:
      'Not sent: no signal. It is kept on this device and goes by itself when the signal is back',
    look: 'needs a look before it can be sent',
    signIn: 'Sign in again to send it. It is still on this device',
    gone: 'It is not taken any more. Ask the officer',
    retry: 'Try to send now',
    open: 'Open',
    drop: 'Throw this away',
    sure: 'Throw this report and its photos away from this device?',
    remove: 'Remove',
    cannotKeep: 'This device cannot keep the report. Do not close this page until it is sent',
  },
}

/** Everything the pages of a division's work say. */
export const workWords: Readonly<Record<Language, typeof th>> = { th, en }
