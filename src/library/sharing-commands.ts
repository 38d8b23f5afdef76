import { allow } from '../accounts/permissions.ts'
import { saveActivity } from '../accounts/record-store.ts'
import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { AgencyId, FactId, MeasureId } from '../basics/ids.ts'
import { accept, type Result, refuse } from '../basics/result.ts'
import type { FrameworkId } from '../frameworks/framework.ts'
import { titleOf } from '../measures/measure.ts'
import { planOf } from '../measures/store.ts'
import type { Context } from '../platform/context.ts'
import { inTransactionUnlessRefused } from '../platform/db/database.ts'
import { lockAgency } from '../staff/division-store.ts'
import { colleaguesOf } from '../staff/people-store.ts'
import { personNamedIn, type SharingRefusal, sharedContentOf } from './shared.ts'
import { saveShared, saveSharingEnd, sharedBy } from './shared-store.ts'

type Outcome = Promise<Result<null, SharingRefusal>>

/** A measure of an agency's plan, as its page was read. */
export interface MeasureToShare {
  readonly agencyId: AgencyId
  readonly fiscalYear: FiscalYear
  readonly measureId: MeasureId
  /** The fact its words came from when they were read. */
  readonly seen: FactId
  /** The framework whose codes the plan quotes. */
  readonly frameworkId: FrameworkId
}

/** An officer lets the other agencies here take up a measure, in its words of now and without anybody's name. */
export function shareMeasure(context: Context, request: MeasureToShare): Outcome {
  return inTransactionUnlessRefused(context.db, async (tx): Outcome => {
    const { agencyId, fiscalYear, measureId, frameworkId } = request
    const allowed = allow(context.actor, 'share-measure', agencyId)
    if (!allowed.ok) return allowed
    await lockAgency(tx, agencyId)
    const plan = await planOf(tx, agencyId, fiscalYear)
    const measure = plan?.measures.find(({ id }) => id === measureId)
    if (!measure) return refuse({ code: 'measure-missing' })
    if (measure.version !== request.seen)
      return refuse({ code: 'changed-meanwhile', now: measure.version })
    const there = await sharedBy(tx, agencyId)
    if (there.some((each) => each.measureId === measureId))
      return refuse({ code: 'already-shared' })
    const content = sharedContentOf(measure)
    const people = (await colleaguesOf(tx, agencyId)).map(({ name }) => name)
    const name = personNamedIn(content, people)
    if (name) return refuse({ code: 'names-a-person', name })
    await saveShared(tx, {
      ...{ agencyId, id: context.newId(), measureId, fiscalYear, frameworkId, content },
      ...{ recordedAt: context.now, recordedBy: context.actor.id },
    })
    const subject = { kind: 'measure', id: measureId, name: titleOf(measure) }
    await saveActivity(tx, context, { agencyId, act: 'share-measure', subject, after: content })
    return accept(null)
  })
}

/** An officer shares a measure no longer; what others took before stays theirs. */
export function endSharing(
  context: Context,
  { agencyId, measureId }: Pick<MeasureToShare, 'agencyId' | 'measureId'>,
): Outcome {
  return inTransactionUnlessRefused(context.db, async (tx): Outcome => {
    const allowed = allow(context.actor, 'share-measure', agencyId)
    if (!allowed.ok) return allowed
    await lockAgency(tx, agencyId)
    const shared = (await sharedBy(tx, agencyId)).find((each) => each.measureId === measureId)
    if (!shared) return refuse({ code: 'not-shared' })
    await saveSharingEnd(tx, agencyId, {
      ...{ id: context.newId(), sharedId: shared.id },
      ...{ recordedAt: context.now, recordedBy: context.actor.id },
    })
    await saveActivity(tx, context, {
      ...{ agencyId, act: 'share-measure' },
      subject: { kind: 'measure', id: measureId, name: titleOf(shared.content) },
      before: sharedContentOf(shared.content),
    })
    return accept(null)
  })
}
