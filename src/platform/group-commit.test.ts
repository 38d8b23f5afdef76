import { setImmediate as oneTurn } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { type Blame, groupCommit } from './group-commit.ts'

/** A few turns of the event loop: until those who came together have gone. */
const turn = async () => {
  for (let turns = 0; turns < 4; turns += 1) await oneTurn()
}

/** Saves that end when the test says so. */
function heldSaves() {
  const batches: { readonly items: readonly number[]; readonly end: () => void }[] = []
  const save = (items: readonly number[]) =>
    new Promise<readonly string[]>((resolve) => {
      batches.push({ items, end: () => resolve(items.map((item) => `kept ${item}`)) })
    })
  return { save, batches }
}
const ofAll = (): Blame => 'all'
const numbers = (count: number) => Array.from({ length: count }, (_, at) => at)

describe('what is committed together', () => {
  it('is all that came together, and what comes meanwhile goes next', async () => {
    const { save, batches } = heldSaves()
    const { commit } = groupCommit(save, ofAll)
    const first = numbers(3).map((each) => commit(each))
    expect(batches).toHaveLength(0)
    await turn()
    const later = [commit(3), commit(4)]
    await turn()
    expect(batches.map(({ items }) => items)).toEqual([[0, 1, 2]])
    batches[0]?.end()
    expect(await Promise.all(first)).toEqual(
      [0, 1, 2].map((each) => ({ ok: true, value: `kept ${each}` })),
    )
    await turn()
    expect(batches[1]?.items).toEqual([3, 4])
    batches[1]?.end()
    await Promise.all(later)
  })

  it('goes though somebody comes in every turn', async () => {
    const { save, batches } = heldSaves()
    const { commit } = groupCommit(save, ofAll)
    const all: Promise<unknown>[] = []
    for (let turns = 0; turns < 100 && batches.length === 0; turns += 1) {
      all.push(commit(turns))
      await oneTurn()
    }
    expect(batches).toHaveLength(1)
    expect(all.length).toBeLessThan(30)
    batches[0]?.end()
    await turn()
    batches[1]?.end()
    await Promise.all(all)
  })

  it('is never more than a batch, and a further one goes beside it only when it is full', async () => {
    const { save, batches } = heldSaves()
    const { commit } = groupCommit(save, ofAll, { batch: 10, inFlight: 2 })
    const all = numbers(35).map((each) => commit(each))
    await turn()
    expect(batches.map(({ items }) => items.length)).toEqual([10, 10])
    batches[1]?.end()
    await turn()
    expect(batches.map(({ items }) => items.length)).toEqual([10, 10, 10])
    batches[0]?.end()
    await turn()
    // Five are left: they wait until nothing is on its way.
    expect(batches).toHaveLength(3)
    batches[2]?.end()
    await turn()
    expect(batches[3]?.items).toHaveLength(5)
    batches[3]?.end()
    expect((await Promise.all(all)).every(({ ok }) => ok)).toBe(true)
  })

  it('fails alone where it is bad: whoever came with it is kept', async () => {
    const tried: (readonly number[])[] = []
    const save = async (items: readonly number[]) => {
      tried.push(items)
      if (items.includes(2)) throw new Error('bad')
      return items
    }
    const { commit } = groupCommit(save, () => 'one-of-them' as const)
    const told = await Promise.all(numbers(5).map((each) => commit(each)))
    expect(told.map(({ ok }) => ok)).toEqual([true, true, false, true, true])
    expect(tried).toEqual([[0, 1, 2, 3, 4], [0], [1], [2], [3], [4]])
  })

  it('is told at once where nothing can be saved, and tried again where that is asked', async () => {
    let tries = 0
    const away = groupCommit<number, number>(async () => {
      tries += 1
      throw new Error('away')
    }, ofAll)
    expect(
      (await Promise.all(numbers(3).map((each) => away.commit(each)))).map(({ ok }) => ok),
    ).toEqual([false, false, false])
    expect(tries).toBe(1)
    const { commit } = groupCommit<number, number>(
      async (items) => {
        tries += 1
        if (tries < 4) throw new Error('deadlock')
        return items
      },
      () => 'try-again',
    )
    expect(await commit(7)).toEqual({ ok: true, value: 7 })
    expect(tries).toBe(4)
  })

  it('is not taken in where too many wait, and told in time where it takes too long', async () => {
    const { save, batches } = heldSaves()
    const { commit, waiting } = groupCommit(save, ofAll, {
      batch: 2,
      inFlight: 1,
      queue: 3,
      patience: 1,
    })
    const onItsWay = [commit(0), commit(1)]
    await turn()
    const queued = [commit(2), commit(3), commit(4)]
    expect(await commit(5)).toMatchObject({ ok: false, reason: { code: 'queue-full' } })
    expect(await Promise.all([...onItsWay, ...queued])).toMatchObject(
      Array(5).fill({ ok: false, reason: { code: 'too-slow' } }),
    )
    expect(waiting()).toBe(0)
    // What was told that it was not sent is not sent later; what was on its way may have been.
    batches[0]?.end()
    await turn()
    expect(batches).toHaveLength(1)
  })
})
