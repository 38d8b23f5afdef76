import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { FactId } from '../basics/ids.ts'
import { plainDate } from '../basics/plain-date.ts'
import { stages } from '../measures/measure.ts'
import { addEntry, notReported } from '../measures/progress.ts'
import { type PhoneReport, progressOf, troubleOf } from './phone-report.ts'

const date = plainDate('2023-07-14')
const { entry: _, ...before } = notReported
const said = (change: Partial<PhoneReport>): PhoneReport => ({
  ...{ stage: 'underway', line: 'ติดป้ายแล้ว', date, steps: [] },
  ...change,
})
const steps = (...ticks: readonly boolean[]) =>
  ticks.map((isDone, at) => ({ text: `ขั้นที่ ${at + 1}`, isDone }))

it('a line comes after what was reported before, and is not said twice', () => {
  const first = progressOf(said({}), before)
  expect(first.outcome).toEqual(['ติดป้ายแล้ว'])
  const second = progressOf(said({ line: 'อบรมแล้ว' }), first)
  expect(second.outcome).toEqual(['ติดป้ายแล้ว', 'อบรมแล้ว'])
  expect(progressOf(said({ line: 'อบรมแล้ว' }), second).outcome).toEqual(second.outcome)
  expect(progressOf(said({ line: '' }), second).outcome).toEqual(second.outcome)
})

it('the percentage follows from the ticks', () => {
  expect(progressOf(said({ steps: steps(true, false, false) }), before).percent).toBe(33)
  expect(progressOf(said({ steps: steps(false, false) }), before)).toMatchObject({
    ...{ percent: null, steps: [] },
  })
  expect(progressOf(said({ stage: 'done' }), before)).toMatchObject({
    ...{ percent: 100, finishedOn: date },
  })
  expect(progressOf(said({ stage: 'done', steps: steps(false, false) }), before).percent).toBe(100)
})

it('a percentage with its own reason stays while nothing is ticked or chosen otherwise', () => {
  const own = { ...before, stage: 'underway' as const, percent: 40, percentReason: 'นับเป็นชิ้นงาน' }
  expect(progressOf(said({}), own)).toMatchObject({ percent: 40, percentReason: 'นับเป็นชิ้นงาน' })
  expect(progressOf(said({ steps: steps(true, false) }), own)).toMatchObject({
    ...{ percent: 50, percentReason: '' },
  })
})

it('whatever a phone may say is a report the plan takes, given a photo', () => {
  const any = fc.record({
    stage: fc.constantFrom(...stages),
    line: fc.constantFrom('', 'ติดป้ายแล้ว', 'ดำเนินการครบถ้วน 80%', 'หลักฐาน: ภาพถ่าย'),
    steps: fc.array(fc.boolean(), { maxLength: 4 }).map((ticks) => steps(...ticks)),
  })
  const refusals = new Set<string>()
  fc.assert(
    fc.property(fc.array(any, { minLength: 1, maxLength: 5 }), (reports) => {
      let last = before
      for (const each of reports) {
        const report = said({
          ...each,
          steps: (reports[0] ?? each).steps.map(({ text }, at) => ({
            text,
            isDone: each.steps[at]?.isDone ?? false,
          })),
        })
        if (troubleOf(report)) continue
        const next = progressOf(report, last)
        const added = addEntry([], { id: 'x' as FactId, withdrawn: false, ...next }, date, 1)
        if (!added.ok) refusals.add(added.reason.code)
        // Sent again it amounts to the same.
        expect(progressOf(report, last)).toEqual(next)
        last = next
      }
    }),
  )
  expect([...refusals]).toEqual([])
})
