import { expect, it } from 'vitest'
import { staffTrial } from './staff-trial.ts'

it('a trial answer stands in no file of its database', async () => {
  const { telling, files } = await staffTrial()
  expect(telling).toEqual([])
  expect(files).toBeGreaterThan(100)
})
