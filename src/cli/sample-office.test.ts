import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { frameworks } from '../../test/world/clean-plan.ts'
import { frameworkById } from '../frameworks/framework.ts'
import { warningsOf } from '../results/checks.ts'
import { readPastedScores } from '../results/read-scores.ts'

it('the result of the sample office is read whole, and nothing in it contradicts itself', () => {
  const framework = frameworkById(frameworks, 'nacc-ita-2565')
  if (!framework) throw new Error('There is no framework of 2565.')
  const read = readPastedScores(readFileSync('sample/result-2565.txt', 'utf8'), framework)
  expect(read.scores.size).toBe(16)
  expect(read.unread).toHaveLength(1)
  expect(warningsOf(framework, read.scores)).toEqual([])
})
