import { localOfficer } from '../accounts/local-officer.ts'
import type { Language } from '../basics/bilingual.ts'
import type { Instrument } from '../basics/instrument.ts'
import type { Field } from '../basics/place.ts'
import type { Stage } from './measure.ts'
import type { OriginKind } from './planning.ts'
import { saveTroubles } from './save-messages.ts'
import type { StepCount } from './steps.ts'
import type { Tally } from './tally.ts'

/** People by the ids that facts keep. */
export type Names = ReadonlyMap<string, string>

/** A person as a page names them: facts keep the id, and whoever works at the computer itself has no row. */
export const personName = (id: string, language: Language, names: Names): string =>
  id === localOfficer.id
    ? { th: localOfficer.name, en: 'the officer at this computer' }[language]
    : (names.get(id) ?? { th: 'ไม่ทราบชื่อ', en: 'somebody unknown' }[language])

const th = {
  year: (year: number) => `ปีงบประมาณ พ.ศ. ${year}`,
  shortYear: (year: number) => `ปี ${year}`,
  planTitle: (year: number) => `แผนมาตรการ ปี ${year}`,
  stages: {
    'not-started': 'ยังไม่เริ่ม',
    underway: 'กำลังทำ',
    done: 'ทำแล้ว',
  } satisfies Record<Stage, string>,
  stagesOfForm: {
    'not-started': 'ยังไม่ดำเนินการ',
    underway: 'อยู่ระหว่างดำเนินการ',
    done: 'ดำเนินการแล้ว',
  } satisfies Record<Stage, string>,
  instruments: {
    IIT: 'บุคลากรในหน่วยงาน (IIT)',
    EIT: 'ประชาชนผู้รับบริการ (EIT)',
    OIT: 'การเปิดเผยข้อมูล (OIT)',
  } satisfies Record<Instrument, string>,
  noInstrument: 'ไม่ระบุเครื่องมือ',
  fields: {
    no: 'ที่',
    indicator: 'ตัวชี้วัด',
    codes: 'รหัสข้อ',
    subject: 'หัวข้อย่อยการประเมิน',
    parts: 'ประเด็นย่อย',
    measures: 'มาตรการ',
    responsible: 'ผู้รับผิดชอบ',
    period: 'ระยะเวลา',
    steps: 'ขั้นตอนหรือวิธีการปฏิบัติ',
    followUp: 'แนวทางการกำกับติดตาม',
    stage: 'สถานะ',
    percent: 'ความก้าวหน้า',
    outcome: 'รายงานผลการดำเนินการ',
    evidence: 'หลักฐาน',
  } satisfies Record<Field, string>,
  units: 'ส่วนราชการ',
  posts: 'ตำแหน่ง',
  statement: 'ข้อความสรุปผล',
  reportedOn: 'วันที่รายงาน',
  instrument: 'เครื่องมือ',
  reason: 'จุดอ่อนที่แก้',
  expectedEvidence: 'หลักฐานที่คาดว่าจะมี',
  budget: 'งบประมาณ',
  budgetFrom: 'จากงบ',
  baht: (amount: string) => `${amount} บาท`,
  origin: 'ที่มา',
  origins: {
    library: 'คลังมาตรการ',
    'last-year': 'มาตรการปีก่อน',
    shared: 'หน่วยงานอื่นแบ่งปัน',
    import: 'นำเข้าจาก',
  } satisfies Record<OriginKind, string>,
  finishedOn: 'แล้วเสร็จวันที่',
  stepsDone: ({ done, all }: StepCount, percent: number | null) =>
    `${done} จาก ${all} ขั้นตอน${percent === null ? '' : ` (${percent}%)`}`,
  percentBecause: (reason: string) => `กำหนดตัวเลขเองเพราะ ${reason}`,
  done: ({ done, all }: Tally) =>
    all === 0
      ? 'ยังไม่มีมาตรการ'
      : done === all
        ? `ทำแล้วครบทั้ง ${all} มาตรการ`
        : `ทำแล้ว ${done} จาก ${all} มาตรการ`,
  count: (count: number) => `${count} มาตรการ`,
  rowName: (no: number) => `มาตรการที่ ${no}`,
  monthsTitle: 'ช่วงเวลาของแต่ละมาตรการ',
  today: (day: string) => `วันนี้ ${day}`,
  todayOutside: 'วันนี้อยู่นอกปีงบประมาณนี้ จึงไม่มีเส้นวันนี้',
  noPeriod: 'ไม่ได้ระบุช่วงเวลา',
  periodElsewhere: 'อยู่นอกปีงบประมาณนี้',
  tableCaption: (group: string) => `ตารางมาตรการ ${group}`,
  tableScrolls: 'ตาราง เลื่อนไปด้านข้างได้',
  notReported: 'ยังไม่มีรายงาน',
  nothing: '–',
  percent: (percent: number) => `${percent}%`,
  showMeasure: 'เปิดดู',
  whatIsDone: 'สิ่งที่จะทำ',
  howFar: 'ทำไปถึงไหน',

  addTitle: 'เพิ่มมาตรการ',
  editTitle: 'แก้ไขมาตรการ',
  addHint: 'ต้องกรอกอย่างน้อยสิ่งที่จะทำ ที่เหลือเติมภายหลังได้',
  instrumentHint: 'มาตรการนี้ตอบผลประเมินส่วนใด',
  codesHint: 'เช่น I26 หรือหลายรหัส O11 O23 O24 (พิมพ์ 038 ระบบเข้าใจว่า O38)',
  indicatorHint: 'เลือกจากรายการหรือพิมพ์เอง',
  subjectHint:
    'ข้อคำถามหรือรายการที่ได้คะแนนน้อย ถ้ามีหลายรหัส ให้ขึ้นบรรทัดใหม่ตามลำดับรหัส เครื่องหมายขีดหรือ ; ที่ต้นและท้ายบรรทัดจะไม่เก็บไว้',
  listHint: 'พิมพ์บรรทัดละหนึ่งข้อ ไม่ต้องใส่เลขข้อ',
  unitsHint:
    'ช่องละหนึ่งส่วนราชการ เลือกจากที่เคยใช้หรือพิมพ์เอง ถ้าคั่นด้วย / , หรือ ; ระบบจะแยกให้เป็นหลายส่วนราชการ บันทึกแล้วเปิดแก้ไขเพื่อเพิ่มช่องได้',
  unit: (n: number) => `ส่วนราชการที่ ${n}`,
  periodFrom: 'ตั้งแต่เดือน',
  periodTo: 'ถึงเดือน',
  sectionWhat: 'ข้อที่ต้องปรับปรุง',
  sectionPlan: 'สิ่งที่จะทำ',
  sectionWho: 'ใคร และเมื่อใด',
  save: 'บันทึกมาตรการ',
  saveEdit: 'บันทึกการแก้ไข',
  cancel: 'ยกเลิก',

  progressTitle: 'รายงานความก้าวหน้า',
  stageQuestion: 'ตอนนี้ทำถึงไหนแล้ว',
  stepsTitle: 'แต่ละขั้นตอนทำถึงไหนแล้ว',
  stepsHint: 'ความก้าวหน้าคิดจากขั้นตอนที่ทำแล้วต่อขั้นตอนทั้งหมด',
  percentHint: 'เว้นว่างได้ ระบบคิดจากขั้นตอน มาตรการที่ไม่มีขั้นตอนและ “ทำแล้ว” คือ 100',
  percentReason: 'เหตุผลที่กำหนดตัวเลขเอง',
  percentReasonHint: 'กรอกเมื่อพิมพ์ตัวเลขที่ต่างจากขั้นตอน',
  finishedHint: 'ใช้เมื่อเลือก “ทำแล้ว” เท่านั้น',
  statementHint: 'บรรทัดแรกของช่องรายงานผล เช่น ดำเนินการครบถ้วน 100%',
  outcomeHint: 'เกิดอะไรขึ้นจริง บรรทัดละหนึ่งข้อ ควรบอกวันที่และจำนวน',
  evidenceHint: 'ลิงก์ เลขที่หนังสือ หรือชื่อภาพ บรรทัดละหนึ่งรายการ',
  day: 'วันที่',
  month: 'เดือน',
  yearOfDay: 'พ.ศ.',
  saveProgress: 'บันทึกความก้าวหน้า',

  historyTitle: 'ประวัติทั้งหมด',
  historyNone: 'ยังไม่มีประวัติ',
  facts: {
    adopted: 'เพิ่มมาตรการ',
    revised: 'แก้ไขมาตรการ',
    removed: 'นำมาตรการออก',
    progress: 'รายงานความก้าวหน้า',
    verified: 'ยืนยันผล',
    undo: 'ยกเลิกรายการก่อนหน้า',
  },
  byImport: 'จากการนำเข้าเอกสาร',
  undone: 'ยกเลิกแล้ว',
  undo: 'ยกเลิกรายการนี้',
  undoAdoption: 'ยกเลิกการเพิ่ม (นำมาตรการออกจากแผน)',
  undoOf: (what: string) => `ยกเลิกรายการ “${what}”`,
  by: (who: string) => `โดย ${who}`,
  asTyped: 'ข้อความตามเอกสารเดิม',
  asTypedHint: 'ตรงตามตัวอักษรในไฟล์ที่นำเข้า ก่อนระบบจัดคำและเว้นวรรค',
  edit: 'แก้ไข',
  remove: 'นำออกจากแผน',
  up: 'เลื่อนขึ้น',
  down: 'เลื่อนลง',
  removed: 'มาตรการนี้ไม่อยู่ในแผนแล้ว ประวัติยังอยู่ครบและยกเลิกการนำออกได้ด้านล่าง',

  ...saveTroubles.th,
  refusedHeading: 'ยังไม่ได้บันทึก',
}

/** The words of the plan in one language. */
export type MeasureWords = typeof th

const en: MeasureWords = {
  year: (year) => `Fiscal year ${year} B.E.`,
  shortYear: (year) => `${year}`,
  planTitle: (year) => `Plan of measures, ${year}`,
  stages: { 'not-started': 'Not started', underway: 'Underway', done: 'Done' },
  stagesOfForm: { 'not-started': 'Not started', underway: 'Underway', done: 'Done' },
  instruments: { IIT: 'Staff (IIT)', EIT: 'People served (EIT)', OIT: 'Open data (OIT)' },
  noInstrument: 'No instrument stated',
  fields: {
    no: 'No.',
    indicator: 'Indicator',
    codes: 'Item codes',
    subject: 'Question or item',
    parts: 'Sub-questions',
    measures: 'Measures',
    responsible: 'Responsible',
    period: 'Period',
    steps: 'Steps',
    followUp: 'Follow-up',
    stage: 'Stage',
    percent: 'Progress',
    outcome: 'Outcome',
    evidence: 'Evidence',
  },
  units: 'Units',
  posts: 'Posts',
  statement: 'Opening line',
  reportedOn: 'Reported on',
  instrument: 'Instrument',
  reason: 'Weak point answered',
  expectedEvidence: 'Evidence to expect',
  budget: 'Budget',
  budgetFrom: 'Taken from',
  baht: (amount) => `${amount} baht`,
  origin: 'Where it came from',
  origins: {
    library: 'The library of measures',
    'last-year': "Last year's measures",
    shared: 'Shared by another agency',
    import: 'Imported from',
  },
  finishedOn: 'Finished on',
  stepsDone: ({ done, all }, percent) =>
    `${done} of ${all} steps${percent === null ? '' : ` (${percent}%)`}`,
  percentBecause: (reason) => `Set by hand because: ${reason}`,
  done: ({ done, all }) =>
    all === 0
      ? 'No measures yet'
      : done === all
        ? `All ${all} measures done`
        : `${done} of ${all} measures done`,
  count: (count) => (count === 1 ? '1 measure' : `${count} measures`),
  rowName: (no) => `Measure ${no}`,
  monthsTitle: 'When each measure runs',
  today: (day) => `Today, ${day}`,
  todayOutside: 'Today lies outside this fiscal year, so there is no line for it',
  noPeriod: 'No period stated',
  periodElsewhere: 'Outside this fiscal year',
  tableCaption: (group) => `Measures: ${group}`,
  tableScrolls: 'Table, can be scrolled sideways',
  notReported: 'Nothing reported yet',
  nothing: '–',
  percent: (percent) => `${percent}%`,
  showMeasure: 'Open',
  whatIsDone: 'What will be done',
  howFar: 'How far it has come',
  addTitle: 'Add a measure',
  editTitle: 'Edit the measure',
  addHint: 'Only what will be done is required; the rest can be filled in later.',
  instrumentHint: 'Which part of the assessment does this measure answer?',
  codesHint: 'Such as I26, or several: O11 O23 O24 (038 is understood as O38)',
  indicatorHint: 'Choose from the list or type your own',
  subjectHint:
    'The question or item that scored low. With several codes, one line for each. Dashes and ; at either end of a line are left out.',
  listHint: 'One per line, without numbers',
  unitsHint:
    'One unit per box, from the list or typed. Names with / , or ; between them become several units. Save and edit again for more boxes.',
  unit: (n) => `Unit ${n}`,
  periodFrom: 'From',
  periodTo: 'To',
  sectionWhat: 'What needs to improve',
  sectionPlan: 'What will be done',
  sectionWho: 'Who, and when',
  save: 'Save the measure',
  saveEdit: 'Save the changes',
  cancel: 'Cancel',
  progressTitle: 'Report progress',
  stageQuestion: 'How far has it come?',
  stepsTitle: 'How far has each step come?',
  stepsHint: 'Progress is the steps done of all the steps.',
  percentHint:
    'May be left empty: it follows from the steps. Without steps, what is done is at 100.',
  percentReason: 'Why the number is set by hand',
  percentReasonHint: 'Where the number is another than the steps give',
  finishedHint: 'Read only where “Done” is chosen',
  statementHint: 'The line that opens the outcome, such as "Completed 100%"',
  outcomeHint: 'What really happened, one per line, with dates and figures',
  evidenceHint: 'Links, document numbers or picture names, one per line',
  day: 'Day',
  month: 'Month',
  yearOfDay: 'Year (B.E.)',
  saveProgress: 'Save progress',
  historyTitle: 'Full history',
  historyNone: 'No history yet',
  facts: {
    adopted: 'Measure added',
    revised: 'Measure edited',
    removed: 'Measure removed',
    progress: 'Progress reported',
    verified: 'Confirmed',
    undo: 'Earlier entry undone',
  },
  byImport: 'from an imported paper',
  undone: 'Undone',
  undo: 'Undo this',
  undoAdoption: 'Undo the adding (takes the measure out of the plan)',
  undoOf: (what) => `Undid “${what}”`,
  by: (who) => `by ${who}`,
  asTyped: 'As typed in the paper',
  asTypedHint: 'Letter by letter as in the imported file, before words and spaces were mended',
  edit: 'Edit',
  remove: 'Remove from the plan',
  up: 'Move up',
  down: 'Move down',
  removed:
    'This measure is no longer in the plan. Its history is kept and the removal can be undone below.',
  ...saveTroubles.en,
  refusedHeading: 'Not saved yet',
}

/** Every sentence about measures, in both languages; Thai is the source. */
export const measureWords: Readonly<Record<Language, MeasureWords>> = { th, en }
