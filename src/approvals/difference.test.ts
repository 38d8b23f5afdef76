import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanMeasure } from '../../test/world/clean-plan.ts'
import type { MeasureId } from '../basics/ids.ts'
import { changesBetween } from './difference.ts'
import type { SnapshotMeasure } from './snapshot.ts'

const row = (id: string, over: Partial<SnapshotMeasure> = {}): SnapshotMeasure => ({
  ...cleanMeasure(),
  id: id as MeasureId,
  reportedOn: null,
  proof: [],
  ...over,
})
const between = (before: SnapshotMeasure[], after: SnapshotMeasure[]) =>
  changesBetween({ measures: before }, { measures: after })
const photo = { id: 'e1', version: 'v1', kind: 'file' as const, title: 'ภาพอบรม', proves: '' }
const proof = { ...photo, channel: null, date: null, url: null, isPublic: true, files: [] }

describe('what changed between two snapshots', () => {
  it('names rows that came and went, and the fields of those that stayed', () => {
    const changes = between(
      [row('a'), row('b'), row('c')],
      [row('a'), row('c', { percent: 80, stage: 'underway' }), row('d')],
    )
    expect(changes.map(({ id, kind, row: at }) => [id, kind, at])).toEqual([
      ['c', 'changed', 2],
      ['d', 'added', 3],
      ['b', 'removed', 2],
    ])
    expect(changes[0]).toMatchObject({
      moved: false,
      fields: [{ field: 'stage' }, { field: 'percent' }],
    })
  })

  it('tells a new version of a piece of evidence from the one before', () => {
    const newer = { ...proof, version: 'v2' }
    const [change] = between([row('a', { proof: [proof] })], [row('a', { proof: [newer] })])
    expect(change).toMatchObject({ kind: 'changed', proofAdded: [newer], proofRemoved: [proof] })
  })

  it('says of a row that only changed places that it moved, and of the others nothing', () => {
    const changes = between([row('a'), row('b'), row('c')], [row('c'), row('a'), row('b')])
    expect(changes).toMatchObject([{ id: 'c', kind: 'changed', moved: true, fields: [] }])
  })

  it('is nothing for the same plan, and for any two names each row that is in one alone', () => {
    const ids = fc.uniqueArray(fc.constantFrom(...'abcdefghij'), { maxLength: 10 })
    fc.assert(
      fc.property(ids, ids, (before, after) => {
        expect(
          between(
            before.map((id) => row(id)),
            before.map((id) => row(id)),
          ),
        ).toEqual([])
        const changes = between(
          before.map((id) => row(id)),
          after.map((id) => row(id)),
        )
        const kinds = (kind: string) =>
          changes.flatMap((each) => (each.kind === kind ? [each.id as string] : [])).sort()
        expect(kinds('added')).toEqual(after.filter((id) => !before.includes(id)).sort())
        expect(kinds('removed')).toEqual(before.filter((id) => !after.includes(id)).sort())
        const moved = new Set(kinds('changed'))
        const kept = (list: string[], others: string[]) =>
          list.filter((id) => others.includes(id) && !moved.has(id))
        expect(kept(before, after)).toEqual(kept(after, before))
      }),
    )
  })
})
