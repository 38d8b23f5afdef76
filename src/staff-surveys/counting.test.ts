import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  type FolderKeys,
  newFolderKeys,
  policyWith,
  signedItem,
  surveyId,
} from '../../test/world/staff-folder.ts'
import type { Ballot, FormBallot, ItemsBallot } from './ballot.ts'
import { preparedHash, verifyItem } from './blind-signature.ts'
import { countBallots } from './counting.ts'
import { columnText } from './folder.ts'
import type { Policy } from './policy.ts'
import { ballotBytes, ballotIn } from './sealed-ballot.ts'
import type { SpentEntries, SpentEntry } from './spent.ts'

let keys: FolderKeys
let policy: Policy
beforeAll(async () => {
  keys = await newFolderKeys()
  policy = policyWith(keys)
})
const signing = () => ({
  columns: keys.columns.map(({ privateKey }) => privateKey),
  kept: keys.kept.privateKey,
})

const hex = (text: string) => createHash('sha256').update(text).digest('hex')
/** A form of the slip of somebody, and what the list of spent slips says of it. */
const form = (who: number, change: Partial<FormBallot> = {}): FormBallot => ({
  ...{
    kind: 'form',
    mark: hex(`mark ${who}`).slice(0, 32),
    nonce: hex(`nonce ${who}`).slice(0, 32),
  },
  ...{
    answers: [2, 1, 3],
    quality: 0,
    seed: createHash('sha256').update(`${who}`).digest('base64url'),
  },
  ...change,
})
const entryOf = ({ mark, nonce }: FormBallot, state: SpentEntry['state'] = 'done'): SpentEntry => ({
  ...{ mark, bind: nonce, state },
})
const items = (who: number, ticked: readonly number[] = [1, 2, 0, 0]): ItemsBallot => ({
  kind: 'items',
  items: ticked.map((t, place) => signedItem(keys, place, t, `device ${who}`)),
})
const issued = (who: number): SpentEntry => ({
  ...{ mark: hex(`issued ${who}`).slice(0, 32), bind: hex(`blinded ${who}`).slice(0, 32) },
  state: 'issued',
})
const people = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at)
const counted = (ballots: readonly (Ballot | null)[], spent: SpentEntries, of = policy) =>
  countBallots(of, ballots, spent, signing())

describe('a form', () => {
  it('counts where its slip was spent on it, or is held for it', async () => {
    const all = people(0, 6).map((who) => form(who))
    const spent = all.map((each, at) => entryOf(each, at === 5 ? 'pending' : 'done'))
    const { publication } = await counted(all, spent)
    expect(publication).toMatchObject({ ballots: 6, used: 6, unreadable: 0, kept: null })
  })

  it('that gave way to another of the same slip counts nowhere, and is no fault', async () => {
    const first = form(1)
    const second = form(1, { nonce: hex('another').slice(0, 32), answers: [0, 0, 0] })
    const { publication } = await counted([first, second], [entryOf(second)])
    expect(publication).toMatchObject({ ballots: 1, used: 1, unreadable: 0 })
  })

  it('stored twice counts once', async () => {
    const { publication } = await counted([form(1), form(1)], [entryOf(form(1))])
    expect(publication).toMatchObject({ ballots: 1, used: 1, unreadable: 0 })
  })

  it('of no slip, or with an answer that nobody could tick, is unreadable', async () => {
    const strange = [form(2, { answers: [9, 0, 0] }), form(3, { answers: [-1, 0, 0] })]
    const wrongQuality = form(4, { quality: 7 })
    const spent = [...strange, wrongQuality].map((each) => entryOf(each))
    const { publication } = await counted([form(1), ...strange, wrongQuality], spent)
    expect(publication).toMatchObject({ ballots: 0, used: 3, unreadable: 4, level: 'nothing' })
  })

  it('whose slip got blind signatures instead counts nowhere', async () => {
    const { publication } = await counted([form(1)], [entryOf(form(1), 'issued')])
    expect(publication.ballots).toBe(0)
  })

  it('that was never confirmed and gave way leaves its slip unused', async () => {
    const spent = [entryOf(form(1, { nonce: hex('later').slice(0, 32) }), 'pending')]
    expect((await counted([form(1)], spent)).publication).toMatchObject({ ballots: 0, used: 0 })
  })
})

describe('items signed blindly', () => {
  it('count once, however often they were sent', async () => {
    const { publication } = await counted([items(1), items(1), items(2)], [issued(1), issued(2)])
    expect(publication).toMatchObject({ ballots: 2, used: 2, unreadable: 0 })
  })

  it('are nobody’s where one of them counted with others already, so that every column is as long', async () => {
    const [one, two] = [items(1), items(2)]
    const mixed: ItemsBallot = {
      kind: 'items',
      items: [...one.items.slice(0, 2), ...two.items.slice(2)],
    }
    const { publication } = await counted([one, two, mixed], [issued(1), issued(2)])
    expect(publication.ballots + publication.unreadable).toBe(3)
    expect(publication.unreadable).toBeGreaterThan(0)
  })

  it('are unreadable where one is not signed, of another column, or was signed for another answer', async () => {
    const good = items(1).items
    const [first, second, ...rest] = good
    if (!first || !second) throw new Error('No items.')
    const unsigned = [{ ...first, s: 'A'.repeat(342) }, second, ...rest]
    const swapped = [second, first, ...rest]
    const changed = [{ ...first, t: 3 }, second, ...rest]
    const signedOutside = signedItem(keys, 0, 9, 'outside')
    const all = [unsigned, swapped, changed, good.slice(1), [signedOutside, second, ...rest]]
    const { publication } = await counted(
      all.map((each) => ({ kind: 'items', items: each })),
      [issued(1)],
    )
    expect(publication).toMatchObject({ ballots: 0, unreadable: all.length })
  })
})

describe('columns', () => {
  const twenty = () =>
    people(0, 20).map((who) => items(who, [who % 4, (who + 1) % 4, (who + 2) % 3, 0]))

  it('are sorted by the hashes of their items, and named by their bytes', async () => {
    const { publication, columns } = await counted(twenty(), people(0, 20).map(issued))
    expect(publication).toMatchObject({ level: 'items', ballots: 20 })
    for (const [place, column] of columns.entries()) {
      const hashes = (column ?? []).map((item) => preparedHash(surveyId, place, item))
      expect(hashes).toEqual(hashes.toSorted())
      expect(hashes).toHaveLength(20)
      expect(publication.columns[place]).toBe(hex(columnText(column ?? [])))
    }
  })

  it('hold answers without script under a key of their own where both sides are large enough', async () => {
    const forms = people(0, 10).map((who) => form(who, { answers: [who % 4, who % 3, 2] }))
    const ballots = [...forms, ...twenty().slice(0, 10)]
    const spent = [...forms.map((each) => entryOf(each)), ...people(0, 10).map(issued)]
    const { publication, columns } = await counted(ballots, spent)
    expect(publication.kept).toBe(10)
    for (const [place, column] of columns.entries()) {
      expect(column?.filter(({ k }) => k)).toHaveLength(10)
      for (const item of column ?? []) {
        const key = item.k ? policy.keys.kept : (policy.keys.columns[place] ?? '')
        expect(verifyItem(key, surveyId, place, item)).toBe(true)
      }
    }
  })

  it('do not let nine who answered without script be told apart', async () => {
    const forms = people(0, 9).map((who) => form(who))
    const ballots = [...forms, ...twenty()]
    const spent = [...forms.map((each) => entryOf(each)), ...people(0, 20).map(issued)]
    const { publication, columns } = await counted(ballots, spent)
    expect(publication).toMatchObject({ kept: null, ballots: 29 })
    for (const [place, column] of columns.entries())
      for (const item of column ?? []) {
        expect(item.k).toBeUndefined()
        expect(verifyItem(policy.keys.columns[place] ?? '', surveyId, place, item)).toBe(true)
      }
  })

  it('do not let those be told apart who all chose the damaging end', async () => {
    const forms = people(0, 10).map((who) => form(who, { answers: [0, 1, 2] }))
    const ballots = [...forms, ...people(0, 10).map((who) => items(who, [3, 1, 2, 0]))]
    const spent = [...forms.map((each) => entryOf(each)), ...people(0, 10).map(issued)]
    const { publication } = await counted(ballots, spent)
    expect(publication.kept).toBeNull()
  })

  it('are none where sums alone are published, or where few answered', async () => {
    const sums = await counted(twenty(), people(0, 20).map(issued), {
      ...policy,
      publishes: 'sums',
    })
    expect(sums.columns).toEqual([null, null, null, null])
    expect(sums.publication.columns).toEqual([])
    const few = await counted(twenty().slice(0, 19), people(0, 19).map(issued))
    expect(few.publication.columns).toEqual([])
  })
})

describe('counting', () => {
  it('gives the same whichever ballot came first', async () => {
    const forms = people(0, 12).map((who) => form(who, { answers: [who % 4, 0, 3] }))
    const ballots: Ballot[] = [...forms, ...people(0, 12).map((who) => items(who))]
    const spent = [...forms.map((each) => entryOf(each)), ...people(0, 12).map(issued)]
    const { publication, columns } = await counted(ballots, spent)
    const again = await counted(ballots.toReversed(), spent.toReversed())
    const withoutSignatures = (all: typeof columns) =>
      all.map((column) => column?.map(({ t, p, k }) => ({ t, p, k })))
    expect(withoutSignatures(again.columns)).toEqual(withoutSignatures(columns))
    expect({ ...again.publication, columns: [] }).toEqual({ ...publication, columns: [] })
  })

  it('never stops at what strangers sealed', async () => {
    const good = form(1)
    const base = items(1)
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(fc.json(), fc.jsonValue()), { maxLength: 6 }),
        async (all) => {
          const opened = all.map((each) => {
            const bytes = ballotBytes(each as never, 4)
            return ballotIn(bytes, 4)
          })
          const hostile = [
            {
              ...base,
              items: base.items.map((item) => ({ ...item, s: JSON.stringify(all), p: '' })),
            },
            { ...good, mark: '__proto__', answers: ['2', null, {}] as unknown as number[] },
          ] as Ballot[]
          const { publication } = await counted(
            [null, ...opened, ...hostile, good],
            [entryOf(good)],
          )
          expect(publication).toMatchObject({ ballots: 1, unreadable: all.length + 3 })
        },
      ),
      { numRuns: 30 },
    )
  })
})
