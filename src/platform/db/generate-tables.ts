// node src/platform/db/generate-tables.ts: writes tables.gen.ts from a freshly migrated database.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import type { Database } from './database.ts'
import { openDatabase } from './open-database.ts'
import { sentenceOf } from './refusal.ts'

/** Where the types of the tables stand. */
export const tablesFile = fileURLToPath(new URL('./tables.gen.ts', import.meta.url))

/** How TypeScript sees each PostgreSQL type, as parsers.ts reads it. */
const types: Readonly<Record<string, string>> = {
  uuid: 'string',
  text: 'string',
  'text[]': 'string[]',
  'smallint[]': 'number[]',
  'integer[]': 'number[]',
  smallint: 'number',
  integer: 'number',
  bigint: 'number',
  'double precision': 'number',
  boolean: 'boolean',
  date: 'string',
  'timestamp with time zone': 'string',
  jsonb: 'unknown',
}

interface Column {
  readonly table: string
  readonly column: string
  readonly type: string
  readonly required: boolean
  readonly has_default: boolean
}

/** The source of tables.gen.ts, read from the database's own account of its tables. */
export async function tablesSource(db: Database): Promise<string> {
  const { rows } = await sql<Column>`
    select c.relname as "table", a.attname as "column", format_type(a.atttypid, null) as type,
      a.attnotnull as required, a.atthasdef as has_default
    from pg_attribute a join pg_class c on c.oid = a.attrelid
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
      and a.attnum > 0 and not a.attisdropped and c.relname not like 'kysely%'
    order by c.relname, a.attnum`.execute(db)
  const tables = [...Map.groupBy(rows, ({ table }) => table)]
  const interfaces = tables.map(
    ([table, columns]) => `export interface ${nameOf(table)} {\n${columns.map(lineOf).join('')}}\n`,
  )
  const all = tables.map(([table]) => `  ${table}: ${nameOf(table)}\n`).join('')
  return [
    '// Written by generate-tables.ts from a freshly migrated database. Do not edit.',
    "import type { Generated } from 'kysely'\n",
    `export interface Tables {\n${all}}\n`,
    ...interfaces,
  ].join('\n')
}

const nameOf = (table: string) =>
  `${table.replaceAll(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase())}Table`

function lineOf({ table, column, type, required, has_default }: Column): string {
  const known = types[type]
  if (!known)
    throw new Error(`${table}.${column} is of type ${type}, which this file does not know.`)
  const value = required || known === 'unknown' ? known : `${known} | null`
  return `  ${column}: ${has_default ? `Generated<${value}>` : value}\n`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const opened = await openDatabase({ memory: true })
  if (!opened.ok) throw new Error(sentenceOf(opened.reason).en)
  const source = await tablesSource(opened.value.db)
  if (readFileSync(tablesFile, { encoding: 'utf8', flag: 'a+' }) !== source)
    writeFileSync(tablesFile, source)
  await opened.value.close()
}
