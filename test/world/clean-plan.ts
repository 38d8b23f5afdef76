import path from 'node:path'
import { fiscalYear } from '../../src/basics/fiscal-year.ts'
import type { Field } from '../../src/basics/place.ts'
import { plainDate, yearMonth } from '../../src/basics/plain-date.ts'
import type { Known } from '../../src/findings/finding.ts'
import { knownOf } from '../../src/findings/known.ts'
import { loadFrameworks } from '../../src/frameworks/store.ts'
import type { Source } from '../../src/measures/measure.ts'
import type { Plan, PlannedMeasure } from '../../src/measures/plan.ts'

/** The frameworks of the project, as every test of a plan needs them. */
export const frameworks = await loadFrameworks(path.resolve('frameworks'))

/** A source cell of a row, as an importer would keep it. */
export const sourceOf = (row: number, texts: Partial<Record<Field, string>>): Source =>
  Object.fromEntries(
    Object.entries(texts).map(([field, text]) => [
      field,
      { place: { part: 'row', row, field, line: 20 + row }, text },
    ]),
  )

/** A measure with nothing wrong: done in its period, with a date, a figure and a link to show for it. */
export const cleanMeasure = (over: Partial<PlannedMeasure> = {}): PlannedMeasure => ({
  no: 1,
  instrument: 'IIT',
  indicator: 'การแก้ไขปัญหาการทุจริต',
  codes: ['I26'],
  subject: 'หน่วยงานของท่านมีการดำเนินการดังต่อไปนี้หรือไม่',
  parts: ['ทบทวนนโยบายป้องกันการทุจริต', 'จัดทำแผนงานป้องกันการทุจริต'],
  measures: ['ประกาศใช้แผนป้องกันการทุจริตและชี้แจงพนักงานทุกกอง'],
  responsible: { units: ['สำนักปลัด'], posts: ['หัวหน้าสำนักปลัด'] },
  period: { from: yearMonth('2023-01'), to: yearMonth('2023-06'), printed: 'ม.ค.-มิ.ย. พ.ศ.2566' },
  steps: ['ทบทวนแผนฉบับเดิมร่วมกับทุกกอง', 'เสนอผู้บริหารลงนามประกาศใช้'],
  followUp: ['สำนักปลัดรายงานความคืบหน้าทุกสิ้นเดือน'],
  stage: 'done',
  percent: 100,
  statement: 'ดำเนินการแล้ว 100%',
  outcome: [
    'ประกาศใช้เมื่อวันที่ 15 มีนาคม 2566 พนักงาน 46 จาก 49 คนลงชื่อรับทราบ',
    'ผู้ตอบว่าทราบช่องทางแจ้งเหตุเพิ่มจากร้อยละ 52 เป็นร้อยละ 81',
  ],
  evidence: ['https://thansai.example/ita/2566/plan'],
  ...over,
})

/** A plan of 2566 with nothing wrong: one row of each instrument, and its OIT code printed with its year. */
export const cleanPlan = (measures: readonly PlannedMeasure[] = cleanMeasures()): Plan => ({
  agency: { name: 'องค์การบริหารส่วนตำบลธารใส', district: 'ทุ่งกว้าง', province: 'ตัวอย่าง' },
  paper: 'O43',
  answers: 'O42',
  fiscalYear: fiscalYear(2566),
  measures,
})

const cleanMeasures = (): PlannedMeasure[] => [
  cleanMeasure({
    source: sourceOf(1, {
      codes: 'I26 หน่วยงานของท่านมีการดำเนินการดังต่อไปนี้หรือไม่',
      steps: '1.ทบทวนแผนฉบับเดิมร่วมกับทุกกอง 2.เสนอผู้บริหารลงนามประกาศใช้',
    }),
  }),
  cleanMeasure({
    instrument: 'EIT',
    indicator: 'การปรับปรุงการทำงาน',
    codes: ['E15'],
    subject: 'หน่วยงานที่ท่านติดต่อมีการปรับปรุงการดำเนินงานให้มีความโปร่งใสมากขึ้นเพียงใด',
    parts: [],
    measures: ['เปิดเผยขั้นตอนและค่าธรรมเนียมของทุกบริการบนเว็บไซต์ อบต.ธารใส'],
    responsible: { units: ['สำนักปลัด', 'กองคลัง', 'กองช่าง'], posts: ['เจ้าหน้าที่ธุรการ'] },
    period: { from: yearMonth('2023-04'), to: yearMonth('2023-09'), printed: 'เม.ย.-ก.ย. 2566' },
    steps: ['รวบรวมขั้นตอนและค่าธรรมเนียมของแต่ละกอง', 'เผยแพร่และทดสอบกับผู้มาติดต่อ'],
    followUp: ['ปลัดตรวจหน้าเว็บไซต์ทุกเดือนและแจ้งกองที่ยังไม่ครบ'],
    stage: 'underway',
    percent: 60,
    statement: 'อยู่ระหว่างดำเนินการ 60%',
    outcome: ['เผยแพร่แล้ว 12 จาก 20 บริการ'],
    evidence: [],
  }),
  cleanMeasure({
    instrument: 'OIT',
    indicator: 'การป้องกันการทุจริต',
    codes: ['O38'],
    subject: 'การเสริมสร้างวัฒนธรรมองค์กรตามมาตรฐานทางจริยธรรม',
    parts: [],
    measures: ['จัดกิจกรรมเรียนรู้มาตรฐานทางจริยธรรมสำหรับพนักงานองค์การบริหารส่วนตำบลธารใส'],
    period: { from: yearMonth('2022-10'), to: yearMonth('2023-03'), printed: 'ต.ค. 65-มี.ค. 66' },
    steps: ['กำหนดหัวข้อจากเหตุการณ์จริงของหน่วยงาน', 'จัดกิจกรรมกลุ่มย่อยสองรอบ'],
    followUp: ['สอบถามผู้เข้าร่วมและสรุปข้อเสนอถึงนายก'],
    outcome: ['จัดกิจกรรมวันที่ 9 กุมภาพันธ์ 2566 มีผู้เข้าร่วม 41 คน'],
    evidence: ['รายงานกิจกรรมที่ สป 12/2566'],
    source: sourceOf(3, { codes: 'O38 (ปี 2565) การเสริมสร้างวัฒนธรรมองค์กรตามมาตรฐานทางจริยธรรม' }),
  }),
]

/** All that a rule may know of a plan, judged on the last day of 2566. */
export const toldOf = (plan: Plan, over: Partial<Known> = {}): Known => ({
  ...knownOf(plan, frameworks, plainDate('2023-09-30'), {
    frontMatter: [
      {
        place: { part: 'front-matter', line: 1 },
        text: 'รายงานการดำเนินการตามมาตรการ องค์การบริหารส่วนตำบลธารใส อำเภอทุ่งกว้าง',
      },
    ],
  }),
  ...over,
})
