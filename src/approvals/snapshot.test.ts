import { describe, expect, it } from 'vitest'
import { cleanMeasure, cleanPlan } from '../../test/world/clean-plan.ts'
import { fiscalYear } from '../basics/fiscal-year.ts'
import type { AgencyId, EvidenceId, FactId, MeasureId, PlanId } from '../basics/ids.ts'
import { type PlainDate, plainDate } from '../basics/plain-date.ts'
import type { Evidence, EvidenceVersion } from '../evidence/evidence.ts'
import { noPlanning } from '../measures/planning.ts'
import { notReported } from '../measures/progress.ts'
import { handInsOf, handingIn } from './hand-in.ts'
import {
  inFirstFormat,
  planIn,
  proofFrom,
  readSnapshot,
  type SnapshotMeasure,
  snapshotOf,
  withoutFinishDay,
} from './snapshot.ts'

const measureId = 'm1' as MeasureId
const by = { recordedAt: '2023-03-15T03:00:00.000Z', recordedBy: 'p1' }
const version: EvidenceVersion = {
  ...by,
  ...{ id: 'v1' as FactId, ordinal: 1, kind: 'meeting', title: 'ประชุมคณะทำงาน', place: 'อบต.' },
  ...{ date: plainDate('2023-03-15'), purpose: '', channel: null, members: ['มานี'], minutes: '' },
  ...{ url: 'https://a.example/minutes', capture: null, sensitivity: 'internal' },
  ...{ supersedes: null, redactions: null },
  files: [
    {
      ...{ sha256: 'a'.repeat(64), name: 'ลายมือชื่อ มานี.pdf', type: 'application/pdf', bytes: 9 },
      ...{ width: null, height: null, takenAt: null, previewSha256: null, originalSha256: null },
    },
  ],
}
const piece: Evidence = {
  ...by,
  ...{ id: 'e1' as EvidenceId, fiscalYear: fiscalYear(2566), versions: [version] },
  ...{ current: version, shown: null, withdrawn: null },
  links: [
    {
      ...by,
      ...{ id: 'l1' as FactId, fiscalYear: fiscalYear(2566), proves: 'ประชุมแล้วตามขั้นตอนที่ 1' },
      target: { kind: 'measure', measureId },
    },
  ],
}

describe('evidence in a snapshot', () => {
  it('that is internal is there by its hash alone, for snapshots are published', () => {
    const proof = proofFrom(piece, measureId)
    expect(JSON.stringify(proof)).not.toMatch(/ประชุม|มานี|example/)
    expect(proof).toMatchObject({ isPublic: false, files: [{ sha256: 'a'.repeat(64) }] })
  })

  it('that has a publish-safe copy is that copy', () => {
    const safe = { ...version, id: 'v2' as FactId, title: 'ประชุม (ปิดชื่อแล้ว)', files: [] }
    const proof = proofFrom({ ...piece, shown: safe }, measureId)
    expect(proof).toMatchObject({ isPublic: true, version: 'v2', title: safe.title, files: [] })
    expect(proof.proves).toBe('ประชุมแล้วตามขั้นตอนที่ 1')
  })
})

describe('the day a measure was finished', () => {
  const agency = {
    ...{ id: 'a1' as AgencyId, code: 'thansai', name: 'อบต.ธารใส', type: 'abt' as const },
    ...{ district: 'ทุ่งกว้าง', province: 'สระบุรี' },
  }
  const done = { ...cleanMeasure({ stage: 'done', percent: 100 }), id: measureId }
  const planOn = (finishedOn?: PlainDate) =>
    snapshotOf(
      {
        ...cleanPlan([]),
        ...{ id: 'p1' as PlanId, agency: agency as never, imported: null },
        fiscalYear: fiscalYear(2566),
        measures: [
          {
            ...{ ...done, ...noPlanning, ...(finishedOn && { finishedOn }) },
            ...{ version: 'v1' as FactId, position: 1, standing: notReported, verification: null },
          },
        ],
      },
      null,
      () => [],
    )
  const [day, other] = [plainDate('2023-01-05'), plainDate('2023-01-06')]

  it('is signed for: another day is another snapshot', () => {
    expect(planOn(day).content.measures[0]?.finishedOn).toBe(day)
    expect(planIn(planOn(day)).measures[0]?.finishedOn).toBe(day)
    expect(new Set([planOn(day), planOn(other), planOn()].map(({ digest }) => digest)).size).toBe(3)
  })

  it('is no part of the first format, whose snapshots keep their digests', () => {
    const first = inFirstFormat(planOn(day))
    expect(first.content.format).toBe('prongsai-snapshot/1')
    expect(first.text).not.toContain('finishedOn')
    expect(inFirstFormat(planOn(other)).digest).toBe(first.digest)
    expect(inFirstFormat(planOn()).digest).toBe(first.digest)
    expect(readSnapshot(first.digest, first.text)).toEqual(first)
  })

  it('does not undo what a division handed in before rows had it', () => {
    const [row] = planOn(day).content.measures
    if (!row) throw new Error('There is no row.')
    const unit = row.responsible.units[0] ?? ''
    const handedIn = (rows: readonly SnapshotMeasure[]) => {
      const act = handingIn([], rows, unit)
      if (!act.ok) throw new Error(act.reason.code)
      const head = { id: 'f1' as FactId, ordinal: 1, personName: 'มานี', post: '', ...by }
      return { ...head, ...act.value }
    }
    const stateNow = (rows: readonly SnapshotMeasure[]) =>
      handInsOf([handedIn(rows)], [row])[0]?.state
    expect(stateNow([row])).toBe('handed-in')
    expect(stateNow([withoutFinishDay(row)])).toBe('handed-in')
    expect(stateNow([{ ...row, finishedOn: other }])).toBe('changed')
  })
})

describe('rows of every division', () => {
  const row = (id: string, ...units: string[]): SnapshotMeasure => ({
    ...cleanMeasure({ responsible: { units, posts: [] } }),
    ...{ id: id as MeasureId, reportedOn: null, proof: [] },
  })
  const rows = [row('m1', 'กองคลัง'), row('m2', 'ทุกส่วนราชการ')]

  it('are handed in by each division of the agency with its own', () => {
    const found = handInsOf([], rows, ['สำนักปลัด', 'กองคลัง'])
    expect(found.map(({ unit, rows: own }) => [unit, own.map(({ id }) => id)])).toEqual([
      ['กองคลัง', ['m1', 'm2']],
      ['สำนักปลัด', ['m2']],
    ])
    expect(handingIn([], rows, 'สำนักปลัด').ok).toBe(true)
    expect(handingIn([], rows.slice(0, 1), 'สำนักปลัด')).toMatchObject({
      reason: { code: 'unit-has-no-rows' },
    })
  })
})

it('a snapshot that was spoilt is not read', () => {
  expect(() => readSnapshot('a'.repeat(64), '{}')).toThrow(/no longer what was signed/)
})
