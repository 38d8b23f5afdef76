import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  answersOf,
  type FolderKeys,
  filesOf,
  type HonestFolder,
  honestFolder,
  honestLeaves,
  inOrder,
  newFolderKeys,
  publishedWith,
  recorded,
  signedItem,
  wrongIn,
} from '../../test/world/staff-folder.ts'
import { canonicalJson } from '../basics/canonical-json.ts'
import { fingerprintSyllables } from '../basics/syllables.ts'
import { columnText, type PublishedFolder } from './folder.ts'
import type { Item } from './item.ts'
import type { Ledger } from './ledger.ts'
import { nodeTools } from './node-tools.ts'
import { hexOf } from './plain-bytes.ts'
import { thresholds } from './policy.ts'
import type { RecordLeaf } from './record-leaf.ts'
import { recountFolder } from './recount.ts'
import { isWhole, type RecountAsked } from './recount-check.ts'
import { checkSaid } from './recount-check-messages.ts'
import { recordRoot } from './recount-record.ts'

let keys: FolderKeys
let honest: HonestFolder
beforeAll(async () => {
  keys = await newFolderKeys()
  honest = await honestFolder(keys)
})

/** What a recount finds wrong: each check that does not hold, with its case. */
const wrongOf = async (folder: PublishedFolder, asked: RecountAsked = {}) =>
  wrongIn((await recountFolder(filesOf(folder), nodeTools, asked)).checks)

describe('an honest folder', () => {
  it('holds in every check, with the receipt of somebody who answered', async () => {
    const recount = await recountFolder(filesOf(honest.folder), nodeTools, {
      receipt: honest.receiptOf(3),
    })
    expect(recount.checks.filter(({ holds }) => holds !== 'yes').map(checkSaid)).toEqual([])
    expect(isWhole(recount)).toBe(true)
  })
})

/** The same folder with its columns changed, and everything that the server says about them made anew. */
const retold = (
  change: (columns: readonly (readonly Item[])[]) => readonly (readonly Item[])[],
  told: { readonly kept: number | null; readonly used: number } = { kept: 10, used: 25 },
) => {
  const { policy, columns } = honest.folder
  return publishedWith(policy, change(columns.map((items) => items ?? [])), keys, told)
}
/** The same folder with something else changed, and its record made and signed anew. */
const resigned = (change: Partial<PublishedFolder>) =>
  recorded({ ...honest.folder, ...change }, keys.record)
const inPlace =
  (place: number, change: (items: readonly Item[]) => readonly Item[]) =>
  (columns: readonly (readonly Item[])[]) =>
    columns.map((items, at) => (at === place ? inOrder(place, change(items)) : items))
const first = (items: readonly Item[]) => items[0] as Item

describe('a server that cheats', () => {
  it('and drops an answer is caught by the count of its column', async () => {
    const folder = await retold(inPlace(1, (items) => items.slice(1)))
    expect(await wrongOf(folder)).toEqual(expect.arrayContaining(['counts']))
  })

  it('and drops all answers of somebody is caught by the receipt, and by nothing else', async () => {
    const gone = await honestFolder(keys, { ballots: 23, kept: 10 })
    expect(await wrongOf(gone.folder)).toEqual([])
    // Person 23 answered last, and is not among the first 23.
    expect(await wrongOf(gone.folder, { receipt: honest.receiptOf(23) })).toEqual(['receipt.lost'])
  })

  it('and changes an answer is caught by its signature', async () => {
    const folder = await retold(
      inPlace(1, (items) => [{ ...first(items), t: (first(items).t + 1) % 4 }, ...items.slice(1)]),
    )
    expect(await wrongOf(folder)).toEqual(['signatures'])
  })

  it('and changes an answer with the very key of its column is caught by the receipt', async () => {
    const own = signedItem(keys, 1, answersOf(3)[1], 'person 3')
    const other = signedItem(keys, 1, (answersOf(3)[1] + 3) % 4, 'person 3')
    const folder = await retold(
      inPlace(1, (items) => items.map((item) => (item.p === own.p ? other : item))),
    )
    expect(await wrongOf(folder)).toEqual([])
    expect(await wrongOf(folder, { receipt: honest.receiptOf(3) })).toEqual(['receipt.lost'])
  })

  it('and adds an answer is caught by the count of its column', async () => {
    const added = signedItem(keys, 2, 3, 'nobody')
    const folder = await retold(inPlace(2, (items) => [...items, added]))
    expect(await wrongOf(folder)).toEqual(expect.arrayContaining(['counts']))
  })

  it.each([
    ['codes used', 2, { kept: 10, used: 25 }, 'ledger.ballots-over-used'],
    ['slips drawn', 5, { kept: 10, used: 29 }, 'ledger.used-over-drawn'],
  ] as const)(
    'and adds ballots beyond the %s is caught by the ledger',
    async (_, many, told, check) => {
      const people = Array.from({ length: many }, (__, no) => `nobody ${no}`)
      const folder = await retold(
        (columns) =>
          columns.map((items, place) =>
            inOrder(place, [
              ...items,
              ...people.map((who) => signedItem(keys, place, place === 3 ? 0 : 3, who)),
            ]),
          ),
        told,
      )
      expect(await wrongOf(folder)).toEqual([check])
    },
  )

  it('and counts an answer twice is caught', async () => {
    const folder = await retold(
      inPlace(0, (items) => [first(items), first(items), ...items.slice(2)]),
    )
    expect(await wrongOf(folder)).toContain('duplicates')
  })

  it('and signs answers with a key of its own is caught', async () => {
    const strange = { ...keys, columns: [...keys.columns.slice(1), ...keys.columns.slice(0, 1)] }
    const folder = await retold(
      inPlace(0, (items) => [signedItem(strange, 0, first(items).t, 'again'), ...items.slice(1)]),
    )
    expect(await wrongOf(folder)).toEqual(expect.arrayContaining(['signatures']))
  })

  it('and puts an answer into another column is caught', async () => {
    const { columns } = honest.folder
    const folder = await retold(inPlace(0, (items) => [first(columns[2] ?? []), ...items.slice(1)]))
    expect(await wrongOf(folder)).toContain('signatures')
  })

  it('and signs an answer that its question does not know is caught', async () => {
    const folder = await resigned({
      columns: honest.folder.columns.map((items, place) =>
        place === 0 ? inOrder(0, [signedItem(keys, 0, 6, 'x'), ...(items ?? []).slice(1)]) : items,
      ),
    })
    expect(await wrongOf(folder)).toContain('answers')
  })

  it('and leaves answers in another order is caught', async () => {
    const turned = honest.folder.columns.map((items, place) =>
      place === 2 ? (items ?? []).toReversed() : items,
    )
    expect(await wrongOf(await publishedAs(turned))).toEqual(['sorted'])
  })

  it('and tells better scores is caught', async () => {
    const { publication } = honest.folder
    const folder = await resigned({
      publication: { ...publication, overall: { kind: 'whole', points: 99 } },
    })
    expect(await wrongOf(folder)).toEqual(['scores.differs'])
  })

  it('and tells another number of answers without script is caught', async () => {
    const folder = await resigned({ publication: { ...honest.folder.publication, kept: 11 } })
    expect(await wrongOf(folder)).toEqual(['kept.differs'])
  })

  it('and changes what was published, beside its record or in the leaf about it, is caught', async () => {
    const { publication } = honest.folder
    const told = { ...honest.folder, publication: { ...publication, used: 26 } }
    expect(await wrongOf(told)).toEqual(['published.differs'])
    const leaves = honestLeaves(honest.folder).map((leaf) =>
      leaf.kind === 'publish' ? { ...leaf, columns: leaf.columns.toReversed() } : leaf,
    )
    const folder = await recorded(honest.folder, keys.record, leaves)
    expect(await wrongOf(folder)).toEqual(['published.differs'])
  })

  it('and names other questions than it asked, or fewer keys than columns, is caught', async () => {
    const { policy } = honest.folder
    const asked = { ...policy, questionnaireSha256: policy.questionnaireSha256.replace(/^./, 'g') }
    expect(await wrongOf(await resigned({ policy: asked }))).toEqual(['files.not-ours'])
    const other = { ...policy, questionnaireSha256: 'a'.repeat(64) }
    expect(await wrongOf(await resigned({ policy: other }))).toEqual(['policy.questions'])
    const fewer = { ...policy, keys: { ...policy.keys, columns: policy.keys.columns.slice(1) } }
    expect(await wrongOf(await resigned({ policy: fewer }))).toContain('policy.keys')
  })

  it('and tells a small group apart, or shows columns that its policy keeps, is caught', async () => {
    const side = await honestFolder(keys, { kept: 5 })
    expect(await wrongOf(side.folder)).toEqual(['suppression.side'])
    const policy = { ...honest.folder.policy, publishes: 'sums' } as const
    expect(await wrongOf(await resigned({ policy }))).toEqual(['suppression.column'])
  })

  it('and changes the policy is caught by the first leaf, or by the syllables on the slip', async () => {
    const policy = { ...honest.folder.policy, eligible: 40 }
    const { policySha256 } = await recountFolder(filesOf(honest.folder), nodeTools)
    const fingerprint = fingerprintSyllables(policySha256 ?? '', 8)
    expect(await wrongOf(honest.folder, { fingerprint })).toEqual([])
    expect(await wrongOf({ ...honest.folder, policy })).toEqual(['policy.leaf'])
    const folder = await resigned({ policy })
    expect(await wrongOf(folder)).toEqual([])
    expect(await wrongOf(folder, { fingerprint })).toEqual(['fingerprint'])
  })

  it('and lowers the minimums is caught', async () => {
    const folder = await honestFolder(keys, {
      policy: { thresholds: { ...thresholds, itemsFrom: 10 } },
      ...{ ballots: 12, kept: 0 },
    })
    expect(await wrongOf(folder.folder)).toEqual(['suppression.lowered'])
  })

  it('and tells more than its few ballots allow is caught', async () => {
    const { publication } = await honestFolder(keys, { ballots: 12, kept: 0 }).then(
      ({ folder }) => folder,
    )
    expect(publication).toMatchObject({ level: 'indicators', columns: [] })
    const few = await honestFolder(keys, { ballots: 12, kept: 0 })
    const told = { ...few.folder.publication, level: 'items' } as const
    expect(
      await wrongOf(await recorded({ ...few.folder, publication: told }, keys.record)),
    ).toContain('suppression.level')
  })

  it('and keeps back a column that may be seen is caught', async () => {
    const { columns, publication } = honest.folder
    const shown = columns.map((items, place) => (place === 1 ? null : items))
    const told = { ...publication, columns: publication.columns.with(1, '') }
    expect(await wrongOf(await resigned({ columns: shown, publication: told }))).toEqual([
      'suppression.hidden',
    ])
  })

  it('and changes the ledger is caught by the record, and where it no longer adds up by itself', async () => {
    const ledger = honest.folder.ledger as Ledger
    expect(await wrongOf({ ...honest.folder, ledger: { ...ledger, disputed: 3 } })).toEqual([
      'published.differs',
    ])
    expect(await wrongOf({ ...honest.folder, ledger: null })).toEqual(['published.differs'])
    const folder = await resigned({ ledger: { ...ledger, drawn: 30 } })
    expect(await wrongOf(folder)).toEqual(['ledger.printed'])
    const more = await resigned({ ledger: { ...ledger, drawn: 31, returned: 9 } })
    expect(await wrongOf(more)).toEqual(['ledger.drawn-over-eligible'])
    const paper = await resigned({ ledger: { ...ledger, onPaper: 26 } })
    expect(await wrongOf(paper)).toEqual(['ledger.parts'])
  })

  it('and puts the ledger right for all to see is not', async () => {
    const ledger = { ...(honest.folder.ledger as Ledger), disputed: 3 }
    const ledgerSha256 = createHash('sha256').update(canonicalJson(ledger)).digest('hex')
    const leaves = [
      ...honestLeaves(honest.folder),
      { kind: 'correction', reason: 'นับผิด', ledgerSha256 } as const,
    ]
    expect(
      await wrongOf(await recorded({ ...honest.folder, ledger }, keys.record, leaves)),
    ).toEqual([])
  })

  it('and changes a leaf, takes one out or signs with another key is caught', async () => {
    const { record } = honest.folder
    const leaves = record.leaves.map((leaf) =>
      leaf.kind === 'closed' ? { ...leaf, body: leaf.body.replace('ครบ', 'ก่อน') } : leaf,
    )
    expect(await wrongOf({ ...honest.folder, record: { ...record, leaves } })).toEqual([
      'checkpoint.root',
    ])
    const fewer = { ...record, leaves: record.leaves.filter(({ kind }) => kind !== 'closed') }
    expect(await wrongOf({ ...honest.folder, record: fewer })).toEqual([
      'checkpoint.size',
      'order.order',
    ])
    const { record: other } = await newFolderKeys()
    expect(await wrongOf(await recorded(honest.folder, other))).toEqual(['checkpoint.signature'])
  })

  it('and writes the policy into its record after the answers is caught', async () => {
    const [policy, ...rest] = honestLeaves(honest.folder)
    const late = [...rest, policy as RecordLeaf]
    expect(await wrongOf(await recorded(honest.folder, keys.record, late))).toEqual([
      'policy.leaf',
      'order.order',
    ])
  })

  it('and publishes what its record says was called off is caught', async () => {
    const { folder } = honest
    const off = honestLeaves(folder).toSpliced(-1, 0, { kind: 'called-off', reason: 'น้ำท่วม' })
    expect(await wrongOf(await recorded(folder, keys.record, off))).toEqual(['order.order'])
  })

  it('and forks the record is caught by the syllables of the record on the memo', async () => {
    const head = async (folder: PublishedFolder) =>
      fingerprintSyllables(hexOf(await recordRoot(nodeTools, folder.record)), 8)
    const memo = await head(honest.folder)
    expect(await wrongOf(honest.folder, { fingerprint: memo })).toEqual([])
    const fork = await resigned({ publication: { ...honest.folder.publication, used: 26 } })
    expect(await wrongOf(fork)).toEqual([])
    expect(await wrongOf(fork, { fingerprint: memo })).toEqual(['fingerprint'])
  })
})

/** The folder with columns as they are given, in whatever order. */
const publishedAs = (columns: readonly (readonly Item[] | null)[]) => {
  const hashes = columns.map((items) =>
    items ? createHash('sha256').update(columnText(items)).digest('hex') : '',
  )
  return resigned({ columns, publication: { ...honest.folder.publication, columns: hashes } })
}
