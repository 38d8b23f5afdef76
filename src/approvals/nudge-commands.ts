import { allow } from '../accounts/permissions.ts'
import { postSaid } from '../accounts/record.ts'
import { postsOn, saveActivity } from '../accounts/record-store.ts'
import type { AgencyId, MeasureId } from '../basics/ids.ts'
import { accept, type Result, refuse } from '../basics/result.ts'
import { titleOf } from '../measures/measure.ts'
import { lockPlan, planOf } from '../measures/store.ts'
import type { Context } from '../platform/context.ts'
import { inTransactionUnlessRefused } from '../platform/db/database.ts'
import type { OfPlan } from './commands.ts'
import { type Nudge, type NudgeRefusal, nudging } from './nudge.ts'
import { nudgesOf, saveNudge } from './nudge-store.ts'
import { idOfForm } from './once.ts'

/** What an executive asks, and of which row. */
export interface NudgeToGive extends OfPlan {
  readonly agencyId: AgencyId
  readonly measureId: MeasureId
  readonly note: string
  /** Made when the page was opened. This field comes from the browser. */
  readonly key: string
}

type Refusal = NudgeRefusal | { readonly code: 'not-allowed'; readonly act: string }

/** An executive asks the divisions of a row to see to it. */
export function nudgeMeasure(
  context: Context,
  request: NudgeToGive,
): Promise<Result<Nudge, Refusal>> {
  const { agencyId, fiscalYear, measureId, note } = request
  const { actor } = context
  return inTransactionUnlessRefused(context.db, async (tx): Promise<Result<Nudge, Refusal>> => {
    const allowed = allow(actor, 'nudge', agencyId)
    if (!allowed.ok) return allowed
    const locked = await lockPlan(tx, agencyId, fiscalYear)
    const plan = locked && (await planOf(tx, agencyId, fiscalYear))
    if (!plan) return refuse({ code: 'measure-missing' })
    const nudges = await nudgesOf(tx, agencyId, plan.id)
    const id = idOfForm({ planId: plan.id, personId: actor.id, act: 'nudge' }, request)
    const sameForm = nudges.find((nudge) => nudge.id === id)
    if (sameForm) return accept(sameForm)
    const measure = plan.measures.find((each) => each.id === measureId)
    const decided = nudging(nudges, measure, { id: actor.id, now: context.now })
    if (!decided.ok) return decided
    const nudge: Nudge = {
      ...{ ...decided.value, id, note, recordedAt: context.now, recordedBy: actor.id },
      personName: actor.kind === 'person' ? actor.name : '',
      post: postSaid(await postsOn(tx, agencyId, actor.id, context.today)) ?? '',
    }
    await saveNudge(tx, { agencyId, planId: plan.id }, nudge)
    await saveActivity(tx, context, {
      ...{ agencyId, act: 'nudge' },
      subject: { kind: 'measure', id: measureId, name: measure ? titleOf(measure) : '' },
      after: { note, unit: nudge.units },
    })
    return accept(nudge)
  })
}
