import { describe, expect, it } from 'vitest'
import { dayText } from './day-text.ts'
import { plainDate } from './plain-date.ts'

describe('a day', () => {
  const day = plainDate('2026-11-03')
  it('is told in the era its language counts by', () => {
    expect(dayText('th', day)).toBe('3 พฤศจิกายน 2569')
    expect(dayText('en', day)).toBe('3 November 2026')
  })
  it('is told shortly where there is little room', () => {
    expect(dayText('th', day, true)).toBe('3 พ.ย. 2569')
    expect(dayText('en', day, true)).toBe('3 Nov 2026')
  })
})
