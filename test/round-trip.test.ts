import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Language } from '../src/basics/bilingual.ts'
import type { Digits } from '../src/basics/document.ts'
import { fiscalYear } from '../src/basics/fiscal-year.ts'
import { instruments } from '../src/basics/instrument.ts'
import type { ItemCode } from '../src/basics/item-code.ts'
import { readPeriod } from '../src/basics/month-range.ts'
import { type PlainDate, plainDate, thaiMonths } from '../src/basics/plain-date.ts'
import { toThaiDigits } from '../src/basics/thai-digits.ts'
import { mendText } from '../src/basics/thai-text.ts'
import { readTypedList } from '../src/basics/typed-list.ts'
import type { Framework } from '../src/frameworks/framework.ts'
import { loadFrameworks } from '../src/frameworks/store.ts'
import type { Imported } from '../src/imports/imported.ts'
import { readPlanJson } from '../src/imports/plan-json.ts'
import { readPlan } from '../src/imports/read-plan.ts'
import { readMeasureForm } from '../src/measures/forms.ts'
import { stages } from '../src/measures/measure.ts'
import { plainMeasure } from '../src/measures/plain-plan.ts'
import type { Plan, PlannedMeasure } from '../src/measures/plan.ts'
import { readProgressForm } from '../src/measures/progress-forms.ts'
import type { PaperFormat } from '../src/platform/documents/render.ts'
import { render } from '../src/platform/documents/render.ts'
import { typedFrom } from '../src/platform/form.ts'
import { readRawPaper } from '../src/platform/raw-papers/read-raw-paper.ts'
import { reportWords } from '../src/reports/messages.ts'
import { progressPapers } from '../src/reports/papers.ts'
import { toPlanJson } from '../src/reports/plan-json.ts'
import { describeWithRealReport, realReport } from './world/real-report.ts'

/** The formats a plan comes back from whole; PDF is for reading, HTML for looking. */
const formats = ['docx', 'xlsx', 'csv', 'json'] as const satisfies readonly PaperFormat[]

const languages: readonly Language[] = ['th', 'en']
const digitSets: readonly Digits[] = ['arabic', 'thai']

let frameworks: readonly Framework[] = []
beforeAll(async () => {
  frameworks = await loadFrameworks('frameworks')
})

/** The plan printed in a format and imported again, and what was not understood on the way. */
async function readAgain(
  plan: Plan,
  format: PaperFormat,
  language: Language = 'th',
  digits: Digits = 'arabic',
): Promise<Imported> {
  const { bytes } = await render(progressPapers(plan, reportWords[language], { digits }), format)
  const raw = await readRawPaper(bytes, `report.${format}`)
  if (!raw.ok) throw new Error(`not read: ${JSON.stringify(raw.reason)}`)
  const paper = raw.value
  const imported =
    paper.format === 'json' ? readPlanJson(paper.value) : readPlan(paper, { frameworks })
  if (!imported.ok) throw new Error(`not understood: ${JSON.stringify(imported.reason)}`)
  return imported.value
}

const thereAndBack = async (plan: Plan, format: PaperFormat, digits?: Digits): Promise<Plan> =>
  (await readAgain(plan, format, 'th', digits)).plan

describe('the sample plan, printed and imported again', () => {
  const sample: Plan = JSON.parse(readFileSync('sample/plan-2566.json', 'utf8'))
  const papers = formats.flatMap((format) =>
    languages.flatMap((language) => digitSets.map((digits) => [format, language, digits] as const)),
  )
  it.each(papers)(
    'is the same plan byte for byte from %s in %s with %s digits',
    async (format, language, digits) => {
      const { plan, unread } = await readAgain(sample, format, language, digits)
      expect(toPlanJson(plan)).toBe(toPlanJson(sample))
      expect(unread).toEqual([])
    },
  )
})

describeWithRealReport('the real report of 2566, imported, printed and imported again', () => {
  const papers = formats.flatMap((format) => digitSets.map((digits) => [format, digits] as const))
  it.each(papers)('is the same plan byte for byte from %s in %s digits', async (format, digits) => {
    const raw = await readRawPaper(readFileSync(realReport), 'report.txt')
    if (!raw.ok || raw.value.format === 'json') throw new Error('the real report is not read')
    const imported = readPlan(raw.value, { frameworks })
    if (!imported.ok) throw new Error('the real report is not understood')
    const { plan } = imported.value
    expect(plan.measures).toHaveLength(7)
    expect(toPlanJson(await thereAndBack(plan, format, digits))).toBe(toPlanJson(plan))
  })
})

/** Words as officials type them, and pieces that break careless formats. */
const pieces = [
  'จัดทำคู่มือการปฏิบัติงาน',
  'ประชุมเมื่อวันที่ 12 มกราคม 2566',
  'มีผู้เข้าร่วม 46 จาก 49 คน',
  'ครั้งที่ 1/2566',
  'ครั้งที่ ๒/๒๕๖๖',
  'จาก ๔๖ เป็น 49 คน',
  'โทร. 036-301234',
  'ตามข้อ O42',
  'ขั้นตอนที่ 3 แล้ว',
  'น้ำ ทั้งสิ้น',
  '(ร่าง)',
  '"อ้างอิง"',
  "'เดี่ยว'",
  'ก, ข; ค | ง',
  '<b>ตัวหนา</b> & เพื่อน',
  '=cmd|"/C calc"!A0',
  '+66',
  '-5 องศา',
  '@line',
  '\\n ไม่ใช่บรรทัดใหม่',
  '100%',
  'https://a.example/ก?x=1&y=2',
  '1 งาน',
  '- ขีด',
  '• จุด',
  'ไฟล์_x0E01_ใหม่',
  'ฯลฯ',
]
const words = fc
  .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 3 })
  .map((some) => mendText(some.join(' ')))
  .filter((text) => mendText(text) === text && isOneItem(text))

/** A text that reads as a list by itself would have become several when it came in. */
function isOneItem(text: string): boolean {
  const { lead, items } = readTypedList(text)
  return lead === '' && items.length === 1 && items[0]?.text === text
}

/** Wording of a question: a title, not a list. */
const titles = fc
  .array(fc.constantFrom('รายงานผลการดำเนินงาน', 'มากน้อยเพียงใด', '(รอบ 6 เดือน)', 'Q&A "ถาม"'), {
    minLength: 1,
    maxLength: 3,
  })
  .map((some) => ['สรุป', ...some].join(' '))

const units = ['สำนักปลัด', 'กองคลัง', 'กองช่าง', 'ทุกส่วนราชการ', 'กองการศึกษา ศาสนาและวัฒนธรรม']
const posts = ['หัวหน้าสำนักปลัด', 'นักทรัพยากรบุคคล', 'เจ้าพนักงานพัสดุ (ปฏิบัติงาน)', 'นางสาวมานี ใจดี']

const periods = fc
  .tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 8 }))
  .map(([one, other]) => {
    const [from, to] = [thaiMonths[Math.min(one, other)], thaiMonths[Math.max(one, other)]]
    const printed = from === to ? `${from?.full} พ.ศ.2566` : `${from?.short}-${to?.short} พ.ศ.2566`
    return { one, printed }
  })
  .map(({ one, printed }) => {
    // Officers type the digits of either set.
    const typed = one % 2 === 0 ? printed : toThaiDigits(printed)
    const read = readPeriod(typed)
    if (!read.ok) throw new Error(`not a period: ${typed}`)
    return read.value
  })

const days = fc
  .date({ min: new Date('2022-10-01'), max: new Date('2025-09-30'), noInvalidDate: true })
  .map((date) => plainDate(date.toISOString().slice(0, 10)))

const statements = fc.oneof(
  fc.constantFrom('', 'ดำเนินการแล้ว', 'อยู่ระหว่างดำเนินการ', 'ดำเนินการครบถ้วนแล้ว'),
  fc.integer({ min: 0, max: 100 }).map((percent) => `ดำเนินการครบถ้วน ${percent}%`),
  fc
    .integer({ min: 0, max: 100 })
    .map((percent) => `ดำเนินการแล้ว ร้อยละ ${toThaiDigits(`${percent}`)}`),
)

const measures: fc.Arbitrary<PlannedMeasure> = fc
  .tuple(fc.constantFrom(...instruments), fc.uniqueArray(fc.integer({ min: 1, max: 15 })))
  .chain(([instrument, numbers]) => {
    const codes = numbers.slice(0, 3).map((number) => `${instrument[0]}${number}` as ItemCode)
    const wordings = Math.max(1, codes.length)
    return fc.record({
      no: fc.integer({ min: 1, max: 99 }),
      instrument: fc.constant(instrument),
      indicator: fc.constantFrom('การปฏิบัติหน้าที่', 'การเปิดเผยข้อมูล', 'ประสิทธิภาพการสื่อสาร'),
      codes: fc.constant(codes),
      subject: fc
        .array(titles, { minLength: wordings, maxLength: wordings })
        .map((lines) => lines.join('\n')),
      parts: fc.array(titles, { maxLength: 2 }),
      measures: fc.array(words, { maxLength: 3 }),
      responsible: fc.record({
        units: fc.subarray(units),
        posts: fc.subarray(posts),
      }),
      period: fc.option(periods),
      steps: fc.array(words, { maxLength: 4 }),
      followUp: fc.array(words, { maxLength: 2 }),
      stage: fc.constantFrom(...stages),
      percent: fc.option(fc.integer({ min: 0, max: 100 })),
      statement: statements,
      outcome: fc.array(words, { maxLength: 3 }),
      evidence: fc.array(
        fc.constantFrom(
          'https://a.example/1?x=2',
          'รายงานการประชุมครั้งที่ 1/2566',
          'ที่ สป ๑๒/2566',
          '=HYPERLINK("x")',
        ),
        { maxLength: 2 },
      ),
      finishedOn: fc.option(days, { nil: undefined }),
    })
  })
  .map(({ finishedOn, ...measure }) =>
    finishedOn && measure.stage === 'done' ? { ...measure, finishedOn } : measure,
  )

const plans: fc.Arbitrary<Plan> = fc.record({
  agency: fc.record({
    // The last is of a type we do not know.
    name: fc.constantFrom('องค์การบริหารส่วนตำบลธารใส', 'เทศบาลตำบลบ้านนา', 'ศูนย์ธารใส'),
    district: fc.constantFrom('', 'ทุ่งกว้าง'),
    province: fc.constantFrom('สระบุรี', 'พระนครศรีอยุธยา'),
  }),
  paper: fc.constantFrom<ItemCode>('O43', 'O38'),
  answers: fc.constantFrom<ItemCode>('O42', 'O37'),
  fiscalYear: fc.constantFrom(fiscalYear(2566), fiscalYear(2568)),
  measures: fc.array(measures, { minLength: 1, maxLength: 4 }),
})

describe('any plan, printed and imported again', () => {
  it.each([
    ['docx', 40],
    ['xlsx', 40],
    ['csv', 150],
    ['json', 150],
  ] as const)(
    'is the same plan byte for byte from %s',
    async (format, numRuns) => {
      await fc.assert(
        fc.asyncProperty(plans, fc.constantFrom(...digitSets), async (plan, digits) => {
          expect(toPlanJson(await thereAndBack(plan, format, digits))).toBe(toPlanJson(plan))
        }),
        { numRuns },
      )
    },
    60_000,
  )
})

/** Pieces that mean something to a form or to the reading of a cell. */
const crumbs = fc.constantFrom(
  ...['/', ',', ';', ':', '-', '- ', '–', '•', '1.', '1. ', ' 1. ', ' 2. ', '๑) ', '(1) ', ' (2) '],
  ...['1มี', ' 3 ', '.', '"', "'", '(', ')', '%', ' 80%', '80', '**', '<br>', '<b>', '|', '\\', '='],
  ...[
    '\t',
    '\u00a0',
    '\u200b',
    '\u200e',
    ' ',
    '  ',
    '\n',
    '\r\n',
    '_x000A_',
    '๑๒',
    '☐',
    '√',
    '+',
    '@',
  ],
  ...[
    'กองคลัง',
    'สำนักปลัด',
    'นิติกร',
    'นายก',
    'นางสาวมานี ใจดี',
    'และ',
    'ข้อ',
    'O42',
    'I1',
    '038',
    'EIT',
    'ตัวชี้วัด',
  ],
  ...['ดังต่อไปนี้', ' หรือไม่ ', 'เป็นไปตาม ', 'หลักฐาน: ', ' หลักฐาน: ', 'Evidence: ', 'Progress: -'],
  ...['ความก้าวหน้า: 80%', 'ความก้าวหน้า: -', 'ดำเนินการแล้ว'],
  ...['แล้วเสร็จเมื่อ 5 มกราคม 2566', '\nแล้วเสร็จเมื่อ ๓๑ กันยายน ๒๕๖๖', '\nFinished on 5 January 2023\n'],
  ...['ยังไม่', 'ร้อยละ 50', 'มี', 'น้ ำ', 'Q&A'],
)
const anyText = fc.oneof(
  fc.array(crumbs, { maxLength: 8 }).map((some) => some.join('')),
  fc.tuple(crumbs, fc.constantFrom(...pieces), crumbs).map((some) => some.join('')),
)
const anyTexts = fc.array(anyText, { maxLength: 3 })

/** A measure as an officer typed it into the two forms, whatever was typed. */
const typedMeasures: fc.Arbitrary<PlannedMeasure> = fc
  .record({
    no: fc.integer({ min: 1, max: 99 }),
    content: fc.record({
      instrument: fc.constantFrom('', ...instruments),
      codes: fc.constantFrom('', 'I1', 'I1 I2', 'E3 O4', 'O38', '๐๓๘'),
      indicator: anyText,
      subject: anyText,
      parts: anyText,
      measures: anyText,
      units: anyTexts,
      posts: anyText,
      months: fc.constantFrom(['', ''], ['2023-01', '2023-03'], ['2022-10', '2022-10']),
      steps: anyText,
      followUp: anyText,
    }),
    progress: fc.record({
      stage: fc.constant('underway'),
      percent: fc.constantFrom('', '0', '๘๐', '100'),
      statement: anyText,
      outcome: anyText,
      evidence: anyText,
    }),
  })
  .map(({ no, content: { months, ...content }, progress: typed }) => {
    const [from = '', to = ''] = months
    const words = readMeasureForm(typedFrom({ ...content, from, to }), { no, period: null })
    const said = readProgressForm(typedFrom(typed), '2023-09-30' as PlainDate)
    if (!words.ok || !said.ok) return null
    const { finishedOn: _, ...progress } = said.value
    return plainMeasure({ ...progress, ...words.value })
  })
  .filter((measure) => measure !== null)

/** A measure as it may stand in a database since before what is typed was taken apart. */
const storedMeasures = fc.record({
  no: fc.integer({ min: 1, max: 99 }),
  instrument: fc.option(fc.constantFrom(...instruments)),
  indicator: anyText,
  codes: fc.subarray<ItemCode>(['I1', 'I2', 'E3', 'O38'] as ItemCode[]),
  subject: anyText,
  parts: anyTexts,
  measures: anyTexts,
  responsible: fc.record({ units: anyTexts, posts: anyTexts }),
  period: fc.option(periods),
  steps: anyTexts,
  followUp: anyTexts,
  stage: fc.constantFrom(...stages),
  percent: fc.option(fc.integer({ min: 0, max: 100 })),
  statement: anyText,
  outcome: anyTexts,
  evidence: anyTexts,
})

/** A measure as somebody wrote it into JSON by hand. */
const writtenMeasures: fc.Arbitrary<PlannedMeasure> = fc
  .tuple(storedMeasures, fc.option(days))
  .map(([stored, day]) => {
    const measure = stored.stage === 'done' && day ? { ...stored, finishedOn: day } : stored
    const read = readPlanJson({
      agency: { name: '', district: '', province: '' },
      ...{ paper: null, answers: null, fiscalYear: null, measures: [measure] },
    })
    const [only] = read.ok ? read.value.plan.measures : []
    if (!only) throw new Error(`not read: ${JSON.stringify(read)}`)
    return only
  })

describe('a plan of whatever was typed, printed and imported again', () => {
  it.each([
    ['docx', 60],
    ['xlsx', 60],
    ['csv', 300],
    ['json', 300],
  ] as const)(
    'is the same plan byte for byte from %s',
    async (format, numRuns) => {
      const entered = fc.oneof(typedMeasures, writtenMeasures)
      const typedPlans = fc
        .tuple(plans, fc.array(entered, { minLength: 1, maxLength: 3 }))
        .map(([plan, measures]): Plan => ({ ...plan, measures }))
      await fc.assert(
        fc.asyncProperty(
          typedPlans,
          fc.constantFrom(...languages),
          fc.constantFrom(...digitSets),
          async (plan, language, digits) => {
            const { plan: again } = await readAgain(plan, format, language, digits)
            expect(toPlanJson(again)).toBe(toPlanJson(plan))
          },
        ),
        { numRuns },
      )
    },
    60_000,
  )
})

describe('a plan stored before what is typed was taken apart', () => {
  it.each([
    ['docx', 40],
    ['xlsx', 40],
    ['csv', 200],
    ['json', 200],
  ] as const)(
    'is printed as %s and read without an error, and from then on stays the same',
    async (format, numRuns) => {
      const storedPlans = fc
        .tuple(plans, fc.array(storedMeasures, { minLength: 1, maxLength: 3 }))
        .map(([plan, measures]): Plan => ({ ...plan, measures }))
      await fc.assert(
        fc.asyncProperty(storedPlans, fc.constantFrom(...languages), async (plan, language) => {
          const { plan: once } = await readAgain(plan, format, language)
          expect(once.measures).toHaveLength(plan.measures.length)
          const { plan: again } = await readAgain(once, format, language)
          expect(toPlanJson(again)).toBe(toPlanJson(once))
        }),
        { numRuns },
      )
    },
    60_000,
  )
})

it('an agency whose name looks like a formula comes back from CSV under its own name', async () => {
  const sample: Plan = JSON.parse(readFileSync('sample/plan-2566.json', 'utf8'))
  const agency = { name: '=cmd|"/C calc"!A0', district: "'+66", province: '＝1' }
  const { plan, unread } = await readAgain({ ...sample, agency }, 'csv')
  expect(plan.agency).toEqual(agency)
  expect(unread).toEqual([])
})
