import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type PlainDate, plainDate } from '../basics/plain-date.ts'
import {
  addDays,
  isWorkingDay,
  workingDaysAfter,
  workingDaysUntil,
} from '../basics/working-days.ts'
import { type Voice, wordsShown } from './challenge.ts'
import { answerWithin, clockOf, lateIfReceivedBy } from './clock.ts'

const anyDay = fc
  .integer({ min: 0, max: 1500 })
  .map((days) => addDays(plainDate('2022-11-01'), days))

describe('the clock of a challenge', () => {
  it('counts working days after the day it came, not that day, weekends or holidays', () => {
    // Friday 7 April 2566; Songkran is 13 and 14, its substitute 17 April.
    const friday = plainDate('2023-04-07')
    expect(workingDaysAfter(friday, answerWithin)).toBe('2023-04-21')
    expect(clockOf(friday, friday)).toEqual({
      ...{ due: '2023-04-21', state: 'in-time', gone: 0, late: 0 },
    })
    expect(clockOf(friday, plainDate('2023-04-19')).state).toBe('due-soon')
    expect(clockOf(friday, plainDate('2023-04-21')).state).toBe('due-soon')
    // Overdue from the next day on, though a Saturday adds no working day.
    expect(clockOf(friday, plainDate('2023-04-22'))).toMatchObject({ state: 'late', late: 0 })
    expect(clockOf(friday, plainDate('2023-05-03'))).toMatchObject({ state: 'late', gone: 15 })
    // 4 and 5 May are holidays as well.
    expect(clockOf(friday, plainDate('2023-05-05'))).toMatchObject({ state: 'late', gone: 15 })
    expect(clockOf(friday, plainDate('2023-05-08'))).toMatchObject({ state: 'very-late', late: 9 })
  })

  it('is moved by a holiday that is announced while it runs', () => {
    const announced = plainDate('2023-06-07')
    const withIt = (day: PlainDate) => isWorkingDay(day) && day !== announced
    const came = plainDate('2023-06-06')
    const [before, after] = [clockOf(came, came), clockOf(came, came, withIt)]
    expect(after.due > before.due).toBe(true)
    const today = addDays(before.due, 1)
    expect(clockOf(came, today).state).toBe('late')
    expect(clockOf(came, today, withIt).state).toBe('due-soon')
  })

  it('is never late on or before the day it is due, and always after it', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(60), (came, days) => {
        const today = addDays(came, days)
        const { due, state, gone, late } = clockOf(came, today)
        expect(isWorkingDay(due)).toBe(true)
        expect(workingDaysUntil(addDays(came, 1), due)).toBe(answerWithin)
        expect(state === 'late' || state === 'very-late').toBe(today > due)
        expect(late).toBe(Math.max(0, gone - answerWithin))
      }),
    )
  })

  it('is late on a day exactly where it came by the day that overseers count by', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(40), (today, days) => {
        const came = addDays(today, -days)
        expect(came <= lateIfReceivedBy(today)).toBe(clockOf(came, today).due < today)
      }),
    )
  })
})

const voice = (change: Partial<Voice>): Voice => ({
  ...{ id: 'a', receipt: 'AAAA-BBBB-CCCC', receivedOn: plainDate('2023-09-01') },
  ...{ hasWords: true, words: 'ไม่มีไฟล์', ruling: null },
  ...change,
})
const ruled = (withheld: 'insult' | 'personal-data' | null) => ({
  ...{ id: 'r' as never, voiceId: 'a', withheld, recordedAt: '', recordedBy: '' },
})

it('words are shown only once an officer has looked, and what is withheld says why', () => {
  const said = wordsShown({
    voices: [
      voice({ words: 'รออ่าน' }),
      voice({ words: 'แสดง', ruling: ruled(null) }),
      voice({ words: 'หยาบ', ruling: ruled('insult') }),
      voice({ words: null, ruling: ruled('personal-data') }),
      voice({ words: null, hasWords: false }),
    ],
  })
  expect(said.shown.map(({ words }) => words)).toEqual(['แสดง'])
  expect(said.waiting).toBe(1)
  expect(said.withheld).toEqual([
    { reason: 'insult', count: 1 },
    { reason: 'personal-data', count: 1 },
  ])
})
