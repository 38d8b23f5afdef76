import { allow } from '../accounts/permissions.ts'
import { saveActivity } from '../accounts/record-store.ts'
import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { AgencyId } from '../basics/ids.ts'
import { accept, type Result, refuse } from '../basics/result.ts'
import type { Framework } from '../frameworks/framework.ts'
import type { Context } from '../platform/context.ts'
import { inTransactionUnlessRefused } from '../platform/db/database.ts'
import { lockAgency } from '../staff/division-store.ts'
import { areSame, inOrder, type ScoreKey, type Scores } from './official-scores.ts'
import { currentOf, type Origin, type ResultRefusal } from './result-version.ts'
import {
  leftForLater,
  resultVersions,
  saveDecision,
  saveResult,
  saveWithdrawal,
  scoresKept,
} from './store.ts'
import { costsOf, weakestFirst } from './weak-points.ts'

type Outcome = Promise<Result<null, ResultRefusal>>

/** The scores of a year as somebody entered them. */
export interface ResultToEnter {
  readonly agencyId: AgencyId
  /** The framework of the year whose scores these are. */
  readonly framework: Framework
  readonly scores: Scores
  readonly origin: Origin
  /** What was pasted, or the file; null for what was typed. */
  readonly paper: { readonly name: string; readonly bytes: Uint8Array } | null
  /** The version that was in use when the form was opened; null where there was none. */
  readonly seen: string | null
}

/** An officer enters the official scores of a year, or other ones. The same scores again save nothing. */
export function enterResult(context: Context, request: ResultToEnter): Outcome {
  return inTransactionUnlessRefused(context.db, async (tx): Outcome => {
    const { agencyId, framework } = request
    const allowed = allow(context.actor, 'enter-result', agencyId)
    if (!allowed.ok) return allowed
    await lockAgency(tx, agencyId)
    const year = framework.fiscalYear
    const versions = await resultVersions(tx, agencyId, year)
    const current = currentOf(versions)
    const scores = inOrder(framework, request.scores)
    if (current && areSame(current.scores, scores)) return accept(null)
    if ((current?.id ?? null) !== request.seen) return refuse({ code: 'changed-meanwhile' })
    const { paper } = request
    const sha256 = paper && (await context.files.keep(paper.bytes))
    await saveResult(tx, agencyId, year, {
      ...{ id: context.newId(), ordinal: (versions.at(-1)?.ordinal ?? 0) + 1 },
      ...{ frameworkId: framework.id, scores, origin: paper ? request.origin : 'typed' },
      ...{ fileName: paper?.name ?? '', sha256 },
      ...{ recordedAt: context.now, recordedBy: context.actor.id },
    })
    await saveActivity(tx, context, {
      ...{ agencyId, act: 'enter-result', subject: subjectOf(year) },
      ...(current && { before: { scores: linesOf(inOrder(framework, current.scores)) } }),
      after: { scores: linesOf(scores), ...(paper && { fileName: paper.name, sha256 }) },
    })
    return accept(null)
  })
}

/** An officer undoes the scores in use; those before count again. */
export function undoResult(
  context: Context,
  request: {
    readonly agencyId: AgencyId
    readonly year: FiscalYear
    readonly resultId: string
  },
): Outcome {
  return inTransactionUnlessRefused(context.db, async (tx): Outcome => {
    const { agencyId, year, resultId } = request
    const allowed = allow(context.actor, 'enter-result', agencyId)
    if (!allowed.ok) return allowed
    await lockAgency(tx, agencyId)
    const versions = await resultVersions(tx, agencyId, year)
    const current = currentOf(versions)
    if (!current || current.id !== resultId) return refuse({ code: 'nothing-to-undo' })
    const before = currentOf(versions.filter(({ id }) => id !== resultId))
    const id = context.newId()
    await saveWithdrawal(tx, agencyId, {
      ...{ id, resultId, at: context.now, by: context.actor.id },
    })
    await saveActivity(tx, context, {
      ...{ agencyId, act: 'enter-result', subject: subjectOf(year) },
      before: { scores: linesOf(current.scores) },
      after: { scores: before ? linesOf(before.scores) : [] },
    })
    return accept(null)
  })
}

/** What an officer decides about a weak point that has no measure. */
export interface WeakPointToAnswer {
  readonly agencyId: AgencyId
  /** The year of the plan. */
  readonly year: FiscalYear
  /** The framework whose result the plan answers. */
  readonly analysed: Framework
  readonly key: ScoreKey
  /** Why not this year; null takes the decision back. */
  readonly reason: string | null
}

/** An officer leaves a weak point for another year with a reason, or takes that back. */
export function answerWeakPoint(context: Context, request: WeakPointToAnswer): Outcome {
  return inTransactionUnlessRefused(context.db, async (tx): Outcome => {
    const { agencyId, year, analysed, key, reason } = request
    const allowed = allow(context.actor, 'answer-weak-point', agencyId)
    if (!allowed.ok) return allowed
    await lockAgency(tx, agencyId)
    const before = (await leftForLater(tx, agencyId, year)).find((each) => each.key === key)
    if ((before?.reason ?? null) === reason) return accept(null)
    const result = currentOf(await resultVersions(tx, agencyId, analysed.fiscalYear))
    const points = result ? weakestFirst(costsOf(analysed, result.scores).points, 'cost') : []
    if (reason !== null && !points.some((point) => point.key === key))
      return refuse({ code: 'weak-point-unknown' })
    const id = context.newId()
    await saveDecision(tx, agencyId, year, {
      ...{ id, key, reason, at: context.now, by: context.actor.id },
    })
    await saveActivity(tx, context, {
      ...{ agencyId, act: 'answer-weak-point' },
      subject: { kind: 'weak-point', id: `${year} ${key}`, name: `${key} (${year})` },
      ...(before && { before: { laterReason: before.reason } }),
      ...(reason !== null && { after: { laterReason: reason } }),
    })
    return accept(null)
  })
}

const subjectOf = (year: FiscalYear) => ({ kind: 'result', id: String(year), name: String(year) })

/** Scores as the record tells them, one line each, so that it can say which changed. */
const linesOf = (scores: Scores): readonly string[] =>
  Object.entries(scoresKept(scores)).map(([key, text]) => `${key}: ${text}`)
