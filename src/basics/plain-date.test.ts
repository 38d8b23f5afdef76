import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addMonths,
  firstDayOf,
  lastDayOf,
  monthNumberOf,
  monthOf,
  plainDate,
  readPlainDate,
  readYearMonth,
  toThaiDate,
  toThaiMonth,
  yearMonth,
} from './plain-date.ts'

const month = fc.integer({ min: 0, max: 12 * 300 }).map((at) => addMonths(yearMonth('1900-01'), at))

describe('a date', () => {
  it.each(['2023-09-30', '2024-02-29', '2000-02-29', ' 2023-01-01 '])('%j is one', (text) => {
    expect(readPlainDate(text)).toEqual({ ok: true, value: text.trim() })
  })

  it.each([
    '',
    '2023-02-29',
    '1900-02-29',
    '2023-13-01',
    '2023-00-10',
    '2023-01-00',
    '2023-1-1',
    '30/9/2566',
    '2023-09-31',
  ])('%j is none', (typed) => {
    expect(readPlainDate(typed)).toEqual({ ok: false, reason: { code: 'not-a-date', typed } })
    expect(() => plainDate(typed)).toThrow(RangeError)
  })

  it('of our own that is nonsense is a mistake of ours', () => {
    expect(() => yearMonth('2023-13')).toThrow(RangeError)
    expect(readYearMonth('2023-13')).toEqual({
      ok: false,
      reason: { code: 'not-a-date', typed: '2023-13' },
    })
  })

  it('is printed in the Buddhist era', () => {
    const day = plainDate('2023-03-31')
    expect(toThaiDate(day)).toBe('31 มีนาคม 2566')
    expect(toThaiDate(day, { short: true })).toBe('31 มี.ค. 2566')
    expect(toThaiDate(plainDate('2023-03-01'), { digits: 'thai' })).toBe('๑ มีนาคม ๒๕๖๖')
    expect(toThaiMonth(yearMonth('2023-09'), { short: true, digits: 'thai' })).toBe('ก.ย. ๒๕๖๖')
  })

  it('ends each month where the calendar does', () => {
    fc.assert(
      fc.property(month, (each) => {
        const end = new Date(`${firstDayOf(addMonths(each, 1))}T00:00:00Z`)
        end.setUTCDate(0)
        expect(lastDayOf(each)).toBe(end.toISOString().slice(0, 10))
        expect(monthOf(lastDayOf(each))).toBe(each)
      }),
    )
  })

  it('moves by months there and back', () => {
    fc.assert(
      fc.property(month, fc.integer({ min: -600, max: 600 }), (each, months) => {
        expect(addMonths(addMonths(each, months), -months)).toBe(each)
      }),
    )
    expect(addMonths(yearMonth('2022-12'), 1)).toBe('2023-01')
    expect(monthNumberOf(yearMonth('2023-09'))).toBe(9)
  })
})
