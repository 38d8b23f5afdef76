import { describe, expect, it } from 'vitest'
import { cleanMeasure, cleanPlan, sourceOf, toldOf } from '../../../test/world/clean-plan.ts'
import { yearMonth } from '../../basics/plain-date.ts'
import type { PlannedMeasure } from '../../measures/plan.ts'
import type { Known, Rule } from '../finding.ts'
import {
  codeMissing,
  columnMissing,
  followUpMissing,
  measuresMissing,
  outcomeMissing,
  ownerMissing,
  periodMissing,
  periodOutsideYear,
  rowDuplicated,
  stepsMissing,
} from './completeness.ts'

const seenBy = (rule: Rule, over: Partial<PlannedMeasure>, known: Partial<Known> = {}) =>
  rule(toldOf(cleanPlan([cleanMeasure(over)]), known))
const nobody = { responsible: { units: [], posts: [] } }

describe('a row', () => {
  it.each([
    ['who is responsible', ownerMissing, nobody, 'responsible'],
    ['its period', periodMissing, { period: null }, 'period'],
    ['its measures', measuresMissing, { measures: [] }, 'measures'],
    ['its steps', stepsMissing, { steps: [] }, 'steps'],
    ['its follow-up', followUpMissing, { followUp: [] }, 'followUp'],
  ] as const)('without %s is found, at that field', (_, rule, over, field) => {
    expect(seenBy(rule, over)).toEqual([{ place: { part: 'row', row: 1, field }, says: {} }])
    expect(seenBy(rule, {})).toEqual([])
  })

  it('without a code is found, more gravely where no wording tells what it answers', () => {
    const at = { part: 'row', row: 1, field: 'codes' }
    expect(seenBy(codeMissing, { codes: [] })).toEqual([
      { place: at, says: {}, severity: 'warning' },
    ])
    expect(seenBy(codeMissing, { codes: [], subject: '' })).toMatchObject([{ severity: 'error' }])
    expect(seenBy(codeMissing, {})).toEqual([])
    expect(seenBy(codeMissing, { codes: [] }, { missing: ['codes'] })).toEqual([])
  })

  it.each([
    ['', 'error'],
    ['ดำเนินการแล้ว 100%', 'warning'],
    ['ดำเนินการเรียบร้อยแล้ว', 'warning'],
  ])('done, whose outcome is %j and no more, is found without one', (statement, severity) => {
    const empty = { outcome: [], statement }
    expect(seenBy(outcomeMissing, empty)).toEqual([
      { place: { part: 'row', row: 1, field: 'outcome' }, says: {}, severity },
    ])
    expect(seenBy(outcomeMissing, { ...empty, stage: 'underway' })).toEqual([])
    expect(seenBy(outcomeMissing, empty, { missing: ['outcome'] })).toEqual([])
  })

  it('done, whose one line tells what was done, has an outcome', () => {
    const told = { outcome: [], statement: 'ดำเนินการแล้ว โดยติดป้ายทุกกอง' }
    expect(seenBy(outcomeMissing, told)).toEqual([])
  })

  it('with only a post has somebody responsible', () => {
    expect(seenBy(ownerMissing, { responsible: { units: [], posts: ['ปลัด'] } })).toEqual([])
  })

  it('whose period could not be read shows what was typed', () => {
    const source = sourceOf(1, { period: 'ตลอดทั้งปี' })
    expect(seenBy(periodMissing, { period: null, source })[0]?.says).toEqual({ typed: 'ตลอดทั้งปี' })
  })

  it('is not blamed for a column its table does not have', () => {
    expect(seenBy(ownerMissing, nobody, { missing: ['responsible'] })).toEqual([])
    const source = sourceOf(1, { responsible: '-' })
    expect(seenBy(ownerMissing, { ...nobody, source }, { missing: ['responsible'] })).toHaveLength(
      1,
    )
  })

  it('that says the same as an earlier one is a duplicate of it', () => {
    const row = cleanMeasure()
    const plan = cleanPlan([row, cleanMeasure({ no: 2, codes: ['I25'] }), { ...row, no: 3 }])
    expect(rowDuplicated(toldOf(plan))).toMatchObject([{ place: { row: 3 }, says: { first: 1 } }])
  })

  it('without codes is told from another by its wording', () => {
    const row = cleanMeasure({ codes: [] })
    const plan = cleanPlan([row, cleanMeasure({ codes: [], subject: 'หัวข้ออื่น' })])
    expect(rowDuplicated(toldOf(plan))).toEqual([])
  })
})

describe('a period', () => {
  const months = (from: string | null, to: string) => ({
    period: { from: from ? yearMonth(from) : null, to: yearMonth(to), printed: '' },
  })

  it.each([
    ['2022-10', '2023-09'],
    ['2023-01', '2023-01'],
    [null, '2023-03'],
  ])('from %s to %s lies in fiscal year 2566', (from, to) => {
    expect(seenBy(periodOutsideYear, months(from, to))).toEqual([])
  })

  it.each([
    ['2022-09', '2023-03'],
    ['2023-05', '2023-10'],
    ['2024-01', '2024-03'],
  ])('from %s to %s does not', (from, to) => {
    expect(seenBy(periodOutsideYear, months(from, to))).toMatchObject([
      { place: { row: 1, field: 'period' }, says: { year: 2566, from, to } },
    ])
  })
})

describe('a column the form asks for', () => {
  it('is found missing once, at the heading', () => {
    expect(seenBy(columnMissing, {}, { missing: ['followUp', 'evidence', 'parts'] })).toEqual([
      { place: { part: 'heading', field: 'followUp' }, says: { field: 'followUp' } },
    ])
  })

  it('for progress is asked of the report and not of the plan', () => {
    const missing = ['stage', 'outcome'] as const
    expect(seenBy(columnMissing, {}, { missing })).toHaveLength(2)
    const plan = { ...cleanPlan(), paper: 'O42' as const }
    expect(columnMissing(toldOf(plan, { missing }))).toEqual([])
  })
})
