import { describe, expect, it } from 'vitest'
import { gate, inPlace } from './gate.ts'

/** Works that end when they are told to, and a note of who is at work. */
function works() {
  const begun: number[] = []
  const ends = new Map<number, PromiseWithResolvers<number>>()
  const work = (n: number) => () => {
    begun.push(n)
    const end = Promise.withResolvers<number>()
    ends.set(n, end)
    return end.promise
  }
  const settled = () => new Promise((then) => setImmediate(then))
  return { begun, ends, work, settled }
}

describe('a gate', () => {
  it('lets as many in as it is wide, and the others in the order they came', async () => {
    const { begun, ends, work, settled } = works()
    const through = gate(2)
    const all = [1, 2, 3, 4].map((n) => through(work(n)))
    await settled()
    expect(begun).toEqual([1, 2])
    ends.get(2)?.resolve(2)
    await settled()
    expect(begun).toEqual([1, 2, 3])
    for (const n of [1, 3]) ends.get(n)?.resolve(n)
    await settled()
    ends.get(4)?.resolve(4)
    expect(await Promise.all(all)).toEqual([1, 2, 3, 4])
  })

  it('lets in first what is nobody’s guess, then whoever has guessed least, of equals the newest', async () => {
    const { begun, ends, work, settled } = works()
    const through = gate(1)
    const places = [0, 7, 1, 0, null, 0, 7_000, null]
    const all = places.map((place, n) => inPlace(place, () => through(work(n))))
    await settled()
    for (const n of [0, 4, 7, 5, 3, 2, 1, 6]) {
      expect(begun.at(-1)).toBe(n)
      ends.get(n)?.resolve(n)
      await settled()
    }
    expect(await Promise.all(all)).toEqual(places.keys().toArray())
  })

  it('opens again after a work that failed', async () => {
    const { begun, work, settled } = works()
    const through = gate(1)
    await expect(through(() => Promise.reject(new Error('no memory')))).rejects.toThrow('no memory')
    void through(work(1))
    await settled()
    expect(begun).toEqual([1])
  })
})
