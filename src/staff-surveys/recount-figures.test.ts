import { beforeAll, describe, expect, it } from 'vitest'
import {
  type FolderKeys,
  filesOf,
  honestFolder,
  newFolderKeys,
  recorded,
  wrongIn,
} from '../../test/world/staff-folder.ts'
import { fraction } from '../basics/fraction.ts'
import { nodeTools } from './node-tools.ts'
import { recountFolder } from './recount.ts'

let keys: FolderKeys
beforeAll(async () => {
  keys = await newFolderKeys()
})

describe('an honest folder of few, or of one mind', () => {
  it.each([0, 3, 7, 12, 19, 20])('has nothing wrong with %i ballots', async (ballots) => {
    const few = await honestFolder(keys, { ballots, kept: 0 })
    const { checks } = await recountFolder(filesOf(few.folder), nodeTools)
    expect(wrongIn(checks)).toEqual([])
    expect(checks.find(({ check }) => check === 'scores')?.holds).toBe(
      ballots < 20 ? 'not-done' : 'yes',
    )
  })

  it('has nothing wrong where a column is withheld since all chose the damaging end', async () => {
    const folder = await honestFolder(keys, {
      answers: (person) => [person % 4, 3, person % 3, 0],
    })
    expect(folder.folder.columns.map((items) => items !== null)).toEqual([true, false, true, false])
    const { checks } = await recountFolder(filesOf(folder.folder), nodeTools)
    expect(wrongIn(checks)).toEqual([])
    expect(checks.find(({ check }) => check === 'scores')).toMatchObject({
      ...{ holds: 'not-done', why: 'partly', found: { columns: 2, hidden: 1 } },
    })
  })

  it('is caught where a figure told beside it is not the mean of its column, or of what is below', async () => {
    const { folder } = await honestFolder(keys, {
      answers: (person) => [person % 4, 3, person % 3, 0],
    })
    const { publication } = folder
    const told = { kind: 'exact', mean: fraction(99) } as const
    for (const [change, why] of [
      [{ items: publication.items.with(0, told) }, 'item'],
      [{ indicators: publication.indicators.with(1, told) }, 'totals'],
    ] as const) {
      const cheated = await recorded(
        { ...folder, publication: { ...publication, ...change } },
        keys.record,
      )
      expect(wrongIn((await recountFolder(filesOf(cheated), nodeTools)).checks)).toEqual([
        `scores.${why}`,
      ])
    }
  })
})
