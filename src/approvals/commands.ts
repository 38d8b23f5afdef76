import { type Act, allow } from '../accounts/permissions.ts'
import { postSaid } from '../accounts/record.ts'
import { postsOn, saveActivity } from '../accounts/record-store.ts'
import { isPractice } from '../agencies/set-up-store.ts'
import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { AgencyId, FactId, PersonId } from '../basics/ids.ts'
import { accept, type Result, refuse } from '../basics/result.ts'
import { findingsInPlan } from '../findings/plan-findings.ts'
import type { Framework } from '../frameworks/framework.ts'
import { lockPlan } from '../measures/store.ts'
import type { Context } from '../platform/context.ts'
import { inTransactionUnlessRefused, type Writer } from '../platform/db/database.ts'
import { handingBack, handingIn } from './hand-in.ts'
import { signersOf } from './looking-store.ts'
import { idOfForm } from './once.ts'
import { type Publication, type PublicationRefusal, publishing } from './publication.ts'
import {
  approving,
  delegating,
  type PaperSignature,
  puttingForward,
  returning,
  reviewing,
  type Signing,
  type SignOffAct,
  type SignOffEvent,
  type SignOffRefusal,
  signedOnPaper,
  takingBack,
} from './sign-off.ts'
import { proofCounts } from './snapshot.ts'
import { type Standing, standingOf } from './standing-store.ts'
import { savePublication, saveSignOff, saveSnapshot } from './store.ts'

/** Which plan an act is about. */
export interface OfPlan {
  readonly agencyId: AgencyId
  readonly fiscalYear: FiscalYear
  /** Made when the page was opened: a button pressed twice acts once. This field comes from the browser. */
  readonly key?: string
}

/** What the page showed when its button was pressed: another snapshot must not be signed by mistake. */
export interface Seen extends OfPlan {
  /** The digest the page showed. This field comes from the browser. */
  readonly seen: string
}

/** Why an act on the way to a signature is refused. */
export type ApprovalRefusal =
  | SignOffRefusal
  | PublicationRefusal
  | { readonly code: 'not-allowed'; readonly act: string }
  | { readonly code: 'plan-missing' }

type Outcome<Value> = Promise<Result<Value, ApprovalRefusal>>
type Years = readonly Framework[]

/** A division says that its rows are ready. */
export const handIn = (
  context: Context,
  years: Years,
  request: OfPlan & { readonly unit: string },
) =>
  act(context, years, 'hand-in', { ...request, units: [request.unit] }, ({ events, now }) =>
    handingIn(events, now.content.measures, request.unit),
  )

/** The officer gives a division's rows back. */
export const handBack = (
  context: Context,
  years: Years,
  request: OfPlan & { readonly unit: string; readonly reason: string },
) =>
  act(context, years, 'hand-back', request, ({ events, now }) =>
    handingBack(events, now.content.measures, request.unit, request.reason),
  )

/** The officer freezes the plan as it is, and asks for a signature. */
export const putForward = (
  context: Context,
  years: Years,
  request: OfPlan & { readonly reason: string },
) =>
  act(context, years, 'put-forward', request, ({ signOff, now, plan }) => {
    const findings = findingsInPlan(plan, years, context.today, proofCounts(now))
    const errors = findings.filter(({ severity }) => severity === 'error').length
    const { digest, content } = now
    const frozen = { digest, errors, measures: content.measures.length }
    return puttingForward(signOff, frozen, request.reason)
  })

/** The officer asks no longer. */
export const takeBack = (
  context: Context,
  years: Years,
  request: Seen & { readonly reason: string },
) =>
  act(context, years, 'put-forward', request, ({ signOff }) =>
    takingBack(signOff, request.seen, request.reason),
  )

/** The clerk says that the whole has been read. */
export const reviewPlan = (context: Context, years: Years, request: Seen) =>
  act(context, years, 'review-plan', request, ({ signOff }, by) =>
    reviewing(signOff, request.seen, by),
  )

/** Clerk or executive sends it back. */
export const returnPlan = (
  context: Context,
  years: Years,
  request: Seen & { readonly reason: string },
) =>
  act(context, years, 'approve-plan', request, ({ signOff }, by) =>
    returning(signOff, request.seen, by, request.reason),
  )

/** The executive leaves the decision to another executive of the agency. */
export const delegateApproval = (
  context: Context,
  years: Years,
  request: Seen & {
    readonly to: { readonly id: PersonId; readonly name: string }
    readonly orderNo: string
  },
) =>
  act(context, years, 'approve-plan', request, ({ signOff }, by) =>
    delegating(signOff, request.seen, by, request.to, request.orderNo),
  )

/** The executive signs on screen. */
export const approvePlan = (context: Context, years: Years, request: Seen) =>
  act(context, years, 'approve-plan', request, ({ signOff }, by) =>
    approving(signOff, request.seen, by),
  )

/** The officer records that the printed snapshot was signed by hand. */
export const recordSignature = (
  context: Context,
  years: Years,
  request: Seen & { readonly signature: PaperSignature },
) =>
  act(context, years, 'record-signature', request, ({ signOff }) =>
    signedOnPaper(signOff, request.seen, request.signature, context.today),
  )

/** The officer publishes what was signed. */
export function publishPlan(
  context: Context,
  years: Years,
  request: Seen & { readonly note: string },
): Outcome<Publication> {
  return withPlan(context, years, 'publish-plan', request, async (tx, { plan, ...standing }) => {
    const decided = publishing(standing.signOff, standing.publications, request.seen)
    if (!decided.ok) return decided
    const publication: Publication = {
      ...decided.value,
      id: context.newId() as FactId,
      note: request.note,
      publishedAt: context.now,
      publishedBy: context.actor.id,
    }
    await savePublication(tx, { agencyId: request.agencyId, planId: plan.id }, publication)
    await saveActivity(tx, context, {
      ...{ agencyId: request.agencyId, act: 'publish-plan' },
      subject: { kind: 'plan', id: plan.id, name: String(plan.fiscalYear) },
      after: { number: publication.number, digest: publication.digest, note: publication.note },
    })
    return accept(publication)
  })
}

/** One event on the way to a signature: load, allow, decide, save, record. */
function act(
  context: Context,
  years: Years,
  name: Act,
  request: OfPlan & { readonly units?: readonly string[] },
  decide: (standing: Standing, by: Signing) => Result<SignOffAct, SignOffRefusal>,
): Outcome<SignOffEvent> {
  return withPlan(context, years, name, request, async (tx, standing) => {
    const { plan, events, now } = standing
    const { id } = context.actor
    const of = { planId: plan.id, personId: id, act: name }
    const fromForm = request.key ? idOfForm(of, request) : null
    const last = events.at(-1)
    if (last && last.id === fromForm) return accept(last)
    // A form of long ago, whose act was answered since, is asked anew.
    const isNew = fromForm !== null && events.every((event) => event.id !== fromForm)
    const post = postSaid(await postsOn(tx, request.agencyId, id, context.today)) ?? ''
    const requester = standing.signOff.putForward?.recordedBy
    const asking = { today: context.today, requester }
    const { looking } = await signersOf(tx, request.agencyId, context.actor, asking)
    const decided = decide(standing, { ...looking, id, post })
    if (!decided.ok) return decided
    const owner = { agencyId: request.agencyId, planId: plan.id }
    if (decided.value.kind === 'put-forward')
      await saveSnapshot(tx, owner, now, { id, at: context.now })
    const event: SignOffEvent = {
      ...decided.value,
      id: isNew ? fromForm : (context.newId() as FactId),
      ordinal: (last?.ordinal ?? 0) + 1,
      recordedAt: context.now,
      recordedBy: id,
      personName: context.actor.kind === 'person' ? context.actor.name : '',
      post,
    }
    await saveSignOff(tx, owner, event)
    await saveActivity(tx, context, {
      ...{ agencyId: request.agencyId, act: name },
      subject: { kind: 'plan', id: plan.id, name: String(plan.fiscalYear) },
      after: decided.value,
    })
    return accept(event)
  })
}

/** Whoever may, with the plan locked: two people at once decide one after the other. */
function withPlan<Value>(
  context: Context,
  years: Years,
  name: Act,
  request: OfPlan & { readonly units?: readonly string[] },
  then: (tx: Writer, standing: Standing) => Outcome<Value>,
): Outcome<Value> {
  const { agencyId, fiscalYear, units } = request
  return inTransactionUnlessRefused(context.db, async (tx): Outcome<Value> => {
    const allowed = allow(context.actor, name, { id: agencyId, ...(units && { units }) })
    if (!allowed.ok) return allowed
    if (!(await lockPlan(tx, agencyId, fiscalYear))) return refuse({ code: 'plan-missing' })
    const standing = await standingOf(tx, agencyId, fiscalYear, years)
    if (!standing) return refuse({ code: 'plan-missing' })
    if (await isPractice(tx, agencyId, standing.plan.imported?.id))
      return refuse({ code: 'practice-year' })
    return then(tx, standing)
  })
}
