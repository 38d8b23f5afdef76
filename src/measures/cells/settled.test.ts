import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ItemCode } from '../../basics/item-code.ts'
import { settledProgress, settledResponsible, settledWords } from './settled.ts'

const nothing = {
  instrument: null,
  indicator: '',
  codes: [],
  subject: '',
  parts: [],
  measures: [],
  responsible: { units: [], posts: [] },
  steps: [],
  followUp: [],
}

describe('units as typed', () => {
  it.each([
    [['สำนักปลัด/กองคลัง'], ['สำนักปลัด', 'กองคลัง'], []],
    [['สำนักปลัด, กองคลัง; กองช่าง'], ['สำนักปลัด', 'กองคลัง', 'กองช่าง'], []],
    [['กองคลัง (พัสดุ/การเงิน)', 'กองช่าง'], ['กองคลัง (พัสดุ/การเงิน)', 'กองช่าง'], []],
    [['กองคลังและกองช่าง'], ['กองคลังและกองช่าง'], []],
    [['/กองคลัง//', '-'], ['กองคลัง'], []],
    [['ปลัดเทศบาล'], [], ['ปลัดเทศบาล']],
  ])('%j', (typed, units, posts) => {
    expect(settledResponsible({ units: typed, posts: [] })).toEqual({ units, posts })
  })
})

/** Signs, numbers and words that mean something to the reading of a cell. */
const crumbs = fc.constantFrom(
  ...['/', ',', ';', ':', '-', '- ', '–', '•', '1.', '1. ', ' 1. ', ' 2. ', '๑) ', '(1) ', ' (2) '],
  ...['1มี', ' 3 ', '.', '"', "'", '(', ')', '%', '80%', '**', '<br>', '\t', '\u00a0', '\u200b'],
  ...['กองคลัง', 'สำนักปลัด', 'นิติกร', 'และ', 'ข้อ', 'O42', 'I1', '038', 'ดังต่อไปนี้', ' หรือไม่ '],
  ...['หลักฐาน: ', ' หลักฐาน: ', 'ความก้าวหน้า: 80%', 'ดำเนินการแล้ว', ' ', '  ', 'มี', 'เป็นไปตาม '],
)
const text = fc.array(crumbs, { maxLength: 8 }).map((some) => some.join(''))
const lines = fc.array(text, { maxLength: 3 })
const codes = fc.subarray<ItemCode>(['I1', 'I2', 'O38'] as ItemCode[])

describe('whatever is typed', () => {
  it('stands still once it is settled', () => {
    const words = fc.record({
      indicator: text,
      codes,
      subject: lines.map((some) => some.join('\n')),
      parts: lines,
      measures: lines,
      responsible: fc.record({ units: lines, posts: lines }),
      steps: lines,
      followUp: lines,
    })
    fc.assert(
      fc.property(words, (typed) => {
        const once = settledWords({ ...nothing, ...typed })
        expect(settledWords(once)).toEqual(once)
      }),
      { numRuns: 3000 },
    )
  })

  it('stands still once it is settled, of progress too', () => {
    fc.assert(
      fc.property(fc.record({ statement: text, outcome: lines, evidence: lines }), (typed) => {
        const once = settledProgress(typed)
        expect(settledProgress(once)).toEqual(once)
      }),
      { numRuns: 3000 },
    )
  })

  it('keeps every letter', () => {
    const letters = (value: unknown) =>
      [...JSON.stringify(value).replaceAll(/[^ก-๙A-Z]|[๐-๙]/g, '')].sort().join('')
    fc.assert(
      fc.property(fc.record({ units: lines, posts: lines }), lines, (responsible, measures) => {
        const once = settledWords({ ...nothing, responsible, measures })
        expect(letters(once.responsible)).toBe(letters(responsible))
        expect(letters(once.measures)).toBe(letters(measures))
      }),
      { numRuns: 1000 },
    )
  })
})
