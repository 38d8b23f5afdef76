import { expect, it } from 'vitest'
import { readDayTyped, toDayTyped } from './day-typed.ts'
import { plainDate } from './plain-date.ts'

it.each(['30/9/2566', '๓๐/๙/๒๕๖๖', '30-09-2566', '30.9.66', '30/9/2023', '2023-09-30'])(
  '%s is the last day of fiscal year 2566',
  (typed) => {
    expect(readDayTyped(typed)).toEqual({ ok: true, value: '2023-09-30' })
  },
)

it.each(['31/2/2566', '29/2/2566', 'พรุ่งนี้', '', '30/9', '1/1/0001', '0000-01-01'])(
  '%j is no day to check by',
  (typed) => {
    expect(readDayTyped(typed).ok).toBe(false)
  },
)

it('a leap day is there in the years that have one', () => {
  expect(readDayTyped('29/2/2567')).toEqual({ ok: true, value: '2024-02-29' })
})

it('a day is written as it is typed', () => {
  expect(toDayTyped(plainDate('2023-10-01'))).toBe('1/10/2566')
  expect(readDayTyped(toDayTyped(plainDate('2023-10-01')))).toEqual({
    ok: true,
    value: '2023-10-01',
  })
})
