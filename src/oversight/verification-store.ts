import { sql } from 'kysely'
import { isPractice } from '../agencies/set-up-store.ts'
import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { AgencyId } from '../basics/ids.ts'
import { planOf } from '../measures/store.ts'
import type { StoredPlan } from '../measures/stored-plan.ts'
import { revisionsOf } from '../measures/summary-store.ts'
import type { Reader, Writer } from '../platform/db/database.ts'
import { rightFrom, territoryRow } from './speaker-store.ts'
import { type Statement, type Verification, verdicts, verificationsFrom } from './verification.ts'

/** The verdicts over some agencies, by agency and year, each list newest first. */
export async function verificationsOfAll(
  db: Reader,
  agencyIds: readonly AgencyId[],
): Promise<(agencyId: AgencyId, year: FiscalYear) => readonly Verification[]> {
  if (agencyIds.length === 0) return () => []
  const rows = await db
    .selectFrom('agency_verification')
    .selectAll()
    .where('agency_id', 'in', agencyIds)
    .orderBy('ordinal')
    .execute()
  // Of most agencies nothing was stated yet, and then no plan is asked for.
  const told = [...new Set(rows.map(({ agency_id }) => agency_id as AgencyId))]
  const revisions = await revisionsOf(db, told)
  return (agencyId, year) =>
    verificationsFrom(
      rows
        .filter((row) => row.agency_id === agencyId && row.fiscal_year === year)
        .map(statementFrom),
      revisions.find((plan) => plan.agencyId === agencyId && plan.fiscalYear === year)?.revision ??
        0,
    )
}

/** The verdicts over one agency, by year, each list newest first. */
export async function verificationsOf(
  db: Reader,
  agencyId: AgencyId,
): Promise<(year: FiscalYear) => readonly Verification[]> {
  const of = await verificationsOfAll(db, [agencyId])
  return (year) => of(agencyId, year)
}

function statementFrom(row: {
  id: string
  fiscal_year: number
  kind: string
  withdraws: string | null
  revision: number
  words: string
  person_name: string
  province: string | null
  district: string | null
  recorded_at: string
  recorded_by: string
}): Statement {
  const said = {
    ...{ id: row.id, fiscalYear: row.fiscal_year as FiscalYear, words: row.words },
    ...{ revision: row.revision, at: row.recorded_at },
    by: {
      ...{ id: row.recorded_by, name: row.person_name },
      as: rightFrom(row.province, row.district),
    },
  }
  if (row.withdraws !== null) return { ...said, kind: 'withdrawn', withdraws: row.withdraws }
  return { ...said, kind: verdicts.find((each) => each === row.kind) ?? 'not-yet' }
}

/** A statement over an agency by its id; null where there is none. */
export async function statementOf(
  db: Reader,
  agencyId: AgencyId,
  id: string,
): Promise<Statement | null> {
  const row = await db
    .selectFrom('agency_verification')
    .selectAll()
    .where('agency_id', '=', agencyId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ? statementFrom(row) : null
}

/** Adds a statement at the end of those of the agency's year. */
export async function saveStatement(
  tx: Writer,
  agencyId: AgencyId,
  statement: Statement,
): Promise<void> {
  const { id, fiscalYear, kind, revision, words, at, by } = statement
  const row = { agency_id: agencyId, id, fiscal_year: fiscalYear, kind, revision, words }
  await tx
    .insertInto('agency_verification')
    .values({
      ...row,
      withdraws: statement.kind === 'withdrawn' ? statement.withdraws : null,
      ordinal: sql<number>`(
        select count(*) + 1 from agency_verification v
        where v.agency_id = ${agencyId} and v.fiscal_year = ${fiscalYear}
      )`,
      ...{ person_name: by.name, recorded_at: at, recorded_by: by.id },
      ...territoryRow(by.as),
    })
    .execute()
}

/** A plan as its public page has it, with how many facts it has; null where none is published of that year. */
export async function publishedPlan(
  db: Reader,
  agencyId: AgencyId,
  year: FiscalYear,
): Promise<{ readonly plan: StoredPlan; readonly revision: number } | null> {
  // The count is read first: what is recorded in between makes the statement outdated, never too new.
  const revisions = await revisionsOf(db, [agencyId])
  const plan = await planOf(db, agencyId, year)
  if (!plan || plan.measures.length === 0) return null
  if (await isPractice(db, agencyId, plan.imported?.id)) return null
  return { plan, revision: revisions.find((each) => each.fiscalYear === year)?.revision ?? 0 }
}

/** Whether the newest verdict over a plan p, of the table plan, that was not taken back is that it is verified. */
export const isVerified = sql<boolean>`coalesce((
  select v.kind = 'verified' from agency_verification v
  where v.agency_id = p.agency_id and v.fiscal_year = p.fiscal_year and v.kind <> 'withdrawn'
    and not exists (
      select from agency_verification back where back.agency_id = v.agency_id and back.withdraws = v.id
    )
  order by v.ordinal desc limit 1
), false)`
