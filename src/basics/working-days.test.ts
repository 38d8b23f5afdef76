import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainDate } from './plain-date.ts'
import { holidaysKnown, thaiHolidays } from './thai-holidays.ts'
import {
  addDays,
  daysBetween,
  holidayOn,
  isWeekend,
  isWorkingDay,
  lastWorkingDayUntil,
  nextWorkingDay,
  workingDaysBefore,
} from './working-days.ts'

const span = daysBetween(holidaysKnown.from, holidaysKnown.to)
const days = fc.integer({ min: 20, max: span - 20 }).map((at) => addDays(holidaysKnown.from, at))

describe('the calendar of holidays', () => {
  it('lists each year’s fixed days, in order, within the years it speaks of', () => {
    const listed = thaiHolidays.map(({ day }) => day)
    expect(listed).toEqual(listed.toSorted())
    expect(listed.every((day) => day >= holidaysKnown.from && day <= holidaysKnown.to)).toBe(true)
    for (const year of [2023, 2024, 2025, 2026])
      for (const day of ['01-01', '04-06', '04-13', '05-04', '06-03', '07-28', '10-23', '12-10'])
        expect(holidayOn(plainDate(`${year}-${day}`)), `${year}-${day}`).not.toBeNull()
  })

  it('frees another day for every fixed holiday on a weekend: one after it, or a special one just before', () => {
    const moved = thaiHolidays.filter(({ day, kind }) => kind === 'fixed' && isWeekend(day))
    expect(moved.length).toBeGreaterThan(10)
    for (const { day } of moved) {
      const near = thaiHolidays.filter(
        (other) =>
          !isWeekend(other.day) &&
          ((other.kind === 'substitute' && other.day > day && daysBetween(day, other.day) <= 4) ||
            // The day that stood in for 31 December 2566 was moved to the Friday before.
            (other.kind === 'special' && daysBetween(other.day, day) === 2)),
      )
      expect(near.length, day).toBeGreaterThan(0)
    }
  })

  it('calls no day of the moon and no special day of 2569 and later sure', () => {
    const sure = thaiHolidays.filter(
      ({ day, kind, mark }) => day >= '2026-01-01' && kind !== 'fixed' && mark !== 'unverified',
    )
    expect(sure).toEqual([])
    expect(holidayOn(plainDate('2026-08-12'))?.mark).toBe('unverified')
  })
})

describe('working days', () => {
  it('come after New Year 2566 only on 4 January', () => {
    expect(nextWorkingDay(plainDate('2022-12-29'))).toBe('2023-01-04')
    expect(workingDaysBefore(plainDate('2023-01-04'), 1)).toBe('2022-12-29')
  })

  it('next: a working day after the day, with none between', () => {
    fc.assert(
      fc.property(days, (day) => {
        const next = nextWorkingDay(day)
        expect(next > day && isWorkingDay(next)).toBe(true)
        for (let at = addDays(day, 1); at < next; at = addDays(at, 1))
          expect(isWorkingDay(at)).toBe(false)
      }),
    )
  })

  it('so many before: exactly so many working days lie from it up to the day', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 8 }), (day, count) => {
        const before = workingDaysBefore(day, count)
        let counted = 0
        for (let at = before; at < day; at = addDays(at, 1)) if (isWorkingDay(at)) counted += 1
        expect([isWorkingDay(before), counted]).toEqual([true, count])
      }),
    )
  })

  it('before a working day and on again leads back to it', () => {
    fc.assert(
      fc.property(days.filter(isWorkingDay), (day) => {
        expect(nextWorkingDay(workingDaysBefore(day, 1))).toBe(day)
        expect(lastWorkingDayUntil(day)).toBe(day)
      }),
    )
  })
})
