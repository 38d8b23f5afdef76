import { describe, expect, it } from 'vitest'
import { textOfCell } from '../../basics/document.ts'
import type { Plan } from '../../measures/plan.ts'
import { reportWords } from '../messages.ts'
import { progressRows, progressWorkbook } from './v1.ts'

const plan: Plan = {
  agency: { name: 'เทศบาลตำบลธารใส', district: '', province: 'ตัวอย่าง' },
  paper: null,
  answers: 'O42',
  fiscalYear: null,
  measures: [
    {
      no: 2,
      instrument: null,
      indicator: 'การเปิดเผยข้อมูล',
      codes: [],
      subject: '',
      parts: [],
      measures: [],
      responsible: { units: [], posts: [] },
      period: null,
      steps: [],
      followUp: [],
      stage: 'done',
      percent: 55.5,
      statement: '',
      outcome: [],
      evidence: [],
    },
  ],
}

describe('the workbook of a report', () => {
  const [report, identity] = progressWorkbook(plan, reportWords.th).sheets

  it('has the 12 columns between the instrument and the percentage', () => {
    expect(report?.table.columns.map((column) => column.id)).toEqual([
      'instrument',
      'no',
      'indicator',
      'codes',
      'measures',
      'responsible',
      'period',
      'steps',
      'followUp',
      'not-started',
      'underway',
      'done',
      'outcome',
      'percent',
    ])
  })

  it('offers the instruments and the tick marks as lists', () => {
    const lists = report?.table.columns.flatMap((column) => (column.oneOf ? [column.oneOf] : []))
    expect(lists).toEqual([
      ['IIT', 'EIT', 'OIT'],
      ['√', '-'],
      ['√', '-'],
      ['√', '-'],
    ])
  })

  it('says the percentage in its own column, not in the outcome', () => {
    const row = report?.table.rows[0]
    expect(row?.at(-1)).toEqual({ kind: 'percent', value: 55.5 })
    expect(row?.at(-2)).toEqual({ kind: 'text', lines: [] })
  })

  it('has the identity of the plan on a second sheet, empty where unknown', () => {
    expect(identity?.table.rows.map((row) => row.map(textOfCell))).toEqual([
      ['หน่วยงาน', 'เทศบาลตำบลธารใส'],
      ['อำเภอ', ''],
      ['จังหวัด', 'ตัวอย่าง'],
      ['ปีงบประมาณ', ''],
      ['รายงานตามข้อ', ''],
      ['มาตรการตามข้อ', 'O42'],
    ])
  })
})

describe('the flat rows of a report', () => {
  it('repeat who and which year in every row', () => {
    const table = progressRows(plan, reportWords.th)
    expect(table.columns.slice(-6).map((column) => column.title)).toEqual([
      'หน่วยงาน',
      'อำเภอ',
      'จังหวัด',
      'ปีงบประมาณ',
      'รายงานตามข้อ',
      'มาตรการตามข้อ',
    ])
    expect(table.rows[0]?.slice(-6).map(textOfCell)).toEqual([
      'เทศบาลตำบลธารใส',
      '',
      'ตัวอย่าง',
      '',
      '',
      'O42',
    ])
  })
})
