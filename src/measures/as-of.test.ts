import { describe, expect, it } from 'vitest'
import { cleanMeasure } from '../../test/world/clean-plan.ts'
import type { FactId, MeasureId } from '../basics/ids.ts'
import { type PlainDate, plainDate } from '../basics/plain-date.ts'
import { factsAt, factsOn } from './as-of.ts'
import { type Fact, measuresFrom } from './facts.ts'
import { noPlanning } from './planning.ts'
import { asPrinted } from './progress.ts'

const day = plainDate('2023-03-31')
let made = 0
const head = (recorded: string) => {
  made += 1
  return {
    ...{ id: `f${made}` as FactId, ordinal: made, recordedBy: 'x' },
    ...{ measureId: 'm' as MeasureId, recordedAt: `${recorded}T03:00:00.000Z` },
  }
}
const { stage, percent, statement, outcome, evidence, source, ...printed } = cleanMeasure()
const adopted = (recorded: string): Fact => ({
  ...{ ...head(recorded), kind: 'adopted', importedBy: null, position: made },
  content: { ...printed, ...noPlanning },
})
const reported = (recorded: string, reportedOn: PlainDate | null, percent: number): Fact => ({
  ...{ ...head(recorded), kind: 'progress', importedBy: null },
  progress: {
    ...{ ...asPrinted, stage: 'underway', percent, statement: '', outcome: [], evidence: [] },
    reportedOn,
  },
})
const percentOn = (facts: readonly Fact[]) => measuresFrom(factsOn(facts, day))[0]?.percent

describe('how a plan stood on a day', () => {
  it('counts a report by the day it was made for, and by its recording where it names none', () => {
    const plan = adopted('2022-12-01')
    expect(percentOn([plan, reported('2023-04-20', plainDate('2023-03-30'), 40)])).toBe(40)
    expect(percentOn([plan, reported('2023-03-01', plainDate('2023-04-01'), 40)])).toBe(null)
    expect(
      percentOn([plan, reported('2023-03-31', null, 30), reported('2023-04-01', null, 60)]),
    ).toBe(30)
  })

  it('leaves out measures that came later, unless the whole plan did', () => {
    const later = { ...adopted('2023-06-01'), measureId: 'n' as MeasureId } as Fact
    expect(measuresFrom(factsOn([adopted('2022-12-01'), later], day))).toHaveLength(1)
    expect(measuresFrom(factsOn([later], day))).toHaveLength(1)
  })

  it('does not count what was undone later', () => {
    const report = reported('2023-03-01', null, 40)
    const undo: Fact = { ...head('2023-05-01'), kind: 'undo', undoes: report.id }
    expect(percentOn([adopted('2022-12-01'), report, undo])).toBe(null)
  })

  it('is read to the instant where an instant is meant', () => {
    const facts = [adopted('2022-12-01'), reported('2023-03-01', null, 40)]
    expect(factsAt('2023-03-01T02:59:59.999Z')(facts)).toHaveLength(1)
    expect(factsAt('2023-03-01T03:00:00.000Z')(facts)).toHaveLength(2)
  })
})
