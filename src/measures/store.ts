import type { Agency } from '../agencies/agency.ts'
import { agencyById } from '../agencies/store.ts'
import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { AgencyId, FactId, MeasureId, PlanId } from '../basics/ids.ts'
import type { Reader, Writer } from '../platform/db/database.ts'
import { type Fact, importFrom, measuresFrom, undoable, undone } from './facts.ts'
import { factsOf } from './facts-store.ts'
import type { MeasureFact, MeasureHistory, Recorded, StoredPlan } from './stored-plan.ts'

/**
 * A year's plan of an agency as it now stands, or as some of its facts tell it (as-of.ts); null where none
 * was ever begun.
 */
export async function planOf(
  db: Reader,
  agencyId: AgencyId,
  fiscalYear: FiscalYear,
  told: (facts: readonly Fact[]) => readonly Fact[] = (facts) => facts,
): Promise<StoredPlan | null> {
  const agency = await agencyById(db, agencyId)
  const row = await planRow(db, agencyId).where('fiscal_year', '=', fiscalYear).executeTakeFirst()
  if (!agency || !row) return null
  const plan = planFrom(row)
  return planStanding(agency, plan, told((await factsOf(db, agencyId, [plan])).get(plan.id) ?? []))
}

/** Everything recorded about one measure, oldest first; null where there is no such measure. */
export async function measureHistory(
  db: Reader,
  agencyId: AgencyId,
  measureId: MeasureId,
): Promise<MeasureHistory | null> {
  const plan = await planHolding(db, agencyId, { measureId })
  if (!plan) return null
  const facts = (await factsOf(db, agencyId, [plan])).get(plan.id) ?? []
  const gone = undone(facts)
  const mine = facts.filter((fact) => 'measureId' in fact && fact.measureId === measureId)
  return {
    id: measureId,
    plan: plan.id,
    fiscalYear: plan.fiscalYear,
    now: measuresFrom(facts).find(({ id }) => id === measureId) ?? null,
    facts: mine.flatMap((fact) =>
      historyLine(fact, gone.get(fact.id) ?? null, undoable(facts, fact.id).ok),
    ),
  }
}

function historyLine(fact: Fact, undoneBy: FactId | null, mayBeUndone: boolean): MeasureFact[] {
  const { id, recordedAt, recordedBy } = fact
  const line = { id, recordedAt, recordedBy, undoneBy, mayBeUndone }
  switch (fact.kind) {
    case 'import':
      return []
    case 'undo':
      return [{ ...line, kind: fact.kind, undoes: fact.undoes }]
    case 'verified':
      return [{ ...line, kind: fact.kind, entry: fact.entry, sentence: fact.sentence }]
    case 'progress':
      return [{ ...line, kind: fact.kind, progress: fact.progress, importedBy: fact.importedBy }]
    case 'adopted':
    case 'revised':
    case 'removed':
      return [{ ...line, kind: fact.kind, content: fact.content, importedBy: fact.importedBy }]
  }
}

function planStanding(agency: Agency, plan: Plan, facts: readonly Fact[]): StoredPlan {
  const found = importFrom(facts)
  return {
    id: plan.id,
    agency,
    fiscalYear: plan.fiscalYear,
    paper: found?.filedUnder ?? null,
    answers: found?.answers ?? null,
    measures: measuresFrom(facts),
    imported: found && {
      ...found.paper,
      id: found.id,
      recordedAt: found.recordedAt,
      recordedBy: found.recordedBy,
      mayBeUndone: undoable(facts, found.id).ok,
    },
  }
}

interface Plan {
  readonly id: PlanId
  readonly fiscalYear: FiscalYear
  readonly facts: number
}

const planRow = (db: Reader, agencyId: AgencyId) =>
  db.selectFrom('plan').select(['id', 'fiscal_year', 'facts']).where('agency_id', '=', agencyId)

const planFrom = (row: { id: string; fiscal_year: number; facts: number }): Plan => ({
  id: row.id as PlanId,
  fiscalYear: row.fiscal_year as FiscalYear,
  facts: row.facts,
})

/** The plan a measure or a fact belongs to. */
async function planHolding(
  db: Reader,
  agencyId: AgencyId,
  what: { readonly measureId: MeasureId } | { readonly factId: FactId },
): Promise<Plan | null> {
  // This id comes from an address typed into a browser; PostgreSQL refuses one that is no uuid.
  if (!isUuid('measureId' in what ? what.measureId : what.factId)) return null
  const holder =
    'measureId' in what
      ? await db
          .selectFrom('measure_version')
          .select('plan_id')
          .where('agency_id', '=', agencyId)
          .where('measure_id', '=', what.measureId)
          .limit(1)
          .executeTakeFirst()
      : await planOfFact(db, agencyId, what.factId)
  if (!holder) return null
  const row = await planRow(db, agencyId).where('id', '=', holder.plan_id).executeTakeFirst()
  return row ? planFrom(row) : null
}

const isUuid = (id: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)

const planOfFact = (db: Reader, agencyId: AgencyId, factId: FactId) => {
  const of = (
    table: 'measure_version' | 'progress_entry' | 'verification' | 'withdrawal' | 'imported_paper',
  ) =>
    db
      .selectFrom(table)
      .select('plan_id')
      .where('agency_id', '=', agencyId)
      .where('id', '=', factId)
  return of('measure_version')
    .unionAll(of('progress_entry'))
    .unionAll(of('verification'))
    .unionAll(of('withdrawal'))
    .unionAll(of('imported_paper'))
    .executeTakeFirst()
}

/** A plan that this transaction alone may add facts to, with all its facts. */
export interface LockedPlan extends Plan {
  readonly agency: Agency
  readonly all: readonly Fact[]
}

/** Locks the plan that holds a measure or a fact; null where there is none. */
export async function lockPlanHolding(
  tx: Writer,
  agencyId: AgencyId,
  what: { readonly measureId: MeasureId } | { readonly factId: FactId },
): Promise<LockedPlan | null> {
  const plan = await planHolding(tx, agencyId, what)
  return plan && lockPlan(tx, agencyId, plan.fiscalYear)
}

/** Locks a year's plan, begun with the id given where there is none yet; null where there is no such agency. */
export async function lockPlanOfYear(
  tx: Writer,
  agencyId: AgencyId,
  fiscalYear: FiscalYear,
  begun: { readonly id: PlanId; readonly at: string },
): Promise<LockedPlan | null> {
  if (!(await agencyById(tx, agencyId))) return null
  await tx
    .insertInto('plan')
    .values({
      agency_id: agencyId,
      id: begun.id,
      fiscal_year: fiscalYear,
      recorded_at: begun.at,
    })
    .onConflict((conflict) => conflict.columns(['agency_id', 'fiscal_year']).doNothing())
    .execute()
  return lockPlan(tx, agencyId, fiscalYear)
}

/** Locks a year's plan; null where there is none. */
export async function lockPlan(
  tx: Writer,
  agencyId: AgencyId,
  fiscalYear: FiscalYear,
): Promise<LockedPlan | null> {
  const agency = await agencyById(tx, agencyId)
  const row = await planRow(tx, agencyId)
    .where('fiscal_year', '=', fiscalYear)
    .forUpdate()
    .executeTakeFirst()
  if (!agency || !row) return null
  const plan = planFrom(row)
  return { ...plan, agency, all: (await factsOf(tx, agencyId, [plan])).get(plan.id) ?? [] }
}

/** What a form with this key has saved before, and a digest of what it asked. */
export async function submissionOf(
  db: Reader,
  agencyId: AgencyId,
  key: string,
): Promise<{ readonly digest: string; readonly recorded: Omit<Recorded, 'fiscalYear'> } | null> {
  const row = await db
    .selectFrom('submission')
    .select(['act', 'digest', 'fact_id', 'plan_id', 'measure_id'])
    .where('agency_id', '=', agencyId)
    .where('idempotency_key', '=', key)
    .executeTakeFirst()
  if (!row) return null
  const recorded = {
    fact: row.fact_id as FactId,
    planId: row.plan_id as PlanId,
    measureId: row.measure_id as MeasureId | null,
    again: true,
  }
  return { digest: `${row.act} ${row.digest}`, recorded }
}

/** Remembers what a form saved, by its key. */
export async function saveSubmission(
  tx: Writer,
  agencyId: AgencyId,
  form: {
    readonly key: string
    readonly act: string
    readonly digest: string
    readonly at: string
  },
  recorded: Recorded,
): Promise<void> {
  await tx
    .insertInto('submission')
    .values({
      agency_id: agencyId,
      idempotency_key: form.key,
      act: form.act,
      digest: form.digest,
      fact_id: recorded.fact,
      plan_id: recorded.planId,
      measure_id: recorded.measureId,
      recorded_at: form.at,
    })
    .execute()
}
