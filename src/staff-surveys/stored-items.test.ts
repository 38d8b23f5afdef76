import { expect, it } from 'vitest'
import { accept, refuse } from '../basics/result.ts'
import { storedItems } from './stored-items.ts'

it('stores the same items once, mixed ones never, and tries again what was not stored', async () => {
  const stored = storedItems<'closed'>()
  let times = 0
  const store = async () => {
    times += 1
    return accept(null)
  }
  const same = [stored.once('s', ['a', 'b'], store), stored.once('s', ['a', 'b'], store)]
  expect(await Promise.all(same)).toEqual([accept(null), accept(null)])
  expect(times).toBe(1)
  expect(await stored.once('s', ['a', 'c'], store)).toBeNull()
  expect(await stored.once('t', ['a', 'b'], store)).toEqual(accept(null))
  expect(times).toBe(2)

  const failing = () => Promise.reject(new Error('the database is away'))
  await expect(stored.once('s', ['x', 'y'], failing)).rejects.toThrow('away')
  const refused = async () => refuse('closed' as const)
  expect(await stored.once('s', ['x', 'y'], refused)).toEqual(refuse('closed'))
  expect(await stored.once('s', ['x', 'y'], store)).toEqual(accept(null))
  stored.forget('s')
  expect(await stored.once('s', ['a', 'b'], store)).toEqual(accept(null))
  expect(times).toBe(4)
})
