import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DivisionId, PersonId, PostId } from '../basics/ids.ts'
import { plainDate } from '../basics/plain-date.ts'
import {
  type Holding,
  headOf,
  holdersOf,
  mayHold,
  movedPosition,
  postOf,
  usualDivisions,
} from './post.ts'

const clerk = 'clerk' as PersonId
const deputy = 'deputy' as PersonId
const post = 'palad' as PostId
const held = (change: Partial<Holding> = {}): Holding => ({
  id: 'h',
  postId: post,
  personId: clerk,
  acting: false,
  orderNo: null,
  from: plainDate('2022-10-01'),
  until: null,
  ...change,
})

describe('the post somebody acts in', () => {
  it('is the one held that day, both days of it counted', () => {
    const holding = held({ until: plainDate('2023-09-30') })
    expect(postOf([holding], clerk, plainDate('2022-09-30'))).toBeNull()
    expect(postOf([holding], clerk, plainDate('2022-10-01'))).toBe(holding)
    expect(postOf([holding], clerk, plainDate('2023-09-30'))).toBe(holding)
    expect(postOf([holding], clerk, plainDate('2023-10-01'))).toBeNull()
    expect(postOf([holding], deputy, plainDate('2023-01-01'))).toBeNull()
  })

  it('is one’s own before one acted for, and the newest of several', () => {
    const own = held({ id: 'own' })
    const acting = held({
      id: 'acting',
      postId: 'nayok' as PostId,
      acting: true,
      orderNo: '12/2566',
      from: plainDate('2023-01-01'),
    })
    const newer = held({ id: 'newer', postId: 'x' as PostId, from: plainDate('2023-02-01') })
    const day = plainDate('2023-03-01')
    expect(postOf([acting, own], clerk, day)).toBe(own)
    expect(postOf([acting], clerk, day)).toBe(acting)
    expect(postOf([own, acting, newer], clerk, day)).toBe(newer)
  })
})

it('at the head of an agency is the highest above its divisions, where one alone is', () => {
  const at = (id: string, position: number, divisionId: string | null = null) => ({
    ...{ id: id as PostId, name: id, position, isClosed: false },
    divisionId: divisionId as DivisionId | null,
  })
  const posts = [at('clerk', 2), at('engineer', 0, 'works'), at('mayor', 1)]
  expect(headOf(posts)).toBe('mayor')
  expect(headOf([...posts, at('another', 1)])).toBeNull()
  expect(headOf(posts.map((each) => ({ ...each, isClosed: each.id === 'mayor' })))).toBe('clerk')
  expect(headOf([])).toBeNull()
})

describe('holding a post', () => {
  it('is one person’s at a time', () => {
    const first = held({ until: plainDate('2023-03-31') })
    const next = held({ id: 'n', personId: deputy, from: plainDate('2023-03-31') })
    expect(mayHold(next, [first])).toEqual({
      ok: false,
      reason: { code: 'post-held-already', by: clerk },
    })
    expect(mayHold({ ...next, from: plainDate('2023-04-01') }, [first]).ok).toBe(true)
    expect(mayHold({ ...next, postId: 'another' as PostId }, [first]).ok).toBe(true)
  })

  it('may be acted for at the same time, under an order', () => {
    const acting = held({ id: 'n', personId: deputy, acting: true })
    expect(mayHold(acting, [held()])).toMatchObject({ reason: { code: 'order-missing' } })
    expect(mayHold({ ...acting, orderNo: ' ' }, [held()]).ok).toBe(false)
    const ordered = { ...acting, orderNo: '12/2566' }
    expect(mayHold(ordered, [held()]).ok).toBe(true)
    expect(mayHold({ ...ordered, id: 'again' }, [held(), ordered])).toMatchObject({
      reason: { code: 'acts-already' },
    })
  })

  it('does not end before it began', () => {
    expect(mayHold(held({ until: plainDate('2022-09-30') }), [])).toMatchObject({
      reason: { code: 'ends-before-it-begins' },
    })
  })

  it('never has two holders of their own right on one day, whatever was let through', () => {
    const day = fc
      .integer({ min: 0, max: 60 })
      .map((days) => plainDate(new Date(Date.UTC(2023, 0, 1 + days)).toISOString().slice(0, 10)))
    const holding = fc.record({
      id: fc.uuid(),
      postId: fc.constantFrom('a', 'b').map((id) => id as PostId),
      personId: fc.constantFrom(clerk, deputy),
      acting: fc.boolean(),
      orderNo: fc.constantFrom(null, '1/2566'),
      from: day,
      until: fc.option(day),
    })
    fc.assert(
      fc.property(fc.array(holding, { maxLength: 12 }), day, (asked, on) => {
        const kept: Holding[] = []
        for (const next of asked) if (mayHold(next, kept).ok) kept.push(next)
        for (const id of ['a', 'b'] as PostId[])
          expect(holdersOf(kept, id, on).filter(({ acting }) => !acting).length).toBeLessThan(2)
      }),
    )
  })
})

describe('moving a division', () => {
  const three = [
    { id: 'a', position: 1 },
    { id: 'b', position: 2 },
    { id: 'c', position: 3 },
  ]
  it.each([
    ['c', 'up', ['a', 'c', 'b']],
    ['b', 'up', ['b', 'a', 'c']],
    ['a', 'down', ['b', 'a', 'c']],
    ['b', 'down', ['a', 'c', 'b']],
  ] as const)('%s %s makes %j', (id, direction, order) => {
    const position = movedPosition(three, id, direction)
    const moved = three.map((each) => (each.id === id ? { id, position: position ?? -1 } : each))
    expect(moved.toSorted((a, b) => a.position - b.position).map((each) => each.id)).toEqual(order)
  })

  it('goes nowhere at either end', () => {
    expect(movedPosition(three, 'a', 'up')).toBeNull()
    expect(movedPosition(three, 'c', 'down')).toBeNull()
    expect(movedPosition(three, 'x', 'down')).toBeNull()
  })
})

it('an อบต. is offered the divisions it usually has', () => {
  expect(usualDivisions('subdistrict-office').slice(0, 3)).toEqual(['สำนักปลัด', 'กองคลัง', 'กองช่าง'])
  expect(usualDivisions('town-municipality')[0]).toBe('สำนักปลัดเทศบาล')
  expect(usualDivisions('other').length).toBeGreaterThan(0)
})
