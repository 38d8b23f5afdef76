import { describe, expect, it } from 'vitest'
import type { Document, Table } from '../../basics/document.ts'
import { headGroups, textOfCell } from '../../basics/document.ts'
import { fiscalYear } from '../../basics/fiscal-year.ts'
import { yearMonth } from '../../basics/plain-date.ts'
import type { Plan, PlannedMeasure } from '../../measures/plan.ts'
import { reportWords } from '../messages.ts'
import { progressReport } from './v1.ts'

const measure = (some: Partial<PlannedMeasure> = {}): PlannedMeasure => ({
  no: 1,
  instrument: 'EIT',
  indicator: 'การปรับปรุงการทำงาน',
  codes: ['E15'],
  subject: 'หน่วยงานมีการปรับปรุงการดำเนินงานมากน้อยเพียงใด',
  parts: [],
  measures: ['รายงานผลการดำเนินงานประจำปี'],
  responsible: { units: ['สำนักปลัด', 'กองคลัง'], posts: ['หัวหน้าสำนักปลัด'] },
  period: {
    from: yearMonth('2023-01'),
    to: yearMonth('2023-02'),
    printed: 'ม.ค.-ก.พ. พ.ศ.2566',
  },
  steps: ['แต่งตั้งคณะทำงาน', 'รายงานผู้บริหาร'],
  followUp: ['รายงานผลให้ผู้บริหารทราบ'],
  stage: 'underway',
  percent: 80,
  statement: 'ดำเนินการครบถ้วน 80%',
  outcome: ['ส่งเสริมการมีส่วนร่วม'],
  evidence: ['https://a.example/1'],
  ...some,
})

const planWith = (...measures: PlannedMeasure[]): Plan => ({
  agency: { name: 'องค์การบริหารส่วนตำบลธารใส', district: 'ทุ่งกว้าง', province: 'ตัวอย่าง' },
  paper: 'O43',
  answers: 'O42',
  fiscalYear: fiscalYear(2566),
  measures,
})

const report = (plan: Plan) => progressReport(plan, reportWords.th)
const tables = (document: Document): Table[] =>
  document.blocks.filter((block) => block.kind === 'table')
const rowOf = (some: Partial<PlannedMeasure> = {}) => {
  const row = tables(report(planWith(measure(some))))[0]?.rows[0] ?? []
  return row.map(textOfCell)
}

describe('the progress report', () => {
  it('has the 12 columns of the form, three of them under one head', () => {
    const [table] = tables(report(planWith(measure())))
    expect(table?.columns).toHaveLength(12)
    expect(headGroups(table?.columns ?? []).find((group) => group.grouped)?.columns).toHaveLength(3)
    expect(table?.columns[1]?.title).toBe('ตัวชี้วัดการประเมิน EIT')
    expect(table?.columns[3]?.title).toMatch(/ตามข้อ O42$/)
  })

  it('takes the codes in its words from the plan', () => {
    const document = progressReport(
      { ...planWith(measure()), answers: 'O38', paper: null },
      reportWords.th,
    )
    const printed = JSON.stringify(document)
    expect(printed).toContain('ตามข้อ O38')
    expect(printed).not.toMatch(/O42|O43/)
  })

  it('ticks one of the three boxes and prints a dash in the others', () => {
    expect(rowOf({ stage: 'not-started' }).slice(8, 11)).toEqual(['√', '-', '-'])
    expect(rowOf({ stage: 'underway' }).slice(8, 11)).toEqual(['-', '√', '-'])
    expect(rowOf({ stage: 'done' }).slice(8, 11)).toEqual(['-', '-', '√'])
  })

  it('has one table for each instrument, in the order of the plan', () => {
    const plan = planWith(
      measure({ instrument: 'IIT' }),
      measure({ instrument: 'IIT', no: 2 }),
      measure({ instrument: 'OIT' }),
      measure({ instrument: 'IIT' }),
    )
    expect(tables(report(plan)).map((table) => table.rows.length)).toEqual([2, 1, 1])
  })

  it('puts the poster in front only when asked for, with the address given', () => {
    const plan = planWith(measure())
    expect(report(plan).blocks[0]?.kind).toBe('heading')
    const posterLink = 'https://a.example/e/1'
    expect(progressReport(plan, reportWords.th, { posterLink }).blocks[0]).toMatchObject({
      kind: 'poster',
      link: posterLink,
    })
  })

  it('ends with signatures of the reporter and the executive', () => {
    const document = progressReport(planWith(measure()), reportWords.th, {
      signatories: { executive: { name: 'นางสาวใจดี มีสุข', position: 'นายก อบต.' } },
    })
    expect(document.blocks.at(-1)).toMatchObject({
      signatories: [
        { part: 'ผู้รายงาน', name: '' },
        { part: 'ผู้บริหาร', name: 'นางสาวใจดี มีสุข' },
      ],
    })
  })
})

describe('a cell of the report', () => {
  it('prints one text as it is and several numbered', () => {
    const row = rowOf()
    expect(row[3]).toBe('รายงานผลการดำเนินงานประจำปี')
    expect(row[6]).toBe('1. แต่งตั้งคณะทำงาน\n2. รายงานผู้บริหาร')
  })

  it.each(['3 กองร่วมกันทำ', '๓. กอง', '- กอง', '(1) กอง', '1มี'])(
    'numbers a single text that begins like a marker: %s',
    (text) => {
      expect(rowOf({ steps: [text] })[6]).toBe(`1. ${text}`)
    },
  )

  it('prints units on one line and posts below', () => {
    expect(rowOf()[4]).toBe('สำนักปลัด/กองคลัง\n1. หัวหน้าสำนักปลัด')
  })

  it('prints each of several codes with its own wording', () => {
    const row = rowOf({ codes: ['O11', 'O23'], subject: 'รายงานผล\nสรุปผล', parts: ['ก', 'ข'] })
    expect(row[2]).toBe('O11 รายงานผล\nO23 สรุปผล\n- ก\n- ข')
  })

  it('prints codes together where they share a wording', () => {
    expect(rowOf({ codes: ['O11', 'O23'], subject: 'รายงานผล' })[2]).toBe('O11 O23\nรายงานผล')
  })

  it('opens the outcome with its statement, then numbers, then evidence', () => {
    expect(rowOf()[11]).toBe('ดำเนินการครบถ้วน 80%\n1. ส่งเสริมการมีส่วนร่วม\nหลักฐาน: https://a.example/1')
  })

  it('says the percentage where the statement does not, or says another', () => {
    const cell = (statement: string, percent: number | null) =>
      rowOf({ statement, percent, outcome: [], evidence: [] })[11]
    expect(cell('', 0)).toBe('ความก้าวหน้า: 0%')
    expect(cell('ดำเนินการแล้ว', 100)).toBe('ดำเนินการแล้ว\nความก้าวหน้า: 100%')
    expect(cell('ครบถ้วน 80%', 90)).toBe('ครบถ้วน 80%\nความก้าวหน้า: 90%')
    expect(cell('ครบถ้วน ๘๐ %', 80)).toBe('ครบถ้วน ๘๐ %')
    expect(cell('แล้วร้อยละ 80', 80)).toBe('แล้วร้อยละ 80')
    expect(cell('ครบถ้วน 80%', null)).toBe('ครบถ้วน 80%\nความก้าวหน้า: -')
    expect(cell('ดำเนินการแล้ว', null)).toBe('ดำเนินการแล้ว')
    expect(cell('1'.repeat(400_000), null)).toHaveLength(400_000)
  })
})
