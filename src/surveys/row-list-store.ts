import { sql } from 'kysely'

/** A list of rows as one parameter, for json_to_recordset; both engines read it the same way. */
export const rowsOf = (rows: readonly object[]) => sql`${JSON.stringify(rows)}::text::json`

/** An array of PostgreSQL as text, which both engines read the same way; of what holds no sign of its own there. */
export const plainArray = (values: readonly (string | number)[]): string => `{${values.join()}}`

/** The same of any texts. */
export const textArray = (values: readonly string[]): string =>
  `{${values.map((value) => `"${value.replaceAll(/["\\]/g, '\\$&')}"`).join()}}`
