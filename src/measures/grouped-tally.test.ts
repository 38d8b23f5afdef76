import fc from 'fast-check'
import { expect, it } from 'vitest'
import { leftIn, tallyBy } from './grouped-tally.ts'
import { type Stage, stages } from './measure.ts'

it('a measure of several divisions counts under each, and what has most left comes first', () => {
  const row = (stage: Stage, ...units: readonly string[]) => ({ stage, units })
  const rows = [
    row('done', 'กองคลัง', 'กองช่าง'),
    row('underway', 'กองช่าง'),
    row('not-started', 'กองช่าง', 'กองช่าง', ' '),
  ]
  const found = tallyBy(rows, ({ units }) => units)
  expect(found.map(({ name, tally }) => [name, tally.all, tally.done])).toEqual([
    ['กองช่าง', 3, 1],
    ['กองคลัง', 1, 1],
  ])
})

it('the three states of a group make up all of it', () => {
  const row = fc.record({
    stage: fc.constantFrom(...stages),
    units: fc.array(fc.constantFrom('ก', 'ข', 'ค')),
  })
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      const groups = tallyBy(rows, ({ units }) => units)
      for (const [at, group] of groups.entries()) {
        const { tally } = group
        expect(tally.done + tally.underway + tally['not-started']).toBe(tally.all)
        const next = groups[at + 1]
        if (next) expect(leftIn(next)).toBeLessThanOrEqual(leftIn(group))
      }
      const bearing = rows.reduce((sum, { units }) => sum + new Set(units).size, 0)
      expect(groups.reduce((sum, { tally }) => sum + tally.all, 0)).toBe(bearing)
    }),
  )
})
