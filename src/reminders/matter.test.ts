import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanMeasure } from '../../test/world/clean-plan.ts'
import { fiscalYear } from '../basics/fiscal-year.ts'
import type { FactId, MeasureId } from '../basics/ids.ts'
import { plainDate, yearMonth } from '../basics/plain-date.ts'
import { addDays, daysBetween } from '../basics/working-days.ts'
import { noPlanning } from '../measures/planning.ts'
import { notReported } from '../measures/progress.ts'
import type { StoredMeasure } from '../measures/stored-plan.ts'
import { mattersOfPhases, mattersOfPlan } from './matter.ts'

const year = fiscalYear(2566)
const plan = { fiscalYear: year, recordedOn: null }
const period = {
  ...{ printed: 'ม.ค. - มี.ค. 2566', from: yearMonth('2023-01'), to: yearMonth('2023-03') },
}

function measure(change: Partial<StoredMeasure> = {}): StoredMeasure {
  const { source: _, ...printed } = cleanMeasure()
  return {
    ...{ ...printed, ...noPlanning, period, stage: 'underway', percent: 40, evidence: [] },
    ...{ id: 'm1' as MeasureId, version: 'v1' as FactId, position: 1, verification: null },
    standing: { ...notReported, entry: 'e1' as FactId, reportedOn: plainDate('2023-02-01') },
    ...change,
  }
}
const on = (day: string, change: Partial<StoredMeasure> = {}, evidence = 0) =>
  mattersOfPlan(plan, [{ measure: measure(change), evidence }], plainDate(day))

describe('what is due of a measure', () => {
  it('is told of within 14 days before its last day, and is late from the day after', () => {
    expect(on('2023-03-16')).toEqual([])
    expect(on('2023-03-17')).toMatchObject([{ kind: 'due-soon', days: 14, due: '2023-03-31' }])
    expect(on('2023-03-31')).toMatchObject([{ kind: 'due-soon', days: 0 }])
    expect(on('2023-04-01')).toMatchObject([{ kind: 'late', days: 1 }])
  })

  it('is told of after 60 days without a report, counted from the report or from when it begins', () => {
    const long = { period: { ...period, to: yearMonth('2023-09') } }
    expect(on('2023-04-01', long)).toEqual([])
    expect(on('2023-04-02', long)).toMatchObject([{ kind: 'silent', days: 60 }])
    const never = { ...long, stage: 'not-started', standing: notReported } as const
    expect(on('2023-03-01', never)).toEqual([])
    expect(on('2023-03-02', never)).toMatchObject([{ kind: 'silent', days: 60 }])
  })

  it('is evidence alone once it is done, and nothing once there is some', () => {
    expect(on('2023-05-01', { stage: 'done' })).toMatchObject([{ kind: 'unproven' }])
    expect(on('2023-05-01', { stage: 'done' }, 1)).toEqual([])
    expect(on('2023-05-01', { stage: 'done', evidence: ['https://example.go.th'] })).toEqual([])
  })

  it('is one thing a day at most, and never gets better while nobody does anything', () => {
    const starts = plainDate('2022-10-01')
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 700 }),
        fc.integer({ min: 0, max: 60 }),
        (at, later) => {
          const [early] = on(addDays(starts, at))
          const [late] = on(addDays(starts, at + later))
          expect(on(addDays(starts, at)).length).toBeLessThanOrEqual(1)
          if (early) expect(late?.grade).toBeGreaterThanOrEqual(early.grade)
        },
      ),
    )
  })
})

it('a phase of the assessment is told of in its last 14 days', () => {
  const phase = {
    ...{ phase: 'oit', name: { th: 'ตอบ OIT', en: 'Answer OIT' }, to: plainDate('2023-04-30') },
    confidence: 'recalled-unverified',
  }
  const seen = (day: string) => mattersOfPhases(year, [phase], plainDate(day))
  expect(seen('2023-04-15')).toEqual([])
  expect(seen('2023-04-16')).toMatchObject([{ kind: 'phase', days: 14, title: 'ตอบ OIT' }])
  expect(seen('2023-05-01')).toEqual([])
  expect(daysBetween(plainDate('2023-04-16'), phase.to)).toBe(14)
})
