import { type RawBuilder, sql } from 'kysely'
import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { AgencyId } from '../basics/ids.ts'
import type { ItemCode } from '../basics/item-code.ts'
import type { PlainDate } from '../basics/plain-date.ts'
import type { Reader } from '../platform/db/database.ts'
import type { Challenge, ChallengeKind } from './challenge.ts'

/** A challenge, of the table named so, that nobody has answered. */
export const unanswered = (challenge: ReturnType<typeof sql>) => sql<boolean>`not exists (
  select from challenge_reply r
  where r.agency_id = ${challenge}.agency_id and r.challenge_id = ${challenge}.id)`

/** A challenge that waits for an answer, and the division that looks after its item. */
export interface WaitingChallenge
  extends Pick<Challenge, 'id' | 'year' | 'code' | 'kind' | 'receivedOn'> {
  /** Null where the item is nobody's. */
  readonly division: string | null
}

/** The challenges of an agency that wait for an answer, of whatever year, the oldest first. */
export async function waitingChallengesOf(
  db: Reader,
  agencyId: AgencyId,
): Promise<readonly WaitingChallenge[]> {
  const rows = await db
    .selectFrom('challenge as c')
    .select(['c.id', 'c.fiscal_year', 'c.item_code', 'c.kind', 'c.received_on'])
    .select(
      sql<string | null>`(
        select d.name from division d where d.agency_id = c.agency_id and d.id = (
          select o.division_id from disclosure_owner o
          where o.agency_id = c.agency_id and o.fiscal_year = c.fiscal_year
            and o.item_code = c.item_code
          order by o.id desc limit 1))`.as('division'),
    )
    .where('c.agency_id', '=', agencyId)
    .where(unanswered(sql`c`))
    .orderBy('c.received_on')
    .orderBy('c.id')
    .execute()
  return rows.map((row) => ({
    ...{ id: row.id, year: row.fiscal_year as FiscalYear, code: row.item_code as ItemCode },
    ...{ kind: row.kind as ChallengeKind, receivedOn: row.received_on as PlainDate },
    division: row.division,
  }))
}

/** How many challenges of each of some agencies wait for an answer, and how many of them are late. */
export async function openChallengesOf(
  db: Reader,
  agencyIds: readonly AgencyId[],
  lateIfBy: PlainDate,
): Promise<ReadonlyMap<AgencyId, { readonly open: number; readonly late: number }>> {
  if (agencyIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('challenge as c')
    .select([
      'c.agency_id',
      sql<string>`count(*)`.as('open'),
      sql<string>`count(*) filter (where c.received_on <= ${lateIfBy})`.as('late'),
    ])
    .where('c.agency_id', 'in', agencyIds)
    .where(unanswered(sql`c`))
    .groupBy('c.agency_id')
    .execute()
  return new Map(
    rows.map((row) => [
      row.agency_id as AgencyId,
      { open: Number(row.open), late: Number(row.late) },
    ]),
  )
}

/** Whether the agency of an id has a challenge that waits; where a day is given, one received by then. */
export const hasOpenChallenge = (agencyId: RawBuilder<unknown>, by: PlainDate | null) =>
  sql<boolean>`exists (
    select from challenge c
    where c.agency_id = ${agencyId} and ${by === null ? sql`true` : sql`c.received_on <= ${by}`}
      and ${unanswered(sql`c`)})`
