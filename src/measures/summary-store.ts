import { type RawBuilder, sql } from 'kysely'
import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { AgencyId, FactId, MeasureId, PlanId } from '../basics/ids.ts'
import type { Reader } from '../platform/db/database.ts'
import { type StageMark, stagesFrom, type VersionFact } from './facts.ts'
import type { Stage } from './measure.ts'
import type { PlanSummary } from './stored-plan.ts'
import { tallyOf } from './tally.ts'

/** The plans of an agency, newest year first, with how far each has come. */
export const plansOf = async (db: Reader, agencyId: AgencyId): Promise<readonly PlanSummary[]> =>
  (await plansOfAgencies(db, [agencyId])).get(agencyId) ?? []

/**
 * The same of several agencies at once, in two queries. Of each fact only what counts is read, for a
 * plan's own words are many times as long.
 */
export async function plansOfAgencies(
  db: Reader,
  agencyIds: readonly AgencyId[],
): Promise<ReadonlyMap<AgencyId, readonly PlanSummary[]>> {
  const summaries = new Map<AgencyId, PlanSummary[]>(agencyIds.map((id) => [id, []]))
  if (agencyIds.length === 0) return summaries
  const plans = await db
    .selectFrom('plan')
    .select(['agency_id', 'id', 'fiscal_year', 'facts'])
    .where('agency_id', 'in', agencyIds)
    .orderBy('fiscal_year', 'desc')
    .execute()
  const marks = await marksOf(db, agencyIds, plans)
  for (const { agency_id, id, fiscal_year } of plans) {
    const tally = tallyOf(stagesFrom(marks.get(id) ?? []).map((stage) => ({ stage })))
    summaries.get(agency_id as AgencyId)?.push({
      ...{ id: id as PlanId, fiscalYear: fiscal_year as FiscalYear, measures: tally.all },
      ...{ done: tally.done, underway: tally.underway, notStarted: tally['not-started'] },
    })
  }
  return summaries
}

/** The marks of the facts of each plan, in order; those recorded after the plan's own row was read are left out. */
async function marksOf(
  db: Reader,
  agencyIds: readonly AgencyId[],
  plans: readonly { readonly id: string; readonly facts: number }[],
): Promise<ReadonlyMap<string, readonly StageMark[]>> {
  const marks = new Map<string, StageMark[]>(plans.map(({ id }) => [id, []]))
  if (plans.length === 0) return marks
  const seen = new Map(plans.map(({ id, facts }) => [id, facts]))
  const from = (table: keyof typeof markOf) =>
    db
      .selectFrom(table as 'measure_version')
      .select(['plan_id', 'ordinal', 'id'])
      .select([markOf[table].kind.as('kind'), markOf[table].measure.as('measure_id')])
      .select([markOf[table].other.as('other_id'), markOf[table].stage.as('stage')])
      .where('agency_id', 'in', agencyIds)
      .where('plan_id', 'in', [...marks.keys()])
  const rows = await from('measure_version')
    .unionAll(from('progress_entry'))
    .unionAll(from('withdrawal'))
    .unionAll(from('imported_paper'))
    .orderBy('ordinal')
    .execute()
  for (const row of rows)
    if (row.ordinal <= (seen.get(row.plan_id) ?? 0)) marks.get(row.plan_id)?.push(markFrom(row))
  return marks
}

const text = (written: string): RawBuilder<string | null> => sql.raw(written)
const kind = (written: string): RawBuilder<StageMark['kind']> => sql.raw(written)
const noId = text('null::uuid')
const noStage = text('null')

/** Where each table has what tells how far a measure has come. */
const markOf = {
  measure_version: {
    ...{ kind: kind('kind'), measure: text('measure_id') },
    ...{ other: text('imported_paper_id'), stage: noStage },
  },
  progress_entry: {
    ...{ kind: kind("'progress'"), measure: text('measure_id') },
    ...{ other: text('imported_paper_id'), stage: text('stage') },
  },
  withdrawal: {
    ...{ kind: kind("'undo'"), measure: noId, other: text('fact_id'), stage: noStage },
  },
  imported_paper: { kind: kind("'import'"), measure: noId, other: noId, stage: noStage },
}

/** A mark of its row; `other_id` is the import that brought the fact, or the fact that is undone. */
function markFrom(row: {
  readonly id: string
  readonly kind: StageMark['kind']
  readonly measure_id: string | null
  readonly other_id: string | null
  readonly stage: string | null
}): StageMark {
  const id = row.id as FactId
  if (row.kind === 'import') return { id, kind: row.kind }
  if (row.kind === 'undo') return { id, kind: row.kind, undoes: row.other_id as FactId }
  const of = { measureId: row.measure_id as MeasureId, importedBy: row.other_id as FactId | null }
  return row.kind === 'progress'
    ? { id, kind: row.kind, ...of, stage: row.stage as Stage }
    : { id, kind: row.kind satisfies VersionFact['kind'], ...of }
}
