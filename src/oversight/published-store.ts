// What of an agency is published, as SQL beside its row: the newest edition, and whether more was recorded since.
import { type RawBuilder, sql } from 'kysely'
import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { AgencyId } from '../basics/ids.ts'
import type { Reader } from '../platform/db/database.ts'

/** The newest edition of the newest year that an agency, of the table agency, has published. */
export const newestEdition = sql<{
  edition_plan: string
  edition_year: number
  edition_number: number
  published_at: string
}>`(
  select p.id as edition_plan, p.fiscal_year as edition_year,
    e.number as edition_number, e.recorded_at as published_at
  from publication e join plan p on p.agency_id = e.agency_id and p.id = e.plan_id
  where e.agency_id = agency.id
  order by p.fiscal_year desc, e.number desc limit 1
)`

/** The tables of facts that a snapshot is made of; who confirmed a measure is not in it. */
const contents = ['imported_paper', 'measure_version', 'progress_entry', 'withdrawal'] as const

/** Whether any of some tables has a fact of the plan p, as narrowly as is said. */
const anyOf = (tables: readonly string[], narrow: RawBuilder<unknown>) =>
  sql`(${sql.join(
    tables.map(
      (table) => sql`exists (
        select from ${sql.table(table)} f
        where f.agency_id = p.agency_id and f.plan_id = p.id and ${narrow}
      )`,
    ),
    sql` or `,
  )})`

/**
 * Whether a plan or the proof of its measures was recorded on after an instant: an edition has nothing that
 * came after it was published. A plan counts its facts, so most are told by their last one alone.
 */
export const isRecordedAfter = (
  agencyId: RawBuilder<unknown>,
  planId: RawBuilder<unknown>,
  instant: RawBuilder<unknown>,
) => sql<boolean>`exists (
  select from plan p where p.agency_id = ${agencyId} and p.id = ${planId} and (
    case when ${anyOf([...contents, 'verification'], sql`f.ordinal = p.facts and f.recorded_at > ${instant}`)}
      then ${anyOf(contents, sql`f.recorded_at > ${instant}`)} else false end
    or exists (
      select from evidence_link l
      where l.agency_id = p.agency_id and l.fiscal_year = p.fiscal_year and l.measure_id is not null
        and (l.recorded_at > ${instant} or exists (
          select from evidence_version f where f.agency_id = l.agency_id
            and f.evidence_id = l.evidence_id and f.recorded_at > ${instant}
        ) or exists (
          select from evidence_withdrawal f where f.agency_id = l.agency_id
            and f.evidence_id = l.evidence_id and f.recorded_at > ${instant}
        ))
    )
  )
)`

/** Whether more was recorded of a year's plan after its newest edition was published; false where none was. */
export async function isRecordedSincePublished(
  db: Reader,
  agencyId: AgencyId,
  year: FiscalYear,
): Promise<boolean> {
  const row = await db
    .selectFrom('publication as e')
    .innerJoin('plan as of', (join) =>
      join.onRef('of.agency_id', '=', 'e.agency_id').onRef('of.id', '=', 'e.plan_id'),
    )
    .select(isRecordedAfter(sql`e.agency_id`, sql`e.plan_id`, sql`e.recorded_at`).as('is_edited'))
    .where('e.agency_id', '=', agencyId)
    .where('of.fiscal_year', '=', year)
    .orderBy('e.number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.is_edited ?? false
}
