import { expect, it } from 'vitest'
import { plainDate } from '../basics/plain-date.ts'
import type { StaffSurvey } from './staff-survey.ts'
import { staffStages, stageOf } from './stage.ts'

const today = plainDate('2026-11-24')
const at = (kinds: readonly string[], slips: readonly number[] = []) =>
  stageOf(
    {
      steps: kinds.map((kind) => ({ kind, policy: { closesOn: '2026-12-01' } })),
      printings: slips.map((each) => ({ slips: each, isSpare: false, isAnew: false })),
    } as unknown as StaffSurvey,
    today,
  )

it('goes through every stage in order, and back by one where results are taken back', () => {
  const steps = ['prepared', 'opened', 'closed', 'counted', 'swept', 'published']
  const way = [
    ...[at([]), at(['prepared']), at(['prepared'], [31])],
    ...[2, 3, 4, 5, 6].map((taken) => at(steps.slice(0, taken), [31])),
  ]
  expect(way).toEqual([...staffStages])
  expect(at([...steps, 'unpublished'], [31])).toBe('swept')
  expect(at(['prepared', 'called-off'], [31])).toBeNull()
})
