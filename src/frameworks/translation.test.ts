import { describe, expect, it } from 'vitest'
import { fiscalYear } from '../basics/fiscal-year.ts'
import { entriesOf, type Framework, frameworkFor } from './framework.ts'
import { loadFrameworks } from './store.ts'
import { translated } from './translation.ts'

const frameworks = await loadFrameworks('frameworks')
const of = (year: number): Framework => {
  const found = frameworkFor(frameworks, fiscalYear(year))
  if (!found) throw new Error(`There is no framework of ${year}.`)
  return found
}
const across = (from: number, to: number, code: Parameters<typeof translated>[3]) =>
  translated(frameworks, of(from), of(to), code)

describe('a code in the framework of another year', () => {
  it('is itself in its own', () => {
    expect(across(2566, 2566, 'O43')).toEqual({
      code: 'O43',
      to: ['O43'],
      relation: 'same',
      confidence: 'confirmed',
    })
  })

  it('is followed through the crosswalk, which says that it was not checked', () => {
    expect(across(2566, 2567, 'O43')).toMatchObject({
      to: ['O35'],
      relation: 'renumbered',
      confidence: 'unverified',
    })
    expect(across(2566, 2567, 'O12')).toMatchObject({ to: ['O8'], relation: 'merged' })
  })

  it('is followed through several years, the gravest change told', () => {
    expect(across(2566, 2568, 'O12')).toMatchObject({ to: ['O6'], relation: 'merged' })
    expect(across(2566, 2569, 'O43').to).toEqual(['O26'])
  })

  it('stays dropped once it was dropped', () => {
    expect(across(2566, 2567, 'O6')).toMatchObject({ to: [], relation: 'dropped' })
    expect(across(2566, 2569, 'O6')).toMatchObject({ to: [], relation: 'dropped' })
  })

  it('is followed back too, and is told as new where the older list had none', () => {
    expect(across(2567, 2566, 'O8')).toMatchObject({ to: ['O11', 'O12'], relation: 'merged' })
    expect(across(2567, 2566, 'O29')).toMatchObject({ to: [], relation: 'new' })
  })

  it('stays where crosswalks are silent and the words are the same', () => {
    expect(across(2565, 2566, 'I5')).toMatchObject({ to: ['I5'], relation: 'same' })
  })

  it('is never taken for another question that has its number', () => {
    expect(across(2566, 2567, 'I5')).toMatchObject({ to: [], relation: 'unknown' })
  })

  it('leads to codes that exist, whatever the years', () => {
    for (const from of frameworks)
      for (const to of frameworks) {
        const there = new Set(entriesOf(to).map(({ code }) => code))
        const lost = entriesOf(from).flatMap(({ code }) =>
          translated(frameworks, from, to, code).to.filter((each) => !there.has(each)),
        )
        expect([from.id, to.id, lost]).toEqual([from.id, to.id, []])
      }
  })
})
