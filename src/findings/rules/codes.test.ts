import { describe, expect, it } from 'vitest'
import {
  cleanMeasure,
  cleanPlan,
  frameworks,
  sourceOf,
  toldOf,
} from '../../../test/world/clean-plan.ts'
import { fiscalYear } from '../../basics/fiscal-year.ts'
import { frameworkFor } from '../../frameworks/framework.ts'
import type { PlannedMeasure } from '../../measures/plan.ts'
import type { Known, Rule } from '../finding.ts'
import {
  codesOfAnotherYear,
  codeTypedWithZero,
  codeUnderWrongIndicator,
  codeUnknown,
} from './codes.ts'

const seenBy = (rule: Rule, over: Partial<PlannedMeasure>, known: Partial<Known> = {}) =>
  rule(toldOf(cleanPlan([cleanMeasure(over)]), known))

const culture = 'การเสริมสร้างวัฒนธรรมองค์กรตามมาตรฐานทางจริยธรรม'
const oit = { instrument: 'OIT', indicator: 'การป้องกันการทุจริต', codes: ['O38'], parts: [] } as const

describe('a code typed with a zero', () => {
  it('is found in "038การเสริมสร้าง…", as in row 6 of the real report', () => {
    const source = sourceOf(1, { codes: `038${culture}` })
    expect(seenBy(codeTypedWithZero, { ...oit, source })).toMatchObject([
      { place: { row: 1, field: 'codes', line: 21 }, says: { typed: '038', codes: 'O38' } },
    ])
  })

  it('is found three times in one cell, as in row 7 of the real report', () => {
    const codes = '011รายงานการ กำกับติดตาม ประจำปี รอบ 6 เดือน 023สรุปผล 024รายงานผล'
    const over = { ...oit, codes: ['O11', 'O23', 'O24'], source: sourceOf(1, { codes }) } as const
    expect(seenBy(codeTypedWithZero, over).map(({ says }) => says['codes'])).toEqual([
      'O11, O23, O24',
    ])
  })

  it('is told where the whole cell is "01", apart from a zero too many and a sign like the letter', () => {
    const cell = (codes: string, read: PlannedMeasure['codes']) =>
      seenBy(codeTypedWithZero, { ...oit, codes: read, source: sourceOf(1, { codes }) }).map(
        ({ says }) => says,
      )
    expect(cell('01', ['O1'])).toEqual([{ typed: '01', codes: 'O1' }])
    expect(cell('O038', ['O38'])).toEqual([{ typed: 'O038', codes: 'O38', slip: 'zero-added' }])
    expect(cell('l26 |27', ['I26', 'I27'])).toEqual([
      { typed: 'l26, |27', codes: 'I26, I27', slip: 'look-alike' },
    ])
  })

  it('is not seen in a letter, nor where nothing is known of the typing', () => {
    expect(seenBy(codeTypedWithZero, { ...oit, source: sourceOf(1, { codes: 'O38' }) })).toEqual([])
    expect(seenBy(codeTypedWithZero, oit)).toEqual([])
  })
})

describe('a code', () => {
  it('that the analysed year does not have is unknown, with the years that do', () => {
    expect(seenBy(codeUnknown, { codes: ['O99'] })[0]?.says).toEqual({ code: 'O99', year: 2565 })
    const known = {
      frameworks: {
        analysed: frameworkFor(frameworks, fiscalYear(2569)),
        current: null,
        others: frameworks,
      },
    }
    const [found] = seenBy(codeUnknown, { codes: ['O43'] }, known)
    expect(found?.says).toEqual({
      code: 'O43',
      year: 2569,
      elsewhere: '2565, 2566',
      unsure: 'yes',
    })
    expect(found?.severity).toBe('warning')
  })

  it('that the analysed year has is known', () => {
    expect(seenBy(codeUnknown, { codes: ['I26', 'E15', 'O43'] })).toEqual([])
  })
})

describe('a code whose item differs between the year analysed and the year of the plan', () => {
  it('needs its year beside it: O38 in row 6 of the real report is an item of 2565', () => {
    const over = { ...oit, subject: culture, source: sourceOf(1, { codes: `038${culture}` }) }
    expect(seenBy(codesOfAnotherYear, over)).toMatchObject([
      {
        severity: 'notice',
        place: { row: 1, field: 'codes' },
        says: { meant: 'analysed', codes: 'O38', analysed: 2565, current: 2566, becomes: 'O40' },
      },
    ])
  })

  it('is one finding for the three codes of row 7 of the real report', () => {
    const over = {
      ...oit,
      codes: ['O11', 'O23', 'O24'] as const,
      subject: 'รายงานการกำกับติดตาม รอบ 6 เดือน\nสรุปผลการจัดซื้อจัดจ้างรายเดือน\nรายงานผลการจัดซื้อจัดจ้าง',
      source: sourceOf(1, { codes: '011รายงาน 023สรุป 024รายงาน' }),
    }
    expect(seenBy(codesOfAnotherYear, over).map(({ says }) => says['codes'])).toEqual([
      'O11, O23, O24',
    ])
  })

  it('needs nothing when the paper prints the year, or when the plan came from no paper', () => {
    const printed = sourceOf(1, { codes: `O38 (พ.ศ. ๒๕๖๕) ${culture}` })
    expect(seenBy(codesOfAnotherYear, { ...oit, subject: culture, source: printed })).toEqual([])
    expect(seenBy(codesOfAnotherYear, { ...oit, subject: culture })).toEqual([])
  })

  it('is the wrong one when the wording is that of the plan’s own year', () => {
    const over = { ...oit, subject: 'รายงานผลการดำเนินการป้องกันการทุจริตประจำปี' }
    expect(seenBy(codesOfAnotherYear, over)).toMatchObject([
      { severity: 'warning', says: { meant: 'current', before: culture } },
    ])
  })

  it.each(['I26', 'I1', 'E9', 'E15', 'E3', 'O1', 'O42'] as const)(
    '%s is the same in both',
    (code) => {
      const over = { codes: [code], source: sourceOf(1, { codes: code }) }
      expect(seenBy(codesOfAnotherYear, over)).toEqual([])
    },
  )
})

describe('the indicator over a code', () => {
  it.each([
    ['I26', 'IIT', 'การแก้ไขปัญหาการทุจริต'],
    ['I1', 'IIT', 'การปฏิบัติหน้าที่'],
    ['E9', 'EIT', 'ประสิทธิภาพการสื่อสาร'],
    ['E15', 'EIT', 'การปรับปรุงการทำงาน'],
    ['E15', 'EIT', 'การปรับปรุงระบบการทำงาน'],
    ['E3', 'EIT', 'คุณภาพการดำเนินงาน'],
    ['O38', 'OIT', 'การป้องกันการทุจริต'],
    ['O38', 'OIT', '10.1 การดำเนินการเพื่อป้องกันการทุจริต'],
    ['O11', 'OIT', 'การเปิดเผยข้อมูล'],
    ['O11', 'OIT', ''],
    ['O11', 'OIT', 'ด้านอื่นที่หน่วยงานเห็นว่าสำคัญ'],
  ] as const)('of %s in %s may be "%s"', (code, instrument, indicator) => {
    expect(seenBy(codeUnderWrongIndicator, { codes: [code], instrument, indicator })).toEqual([])
  })

  it('is wrong when another indicator lists the code', () => {
    const over = { codes: ['E15'], instrument: 'EIT', indicator: 'ประสิทธิภาพการสื่อสาร' } as const
    expect(seenBy(codeUnderWrongIndicator, over)[0]?.says).toMatchObject({
      code: 'E15',
      printed: 'ประสิทธิภาพการสื่อสาร',
      indicator: 'การปรับปรุงระบบการทำงาน',
    })
  })

  it('is wrong when the table is of another instrument', () => {
    const over = { codes: ['E15'], instrument: 'IIT', indicator: '' } as const
    expect(seenBy(codeUnderWrongIndicator, over)[0]?.says).toMatchObject({ printed: 'IIT' })
  })
})
