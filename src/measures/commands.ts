import { type Act, allow } from '../accounts/permissions.ts'
import { saveActivity } from '../accounts/record-store.ts'
import type { FactId, MeasureId, PlanId } from '../basics/ids.ts'
import { accept, type Result, refuse } from '../basics/result.ts'
import type { Context } from '../platform/context.ts'
import { inTransactionUnlessRefused, type Writer } from '../platform/db/database.ts'
import { retried } from '../platform/db/retry.ts'
import {
  adoption,
  adoptions,
  type Draft,
  importing,
  moving,
  removal,
  report,
  revision,
  undoing,
  undoingSeveral,
  verifying,
  withdrawingVerification,
} from './decisions.ts'
import { type Fact, measuresFrom } from './facts.ts'
import { gridSaving } from './grid-decision.ts'
import { evidenceCount } from './linked-evidence-store.ts'
import { ownersOf } from './measure.ts'
import { changeOf } from './recorded-change.ts'
import { saveFacts } from './save-facts-store.ts'
import {
  type LockedPlan,
  lockPlanHolding,
  lockPlanOfYear,
  saveSubmission,
  submissionOf,
} from './store.ts'
import type {
  FactsToUndo,
  FactToUndo,
  GridToSave,
  MeasureRefusal,
  MeasuresToAdopt,
  MeasureToAdopt,
  MeasureToMove,
  MeasureToRemove,
  MeasureToRevise,
  MeasureToVerify,
  PlanToImport,
  ProgressToReport,
  Recorded,
  VerificationToWithdraw,
} from './stored-plan.ts'
import { digestOf, keyOf } from './submission.ts'

type Outcome = Promise<Result<Recorded, MeasureRefusal>>

/** An officer takes over a paper that was read: all of its measures at once, or none. */
export function importPlan(context: Context, request: PlanToImport): Outcome {
  return act(context, 'import-plan', request, byYear(context, request), async (plan) => {
    const decided = importing(plan.all, request)
    if (!decided.ok) return decided
    const sha256 = await context.files.keep(request.paper.bytes)
    return accept(decided.value(sha256))
  })
}

/** An officer adds a measure to the year's plan. */
export function adoptMeasure(context: Context, request: MeasureToAdopt): Outcome {
  return act(context, 'adopt-measure', request, byYear(context, request), async (plan) =>
    adoption(plan.all, request),
  )
}

/** An officer adds several measures at once: all of them, or none. */
export function adoptMeasures(context: Context, request: MeasuresToAdopt): Outcome {
  return act(context, 'adopt-measures', request, byYear(context, request), async (plan) =>
    adoptions(plan.all, request),
  )
}

/** An officer changes what the plan says of a measure. */
export function reviseMeasure(context: Context, request: MeasureToRevise): Outcome {
  return act(context, 'revise-measure', request, byMeasure(request), async (plan) =>
    revision(plan.all, request),
  )
}

/** An officer saves the rows of the grid that changed and those that are new, in one go; the record names each. */
export function saveGrid(context: Context, request: GridToSave): Outcome {
  return act(
    context,
    'revise-measure',
    request,
    byYear(context, request),
    async (plan) => gridSaving(plan.all, request),
    (plan, facts) => facts.map((fact) => changeOf(plan, [fact])),
  )
}

/** An officer takes a measure out of the plan; its history stays. */
export function removeMeasure(context: Context, request: MeasureToRemove): Outcome {
  return act(context, 'remove-measure', request, byMeasure(request), async (plan) =>
    removal(plan.all, request),
  )
}

/** An officer moves a measure one place up or down among the measures of its instrument. */
export function moveMeasure(context: Context, request: MeasureToMove): Outcome {
  return act(context, 'move-measure', request, byMeasure(request), async (plan) =>
    moving(plan.all, request),
  )
}

/** A unit reports how far one of its measures has come. */
export function reportProgress(context: Context, request: ProgressToReport): Outcome {
  return act(context, 'report-progress', request, byMeasure(request), async (plan, tx) => {
    const linked = await evidenceCount(tx, request.agencyId, request.measureId)
    return report(plan.all, request, context.today, linked)
  })
}

/** Somebody who did not report it says that a measure is done as reported. */
export function verifyMeasure(context: Context, request: MeasureToVerify): Outcome {
  return act(context, 'verify-measure', request, byMeasure(request), async (plan) =>
    verifying(plan.all, request, context.actor.id),
  )
}

/** A verification is taken back, by a further fact. */
export function withdrawVerification(context: Context, request: VerificationToWithdraw): Outcome {
  return act(context, 'verify-measure', request, byMeasure(request), async (plan) =>
    withdrawingVerification(plan.all, request),
  )
}

/** An officer undoes one fact, or an undo of one. */
export function undo(context: Context, request: FactToUndo): Outcome {
  const find: Find = async (tx) =>
    (await lockPlanHolding(tx, request.agencyId, request)) ?? refuse({ code: 'fact-missing' })
  return act(context, 'undo', request, find, async (plan) => undoing(plan.all, request.factId))
}

/** An officer undoes several facts at once, such as measures adopted together: all of them, or none. */
export function undoSeveral(context: Context, request: FactsToUndo): Outcome {
  const [first] = request.factIds
  const find: Find = async (tx) =>
    (first && (await lockPlanHolding(tx, request.agencyId, { factId: first }))) ??
    refuse({ code: 'fact-missing' })
  return act(context, 'undo', request, find, async (plan) =>
    undoingSeveral(plan.all, request.factIds),
  )
}

type Request = { readonly agencyId: LockedPlan['agency']['id']; readonly idempotencyKey?: string }
type Found = LockedPlan | Result<never, MeasureRefusal>
type Find = (tx: Writer) => Promise<Found>

const byYear =
  (
    context: Context,
    { agencyId, fiscalYear }: PlanToImport | MeasureToAdopt | MeasuresToAdopt | GridToSave,
  ): Find =>
  async (tx) =>
    (await lockPlanOfYear(tx, agencyId, fiscalYear, {
      id: context.newId() as PlanId,
      at: context.now,
    })) ?? refuse({ code: 'agency-missing' })

const byMeasure =
  (request: Request & { readonly measureId: MeasureId }): Find =>
  async (tx) =>
    (await lockPlanHolding(tx, request.agencyId, request)) ?? refuse({ code: 'measure-missing' })

/** The five steps every command takes: load, allow, decide, save, record. */
function act(
  context: Context,
  name: Act,
  request: Request,
  load: Find,
  decide: (plan: LockedPlan, tx: Writer) => Promise<Result<readonly Draft[], MeasureRefusal>>,
  changes = (plan: LockedPlan, facts: readonly Fact[]) => [changeOf(plan, facts)],
): Outcome {
  const once = () =>
    inTransactionUnlessRefused(context.db, async (tx): Outcome => {
      const allowed = allow(context.actor, name, request.agencyId)
      if (!allowed.ok) return allowed
      const plan = await load(tx)
      if ('ok' in plan) return plan
      const allowedHere = allow(context.actor, name, {
        id: request.agencyId,
        ...unitsOf(plan, request),
      })
      if (!allowedHere.ok) return allowedHere
      const form = {
        key: keyOf(request.idempotencyKey),
        act: name,
        digest: digestOf(request),
        at: context.now,
      }
      const before = form.key && (await submissionOf(tx, request.agencyId, form.key))
      if (before) {
        return before.digest === `${name} ${form.digest}`
          ? accept({ ...before.recorded, fiscalYear: plan.fiscalYear })
          : refuse({ code: 'form-used-twice' })
      }
      const decided = await decide(plan, tx)
      if (!decided.ok) return decided
      const facts = factsFrom(context, plan, decided.value)
      await saveFacts(tx, request.agencyId, plan.id, facts)
      const { agencyId } = request
      for (const change of changes(plan, facts))
        await saveActivity(tx, context, { agencyId, act: name, ...change })
      const recorded = recordedBy(plan, facts)
      if (form.key) await saveSubmission(tx, request.agencyId, { ...form, key: form.key }, recorded)
      return accept(recorded)
    })
  // Within another command's transaction it is that command which is tried again.
  if (context.db.isTransaction) return once()
  return retried(once, { isKeyed: Boolean(request.idempotencyKey) })
}

/** The owners of the measure a request names, for those who may act on the measures of their division alone. */
function unitsOf({ all }: LockedPlan, request: Request & { readonly measureId?: MeasureId }) {
  const measure = measuresFrom(all).find(({ id }) => id === request.measureId)
  return measure ? { units: ownersOf(measure.responsible) } : {}
}

/**
 * Drafts become facts: each is given its id, its ordinal, the moment and the person. What belongs to an
 * import names the import, and a new measure is given its own id.
 */
function factsFrom(context: Context, plan: LockedPlan, drafts: readonly Draft[]): readonly Fact[] {
  const last = plan.all.at(-1)?.ordinal ?? 0
  const ids = drafts.map(() => context.newId() as FactId)
  const names = new Map<string, MeasureId>()
  const measureNamed = (name: string) => {
    const id = names.get(name) ?? (context.newId() as MeasureId)
    names.set(name, id)
    return id
  }
  const importId = ids[drafts.findIndex(({ kind }) => kind === 'import')] ?? null
  return drafts.map((draft, at) => {
    const head = {
      id: ids[at] as FactId,
      ordinal: last + at + 1,
      recordedAt: context.now,
      recordedBy: context.actor.id,
    }
    if (draft.kind === 'import' || draft.kind === 'undo') return { ...head, ...draft }
    const { measure, ...rest } = draft
    const measureId = 'id' in measure ? measure.id : measureNamed(measure.name)
    return { ...head, ...rest, measureId, importedBy: importId }
  })
}

function recordedBy(plan: LockedPlan, facts: readonly Fact[]): Recorded {
  const [first] = facts
  if (!first) throw new Error('A command that is accepted records at least one fact.')
  const measureId = 'measureId' in first ? first.measureId : null
  return { fact: first.id, planId: plan.id, fiscalYear: plan.fiscalYear, measureId, again: false }
}
