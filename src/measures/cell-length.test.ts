import { describe, expect, it } from 'vitest'
import { cleanMeasure } from '../../test/world/clean-plan.ts'
import { longestCell, overlongField, overlongProgress } from './cell-length.ts'

const long = (length: number) => 'ก'.repeat(length)

describe('words that share a cell of the official table', () => {
  it('may fill it, and no more', () => {
    expect(overlongField(cleanMeasure({ steps: [long(longestCell)] }))).toBeNull()
    expect(overlongField(cleanMeasure({ steps: [long(longestCell + 1)] }))).toBe('steps')
  })

  it('are counted together, with the number and the line of each', () => {
    expect(overlongField(cleanMeasure({ steps: [long(20_000), long(20_000)] }))).toBe('steps')
    expect(overlongField(cleanMeasure({ steps: Array(5_000).fill('กข') }))).toBe('steps')
    expect(overlongField(cleanMeasure({ subject: long(20_000), parts: [long(20_000)] }))).toBe(
      'codes',
    )
    const responsible = { units: [long(20_000)], posts: [long(20_000)] }
    expect(overlongField(cleanMeasure({ responsible }))).toBe('responsible')
  })

  it('are those of the statement, the outcome and the evidence too', () => {
    const progress = { ...cleanMeasure(), reportedOn: null }
    expect(overlongProgress(progress)).toBeNull()
    expect(
      overlongProgress({ ...progress, statement: long(20_000), evidence: [long(20_000)] }),
    ).toBe('outcome')
  })
})
