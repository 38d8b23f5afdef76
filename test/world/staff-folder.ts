import { createHash, generateKeyPairSync } from 'node:crypto'
import { canonicalJson } from '../../src/basics/canonical-json.ts'
import { fiscalYear } from '../../src/basics/fiscal-year.ts'
import { plainDate } from '../../src/basics/plain-date.ts'
import {
  type RecordKey,
  recordPublicKey,
  signedBy,
} from '../../src/platform/sealing/record-signing.ts'
import {
  type ColumnKey,
  newColumnKey,
  preparedHash,
  signItem,
} from '../../src/staff-surveys/blind-signature.ts'
import { columnText, folderTexts, type PublishedFolder } from '../../src/staff-surveys/folder.ts'
import { type Item, promiseText } from '../../src/staff-surveys/item.ts'
import { type Policy, thresholds } from '../../src/staff-surveys/policy.ts'
import { figuresOf, publishedColumns } from '../../src/staff-surveys/publication-of.ts'
import { publicationText } from '../../src/staff-surveys/publication-text.ts'
import type { FolderFiles } from '../../src/staff-surveys/read-folder.ts'
import { receiptText } from '../../src/staff-surveys/receipt.ts'
import { leafBody, type RecordLeaf, recordOrigin } from '../../src/staff-surveys/record-leaf.ts'
import type { RecountCheck } from '../../src/staff-surveys/recount-check.ts'
import { frozenHash } from '../../src/surveys/frozen.ts'
import type { Ticked } from '../../src/surveys/questionnaire.ts'
import { leafBytes } from '../../src/transparency-log/leaf.ts'
import { leafHashOf, rootOf } from '../../src/transparency-log/merkle.ts'
import { sha256, signedCheckpoint } from '../../src/transparency-log/signing.ts'
import { staffQuestionnaire } from './staff-questionnaire.ts'

const said = (th: string) => ({ th, en: th })
const hex = (text: string) => createHash('sha256').update(text).digest('hex')

/** All private keys of a survey: what a server has that cheats while answers are taken. */
export interface FolderKeys {
  readonly columns: readonly ColumnKey[]
  readonly kept: ColumnKey
  readonly record: RecordKey
}

/** New keys; a tenth of a second each. */
export async function newFolderKeys(): Promise<FolderKeys> {
  const columns = [0, 1, 2, 3].map(() => newColumnKey())
  const { privateKey } = generateKeyPairSync('ed25519')
  return { columns: await Promise.all(columns), kept: await newColumnKey(), record: privateKey }
}

export const surveyId = '0190b6a2-7c3e-7d11-9a2b-3c4d5e6f7a8b'

export function policyWith(keys: FolderKeys, change: Partial<Policy> = {}): Policy {
  return {
    ...{ format: 'prongsai-staff-survey-1', surveyId, year: fiscalYear(2566) },
    agency: { code: 'A1', name: said('เทศบาลตำบลสมมติ') },
    title: said('ความเห็นของบุคลากร'),
    ...{ questionnaire: staffQuestionnaire, questionnaireSha256: frozenHash(staffQuestionnaire) },
    ...{ scoring: 'prongsai-scoring-1', eligible: 30, closesOn: plainDate('2023-06-30') },
    ...{ witnesses: ['สมชาย ใจดี', 'สมหญิง รักงาน'], isBlind: true },
    ...{ publishes: 'columns', asksWords: false, thresholds },
    keys: {
      sealing: Buffer.alloc(65, 7).toString('base64url'),
      columns: keys.columns.map(({ publicKey }) => publicKey),
      kept: keys.kept.publicKey,
      record: recordPublicKey(keys.record),
    },
    ...change,
  }
}

/** One answer, signed; the 32 bytes before it are made of a seed, so that each is its own. */
export function signedItem(
  keys: FolderKeys,
  place: number,
  t: Ticked,
  seed: string,
  isKept = false,
): Item {
  const p = createHash('sha256').update(`${place} ${seed}`).digest('base64url')
  const key = isKept ? keys.kept : keys.columns[place]
  const s = signItem(key?.privateKey ?? '', surveyId, place, { t, p })
  return isKept ? { k: 1, p, s, t } : { p, s, t }
}

/** A column in the order in which it is published. */
export const inOrder = (place: number, items: readonly Item[]): readonly Item[] =>
  items.toSorted((a, b) =>
    preparedHash(surveyId, place, a) < preparedHash(surveyId, place, b) ? -1 : 1,
  )

/** The leaves of an honest record, up to its publication. */
export const honestLeaves = (folder: Omit<PublishedFolder, 'record'>): readonly RecordLeaf[] => [
  { kind: 'policy', surveyId, policySha256: hex(canonicalJson(folder.policy)) },
  { kind: 'slips', slips: 40, root: hex('slips') },
  { kind: 'opened' },
  { kind: 'closed', reason: 'ครบกำหนด' },
  {
    kind: 'publish',
    publicationSha256: hex(publicationText(folder.publication)),
    ledgerSha256: folder.ledger && hex(canonicalJson(folder.ledger)),
    columns: folder.publication.columns,
  },
]

/** A folder whose record is made and signed anew over all that it says. */
export async function recorded(
  folder: Omit<PublishedFolder, 'record'>,
  record: RecordKey,
  leaves = honestLeaves(folder),
): Promise<PublishedFolder> {
  const published = leaves.map((leaf) => ({ kind: leaf.kind, body: leafBody(leaf) }))
  const hashes = await Promise.all(published.map((leaf) => leafHashOf(sha256, leafBytes(leaf))))
  const checkpoint = await signedCheckpoint(
    {
      ...{ origin: recordOrigin(surveyId), size: hashes.length },
      root: await rootOf(sha256, hashes),
    },
    record,
  )
  return {
    ...folder,
    record: { format: 'prongsai-staff-record-1', leaves: published, checkpoint },
  }
}

/** What is told of columns, as the server tells it. */
export async function publishedWith(
  policy: Policy,
  columns: readonly (readonly Item[])[],
  keys: FolderKeys,
  told: { readonly kept: number | null; readonly used: number; readonly ballots?: number },
): Promise<PublishedFolder> {
  const ballots = told.ballots ?? columns[0]?.length ?? 0
  const figures = figuresOf(
    policy,
    columns.map((items) => items.map(({ t }) => t)),
  )
  const isTold = publishedColumns(policy, figures)
  const shown = columns.map((items, place) => (isTold[place] ? items : null))
  const hashes = shown.map((items) => (items ? hex(columnText(items)) : ''))
  return recorded(
    {
      ...{ policy, columns: shown },
      ledger: {
        ...{ drawn: 28, returned: 12, replaced: 0, onPaper: Math.min(2, told.used), disputed: 0 },
        witnesses: 'สมชาย ใจดี และ สมหญิง รักงาน',
      },
      publication: {
        ...{ ballots, kept: told.kept, used: told.used, unreadable: 0, ...figures },
        columns: hashes.some((hash) => hash) ? hashes : [],
      },
    },
    keys.record,
  )
}

/** What 24 people answered: a mixed office, the last ten of them without script. */
export const answersOf = (person: number): readonly [number, number, number, number] => [
  [3, 2, 3, 1][person % 4] ?? 0,
  [0, 0, 1, 3, 2][person % 5] ?? 0,
  [2, 3, 0][person % 3] ?? 0,
  person % 7 === 0 ? 1 : 0,
]

export interface HonestFolder {
  readonly keys: FolderKeys
  readonly folder: PublishedFolder
  /** The receipt of a person, as the server promised it. */
  readonly receiptOf: (person: number) => string
}

/** An honest survey of so many ballots, of which the last so many came without script. */
export async function honestFolder(
  keys: FolderKeys,
  {
    ballots = 24,
    kept = 10,
    policy = {},
    answers = answersOf,
  }: { ballots?: number; kept?: number; policy?: Partial<Policy>; answers?: typeof answersOf } = {},
): Promise<HonestFolder> {
  const people = Array.from({ length: ballots }, (_, person) => person)
  const itemsOf = (person: number) =>
    answers(person).map((t, place) =>
      signedItem(keys, place, t, `person ${person}`, person >= ballots - kept),
    )
  const all = people.map(itemsOf)
  const columns = [0, 1, 2, 3].map((place) =>
    inOrder(
      place,
      all.flatMap((items) => items[place] ?? []),
    ),
  )
  const folder = await publishedWith(policyWith(keys, policy), columns, keys, {
    ...{ kept: kept > 0 ? kept : null, used: ballots + 1 },
  })
  const receiptOf = (person: number) => {
    const hashes = itemsOf(person).map((item, place) => preparedHash(surveyId, place, item))
    return promisedReceipt(keys.record, hashes)
  }
  return { keys, folder, receiptOf }
}

/** A receipt that the server signed. */
export const promisedReceipt = (record: RecordKey, hashes: readonly string[]): string =>
  receiptText({
    ...{ surveyId, hashes: hashes.toSorted() },
    promise: Buffer.from(signedBy(record, Buffer.from(promiseText(surveyId, hashes)))).toString(
      'base64url',
    ),
  })

/** The folder as files. */
export const filesOf = (folder: PublishedFolder): FolderFiles =>
  new Map([...folderTexts(folder)].map(([name, text]) => [name, new TextEncoder().encode(text)]))

/** What a recount found wrong: each check that does not hold, with its case. */
export const wrongIn = (checks: readonly RecountCheck[]): readonly string[] =>
  checks
    .filter(({ holds }) => holds === 'no')
    .map(({ check, why }) => (why ? `${check}.${why}` : check))
