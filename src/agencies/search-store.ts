import { sql } from 'kysely'
import type { Reader } from '../platform/db/database.ts'
import type { Agency } from './agency.ts'
import type { KeptEntry } from './registry-changes.ts'
import { entryFrom, entryRow } from './registry-store.ts'
import { likePlain, placeMark, type Query } from './search-text.ts'
import { agencyFrom, agencyRow } from './store.ts'

/** Some of what was found, best first, and whether there is more of it. */
export interface Found<Body> {
  readonly bodies: readonly Body[]
  readonly more: boolean
}

/** Which part of what is found is asked for. */
export interface Part {
  readonly limit: number
  readonly offset?: number
}

/** The agencies a search means: the name itself first, then names that begin so, then the rest, each in Thai order. */
export async function searchAgencies(db: Reader, query: Query, part: Part): Promise<Found<Agency>> {
  const rows = await agencyRow(db)
    .where(searchMatches(query))
    .orderBy(rank(query))
    .orderBy(sql`name collate "thai"`)
    .orderBy('code')
    .limit(part.limit + 1)
    .offset(part.offset ?? 0)
    .execute()
  return { bodies: rows.slice(0, part.limit).map(agencyFrom), more: rows.length > part.limit }
}

/** The bodies of the registry a search means, in the same order; those gone are left out. */
export async function searchRegistry(
  db: Reader,
  query: Query,
  part: Part,
): Promise<Found<KeptEntry>> {
  const rows = await entryRow(db)
    .where(searchMatches(query))
    .where('gone_at', 'is', null)
    .orderBy(rank(query))
    .orderBy(sql`name collate "thai"`)
    .orderBy('code')
    .limit(part.limit + 1)
    .offset(part.offset ?? 0)
    .execute()
  return { bodies: rows.slice(0, part.limit).map(entryFrom), more: rows.length > part.limit }
}

/** What a row must hold to be meant: the whole in one piece, or every word somewhere. */
export function searchMatches({ whole, words }: Query) {
  const has = (text: string) => sql<boolean>`search_text like ${`%${likePlain(text)}%`}`
  return words.length < 2
    ? has(whole)
    : sql<boolean>`(${has(whole)} or (${sql.join(words.map(has), sql` and `)}))`
}

/** The name or code itself, a name that begins so, one that holds it, one that holds every word; then places. */
function rank({ whole, words }: Query) {
  const text = likePlain(whole)
  const inNames = (pattern: string) => sql`search_text like ${`${pattern}%${placeMark}%`}`
  return sql<number>`case
    when ${inNames(`%|${text}|`)} then 0
    when ${inNames(`%|${text}`)} then 1
    when ${inNames(`%${text}`)} then 2
    when ${sql.join(
      words.map((word) => inNames(`%${likePlain(word)}`)),
      sql` and `,
    )} then 3
    when search_text like ${`%${text}%`} then 4
    else 5 end`
}
