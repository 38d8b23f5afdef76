import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differenceOf } from './record-difference.ts'

describe('the difference between before and after', () => {
  it('names the fields that changed, and of a list the lines that came and went', () => {
    const before = { no: 1, steps: ['ประชุม', 'อบรม'], responsible: { units: ['กองคลัง'] } }
    const after = { no: 1, steps: ['อบรม', 'ติดตาม'], responsible: { units: ['กองช่าง'] } }
    expect(differenceOf(before, after)).toEqual([
      { field: 'steps', lost: ['ประชุม'], gained: ['ติดตาม'], kept: 1 },
      { field: 'responsible.units', lost: ['กองคลัง'], gained: ['กองช่าง'], kept: 0 },
    ])
  })

  it('of what came into being is all it says, and of what is gone all it said', () => {
    const state = { name: 'กองคลัง', short: '', posts: [], open: false }
    const said = [
      { field: 'name', lost: [], gained: ['กองคลัง'], kept: 0 },
      { field: 'open', lost: [], gained: ['false'], kept: 0 },
    ]
    expect(differenceOf(null, state)).toEqual(said)
    expect(differenceOf(state, null)).toEqual(
      said.map(({ gained, lost, ...rest }) => ({ ...rest, lost: gained, gained: lost })),
    )
  })

  it('shows lines that only changed places', () => {
    expect(differenceOf({ steps: ['ก', 'ข'] }, { steps: ['ข', 'ก'] })).toEqual([
      { field: 'steps', lost: ['ก', 'ข'], gained: ['ข', 'ก'], kept: 0 },
    ])
  })

  it('is nothing between a state and itself, whatever it holds', () => {
    fc.assert(fc.property(fc.jsonValue(), (state) => differenceOf(state, state).length === 0))
  })
})
