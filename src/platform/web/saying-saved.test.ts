import { expect, it } from 'vitest'
import { doneIn, withDone, withoutDone } from './saying-saved.ts'

it('an address says what was just done, beside all it said before', () => {
  for (const address of ['/desk/a/profile', '/desk/a/2566?view=cards', '/desk/a/2566#columns']) {
    const { search, hash, pathname } = new URL(withDone(address, 'saved', '14.32'), 'http://here')
    expect(doneIn(search)).toEqual({ done: 'saved', time: '14.32' })
    expect(pathname + withoutDone(search) + hash).toBe(address)
  }
})

it('an address somebody made up is told nothing but a time of day', () => {
  for (const said of [
    '?done=saved',
    '?done=won&at=14.32',
    '?done=saved&at=24.00',
    '?done=saved&at=x',
  ])
    expect(doneIn(said)).toBeNull()
})
