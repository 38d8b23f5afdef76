import { saveActivity } from '../accounts/record-store.ts'
import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { AgencyId, FactId } from '../basics/ids.ts'
import { dayIn } from '../basics/instant-text.ts'
import type { ItemCode } from '../basics/item-code.ts'
import { newPrintedCode } from '../basics/printed-code.ts'
import { accept, type Result, refuse } from '../basics/result.ts'
import { isStorable } from '../basics/storable.ts'
import type { WithheldFor } from '../basics/withheld.ts'
import { addDays, workingDaysUntil } from '../basics/working-days.ts'
import { onItemFor } from '../disclosures/commands.ts'
import type { DisclosureItem } from '../disclosures/disclosure.ts'
import { disclosureOf } from '../disclosures/store.ts'
import { personalDataIn } from '../evidence/personal-data.ts'
import type { Framework } from '../frameworks/framework.ts'
import type { Context } from '../platform/context.ts'
import { inTransactionUnlessRefused, type Writer } from '../platform/db/database.ts'
import { retried } from '../platform/db/retry.ts'
import { lockAgency } from '../staff/division-store.ts'
import type { Challenge, ChallengeKind, ChallengeRefusal, Outcome } from './challenge.ts'
import {
  challengesOf,
  lastChallengeOf,
  receiptOf,
  saveChallenge,
  saveReply,
  saveVoice,
  saveWordsRuling,
} from './store.ts'

/** One item of an agency's year. */
interface OfItem {
  readonly agencyId: AgencyId
  readonly framework: Framework
  readonly code: ItemCode
}

/** What came of a challenge that was sent: how whoever sent it finds it again, and whether others said so before. */
export interface Raised {
  readonly receipt: string
}

/**
 * Takes in what anybody says of an item: opens a challenge, or joins the one of its kind that is open. The
 * same form sent twice is one voice. Nobody is asked who they are, and none of it is in the record, where a
 * line would tell the minute.
 */
export function raiseChallenge(
  context: Pick<Context, 'db' | 'today'>,
  request: OfItem & {
    /** The id of the form, which is the voice's. */
    readonly form: string
    readonly kind: ChallengeKind
    readonly words: string
  },
): Promise<Result<Raised, ChallengeRefusal>> {
  const { agencyId, framework, code, form, kind, words } = request
  const year = framework.fiscalYear
  const once = () =>
    inTransactionUnlessRefused(
      context.db,
      async (tx): Promise<Result<Raised, ChallengeRefusal>> => {
        if (!isStorable(words)) return refuse({ code: 'not-storable' })
        if (!(await lockAgency(tx, agencyId))) return refuse({ code: 'agency-missing' })
        const sent = await receiptOf(tx, agencyId, form)
        if (sent !== null) return accept({ receipt: sent })
        const item = await disclosureOf(tx, agencyId, framework, code)
        if (!item) return refuse({ code: 'item-unknown' })
        const last = await lastChallengeOf(tx, agencyId, { year, code, kind })
        const challengeId = last?.isOpen ? last.id : form
        if (challengeId === form)
          await saveChallenge(tx, agencyId, {
            ...{ id: form, year, code, kind, ordinal: (last?.ordinal ?? 0) + 1 },
            ...{ answerId: item.published?.answer.id ?? null, receivedOn: context.today },
          })
        const receipt = newPrintedCode(3)
        const voice = { id: form, receipt, receivedOn: context.today, words }
        await saveVoice(tx, { agencyId, challengeId }, voice)
        return accept({ receipt })
      },
    )
  return retried(once, { isKeyed: true })
}

/** The office answers a challenge, or adds to its answer; the first answer stops the clock. */
export function answerChallenge(
  context: Context,
  request: OfItem & {
    readonly challengeId: string
    readonly outcome: Outcome
    readonly words: string
    readonly link: string
    /** How many replies stood there when the form was opened. */
    readonly seen: number
    /** Somebody looked: what looks like a person's number or address is the office's own. */
    readonly sure: boolean
  },
): Promise<Result<null, ChallengeRefusal>> {
  return onChallenge(context, 'answer-challenge', request, async (tx, challenge, item) => {
    const { agencyId, challengeId, outcome, words, link, seen, sure } = request
    if (!isStorable({ words, link })) return refuse({ code: 'not-storable' })
    if (challenge.replies.length !== seen) return refuse({ code: 'changed-meanwhile' })
    if (!sure && personalDataIn(words).length > 0) return refuse({ code: 'looks-personal' })
    if (outcome === 'mended' && !mayBeMended(challenge, item))
      return refuse({ code: 'nothing-published' })
    await saveReply(
      tx,
      { agencyId, challengeId },
      {
        ...{ id: context.newId() as FactId, outcome, words, link, repliedOn: context.today },
        tookDays: workingDaysUntil(addDays(challenge.receivedOn, 1), context.today),
        ...{ recordedAt: context.now, recordedBy: context.actor.id },
      },
    )
    await recorded(tx, context, 'answer-challenge', request, {
      ...{ challengeAnswer: `challenge-${outcome}`, words },
      ...(link === '' ? {} : { links: [link] }),
    })
    return accept(null)
  })
}

/** What is said to be mended was published since; an address that did not open may open again by itself. */
const mayBeMended = (
  { kind, answerId, receivedOn }: Challenge,
  { published }: Pick<DisclosureItem, 'published'>,
): boolean =>
  kind === 'unopenable' ||
  (published !== null &&
    (published.answer.id !== answerId || dayIn(published.step.recordedAt) >= receivedOn))

/** The office looked at words: everybody reads them, or that they are withheld and why. */
export function ruleOnWords(
  context: Context,
  request: OfItem & {
    readonly challengeId: string
    readonly voiceId: string
    /** Null shows them. */
    readonly withheld: WithheldFor | null
    readonly sure: boolean
  },
): Promise<Result<null, ChallengeRefusal>> {
  return onChallenge(context, 'show-challenge-words', request, async (tx, challenge) => {
    const { agencyId, voiceId, withheld, sure } = request
    const voice = challenge.voices.find(({ id }) => id === voiceId)
    if (!voice?.hasWords) return refuse({ code: 'challenge-missing' })
    if (voice.words === null) return refuse({ code: 'words-gone' })
    if (voice.ruling && voice.ruling.withheld === withheld) return accept(null)
    if (withheld === null && !sure && personalDataIn(voice.words).length > 0)
      return refuse({ code: 'looks-personal' })
    await saveWordsRuling(tx, agencyId, {
      ...{ id: context.newId() as FactId, voiceId, withheld },
      ...{ recordedAt: context.now, recordedBy: context.actor.id },
    })
    const said = (reason: WithheldFor | null) =>
      reason === null ? 'challenge-shown' : `challenge-${reason}`
    await recorded(tx, context, 'show-challenge-words', request, {
      challengeWords: said(withheld),
    })
    return accept(null)
  })
}

type OfficeAct = 'answer-challenge' | 'show-challenge-words'

/** Locks the agency, asks whether it may be done over the division's item, and finds the challenge. */
function onChallenge(
  context: Context,
  act: OfficeAct,
  request: OfItem & { readonly challengeId: string },
  then: (
    tx: Writer,
    challenge: Challenge,
    item: DisclosureItem,
  ) => Promise<Result<null, ChallengeRefusal>>,
): Promise<Result<null, ChallengeRefusal>> {
  const { agencyId, framework, code, challengeId } = request
  return onItemFor<null, ChallengeRefusal>(context, act, request, async (tx, item) => {
    const year: FiscalYear = framework.fiscalYear
    const [challenge] = await challengesOf(tx, agencyId, { year, code, id: challengeId })
    return challenge ? then(tx, challenge, item) : refuse({ code: 'challenge-missing' })
  })
}

const recorded = (
  tx: Writer,
  context: Context,
  act: OfficeAct,
  { agencyId, framework, code, challengeId }: OfItem & { readonly challengeId: string },
  after: Readonly<Record<string, unknown>>,
): Promise<void> =>
  saveActivity(tx, context, {
    ...{ agencyId, act, after },
    subject: { kind: 'challenge', id: challengeId, name: `${code} (${framework.fiscalYear})` },
  })
