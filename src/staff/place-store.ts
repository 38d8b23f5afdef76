import { sql } from 'kysely'
import type { Reader } from '../platform/db/database.ts'

/** The provinces in which agencies are here, in Thai order. */
export async function provincesHere(db: Reader): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('agency')
    .select('province as name')
    .where('province', '<>', '')
    .groupBy('province')
    .orderBy(sql`province collate "thai"`)
    .execute()
  return rows.map(({ name }) => name)
}

/** The districts in which agencies are here, in Thai order. */
export async function districtsHere(db: Reader): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('agency')
    .select('district as name')
    .where('district', '<>', '')
    .groupBy('district')
    .orderBy(sql`district collate "thai"`)
    .execute()
  return rows.map(({ name }) => name)
}
