import { canonicalJson } from '../basics/canonical-json.ts'
import type { FactId } from '../basics/ids.ts'
import { accept, type Result, refuse } from '../basics/result.ts'
import type { Context } from '../platform/context.ts'
import type { Reader, Writer } from '../platform/db/database.ts'
import { openWith } from '../platform/sealing/hpke.ts'
import type { RecordKey } from '../platform/sealing/record-signing.ts'
import { openWithTwo, type TwoPassphrases } from '../platform/sealing/two-passphrases.ts'
import { howManySealed, sealedBallotsOf, sealedWordsOf } from './ballot-store.ts'
import { saveColumns } from './column-store.ts'
import { type Counting, countBallots } from './counting.ts'
import { recordOf } from './leaf-store.ts'
import { ledgerHash } from './ledger-hash.ts'
import { clearSealed, type Lock, lockOf, lockPlace } from './lock-store.ts'
import {
  idsOf,
  type NoStaffSurvey,
  onStaffSurvey,
  recordStaffSurvey,
  type StaffSurveyAsked,
} from './on-staff-survey-commands.ts'
import { passphraseTries } from './passphrase-tries.ts'
import type { Policy } from './policy.ts'
import type { Publication } from './publication.ts'
import { publicationHash } from './publication-hash.ts'
import { addLeaf, type RecordKeyChanged } from './record-commands.ts'
import type { RecordLeaf } from './record-leaf.ts'
import { type OfStaffSurvey, saveStaffStep } from './save-store.ts'
import { ballotAad, ballotIn, wordsAad, wordsIn } from './sealed-ballot.ts'
import type { SpentEntries } from './spent.ts'
import { spentOf } from './spent-store.ts'
import {
  policyOf,
  publicationIn,
  type StaffSurvey,
  type StaffSurveyState,
  staffStateOf,
} from './staff-survey.ts'
import type { WindowKeyKeeper, WindowKeys } from './window-keys.ts'
import { wordsKept } from './word.ts'
import { saveMixedWords } from './word-store.ts'

/** Why a survey was not counted; each has its sentence in the messages. */
export type CountRefusal =
  | NoStaffSurvey
  | RecordKeyChanged
  | { readonly code: 'step-not-now'; readonly state: StaffSurveyState }
  /** One of the two, or both: nobody can tell which. */
  | { readonly code: 'wrong-passphrases' }
  /** They were tried too often just now. */
  | { readonly code: 'too-many-tries' }
  /** The keys of the window, or the lock, are not on this computer: nothing can be opened. */
  | { readonly code: 'keys-missing' }
  /** A ballot came in at the last moment: it is counted when asked again. */
  | { readonly code: 'changed-meanwhile' }

type Outcome<Value> = Promise<Result<Value, CountRefusal>>

/** What a counting needs. */
export interface CountAsked extends StaffSurveyAsked {
  /** Of the two witnesses, in whichever order. Neither is kept. */
  readonly passphrases: TwoPassphrases
  readonly keeper: Pick<WindowKeyKeeper, 'read'>
  readonly recordKey: RecordKey
}

const tries = passphraseTries()

/**
 * Opens what was sealed with both passphrases, and counts it: columns, publication and record are written, and all
 * that they came from is deleted, in one transaction. A survey that was counted gives what came of it again. What
 * still lies in old pages and files is destroyed afterwards (`sweepStaffSurveys`).
 */
export async function countStaffSurvey(
  context: Context,
  request: CountAsked,
): Outcome<Publication> {
  const { passphrases, keeper, surveyId, recordKey } = request
  const id = context.newId() as FactId
  const asked = await onStaffSurvey(context, request, async (tx, survey): Outcome<Ready> => {
    const known = publicationIn(survey)
    if (known) return accept({ known })
    const wrong = notNow(survey, context)
    if (wrong) return refuse(wrong)
    const [policy, lock] = [policyOf(survey), await lockOf(tx, idsOf(survey))]
    return policy && lock ? accept({ policy, lock }) : refuse({ code: 'keys-missing' })
  })
  if (!asked.ok) return asked
  if ('known' in asked.value) return accept(asked.value.known)
  const { policy, lock } = asked.value
  const of: OfStaffSurvey = { agencyId: request.agencyId, surveyId: policy.surveyId as FactId }
  if (tries.isOneTooMany(surveyId)) return refuse({ code: 'too-many-tries' })
  const opened = await openWithTwo(passphrases, lockPlace(surveyId), lock.sealedPrivateKey)
  if (!opened.ok)
    return refuse({ code: opened.reason === 'not-sealed' ? 'keys-missing' : opened.reason })
  tries.forget(surveyId)
  const keys = await keeper.read(surveyId)
  if (!keys) return refuse({ code: 'keys-missing' })
  // Opening and signing takes its time: no row is held meanwhile, and nothing comes in any more.
  const privateKey = Buffer.from(opened.value).toString('base64url')
  const box = await openedBox(context.db, of, { policy, privateKey, keys })
  const counting = await countBallots(policy, box.ballots, box.spent, keys)
  return onStaffSurvey(context, request, async (tx, survey): Outcome<Publication> => {
    const known = publicationIn(survey)
    if (known) return accept(known)
    const wrong = notNow(survey, context)
    if (wrong) return refuse(wrong)
    if ((await stampOf(tx, of, keys)) !== box.stamp) return refuse({ code: 'changed-meanwhile' })
    const words = wordsKept(box.words, counting.publication.ballots, policy)
    return writeDown(tx, context, survey, { id, counting, words, recordKey })
  })
}

type Ready = { readonly known: Publication } | { readonly policy: Policy; readonly lock: Lock }

/** Why a survey is not counted now; null where it is. */
function notNow(survey: StaffSurvey, { today }: Context): CountRefusal | null {
  const state = staffStateOf(survey, today)
  return state === 'closed' ? null : { code: 'step-not-now', state }
}

interface Counted {
  readonly id: FactId
  readonly counting: Counting
  readonly words: readonly string[]
  readonly recordKey: RecordKey
}

/** Writes down what came of a survey, and deletes what it came from. */
async function writeDown(
  tx: Writer,
  context: Context,
  survey: StaffSurvey,
  { id, counting, words, recordKey }: Counted,
): Outcome<Publication> {
  const of = idsOf(survey)
  const { publication, columns } = counting
  await saveColumns(tx, of, columns)
  await saveMixedWords(tx, of, words)
  const record = await recordOf(tx, of)
  const closed: RecordLeaf = { kind: 'closed', reason: '' }
  const isClosed = record?.leaves.some(({ kind }) => kind === 'closed') === true
  const published: RecordLeaf = {
    kind: 'publish',
    publicationSha256: publicationHash(publication),
    ledgerSha256: survey.ledger && ledgerHash(survey.ledger),
    columns: publication.columns,
  }
  // A survey that its last day closed says so now: nobody took a step.
  for (const leaf of isClosed ? [published] : [closed, published]) {
    const changed = await addLeaf(tx, survey, leaf, recordKey)
    if (changed) return refuse(changed)
  }
  await saveStaffStep(tx, of, {
    ...{ kind: 'counted', publication, id },
    ...{ recordedAt: context.now, recordedBy: context.actor.id },
  })
  await clearSealed(tx, of)
  await recordStaffSurvey(tx, context, survey, {
    after: { staffSurveyStep: 'staff-survey-counted' },
  })
  return accept(publication)
}

/** All that was sealed of a survey, opened. */
interface OpenedBox {
  readonly ballots: Parameters<typeof countBallots>[1]
  readonly words: readonly string[]
  readonly spent: SpentEntries
  /** Names what was opened: another one came in where it is another later. */
  readonly stamp: string
}

async function openedBox(
  db: Reader,
  of: OfStaffSurvey,
  with_: { readonly policy: Policy; readonly privateKey: string; readonly keys: WindowKeys },
): Promise<OpenedBox> {
  const { policy, privateKey, keys } = with_
  const stamp = await stampOf(db, of, keys)
  const columns = policy.keys.columns.length
  const ballots = []
  for (const sealed of await sealedBallotsOf(db, of)) {
    const opened = await openWith(privateKey, ballotAad(of.surveyId), sealed)
    ballots.push(opened.ok ? ballotIn(opened.value, columns) : null)
  }
  const words: string[] = []
  for (const sealed of await sealedWordsOf(db, of)) {
    const opened = await openWith(privateKey, wordsAad(of.surveyId), sealed)
    const written = opened.ok ? wordsIn(opened.value) : null
    if (written !== null) words.push(written)
  }
  return { ballots, words, spent: await spentOf(db, of, keys), stamp }
}

/** Names what is sealed of a survey and which slips were spent: how many, and the list of these. */
const stampOf = async (db: Reader, of: OfStaffSurvey, keys: WindowKeys): Promise<string> =>
  canonicalJson([await howManySealed(db, of), await spentOf(db, of, keys)])
