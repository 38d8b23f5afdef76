import { type RawBuilder, sql } from 'kysely'
import { newestEditionsOf } from '../approvals/edition-store.ts'
import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { AgencyId } from '../basics/ids.ts'
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
  // Of most agencies nothing was stated yet, and then no edition is asked for.
  const told = [...new Set(rows.map(({ agency_id }) => agency_id as AgencyId))]
  const editions = await newestEditionsOf(db, told)
  return (agencyId, year) =>
    verificationsFrom(
      rows
        .filter((row) => row.agency_id === agencyId && row.fiscal_year === year)
        .map(statementFrom),
      editions.find((each) => each.agencyId === agencyId && each.year === year)?.number ?? 0,
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
  edition: number
  words: string
  person_name: string
  province: string | null
  district: string | null
  recorded_at: string
  recorded_by: string
}): Statement {
  const said = {
    ...{ id: row.id, fiscalYear: row.fiscal_year as FiscalYear, words: row.words },
    ...{ edition: row.edition, at: row.recorded_at },
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
  const { id, fiscalYear, kind, edition, words, at, by } = statement
  const row = { agency_id: agencyId, id, fiscal_year: fiscalYear, kind, edition, words }
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

/**
 * Whether the newest verdict of an agency's year that was not taken back is that it is verified, and is of
 * an edition: the number given, in SQL as the other two.
 */
export const isVerified = (
  agencyId: RawBuilder<unknown>,
  year: RawBuilder<unknown>,
  edition: RawBuilder<unknown>,
) => sql<boolean>`coalesce((
  select v.kind = 'verified' and v.edition = ${edition} from agency_verification v
  where v.agency_id = ${agencyId} and v.fiscal_year = ${year} and v.kind <> 'withdrawn'
    and not exists (
      select from agency_verification back where back.agency_id = v.agency_id and back.withdraws = v.id
    )
  order by v.ordinal desc limit 1
), false)`
