import { describe, expect, it } from 'vitest'
import { fiscalYear } from '../basics/fiscal-year.ts'
import type { EvidenceId, FactId, MeasureId } from '../basics/ids.ts'
import { plainDate } from '../basics/plain-date.ts'
import type { Evidence, EvidenceVersion } from '../evidence/evidence.ts'
import { proofFrom, readSnapshot } from './snapshot.ts'

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

it('a snapshot that was spoilt is not read', () => {
  expect(() => readSnapshot('a'.repeat(64), '{}')).toThrow(/no longer what was signed/)
})
