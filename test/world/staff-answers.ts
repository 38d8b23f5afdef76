import { randomBytes } from 'node:crypto'
import type { Database } from '../../src/platform/db/database.ts'
import { openWith } from '../../src/platform/sealing/hpke.ts'
import { openWithTwo } from '../../src/platform/sealing/two-passphrases.ts'
import type { Ballot, FormBallot, ItemsBallot } from '../../src/staff-surveys/ballot.ts'
import { sealedBallotsOf, sealedWordsOf } from '../../src/staff-surveys/ballot-store.ts'
import { preparedHash, verifyItem } from '../../src/staff-surveys/blind-signature.ts'
import { blind, readColumnKeyHere, unblind } from '../../src/staff-surveys/device/blinding.ts'
import { newOnce } from '../../src/staff-surveys/form-secrets.ts'
import { itemMessage } from '../../src/staff-surveys/item.ts'
import { lockOf, lockPlace } from '../../src/staff-surveys/lock-store.ts'
import type { Policy } from '../../src/staff-surveys/policy.ts'
import { qualityOf } from '../../src/staff-surveys/quality.ts'
import { ballotAad, ballotIn, wordsAad, wordsIn } from '../../src/staff-surveys/sealed-ballot.ts'
import { isFormsSlip } from '../../src/staff-surveys/spent.ts'
import { spentOf } from '../../src/staff-surveys/spent-store.ts'
import { policyOf } from '../../src/staff-surveys/staff-survey.ts'
import type { SentForm, SentItem } from '../../src/staff-surveys/taking.ts'
import type { WindowKeys } from '../../src/staff-surveys/window-keys.ts'
import { type StaffSurveyWorld, staffPassphrases, staffSurveyNow } from './staff-survey.ts'

type OfSurvey = Pick<StaffSurveyWorld, 'agencyId' | 'surveyId'>

/** What was frozen of a survey. */
export async function frozenPolicy(db: Database, of: OfSurvey): Promise<Policy> {
  const policy = policyOf(await staffSurveyNow(db, of))
  if (!policy) throw new Error('Nothing is frozen.')
  return policy
}

/** Three answers that nearly nobody else gives. */
export const someAnswers = (): readonly number[] =>
  Array.from({ length: 3 }, () => Math.floor(Math.random() * 4))

/** A form without script, filled in. */
export const filledForm = (code: string, change: Partial<SentForm> = {}): SentForm => ({
  ...{ code, answers: someAnswers(), words: '', once: newOnce(), wantsReceipt: false },
  ...change,
})

/** What a device keeps of its answers until they are acknowledged. */
export interface OnDevice {
  /** Its items but for their signatures, in the order of the columns. */
  readonly unsigned: readonly { readonly t: number; readonly p: string }[]
  /** What it asks to be signed, in the order of the columns. */
  readonly blinded: readonly string[]
  /** What it sends once it was signed; throws where a signature is none. */
  readonly items: (signatures: readonly string[]) => Promise<readonly SentItem[]>
}

/** A device whose owner answered: one more than the answers is the quality. */
export async function onDevice(
  policy: Policy,
  answers: readonly number[] = someAnswers(),
): Promise<OnDevice> {
  const ticked = [...answers, qualityOf(answers, 60)]
  const columns = await Promise.all(
    policy.keys.columns.map(async (spki, place) => {
      const key = await readColumnKeyHere(spki)
      const t = ticked[place] ?? 0
      const p = randomBytes(32)
      const message = new Uint8Array(
        Buffer.concat([p, Buffer.from(itemMessage(policy.surveyId, place, t))]),
      )
      return { key, t, p: p.toString('base64url'), message, ...(await blind(key, message)) }
    }),
  )
  return {
    unsigned: columns.map(({ t, p }) => ({ t, p })),
    blinded: columns.map(({ blinded }) => blinded),
    async items(signatures) {
      const items = columns.map(async ({ key, t, p, message, inv }, c) => {
        const s = await unblind(key, message, signatures[c] ?? '', inv)
        if (s === null) throw new Error('A signature is none.')
        return { c, t, p, s }
      })
      return (await Promise.all(items)).toSorted(() => Math.random() - 0.5)
    },
  }
}

/** Whatever opens the lock of a survey, which only its two witnesses can type. */
async function privateKeyOf(db: Database, of: OfSurvey): Promise<string> {
  const lock = await lockOf(db, of)
  if (!lock) throw new Error('The survey has no lock.')
  const opened = await openWithTwo(staffPassphrases, lockPlace(of.surveyId), lock.sealedPrivateKey)
  if (!opened.ok) throw new Error(opened.reason)
  return Buffer.from(opened.value).toString('base64url')
}

/** All ballots of a survey, opened as its two witnesses can. */
export async function openedBallots(db: Database, of: OfSurvey): Promise<readonly Ballot[]> {
  const [policy, key] = [await frozenPolicy(db, of), await privateKeyOf(db, of)]
  const sealed = await sealedBallotsOf(db, of)
  return Promise.all(
    sealed.map(async (each) => {
      const bytes = await openWith(key, ballotAad(of.surveyId), each)
      const ballot = bytes.ok ? ballotIn(bytes.value, policy.keys.columns.length) : null
      if (!ballot) throw new Error('A ballot does not open.')
      return ballot
    }),
  )
}

/** All words of a survey, in no order. */
export async function openedWords(db: Database, of: OfSurvey): Promise<readonly string[]> {
  const key = await privateKeyOf(db, of)
  const sealed = await sealedWordsOf(db, of)
  const words = await Promise.all(
    sealed.map(async (each) => {
      const bytes = await openWith(key, wordsAad(of.surveyId), each)
      return (bytes.ok && wordsIn(bytes.value)) || ''
    }),
  )
  return words.toSorted()
}

/** What counts of a survey, reckoned from the ballots and the list of spent slips alone. */
export async function whatCounts(db: Database, of: OfSurvey, keys: WindowKeys) {
  const policy = await frozenPolicy(db, of)
  const [ballots, spent] = [await openedBallots(db, of), await spentOf(db, of, keys)]
  const forms = new Map<string, FormBallot>()
  const items = new Map<string, ItemsBallot>()
  for (const ballot of ballots) {
    if (ballot.kind === 'form') {
      if (spent.some((entry) => isFormsSlip(entry, ballot))) forms.set(ballot.mark, ballot)
      continue
    }
    const hashes = ballot.items.map((item, place) => preparedHash(of.surveyId, place, item))
    const isSigned = ballot.items.every((item, place) =>
      verifyItem(policy.keys.columns[place] ?? '', of.surveyId, place, item),
    )
    if (!isSigned) throw new Error('Items were taken that are not signed.')
    items.set(hashes.join(), ballot)
  }
  return { forms, items, spent, stored: ballots.length }
}
