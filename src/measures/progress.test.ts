import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FactId } from '../basics/ids.ts'
import { plainDate } from '../basics/plain-date.ts'
import { stages } from './measure.ts'
import {
  addEntry,
  asPrinted,
  notReported,
  type ProgressEntry,
  standing,
  standingAfter,
} from './progress.ts'

const today = plainDate('2023-09-30')
const entry = (over: Partial<ProgressEntry> = {}): ProgressEntry => ({
  id: 'one' as FactId,
  withdrawn: false,
  stage: 'underway',
  percent: 80,
  statement: 'ดำเนินการครบถ้วน 80%',
  outcome: [],
  evidence: [],
  ...asPrinted,
  reportedOn: today,
  ...over,
})
const entries = fc.array(
  fc.record({
    id: fc.uuid().map((id) => id as FactId),
    withdrawn: fc.boolean(),
    stage: fc.constantFrom(...stages),
    percent: fc.option(fc.integer({ min: 0, max: 100 })),
    statement: fc.string(),
    outcome: fc.array(fc.string()),
    evidence: fc.array(fc.string()),
    reportedOn: fc.constantFrom(null, today),
    steps: fc.constant([]),
    percentReason: fc.string(),
    finishedOn: fc.constantFrom(null, today),
  }),
)

describe('where a measure stands', () => {
  it('is not started before anybody has reported', () => {
    expect(standing([])).toEqual(notReported)
  })

  it('is what the last report says', () => {
    const last = entry({ id: 'two' as FactId, stage: 'done', percent: 100 })
    expect(standing([entry(), last])).toMatchObject({ entry: 'two', stage: 'done', percent: 100 })
  })

  it('is what the report before said, once the last was withdrawn', () => {
    const last = entry({ id: 'two' as FactId, stage: 'done', percent: 100, withdrawn: true })
    expect(standing([entry(), last])).toMatchObject({
      entry: 'one',
      stage: 'underway',
      percent: 80,
    })
  })

  it('folded in pieces is the same as folded whole', () => {
    fc.assert(
      fc.property(entries, entries, (earlier, later) => {
        const inPieces = later.reduce(standingAfter, standing(earlier))
        expect(inPieces).toEqual(standing([...earlier, ...later]))
      }),
    )
  })

  it('is the same as if withdrawn reports had never been', () => {
    fc.assert(
      fc.property(entries, (all) => {
        expect(standing(all)).toEqual(standing(all.filter(({ withdrawn }) => !withdrawn)))
      }),
    )
  })
})

describe('a report of progress', () => {
  const done = (over: Partial<ProgressEntry> = {}): Partial<ProgressEntry> => ({
    ...{ stage: 'done', percent: 100, evidence: ['ภาพที่ 1'], finishedOn: today },
    ...over,
  })
  const refusalOf = (over: Partial<ProgressEntry>) => {
    const added = addEntry([], entry(over), today)
    return added.ok ? null : added.reason
  }

  it('is added at the end', () => {
    const second = entry({ id: 'two' as FactId })
    expect(addEntry([entry()], second, today)).toEqual({ ok: true, value: [entry(), second] })
  })

  it.each([-1, 101, 12.5, Number.NaN])('cannot say %d percent', (percent) => {
    expect(refusalOf({ percent })).toEqual({ code: 'percent-not-whole', percent })
  })

  it('cannot be done below a hundred percent, or without saying how much', () => {
    expect(refusalOf({ stage: 'done', percent: 80 })).toMatchObject({ code: 'done-below-hundred' })
    expect(refusalOf({ stage: 'done', percent: null })).toMatchObject({
      code: 'done-below-hundred',
    })
    expect(refusalOf(done())).toBeNull()
  })

  it('cannot be not started above zero', () => {
    expect(refusalOf({ stage: 'not-started', percent: 1 })).toMatchObject({
      code: 'not-started-above-zero',
    })
    expect(refusalOf({ stage: 'not-started', percent: 0 })).toBeNull()
    expect(refusalOf({ stage: 'not-started', percent: null })).toBeNull()
  })

  it('needs evidence to be done: named in it, or linked to its measure', () => {
    const bare = entry(done({ evidence: [] }))
    expect(refusalOf(bare)).toEqual({ code: 'evidence-missing' })
    expect(addEntry([], bare, today, 1).ok).toBe(true)
    expect(refusalOf({ evidence: [] })).toBeNull()
  })

  it('needs the day it was finished to be done, and one that has come', () => {
    expect(refusalOf(done({ finishedOn: null }))).toEqual({ code: 'finish-day-missing' })
    const finishedOn = plainDate('2023-10-01')
    expect(refusalOf(done({ finishedOn }))).toEqual({ code: 'finished-in-the-future', finishedOn })
  })

  it('has the percentage of its steps, or says why not', () => {
    const steps = [
      { text: 'ประกาศ', stage: 'done' as const },
      { text: 'อบรม', stage: 'underway' as const },
    ]
    expect(refusalOf({ steps, percent: 50 })).toBeNull()
    expect(refusalOf({ steps, percent: 80 })).toEqual({
      code: 'percent-reason-missing',
      bySteps: 50,
    })
    expect(refusalOf({ steps, percent: 80, percentReason: 'อบรมไปสี่รุ่นจากห้า' })).toBeNull()
    expect(refusalOf(done({ steps }))).toMatchObject({ code: 'percent-reason-missing' })
  })

  it('cannot be of a day that has not come', () => {
    expect(refusalOf({ reportedOn: plainDate('2023-10-01') })).toMatchObject({
      code: 'reported-in-the-future',
    })
    expect(refusalOf({ reportedOn: null })).toBeNull()
  })
})
