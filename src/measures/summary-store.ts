import { sql } from 'kysely'
import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { AgencyId, FactId, MeasureId, PlanId } from '../basics/ids.ts'
import type { Reader } from '../platform/db/database.ts'
import { type StageMark, stagesFrom } from './facts.ts'
import type { Stage } from './measure.ts'
import type { PlanSummary } from './stored-plan.ts'
import { tallyOf } from './tally.ts'

/** The plans of an agency, newest year first, with how far each has come. */
export const plansOf = async (db: Reader, agencyId: AgencyId): Promise<readonly PlanSummary[]> =>
  (await plansOfAgencies(db, [agencyId])).get(agencyId) ?? []

/**
 * The same of several agencies at once, in one query. Of each fact only its mark is read, for a plan's
 * own words are many times as long; the marks of a plan come as one value, for a row each costs more
 * than finding them.
 */
export async function plansOfAgencies(
  db: Reader,
  agencyIds: readonly AgencyId[],
): Promise<ReadonlyMap<AgencyId, readonly PlanSummary[]>> {
  const summaries = new Map<AgencyId, PlanSummary[]>(agencyIds.map((id) => [id, []]))
  if (agencyIds.length === 0) return summaries
  const plans = await db
    .selectFrom('plan')
    .select(['agency_id', 'id', 'fiscal_year', marksOfPlan.as('marks')])
    .where('agency_id', 'in', agencyIds)
    .orderBy('fiscal_year', 'desc')
    .execute()
  for (const { agency_id, id, fiscal_year, marks } of plans) {
    const tally = tallyOf(stagesFrom(marks.map(markFrom)).map((stage) => ({ stage })))
    summaries.get(agency_id as AgencyId)?.push({
      ...{ id: id as PlanId, fiscalYear: fiscal_year as FiscalYear, measures: tally.all },
      ...{ done: tally.done, underway: tally.underway, notStarted: tally['not-started'] },
    })
  }
  return summaries
}

/** A mark as the query gives it; the last but one is the import that brought the fact, or the fact undone. */
type MarkRow = readonly [
  ...[id: FactId, kind: StageMark['kind'], measureId: MeasureId],
  ...[other: FactId | null, stage: Stage],
]

/** The rows of a table that tell how far the measures of a plan have come. */
const marksIn = (table: string, mark: string) =>
  sql`select ordinal, ${sql.raw(mark)} from ${sql.table(table)} fact
    where fact.agency_id = plan.agency_id and fact.plan_id = plan.id`

/** The marks of the facts of a plan, in order. */
const marksOfPlan = sql<readonly MarkRow[]>`(
  select coalesce(json_agg(json_build_array(id, kind, measure_id, other, stage) order by ordinal), '[]')
  from (${sql.join(
    [
      marksIn('measure_version', 'id, kind, measure_id, imported_paper_id as other, null as stage'),
      marksIn('progress_entry', "id, 'progress', measure_id, imported_paper_id, stage"),
      marksIn('withdrawal', "id, 'undo', null, fact_id, null"),
      marksIn('imported_paper', "id, 'import', null, null, null"),
    ],
    sql` union all `,
  )}) mark
)`

function markFrom([id, kind, measureId, other, stage]: MarkRow): StageMark {
  if (kind === 'import') return { id, kind }
  if (kind === 'undo') return { id, kind, undoes: other as FactId }
  const of = { measureId, importedBy: other }
  return kind === 'progress' ? { id, kind, ...of, stage } : { id, kind, ...of }
}
