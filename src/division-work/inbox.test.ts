import { expect, it } from 'vitest'
import { newSince, seenIn } from './inbox.ts'

const report = (recordedAt: string, recordedBy: string) => ({ recordedAt, recordedBy })

it('new is what others sent since one looked last; one’s own reports never are', () => {
  const reports = [
    report('2023-07-03T02:00:00.000Z', 'manee'),
    report('2023-07-02T02:00:00.000Z', 'officer'),
    report('2023-07-01T02:00:00.000Z', 'manee'),
  ]
  expect(newSince(reports, null, 'officer').fresh).toHaveLength(2)
  const { fresh, old } = newSince(reports, '2023-07-01T02:00:00+00:00', 'officer')
  expect(fresh).toEqual([reports[0]])
  expect(old).toHaveLength(2)
  expect(newSince(reports, '2023-07-03T02:00:00.000Z', 'officer').fresh).toEqual([])
})

it('a look that says no moment counts as none', () => {
  expect(seenIn({ seen: '2023-07-01T02:00:00.000Z' })).toBe('2023-07-01T02:00:00.000Z')
  for (const other of [null, undefined, {}, { seen: 'วันก่อน' }, { seen: 3 }])
    expect(seenIn(other)).toBeNull()
})
