import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { AgencyId } from '../basics/ids.ts'
import type { Reader } from '../platform/db/database.ts'
import type { Marks } from '../scoring/oit-score.ts'
import type { StepOf } from './assessment.ts'

/** The final marks of some agencies by year; nothing of an assessment that is under way. */
export async function finalMarksOf(
  db: Reader,
  agencyIds: readonly AgencyId[],
): Promise<(agencyId: AgencyId, year: FiscalYear) => Marks | null> {
  if (agencyIds.length === 0) return () => null
  const rows = await db
    .selectFrom('assessment_step')
    .select(['agency_id', 'fiscal_year', 'content'])
    .where('agency_id', 'in', agencyIds)
    .where('kind', '=', 'final')
    .execute()
  const marks = new Map(
    rows.map((row) => {
      const given = (row.content as unknown as Pick<StepOf<'final'>, 'marks'>).marks
      return [
        `${row.agency_id} ${row.fiscal_year}`,
        new Map(given.map(({ code, mark }) => [code, mark])) as Marks,
      ]
    }),
  )
  return (agencyId, year) => marks.get(`${agencyId} ${year}`) ?? null
}
