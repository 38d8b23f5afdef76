import { describe, expect, it } from 'vitest'
import { fiscalYear } from '../basics/fiscal-year.ts'
import { plainDate, yearMonth } from '../basics/plain-date.ts'
import { monthsGone, monthsOf, periodText, spanIn } from './calendar.ts'

const year = fiscalYear(2566)
const period = (from: string, to: string) => ({
  from: yearMonth(from),
  to: yearMonth(to),
  printed: 'ตามที่พิมพ์',
})

describe('a fiscal year on screen', () => {
  it('runs from October to September', () => {
    expect(monthsOf(year).at(0)).toBe('2022-10')
    expect(monthsOf(year).at(-1)).toBe('2023-09')
    expect(monthsOf(year)).toHaveLength(12)
  })

  it('shows of a period the months that lie in it', () => {
    expect(spanIn(year, period('2023-01', '2023-03'))).toEqual({ from: 3, months: 3 })
    expect(spanIn(year, period('2022-01', '2022-11'))).toEqual({ from: 0, months: 2 })
    expect(spanIn(year, period('2024-01', '2024-02'))).toBeNull()
    expect(spanIn(year, null)).toBeNull()
  })

  it('has a line for today only while it lasts', () => {
    expect(monthsGone(year, plainDate('2022-10-01'))).toBe(0)
    expect(monthsGone(year, plainDate('2023-09-30'))).toBeGreaterThan(11.9)
    expect(monthsGone(year, plainDate('2023-10-01'))).toBeNull()
  })
})

describe('a period in words', () => {
  it('is short, and counts by the era of the language', () => {
    expect(periodText('th', period('2023-01', '2023-09'))).toBe('ม.ค. – ก.ย. 2566')
    expect(periodText('th', period('2022-10', '2023-03'))).toBe('ต.ค. 2565 – มี.ค. 2566')
    expect(periodText('th', period('2023-01', '2023-01'))).toBe('ม.ค. 2566')
    expect(periodText('en', period('2023-01', '2023-09'))).toBe('Jan – Sep 2023')
  })

  it('is as printed where its months are not known', () => {
    expect(periodText('th', { from: null, to: null, printed: 'ตลอดปี' })).toBe('ตลอดปี')
  })
})
