import { describe, expect, it } from 'vitest'
import { cleanMeasure, cleanPlan, sourceOf, toldOf } from '../../../test/world/clean-plan.ts'
import type { PlannedMeasure } from '../../measures/plan.ts'
import type { Rule } from '../finding.ts'
import {
  doubledIn,
  sentenceUnfinished,
  stepNumberMissing,
  stepNumberRepeated,
  wordDoubled,
  wordingRepeated,
} from './wording.ts'

const seenBy = (rule: Rule, ...overs: Partial<PlannedMeasure>[]) =>
  rule(toldOf(cleanPlan(overs.map((over) => cleanMeasure(over)))))

describe('the numbers of a list', () => {
  const typed = (text: string, ...steps: string[]) => ({
    steps,
    source: sourceOf(1, { steps: text }),
  })

  it('stand twice in row 4 of the real report: 1, 2, 3, 3', () => {
    const over = typed(
      '1.แต่งตั้งคณะทำงาน 2.ประกาศขั้นตอน 3.จัดทำช่องทาง 3.รายงานผู้บริหาร',
      'แต่งตั้งคณะทำงาน',
      'ประกาศขั้นตอน',
      'จัดทำช่องทาง',
      'รายงานผู้บริหาร',
    )
    expect(seenBy(stepNumberRepeated, over)).toMatchObject([
      { place: { row: 1, field: 'steps', item: 4, line: 21 }, says: { number: 3 } },
    ])
    expect(seenBy(stepNumberMissing, over)).toEqual([])
  })

  it('leave one out: 1, 3', () => {
    const over = typed('1.แต่งตั้งคณะทำงาน 3.รายงานผู้บริหาร', 'แต่งตั้งคณะทำงาน', 'รายงานผู้บริหาร')
    expect(seenBy(stepNumberMissing, over)).toMatchObject([
      { place: { field: 'steps', item: 2 }, says: { missing: 2, number: 3 } },
    ])
    expect(seenBy(stepNumberRepeated, over)).toEqual([])
  })

  it.each([
    ['1.แต่งตั้งคณะทำงาน 2.รายงาน', 'แต่งตั้งคณะทำงาน', 'รายงาน'],
    ['แต่งตั้งคณะทำงาน', 'แต่งตั้งคณะทำงาน'],
    ['1มีคู่มือ 2มีการแสดงคู่มือ', 'มีคู่มือ', 'มีการแสดงคู่มือ'],
  ])('are right in "%s"', (text, ...steps) => {
    expect(seenBy(stepNumberRepeated, typed(text, ...steps))).toEqual([])
    expect(seenBy(stepNumberMissing, typed(text, ...steps))).toEqual([])
  })
})

describe('a text', () => {
  it('breaks off in row 2, step 3 of the real report', () => {
    const steps = ['แต่งตั้งคณะทำงาน', 'กำหนดกรอบเนื้อหา', 'จัดทำคู่มือหรือมาตรฐานการปฏิบัติงานสำหรับ']
    expect(seenBy(sentenceUnfinished, { steps })).toEqual([
      { place: { part: 'row', row: 1, field: 'steps', item: 3 }, says: { end: 'สำหรับ' } },
    ])
  })

  it.each([
    ['รายงานต่อผู้บริหารและ', { end: 'และ' }],
    ['แจ้งหน่วยงานที่', { end: 'ที่' }],
    ['เผยแพร่ข้อมูล (ตามแบบของกรม', { open: '(' }],
    ['จัดทำป้าย “ไม่รับของขวัญ', { open: '“' }],
    ['จัดทำป้าย "ไม่รับของขวัญ', { open: '"' }],
  ])('is unfinished: %s', (text, says) => {
    expect(seenBy(sentenceUnfinished, { followUp: [text] }).map((seen) => seen.says)).toEqual([
      says,
    ])
  })

  it.each([
    'อบรมเจ้าหน้าที่',
    'ตรวจสอบพื้นที่',
    'คืนทรัพย์สินหรือสิ่งของ',
    'จัดตั้งหน่วยตรวจสอบภายใน',
    'ปฏิบัติตามแบบที่กรมกำหนดให้',
    'ติดประกาศข้อความ',
    'ดูแลคนแก่',
    'เผยแพร่ข้อมูล (ตามแบบ) แล้ว',
    'ก) ประชุม ข) รายงาน',
    'มีมากน้อยเพียงใด',
    'มีการดำเนินการหรือไม่',
  ])('is finished: %s', (text) => {
    expect(seenBy(sentenceUnfinished, { followUp: [text] })).toEqual([])
  })
})

describe('a word', () => {
  it('stands twice in row 1 of the real report', () => {
    const steps = ['จัดทำแผนแผนงานด้านการป้องกัน', 'รายงานความคืบหน้าของการการดำเนินการทบทวน']
    expect(seenBy(wordDoubled, { steps })).toMatchObject([
      { place: { row: 1, field: 'steps', item: 1 } },
      { place: { row: 1, field: 'steps', item: 2 }, says: { words: 'การการ' } },
    ])
    expect(doubledIn('มีประกาศประกาศใช้แผน')).toEqual(['ประกาศประกาศ'])
  })

  it.each([
    'การดำเนินการตามมาตรการการส่งเสริมคุณธรรม',
    'คณะกรรมการการเลือกตั้ง',
    'โครงการการบริหารงาน',
    'ผ่านช่องทางต่างๆ อย่างต่อเนื่อง',
    'ห้ามรับของของผู้มาติดต่อ',
    'อบรมพนักงานงานธุรการ',
    'วางแผน แผนงานประจำปี',
    'นานาชาติ',
    'ปี 25662566',
  ])('does not in "%s"', (text) => {
    expect(doubledIn(text)).toEqual([])
  })
})

describe('the same wording', () => {
  it('over several rows is one finding that names them', () => {
    const same = {
      followUp: ['รายงานผลให้ผู้บริหารทราบ'],
      steps: ['หนึ่ง'],
      measures: ['สอง'],
      outcome: [],
    }
    const other = { ...same, followUp: ['ตรวจหน้าเว็บไซต์ทุกเดือน'] }
    const rows = [other, same, other, same].map((row, at) => ({
      ...row,
      codes: [`I${at + 1}` as const],
    }))
    expect(seenBy(wordingRepeated, ...rows)).toMatchObject([
      { place: { row: 1, field: 'followUp' }, says: { rows: '1, 3' } },
      { place: { row: 2, field: 'followUp', item: 1 }, says: { rows: '2, 4' } },
    ])
  })

  it('is seen under another number, another space and another opening', () => {
    const step = (text: string) => ({ steps: [text], followUp: [], measures: [], outcome: [] })
    expect(
      seenBy(
        wordingRepeated,
        step('แต่งตั้งคณะทำงานเผยแพร่ข้อมูล'),
        step('มีการแต่งตั้ง คณะทำงานเผยแพร่ข้อมูล'),
      ),
    ).toHaveLength(1)
  })

  it('is not counted in a row that is a duplicate of another: that is said of the whole row', () => {
    expect(seenBy(wordingRepeated, {}, {})).toEqual([])
  })

  it('is not counted twice within a row, nor where it is only a few letters', () => {
    const row = { steps: ['ประชุม'], followUp: ['ประชุม'], measures: [], outcome: [] }
    expect(seenBy(wordingRepeated, row, row)).toEqual([])
    const own = 'แต่งตั้งคณะทำงานเผยแพร่ข้อมูล'
    expect(seenBy(wordingRepeated, { ...row, steps: [own, own] })).toEqual([])
  })
})
