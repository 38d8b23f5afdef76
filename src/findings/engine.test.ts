import { describe, expect, it } from 'vitest'
import { cleanMeasure, cleanPlan, knownOf } from '../../test/world/clean-plan.ts'
import { findingsOf, rules } from './engine.ts'
import { findingCodes } from './finding.ts'

describe('the rules', () => {
  it('find nothing in a clean plan', () => {
    expect(findingsOf(knownOf(cleanPlan()))).toEqual([])
  })

  it('find nothing in an empty plan, nor in one of an unknown agency and year', () => {
    expect(findingsOf(knownOf(cleanPlan([])))).toEqual([])
    const unknown = {
      ...cleanPlan(),
      agency: { name: '', district: '', province: '' },
      fiscalYear: null,
      paper: null,
      answers: null,
    }
    const frameworks = { analysed: null, current: null, others: [] }
    expect(findingsOf(knownOf(unknown, { frameworks, frontMatter: [] }))).toEqual([])
  })

  it('are one to each code', () => {
    expect(Object.keys(rules)).toEqual([...findingCodes])
  })

  it('tell what they find in the order of the paper', () => {
    const wrong = cleanMeasure({ percent: 80, steps: [], evidence: [], outcome: ['จัดประชุม'] })
    const found = findingsOf(knownOf(cleanPlan([wrong, { ...wrong, followUp: [] }])))
    expect(found.map(({ code, place }) => `${place.row} ${code}`)).toEqual([
      '1 wording-repeated',
      '1 steps-missing',
      '1 percent-contradicts-stage',
      '1 done-without-evidence',
      '2 row-duplicated',
      '2 steps-missing',
      '2 follow-up-missing',
      '2 percent-contradicts-stage',
      '2 done-without-evidence',
    ])
  })
})
