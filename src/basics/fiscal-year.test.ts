import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  firstDay,
  firstMonth,
  fiscalYear,
  fiscalYearOf,
  lastDay,
  lastMonth,
  readFiscalYear,
  toBuddhistYear,
} from './fiscal-year.ts'
import { addMonths, yearMonth } from './plain-date.ts'
import { toThaiDigits } from './thai-digits.ts'

describe('a fiscal year', () => {
  it('2566 is 1 October 2022 to 30 September 2023', () => {
    const year = fiscalYear(2566)
    expect([firstDay(year), lastDay(year)]).toEqual(['2022-10-01', '2023-09-30'])
    expect(fiscalYearOf(yearMonth('2022-09'))).toBe(2565)
    expect(fiscalYearOf(yearMonth('2022-10'))).toBe(2566)
    expect(fiscalYearOf(yearMonth('2023-09'))).toBe(2566)
  })

  it.each([
    ['2566', 2566],
    ['๒๕๖๖', 2566],
    ['พ.ศ. 2566', 2566],
    ['พ.ศ.๒๕๖๖', 2566],
    ['ปีงบประมาณ พ.ศ. 2566', 2566],
    ['ประจำปีงบประมาณ 2566', 2566],
    ['ปี 66', 2566],
    ['๖๖', 2566],
    ['2023', 2566],
    ['ค.ศ. 2023', 2566],
    ['FY2566', 2566],
  ])('%j is %i', (typed, year) => {
    expect(readFiscalYear(typed)).toEqual({ ok: true, value: year })
  })

  it.each([
    '',
    '6',
    '12',
    '256',
    '3000',
    '1500',
    '1956',
    '2499',
    '2700',
    'ปีงบประมาณ',
    '2566 และ 2567',
    '80%',
    'พ.ศ. 2023.5',
  ])('%j is none', (typed) => {
    expect(readFiscalYear(typed)).toEqual({
      ok: false,
      reason: { code: 'not-a-fiscal-year', typed },
    })
  })

  it('of our own that is nonsense is a mistake of ours', () => {
    expect(() => fiscalYear(2023)).toThrow(RangeError)
    expect(toBuddhistYear(0.5)).toBeNull()
  })

  it('is known of every month whose year is read, the last October too', () => {
    expect(fiscalYearOf(yearMonth('2156-10'))).toBe(2700)
    expect(fiscalYearOf(yearMonth('1957-01'))).toBe(2500)
  })

  it('holds exactly the twelve months that fall in it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2500, max: 2699 }).map(fiscalYear), (year) => {
        const first = firstMonth(year)
        expect(addMonths(first, 11)).toBe(lastMonth(year))
        expect([first, lastMonth(year)].map(fiscalYearOf)).toEqual([year, year])
        expect(fiscalYearOf(addMonths(first, 12))).toBe(year + 1)
        expect(readFiscalYear(toThaiDigits(`พ.ศ. ${year}`))).toEqual({ ok: true, value: year })
      }),
    )
  })
})
