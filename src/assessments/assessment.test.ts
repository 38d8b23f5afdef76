import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fiscalYear } from '../basics/fiscal-year.ts'
import type { FactId, PersonId } from '../basics/ids.ts'
import type { ItemCode } from '../basics/item-code.ts'
import { type PlainDate, plainDate } from '../basics/plain-date.ts'
import { addDays, isWorkingDay, workingDaysAfter } from '../basics/working-days.ts'
import type { Mark } from '../scoring/oit-score.ts'
import {
  type AssessmentFacts,
  assessmentOf,
  type ItemMark,
  otherSees,
  type Round,
  type Seat,
} from './assessment.ts'
import { tieIn } from './conflict.ts'
import { mayClarify, mayFinish, mayHandIn, mayJudge, mayPublish, maySeat } from './decisions.ts'
import { windowOf } from './window.ts'

const codes: readonly ItemCode[] = ['O1', 'O2']
const [ann, bo, cy] = ['ann', 'bo', 'cy'] as PersonId[] as [PersonId, PersonId, PersonId]
const day = plainDate('2023-05-01')
/** Ten working days from that day, with nothing done since. */
const ten = { from: day, workingDays: 10, promised: null, goneOn: null }
let made = 0
const fact = (by: string) => ({
  ...{ id: `f${String(++made).padStart(4, '0')}` as FactId, recordedBy: by },
  recordedAt: '2023-05-01T03:00:00.000Z',
})
const seat = (no: Seat, personId: PersonId | null) => ({ ...fact('op'), seat: no, personId })
const mark = (
  no: Seat,
  by: string,
  code: ItemCode,
  value: Mark,
  round: Round = 'first',
): ItemMark => ({
  ...{ ...fact(by), seat: no, code, mark: value, round },
  ...{ reason: value === 0 ? `${by} ไม่พบ` : '', passage: value === 100 ? `${by} พบ` : '' },
})
const opened = { ...fact('op'), kind: 'opened' as const, submitted: [] }
const handIn = (no: Seat, by: string) => ({ ...fact(by), kind: 'handed-in' as const, seat: no })
const none: AssessmentFacts = { seats: [], marks: [], steps: [], clarifications: [] }
const seated: AssessmentFacts = { ...none, seats: [seat(1, ann), seat(2, bo)], steps: [opened] }
/** Both have judged O1 alike; O2 as said. */
const judged = (one: Mark, other: Mark): AssessmentFacts => ({
  ...seated,
  marks: [
    ...[mark(1, 'ann', 'O1', 100), mark(2, 'bo', 'O1', 100)],
    ...[mark(1, 'ann', 'O2', one), mark(2, 'bo', 'O2', other)],
  ],
})
const bothIn = (facts: AssessmentFacts): AssessmentFacts => ({
  ...{ ...facts, steps: [...facts.steps, handIn(1, 'ann'), handIn(2, 'bo')] },
})
const at = (facts: AssessmentFacts, today = day) => assessmentOf(codes, facts, today)
const item = (facts: AssessmentFacts, code: ItemCode) => {
  const found = at(facts).items.find((each) => each.code === code)
  if (!found) throw new Error(code)
  return found
}
const published = (marks: readonly [Mark, Mark]): AssessmentFacts => ({
  ...bothIn(judged(marks[1], marks[1])),
  steps: [
    ...bothIn(judged(marks[1], marks[1])).steps,
    {
      ...{ ...fact('ann'), kind: 'preliminary', on: day, workingDays: 10 },
      marks: codes.map((code, no) => ({
        ...{ code, mark: marks[no] ?? 0, reason: 'ไม่พบ', passage: 'พบ' },
      })),
    },
  ],
})

describe('two assessors', () => {
  it('see nothing of each other before both have handed in', () => {
    const facts = judged(0, 100)
    const one = { ...facts, steps: [...facts.steps, handIn(2, 'bo')] }
    for (const each of [facts, one])
      expect(otherSees(at(each), item(each, 'O2'), 'first', 1)).toBeNull()
    const both = bothIn(facts)
    expect(otherSees(at(both), item(both, 'O2'), 'first', 1)?.mark).toBe(100)
  })
  it('hand in once, when nothing is left, and then change nothing', () => {
    const half = { ...seated, marks: [mark(1, 'ann', 'O1', 100)] }
    expect(mayHandIn(at(half), ann)).toMatchObject({ reason: { code: 'items-left', count: 1 } })
    expect(mayHandIn(at(half), cy)).toMatchObject({ reason: { code: 'not-seated' } })
    const done = judged(0, 0)
    expect(mayHandIn(at(done), ann).ok).toBe(true)
    const sent = { ...done, steps: [...done.steps, handIn(1, 'ann')] }
    expect(mayHandIn(at(sent), ann)).toMatchObject({ reason: { code: 'handed-in-already' } })
    expect(mayJudge(at(sent), ann, 'O1', 'first')).toMatchObject({
      reason: { code: 'handed-in-already' },
    })
    expect(mayJudge(at(sent), bo, 'O1', 'first').ok).toBe(true)
  })
  it('settle only what they differ in, until both find the same', () => {
    const facts = bothIn(judged(0, 100))
    expect(at(facts).phase).toBe('reconciling')
    expect(mayJudge(at(facts), ann, 'O2', 'reconcile').ok).toBe(true)
    expect(mayJudge(at(facts), ann, 'O1', 'reconcile')).toMatchObject({
      reason: { code: 'nothing-to-judge' },
    })
    expect(mayJudge(at(facts), ann, 'O2', 'first')).toMatchObject({
      reason: { code: 'changed-meanwhile' },
    })
    expect(mayPublish(at(facts), ann, 10)).toMatchObject({
      reason: { code: 'items-left', count: 1 },
    })
    const apart = {
      ...facts,
      marks: [...facts.marks, mark(1, 'ann', 'O2', 100, 'reconcile')],
    }
    expect(at(apart).phase).toBe('reconciling')
    const same = { ...apart, marks: [...apart.marks, mark(2, 'bo', 'O2', 100, 'reconcile')] }
    expect(at(same).phase).toBe('to-publish')
    expect(item(same, 'O2').agreed).toMatchObject({ mark: 100, passage: 'ann พบ\nbo พบ' })
    expect(mayPublish(at(same), ann, 10)).toMatchObject({ ok: true })
    expect(mayPublish(at(same), ann, 0)).toMatchObject({ reason: { code: 'days-out-of-range' } })
  })
  it('lose their judgements with their seat: whoever takes it judges anew', () => {
    const facts = bothIn(judged(0, 0))
    const passed = { ...facts, seats: [...facts.seats, seat(2, cy)] }
    expect(at(passed).phase).toBe('judging')
    expect(item(passed, 'O1').first.has(2)).toBe(false)
    expect(maySeat(at(facts), 2, ann)).toMatchObject({ reason: { code: 'same-person' } })
  })
})

describe('the window for clarifying', () => {
  const openings = fc.record({
    from: fc.nat(1200).map((days) => addDays(day, days)),
    workingDays: fc.integer({ min: 1, max: 30 }),
  })
  /** The calendar of holidays as it is known, with some more days off. */
  const calendars = fc
    .uniqueArray(fc.nat(1300), { maxLength: 200 })
    .map((off) => new Set(off.map((days) => addDays(day, days))))
    .map((off) => (each: PlainDate) => isWorkingDay(each) && !off.has(each))
  it('counts working days alone and closes at the end of the last', () => {
    // Published on Monday 1 May 2566. Days 1 and 2 are 2 and 3 May; 4 and 5 are holidays; 3 to 7 are
    // 8 to 12 May; 8 and 9 are 15 and 16; 17 is the day of ploughing; the tenth is Thursday 18 May.
    const closesOn = plainDate('2023-05-18')
    expect(windowOf(ten, day)).toMatchObject({ closesOn, isOpen: true, left: 10 })
    expect(windowOf(ten, plainDate('2023-05-04')).left).toBe(8)
    expect(windowOf(ten, closesOn)).toMatchObject({ isOpen: true, left: 1 })
    expect(windowOf(ten, plainDate('2023-05-19'))).toMatchObject({ isOpen: false, left: 0 })
  })
  it('moves by itself when a holiday becomes known while it is open', () => {
    const known = (each: string) => isWorkingDay(plainDate(each)) && each !== '2023-05-11'
    const before = windowOf(ten, plainDate('2023-05-10'))
    const after = windowOf(ten, plainDate('2023-05-10'), known)
    expect([before.closesOn, after.closesOn]).toEqual(['2023-05-18', '2023-05-19'])
    expect(after.left).toBe(before.left)
  })
  it('closes no day sooner than was promised, whatever becomes known of the calendar', () => {
    fc.assert(
      fc.property(openings, calendars, calendars, fc.nat(80), (opened, then, now, later) => {
        const { from, workingDays } = opened
        const promised = workingDaysAfter(from, workingDays, then)
        const window = windowOf({ ...ten, ...opened, promised }, addDays(from, later), now)
        expect(window.closesOn >= promised).toBe(true)
        expect(window.isOpen).toBe(addDays(from, later) <= window.closesOn)
        // Of days that are all still holidays, further ones only move it later.
        const both = (day: PlainDate) => then(day) && now(day)
        const longer = windowOf({ ...ten, ...opened, promised }, from, both)
        expect(longer.closesOn >= window.closesOn && longer.closesOn >= promised).toBe(true)
      }),
    )
  })
  it('stays closed once the assessors have gone on, at the very edge too', () => {
    fc.assert(
      fc.property(
        openings,
        calendars,
        calendars,
        fc.nat(5),
        fc.nat(60),
        (opened, then, now, ...at) => {
          const [wait, later] = at
          const promised = workingDaysAfter(opened.from, opened.workingDays, then)
          const goneOn = addDays(promised, 1 + wait)
          const window = windowOf({ ...opened, promised, goneOn }, addDays(goneOn, later), now)
          expect(window.isOpen).toBe(false)
          expect(window.closesOn >= promised && window.closesOn < goneOn).toBe(true)
          expect(window.left).toBe(0)
        },
      ),
    )
  })
  it('is not opened again by a holiday that becomes known when a clarified item was judged', () => {
    // Day 18 May was the last; on the 19th the assessors went on; then the 11th turns out to be a holiday.
    const promised = plainDate('2023-05-18')
    const [edge, known] = [
      plainDate('2023-05-19'),
      (each: PlainDate) => isWorkingDay(each) && each !== '2023-05-11',
    ]
    const opened = { ...ten, promised }
    expect(windowOf(opened, edge, known)).toMatchObject({ isOpen: true, closesOn: edge, left: 1 })
    expect(windowOf({ ...opened, goneOn: edge }, edge, known)).toMatchObject({
      ...{ isOpen: false, closesOn: promised, left: 0 },
    })
    const facts = published([100, 0])
    const gone: AssessmentFacts = {
      ...facts,
      marks: [
        ...facts.marks,
        { ...mark(1, 'ann', 'O2', 100, 'clarified'), recordedAt: '2023-05-09T03:00:00.000Z' },
      ],
    }
    const before = plainDate('2023-05-10')
    expect([at(facts, before).window?.isOpen, at(gone, before).window?.isOpen]).toEqual([
      ...[true, false],
    ])
  })
  it('takes words to an item that lost its points, and refuses them kindly when it is too late', () => {
    const facts = published([100, 0])
    expect(at(facts).phase).toBe('clarifying')
    expect(mayClarify(at(facts), 'O2').ok).toBe(true)
    expect(mayClarify(at(facts), 'O1')).toMatchObject({ reason: { code: 'item-has-all' } })
    expect(mayFinish(at(facts), ann)).toMatchObject({ reason: { code: 'window-open' } })
    const late = at(facts, plainDate('2023-06-30'))
    expect(mayClarify(late, 'O2')).toMatchObject({
      reason: { code: 'window-closed', closesOn: windowOf(ten, day).closesOn },
    })
    expect(mayClarify(at(seated), 'O2')).toMatchObject({ reason: { code: 'nothing-published' } })
  })
  it('is followed by judging what was clarified, again alone, and then by the final score', () => {
    const june = plainDate('2023-06-30')
    const quiet = published([100, 0])
    expect(at(quiet, june).phase).toBe('to-finish')
    const facts = {
      ...quiet,
      clarifications: [{ ...fact('officer'), code: 'O2' as const, words: 'อยู่หน้า 3' }],
    }
    const late = (more: readonly ItemMark[]) =>
      at({ ...facts, marks: [...facts.marks, ...more] }, june)
    expect(late([]).phase).toBe('answering')
    const ofAnn = mark(1, 'ann', 'O2', 100, 'clarified')
    const half = late([ofAnn])
    const [, second] = half.items
    if (!second) throw new Error('O2')
    expect(otherSees(half, second, 'clarified', 2)).toBeNull()
    expect(mayFinish(half, bo)).toMatchObject({ reason: { code: 'items-left', count: 1 } })
    const done = late([ofAnn, mark(2, 'bo', 'O2', 100, 'clarified')])
    expect(done.phase).toBe('to-finish')
    expect(mayFinish(done, bo)).toMatchObject({ ok: true, value: [{ mark: 100 }, { mark: 100 }] })
  })
})

describe('one’s own agency', () => {
  const year = fiscalYear(2566)
  const today = plainDate('2026-11-23')
  const tie = (from: string, until: string | null) => ({
    ...{ kind: 'post' as const, from: plainDate(from) },
    until: until === null ? null : plainDate(until),
  })
  it.each([
    ['a post that goes on', tie('2020-01-01', null), true],
    ['a post that ended on the first day of the year', tie('2020-01-01', '2022-10-01'), true],
    ['a post that began on its last day', tie('2023-09-30', '2023-10-01'), true],
    ['a post of years before', tie('2015-01-01', '2022-09-30'), false],
    ['a post between that year and today', tie('2024-01-01', '2025-01-01'), false],
  ])('is one by %s: %s', (_, held, isTied) => {
    expect(tieIn([held], year, today) !== null).toBe(isTied)
  })
})
