import { describe, expect, it } from 'vitest'
import type { PlainDate } from '../basics/plain-date.ts'
import { typedFrom } from '../platform/form.ts'
import { readMeasureForm } from './forms.ts'
import { readProgressForm } from './progress-forms.ts'

const blank = { no: 1, period: null }
const read = (typed: Readonly<Record<string, string | readonly string[]>>) =>
  readMeasureForm(typedFrom({ instrument: '', measures: 'ทบทวนคู่มือ', ...typed }), blank)

describe('a measure as typed', () => {
  it('has the units that its paper will name', () => {
    expect(read({ units: ['1. สำนักปลัด/กองคลัง', '2. กองช่าง; กองคลัง', ' - '] })).toMatchObject({
      value: {
        responsible: { units: ['สำนักปลัด', 'กองคลัง', 'กองช่าง'], posts: [] },
      },
    })
  })

  it('has its people among the posts, as papers print them', () => {
    const typed = { post: ['นิติกร'], person: ['มานี ใจดี', ''], posts: 'หัวหน้าสำนักปลัด' }
    expect(read({ units: ['นายมานะ อดทน'], ...typed })).toMatchObject({
      value: {
        responsible: {
          units: [],
          posts: ['นายมานะ อดทน', 'นิติกร', 'มานี ใจดี', 'หัวหน้าสำนักปลัด'],
        },
      },
    })
  })

  it('has a subject without the signs around it', () => {
    expect(read({ codes: 'O38', subject: '- ;รายงานผล;' })).toMatchObject({
      value: { instrument: 'OIT', codes: ['O38'], subject: 'รายงานผล' },
    })
  })

  it('keeps a minus, and takes off a number in brackets', () => {
    expect(read({ measures: '(1) ลดอุณหภูมิ\n๒) ให้ถึง\n-5 องศา' })).toMatchObject({
      value: { measures: ['ลดอุณหภูมิ', 'ให้ถึง', '-5 องศา'] },
    })
  })

  it('of nothing but dashes is none', () => {
    expect(read({ measures: '-\n…\n___' })).toMatchObject({
      reason: [{ field: 'measures', code: 'measures-missing' }],
    })
  })
})

describe('progress as typed', () => {
  it('has its opening words among the outcomes where they say no stage', () => {
    const typed = { stage: 'underway', percent: '40', statement: 'จัดอบรมไปหนึ่งรุ่น' }
    expect(readProgressForm(typedFrom(typed), '2023-09-30' as PlainDate)).toMatchObject({
      value: { percent: 40, statement: '', outcome: ['จัดอบรมไปหนึ่งรุ่น'] },
    })
  })
})
