import { sql } from 'kysely'

/** A list of rows as one parameter, for json_to_recordset; both engines read it the same way. */
export const rowsOf = (rows: readonly object[]) => sql`${JSON.stringify(rows)}::text::json`
