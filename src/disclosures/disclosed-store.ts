// What many agencies show the public, read at once for those who watch them: published answers alone.
import { type RawBuilder, sql } from 'kysely'
import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { AgencyId } from '../basics/ids.ts'
import type { ItemCode } from '../basics/item-code.ts'
import { type Reader, toJson } from '../platform/db/database.ts'
import type { DisclosedYear } from './disclosed.ts'
import { type AnswerContent, type Answered, urlsOf } from './disclosure.ts'

/** What some agencies show of a year, or of the newest year each ever published of; those that never did are not in it. */
export async function disclosedOf(
  db: Reader,
  agencyIds: readonly AgencyId[],
  year: FiscalYear | null = null,
): Promise<ReadonlyMap<AgencyId, DisclosedYear>> {
  if (agencyIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('disclosure_step as s')
    .innerJoin('disclosure_answer as a', (join) =>
      join.onRef('a.agency_id', '=', 's.agency_id').onRef('a.id', '=', 's.answer_id'),
    )
    .select(['s.agency_id', 's.fiscal_year', 's.item_code', 's.kind'])
    .select(['a.answer', 'a.links', 'a.months'])
    .distinctOn(['s.agency_id', 's.item_code'])
    .where('s.agency_id', 'in', agencyIds)
    .where('s.kind', 'in', ['published', 'unpublished'])
    .where(
      's.fiscal_year',
      '=',
      year ??
        sql<number>`(select max(n.fiscal_year) from disclosure_step n
          where n.agency_id = s.agency_id and n.kind = 'published')`,
    )
    .orderBy('s.agency_id')
    .orderBy('s.item_code')
    .orderBy('s.id', 'desc')
    .execute()
  return new Map(
    [...Map.groupBy(rows, (row) => row.agency_id as AgencyId)].map(([agencyId, own]) => [
      agencyId,
      {
        year: own[0]?.fiscal_year as FiscalYear,
        items: own
          .filter(({ kind }) => kind === 'published')
          .map((row) => ({
            ...{ code: row.item_code as ItemCode, answer: row.answer as Answered },
            urls: urlsOf(row as unknown as Pick<AnswerContent, 'links' | 'months'>),
          })),
      },
    ]),
  )
}

/** How many of some addresses of some agencies are broken, by the ruling where one stands, else by the newest visit. */
export async function brokenLinksOf(
  db: Reader,
  links: readonly { readonly agencyId: AgencyId; readonly url: string }[],
): Promise<ReadonlyMap<AgencyId, number>> {
  if (links.length === 0) return new Map()
  const asked = toJson(links.map(({ agencyId, url }) => ({ agency_id: agencyId, url })))
  // Each address is two look-ups by an index, however long its history is.
  const rows = await db
    .selectFrom(
      sql<{ agency_id: string; url: string }>`jsonb_to_recordset(${asked}::jsonb)`.as<'asked'>(
        sql`asked (agency_id uuid, url text)`,
      ),
    )
    .select(['asked.agency_id', sql<string>`count(*)`.as('broken')])
    .where(
      sql<boolean>`coalesce(
        (select r.verdict from link_ruling r
          where r.agency_id = asked.agency_id and r.url = asked.url order by r.id desc limit 1),
        (select c.outcome from link_check c
          where c.agency_id = asked.agency_id and c.url = asked.url order by c.id desc limit 1)
      ) = 'broken'`,
    )
    .groupBy('asked.agency_id')
    .execute()
  return new Map(rows.map((row) => [row.agency_id as AgencyId, Number(row.broken)]))
}

/** Whether the agency of an id shows anything on its public pages of disclosures. */
export const hasDisclosed = (agencyId: RawBuilder<unknown>) => sql<boolean>`exists (
  select from disclosure_step s
  where s.agency_id = ${agencyId} and s.kind = 'published' and 'published' = (
    select last.kind from disclosure_step last
    where last.agency_id = s.agency_id and last.fiscal_year = s.fiscal_year
      and last.item_code = s.item_code and last.kind in ('published', 'unpublished')
    order by last.id desc limit 1))`

/** How many items the agency of an id shows the public, of the newest year it ever published of. */
export const publishedItems = (agencyId: RawBuilder<unknown>) => sql<number>`(
  select count(*) from (
    select distinct on (s.item_code) s.kind from disclosure_step s
    where s.agency_id = ${agencyId} and s.kind in ('published', 'unpublished')
      and s.fiscal_year = (select max(n.fiscal_year) from disclosure_step n
        where n.agency_id = ${agencyId} and n.kind = 'published')
    order by s.item_code, s.id desc
  ) last where last.kind = 'published')`
