import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanMeasure } from '../../test/world/clean-plan.ts'
import type { FactId, MeasureId } from '../basics/ids.ts'
import type { Finding, FindingCode } from '../findings/finding.ts'
import { atAGlance } from './executive.ts'
import { type Nudge, nudging, openNudges } from './nudge.ts'
import type { SnapshotMeasure } from './snapshot.ts'

const row = (id: string, over: Partial<SnapshotMeasure> = {}): SnapshotMeasure => ({
  ...cleanMeasure(),
  ...{ id: id as MeasureId, reportedOn: null, proof: [], ...over },
})
const found = (code: FindingCode, at: number): Finding => ({
  ...{ code, severity: 'warning', says: {} },
  place: { part: 'row', row: at },
})

describe('what an executive is told at a glance', () => {
  it('puts late rows first, then contradictions, then what is done without evidence', () => {
    const rows = ['a', 'b', 'c', 'd'].map((id) => row(id))
    const glance = atAGlance(rows, [
      found('done-without-evidence', 1),
      found('percent-contradicts-words', 2),
      found('period-over-not-done', 3),
      found('word-doubled', 4),
    ])
    expect(glance.red.map(({ id, kinds }) => [id, ...kinds])).toEqual([
      ['c', 'late'],
      ['b', 'contradiction'],
      ['a', 'no-evidence'],
    ])
    expect(glance.late).toBe(1)
  })

  it('says a hundred only of what is all done', () => {
    const stages = fc.array(fc.constantFrom('done', 'underway', 'not-started'), { minLength: 1 })
    fc.assert(
      fc.property(stages, (each) => {
        const glance = atAGlance(
          each.map((stage, at) => row(String(at), { stage: stage as never })),
          [],
        )
        expect(glance.percent === 100).toBe(each.every((stage) => stage === 'done'))
        expect(glance.percent).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})

describe('a nudge', () => {
  const entry = 'entry-1' as FactId
  const measure = (now: FactId | null) => ({
    ...{ id: 'a' as MeasureId, responsible: { units: ['กองช่าง'], posts: [] } },
    standing: { entry: now } as never,
  })
  const by = { id: 'mayor', now: '2023-09-30T03:00:00.000Z' }
  const given = (recordedAt = by.now): Nudge => ({
    ...{ id: 'n' as FactId, measureId: 'a' as MeasureId, entry, units: ['กองช่าง'], note: '' },
    ...{ personName: 'มานะ', post: 'นายก', recordedAt, recordedBy: 'mayor' },
  })

  it('stands open until the row is reported on anew', () => {
    expect(openNudges([given()], [measure(entry)])).toHaveLength(1)
    expect(openNudges([given()], [measure('entry-2' as FactId)])).toEqual([])
    expect(openNudges([given()], [])).toEqual([])
  })

  it('is given once a day, and to a row that is there', () => {
    expect(nudging([], measure(entry), by)).toMatchObject({ value: { entry, units: ['กองช่าง'] } })
    expect(nudging([given()], measure(entry), by)).toMatchObject({
      reason: { code: 'nudged-today' },
    })
    const yesterday = given('2023-09-29T03:00:00.000Z')
    expect(nudging([yesterday], measure(entry), by).ok).toBe(true)
    // The day is that of Thailand: seven in the morning there is no new one.
    const early = given('2023-09-29T23:30:00.000Z')
    expect(nudging([early], measure(entry), by)).toMatchObject({ reason: { code: 'nudged-today' } })
    expect(nudging([given()], measure(entry), { ...by, id: 'deputy' }).ok).toBe(true)
    expect(nudging([], undefined, by)).toMatchObject({ reason: { code: 'measure-missing' } })
  })
})
