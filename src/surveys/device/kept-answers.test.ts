import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { keep, keptOf, letGo, placeOf } from './kept-answers.ts'

const kept = (at: number) => ({ to: '/s/k7m2p', body: 'q0=1', at })
const days = (many: number) => Date.now() - many * 24 * 3600_000

/** A storage as browsers have it: what is kept are properties of it. */
function storage(): Record<string, string> {
  const made: Record<string, string> = {}
  const set = (name: string, value: unknown) =>
    Object.defineProperty(made, name, { value, enumerable: false })
  set('getItem', (key: string) => made[key] ?? null)
  set('setItem', (key: string, value: string) => {
    made[key] = value
  })
  set('removeItem', (key: string) => {
    delete made[key]
  })
  return made
}

describe('what stays on a phone', () => {
  let kepts = storage()
  beforeEach(() => {
    kepts = storage()
    vi.stubGlobal('localStorage', kepts)
  })
  afterEach(() => {
    vi.unstubAllGlobals()
  })

  it('is kept by survey and stamp, however often the stamp is renewed', () => {
    const place = placeOf('out', 'k7m2p', '0b5a.1.seal')
    expect(placeOf('out', 'k7m2p', '0b5a.2.other')).toBe(place)
    expect(placeOf('out', 'k7m2p', '1b5a.1.seal')).not.toBe(place)
    expect(keep(place, kept(days(0)))).toBe(true)
    expect(keptOf('out', 'k7m2p').map(([at]) => at)).toEqual([place])
    expect(keptOf('out', 'aaaaa')).toEqual([])
    expect(keptOf('draft')).toEqual([])
    letGo(place)
    expect(keptOf('out')).toEqual([])
  })

  it('is given the latest first', () => {
    keep('survey draft k7m2p a', kept(days(2)))
    keep('survey draft k7m2p b', kept(days(1)))
    expect(keptOf('draft', 'k7m2p').map(([at]) => at.slice(-1))).toEqual(['b', 'a'])
  })

  it('is forgotten in time: a beginning after two weeks, a filled form after three months', () => {
    for (const as of ['draft', 'out'])
      for (const age of [13, 15, 89, 91]) keep(`survey ${as} k7m2p ${age}`, kept(days(age)))
    expect(keptOf('draft').map(([at]) => at)).toEqual(['survey draft k7m2p 13'])
    expect(keptOf('out')).toHaveLength(3)
    expect(Object.keys(kepts)).toHaveLength(4)
  })

  it('is thrown away where it cannot be read, and what is not ours is left alone', () => {
    kepts['survey out k7m2p x'] = '{"to":1'
    kepts['survey out k7m2p y'] = '{"to":1,"body":"","at":1}'
    kepts['another'] = 'thing'
    expect(keptOf('out')).toEqual([])
    expect(Object.keys(kepts)).toEqual(['another'])
  })

  it('is nothing where a browser forbids it, and nothing fails', () => {
    vi.stubGlobal('localStorage', undefined)
    expect(keep('survey out k7m2p x', kept(days(0)))).toBe(false)
    expect(keptOf('out')).toEqual([])
    letGo('survey out k7m2p x')
  })
})
