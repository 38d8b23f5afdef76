import fc from 'fast-check'
import { expect, it } from 'vitest'
import { stages } from './measure.ts'
import { percentOfSteps, type StepState, stepsNow } from './steps.ts'

const states = fc.array(
  fc.record({ text: fc.constantFrom('ก', 'ข', 'ค', 'ง'), stage: fc.constantFrom(...stages) }),
)

it('three steps of five done are 60 per cent, and nothing follows from no steps', () => {
  const five = ['ก', 'ข', 'ค', 'ง', 'จ'].map((text, at) => ({
    text,
    stage: at < 3 ? ('done' as const) : ('underway' as const),
  }))
  expect(percentOfSteps(five)).toBe(60)
  expect(percentOfSteps([])).toBeNull()
})

it('a hundred per cent is said of steps that are all done, and of no others', () => {
  fc.assert(
    fc.property(states, (steps) => {
      const all = steps.length > 0 && steps.every(({ stage }) => stage === 'done')
      expect(percentOfSteps(steps) === 100).toBe(all)
    }),
  )
})

it('steps keep the state that was reported of their words, in whatever order they now stand', () => {
  fc.assert(
    fc.property(states, (reported) => {
      const texts = reported.map(({ text }) => text)
      expect(stepsNow(texts, reported)).toEqual(reported)
      const byText = (steps: readonly StepState[], text: string) =>
        steps.filter((step) => step.text === text)
      const turned = stepsNow([...texts].sort(), reported)
      for (const text of texts) expect(byText(turned, text)).toEqual(byText(reported, text))
    }),
  )
})

it('a step that was reworded has not begun', () => {
  expect(stepsNow(['ประกาศ', 'อบรม'], [{ text: 'ประกาศ ', stage: 'done' }])).toEqual([
    { text: 'ประกาศ', stage: 'not-started' },
    { text: 'อบรม', stage: 'not-started' },
  ])
})
