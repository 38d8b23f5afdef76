// What staff send. No line of the record is written here: it would tell the minute in which somebody answered.
import type { PlainDate } from '../basics/plain-date.ts'
import { accept, type Result, refuse } from '../basics/result.ts'
import { type Database, inTransactionUnlessRefused, type Writer } from '../platform/db/database.ts'
import { retried } from '../platform/db/retry.ts'
import { sealTo } from '../platform/sealing/hpke.ts'
import { type RecordKey, signedBy } from '../platform/sealing/record-signing.ts'
import { notKnown, notTicked, placesOf } from '../surveys/questionnaire.ts'
import type { Ballot } from './ballot.ts'
import { saveBallot, saveSealedWords } from './ballot-store.ts'
import { preparedHash, signBlinded, verifyItem } from './blind-signature.ts'
import { formSecrets, isOfPage, newBallotId } from './form-secrets.ts'
import type { HeldSlips } from './held-slip-store.ts'
import type { HeldWindow, HeldWindows } from './held-windows.ts'
import { type Item, promiseText, qualities, type Receipt } from './item.ts'
import { idsOf } from './on-staff-survey-commands.ts'
import type { Policy } from './policy.ts'
import { noteProgress } from './progress-store.ts'
import { qualityOf } from './quality.ts'
import {
  ballotAad,
  ballotBytes,
  bindOf,
  unsignedItems,
  wordsAad,
  wordsBytes,
} from './sealed-ballot.ts'
import { looksLikeSlip, slipHash, spentMark } from './slip.ts'
import { confirmSlip, issueSlip, reserveSlip, type SpentEntries, type SpentTurn } from './spent.ts'
import { shareStaffSurvey, spentOf, standingOf, turnSpent } from './spent-store.ts'
import {
  policyOf,
  printedSlips,
  type StaffSurvey,
  type StaffSurveyState,
  staffStateOf,
} from './staff-survey.ts'
import type { storedItems } from './stored-items.ts'
import type { SentForm, SentItem, SentItems, SentTokens, TakeRefusal } from './taking.ts'

/** What stands behind the door of staff surveys, of one installation. */
export interface StaffDoor {
  readonly db: Database
  readonly windows: HeldWindows
  readonly slips: HeldSlips
  readonly recordKey: RecordKey
  readonly stored: ReturnType<typeof storedItems<TakeRefusal>>
}

/** A survey as it was asked for, on a day. */
export interface AskedStaffSurvey {
  readonly survey: StaffSurvey
  readonly today: PlainDate
}

type Outcome<Value> = Promise<Result<Value, TakeRefusal>>

/**
 * Takes a form without script, in three transactions that share nothing: the slip is held for it, its ballot is
 * stored, the slip is spent on it. It is acknowledged after the third. Killed in between it counts or not, once at
 * most, and may be sent again. The receipt is null unless one is wanted.
 */
export async function takeForm(
  door: StaffDoor,
  asked: AskedStaffSurvey,
  form: SentForm,
): Outcome<Receipt | null> {
  const found = await slipOf(door, asked, form.code)
  if (!found.ok) return found
  const { policy, window, mark } = found.value
  const { answers, words } = form
  const quality = qualityOf(answers, null)
  const { nonce, seed, ballotId, wordsId } = formSecrets(form.once, { mark, answers, quality })
  const ballot = { kind: 'form' as const, mark, nonce, answers, quality, seed }
  const sealed = await sealedBallot(policy, ballot)
  const held = await onList(door, asked, window, ['open'], (entries) =>
    reserveSlip(entries, mark, nonce),
  )
  if (!held.ok) return held
  if (held.value === 'used') return refuse('code-used')
  if (held.value === 'reserved') {
    const stored = await storeBallot(door, asked, { id: ballotId, sealed })
    if (!stored.ok) return stored
    // What is stored counts, though the day ended just now.
    const done = await onList(door, asked, window, ['open', 'closed'], (entries) =>
      confirmSlip(entries, mark, nonce),
    )
    if (!done.ok) return done
    if (done.value === 'used') return refuse('code-used')
  }
  if (words !== '' && policy.asksWords) {
    const kept = await storeWords(door, asked, policy, { id: wordsId, text: words })
    if (!kept.ok) return kept
  }
  if (!form.wantsReceipt) return accept(null)
  return accept(receiptOf(door, policy, unsignedItems(ballot)))
}

/**
 * Signs blinded items for a slip, which is spent by it before anything is given out. The same list again is given
 * the same signatures; what was blinded is not kept.
 */
export async function signTokens(
  door: StaffDoor,
  asked: AskedStaffSurvey,
  { code, blinded }: SentTokens,
): Outcome<readonly string[]> {
  const found = await slipOf(door, asked, code)
  if (!found.ok) return found
  const { policy, window, mark } = found.value
  if (!policy.isBlind || blinded.length !== window.signing.length) return refuse('unreadable')
  const signatures: string[] = []
  for (const [place, key] of window.signing.entries()) {
    const signed = signBlinded(key, blinded[place] ?? '')
    if (!signed.ok) return refuse('unreadable')
    signatures.push(signed.value)
  }
  const spent = await onList(door, asked, window, ['open'], (entries) =>
    issueSlip(entries, mark, bindOf(blinded)),
  )
  if (!spent.ok) return spent
  return spent.value === 'used' ? refuse('code-used') : accept(signatures)
}

/** Takes signed items, one for each column, as one sealed ballot. The same again counts once. */
export async function takeItems(
  door: StaffDoor,
  asked: AskedStaffSurvey,
  sent: SentItems,
): Outcome<Receipt> {
  const policy = policyOf(asked.survey)
  if (!policy) return refuse('not-open')
  const window = await door.windows.of(policy)
  if (!window) return refuse('keys-missing')
  const items = itemsByColumn(policy, window, sent.items)
  if (!items) return refuse('unreadable')
  const receipt = receiptOf(door, policy, items)
  const { words } = sent
  const hashes = items.map((item, place) => preparedHash(policy.surveyId, place, item))
  const stored = await door.stored.once(policy.surveyId, hashes, async () => {
    if (words && words.text !== '' && policy.asksWords) {
      const kept = await storeWords(door, asked, policy, words)
      if (!kept.ok) return kept
    }
    const sealed = await sealedBallot(policy, { kind: 'items', items })
    return storeBallot(door, asked, { id: newBallotId(), sealed })
  })
  if (!stored) return refuse('unreadable')
  return stored.ok ? accept(receipt) : stored
}

/**
 * Whether somebody may be asked for what is missing: the code is a slip's, and it was not spent by this very page,
 * whose older answers a browser sends again when the next person goes back. Whether it was spent by another is told
 * to whoever spends it alone: or whoever kept codes could watch who answers, and when.
 */
export async function mayGoOn(
  door: StaffDoor,
  asked: AskedStaffSurvey,
  { code, once }: Pick<SentForm, 'code' | 'once'>,
): Outcome<null> {
  const found = await slipOf(door, asked, code)
  if (!found.ok) return found
  const { mark, window } = found.value
  const entries = await spentOf(door.db, idsOf(asked.survey), window.keys)
  const isSent = entries.some(
    (entry) => entry.mark === mark && entry.state === 'done' && isOfPage(entry.bind, once, mark),
  )
  return isSent ? refuse('code-used') : accept(null)
}

/** The slip of a code: unknown ones are known to be so before anything is locked or written. */
async function slipOf(
  { slips, windows }: StaffDoor,
  asked: AskedStaffSurvey,
  code: string,
): Outcome<{ readonly policy: Policy; readonly window: HeldWindow; readonly mark: string }> {
  const { survey } = asked
  const policy = policyOf(survey)
  if (!policy) return refuse('not-open')
  const window = await windows.of(policy)
  if (!window) return refuse('keys-missing')
  const { pepper } = window.keys
  if (!looksLikeSlip(code)) return refuse('code-unknown')
  const isThere = await slips.has(survey, slipHash(pepper, survey.id, code))
  if (!isThere) return refuse('code-unknown')
  return accept({ policy, window, mark: spentMark(pepper, survey.id, code) })
}

/**
 * Does something in a transaction through which the survey stays as it is: nothing gets in once it was closed,
 * by whichever process.
 */
function whileIn<Value>(
  { db, windows, slips, stored }: StaffDoor,
  asked: AskedStaffSurvey,
  states: readonly StaffSurveyState[],
  then: (tx: Writer) => Promise<Value>,
): Outcome<Value> {
  const of = idsOf(asked.survey)
  const once = () =>
    inTransactionUnlessRefused(db, async (tx): Outcome<Value> => {
      await shareStaffSurvey(tx, of)
      const state = staffStateOf(await standingOf(tx, of), asked.today)
      if (states.includes(state)) return accept(await then(tx))
      windows.forget(of.surveyId)
      slips.forget(of.surveyId)
      stored.forget(of.surveyId)
      return refuse(state === 'draft' || state === 'prepared' ? 'not-open' : 'closed')
    })
  return retried(once, { isKeyed: true })
}

/** The same, with the list of spent slips in hand. */
const onList = <Said>(
  door: StaffDoor,
  asked: AskedStaffSurvey,
  { keys }: HeldWindow,
  states: readonly StaffSurveyState[],
  turn: (entries: SpentEntries) => SpentTurn<Said>,
): Outcome<Said> =>
  whileIn(door, asked, states, (tx) => {
    const { survey } = asked
    return turnSpent(tx, idsOf(survey), { spent: keys.spent, printed: printedSlips(survey) }, turn)
  })

const sealedBallot = (policy: Policy, ballot: Ballot): Promise<string> =>
  sealTo(
    policy.keys.sealing,
    ballotAad(policy.surveyId),
    ballotBytes(ballot, policy.keys.columns.length),
  )

/** Stores a ballot; how many there were as the day began is written down before the first of them. */
async function storeBallot(
  door: StaffDoor,
  asked: AskedStaffSurvey,
  ballot: { readonly id: string; readonly sealed: string },
): Outcome<null> {
  const of = idsOf(asked.survey)
  await retried(() => noteProgress(door.db, of, asked.today), { isKeyed: true })
  return whileIn(door, asked, ['open'], async (tx) => {
    await saveBallot(tx, of, ballot)
    return null
  })
}

async function storeWords(
  door: StaffDoor,
  asked: AskedStaffSurvey,
  { keys, surveyId }: Policy,
  { id, text }: { readonly id: string; readonly text: string },
): Outcome<null> {
  const sealed = await sealTo(keys.sealing, wordsAad(surveyId), wordsBytes(text))
  return whileIn(door, asked, ['open', 'closed'], async (tx) => {
    await saveSealedWords(tx, idsOf(asked.survey), { id, sealed })
    return null
  })
}

/** The items in the order of their columns; null where one is missing, twice, of no option or not signed. */
function itemsByColumn(
  { questionnaire, surveyId, isBlind }: Policy,
  { checking }: HeldWindow,
  sent: readonly SentItem[],
): readonly Item[] | null {
  if (!isBlind || sent.length !== checking.length) return null
  const places = placesOf(questionnaire)
  const items: Item[] = []
  for (const [place, key] of checking.entries()) {
    const item = sent.find(({ c }) => c === place)
    if (!item) return null
    const { t, p, s } = item
    const asked = places[place]
    const isAnswer = asked
      ? t === notTicked ||
        (t === notKnown && asked.question.mayNotKnow) ||
        isBelow(t, asked.options.length)
      : isBelow(t, qualities.straight + qualities.hasty + 1)
    if (!isAnswer || !verifyItem(key, surveyId, place, { t, p, s })) return null
    items.push({ t, p, s })
  }
  return items
}

const isBelow = (ticked: number, most: number) => ticked >= 0 && ticked < most

/** The promise that items will stand in their columns. */
function receiptOf(
  { recordKey }: StaffDoor,
  { surveyId }: Policy,
  items: readonly Pick<Item, 't' | 'p'>[],
): Receipt {
  const hashes = items.map((item, place) => preparedHash(surveyId, place, item)).toSorted()
  const promise = signedBy(recordKey, Buffer.from(promiseText(surveyId, hashes)))
  return { surveyId, hashes, promise: Buffer.from(promise).toString('base64url') }
}
