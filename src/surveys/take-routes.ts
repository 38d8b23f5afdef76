import type { Clock } from '../platform/clock.ts'
import { type Database, hasOneConnection } from '../platform/db/database.ts'
import { blameOf } from '../platform/db/retry.ts'
import { isDiskFull } from '../platform/files/disk-full.ts'
import { groupCommit } from '../platform/group-commit.ts'
import type { DoorRequest } from '../platform/web/early-door.ts'
import { readAnswers, type SentAnswers } from './answer-form.ts'
import { countAnswers } from './answer-store.ts'
import { arrivalTimeOf, type FormOutcome, type SentForm } from './arrival.ts'
import type { SurveyGuard } from './guard-routes.ts'
import { type AskedPlace, notTicked, placesOf } from './questionnaire.ts'
import type { AskedForm } from './ready-form-routes.ts'
import { receipts } from './receipt.ts'
import type { Told } from './reply-routes.ts'
import { revisionInForce, type Survey } from './survey.ts'
import { looksLikeTicket, ticketHash } from './ticket.ts'

/** The largest form, in bytes: the longest words, percent-encoded, and room beside them. */
export const largestAnswer = 64 * 1024

/** Fields of a form: every question of a long one, and as many again. */
const mostFields = 1_000

/** What was sent, and what is said of it. */
export interface Taken {
  readonly told: Told
  /** Null where it could not be read. */
  readonly sent: SentAnswers | null
}

/**
 * Takes answers in for one installation. An answer is acknowledged only when it is in the database; what was
 * not acknowledged may be sent again as often as anybody likes, for its id counts once.
 */
export function taking(parts: {
  readonly db: Database
  readonly clock: Clock
  readonly guard: SurveyGuard
  /** The key of the installation. */
  readonly key: string
  readonly onFault: (error: unknown) => void
}) {
  const { db, clock, guard, onFault } = parts
  const receiptOf = receipts(parts.key)
  const commits = groupCommit<SentForm, FormOutcome>((forms) => countAnswers(db, forms), blameOf, {
    // Elsewhere the database counts one batch while the next is read.
    ...(hasOneConnection(db) ? {} : { beside: 1 }),
  })
  const faultsTold = new WeakSet<object>()
  /** One fault of a batch is one fault, however many waited for it. */
  const tellOnce = (error: unknown) => {
    if (typeof error === 'object' && error !== null) {
      if (faultsTold.has(error)) return
      faultsTold.add(error)
    }
    onFault(error)
  }

  return async function take(asked: AskedForm, request: DoorRequest): Promise<Taken> {
    const { survey } = asked.known
    const { questionnaire } = revisionInForce(survey)
    const unread = (state: 'too-large' | 'unreadable'): Taken => ({ told: { state }, sent: null })
    const type = request.header('content-type') ?? ''
    if (!questionnaire || !type.startsWith('application/x-www-form-urlencoded'))
      return unread('unreadable')
    const bytes = await request.body(largestAnswer)
    if (bytes === 'too-large') return unread('too-large')
    const text = bytes?.toString('utf8') ?? ''
    if (text === '' || text.split('&', mostFields + 1).length > mostFields)
      return unread('unreadable')
    const sent = readAnswers(questionnaire, new URLSearchParams(text))
    return { told: await judged(sent, placesOf(questionnaire)), sent }

    async function judged(sent: SentAnswers, places: readonly AskedPlace[]): Promise<Told> {
      const of = { agencyId: survey.agencyId, surveyId: survey.id }
      const [page, now] = [stampPage(asked), clock.now()]
      const stamp = guard.stamps.read(page, sent.stamp, now)
      if (stamp.kind === 'stale') {
        const { id } = stamp
        const fresh = id ? guard.stamps.restamped(page, id, now) : guard.stamps.given(page, now)
        return { state: 'stale', stamp: fresh }
      }
      const kept = { stamp: sent.stamp }
      if (stamp.kind === 'too-soon') return { state: 'too-soon', ...kept }
      // A browser may have filled it for somebody: nothing is said to be counted that is not.
      if (sent.isTrapped) return { state: 'trapped', ...kept }
      const isEmpty = sent.answers.every((ticked) => ticked === notTicked)
      if (isEmpty || (sent.missing.length > 0 && !sent.seen))
        return { state: 'missing', missing: sent.missing, ...kept }
      const hasTicket = sent.ticket !== '' && !sent.asOpen
      if (hasTicket && !looksLikeTicket(sent.ticket)) return { state: 'ticket-unknown', ...kept }
      const coming = {
        ...{ ...of, stratum: hasTicket ? ('event' as const) : asked.stratum },
        ...{ address: request.address(), form: stamp.id, proof: sent.pow },
      }
      const admitted = await guard.admit(coming)
      if (admitted.kind === 'prove')
        return { state: 'prove', challenge: admitted.challenge, ...kept }
      if (admitted.kind === 'too-many')
        return { state: 'too-many', seconds: admitted.seconds, ...kept }
      const done = await commits.commit({
        ...{ ...of, id: stamp.id, places, answers: sent.answers },
        ...{ language: asked.language, suffix: asked.suffix, stratum: asked.stratum },
        ticket: hasTicket ? ticketHash(survey.id, sent.ticket) : null,
        ...{ comment: sent.comment, ...arrivalTimeOf(now) },
      })
      if (!done.ok) {
        const { reason } = done
        if (reason.code === 'failed') tellOnce(reason.error)
        const isFull = reason.code === 'failed' && isDiskFull(reason.error)
        return { state: 'not-sent', why: isFull ? 'disk-full' : 'away', ...kept }
      }
      switch (done.value) {
        case 'counted':
          guard.counted(coming)
          return { state: 'counted', receipt: receiptOf(stamp.id) }
        case 'already-counted':
          return { state: 'already-counted', receipt: receiptOf(stamp.id) }
        case 'closed':
        case 'not-there':
          return { state: 'closed' }
        default:
          return { state: done.value, ...kept }
      }
    }
  }
}
export type Take = ReturnType<typeof taking>

/** The page that a stamp of a survey is for: every placement and language of it. */
export const stampPage = ({ known }: StampedForm): string =>
  `survey ${known.survey.agencyId} ${known.survey.id}`

/** A form of a survey, as far as its stamp knows it. */
export interface StampedForm {
  readonly known: { readonly survey: Pick<Survey, 'agencyId' | 'id'> }
}
