import { sql } from 'kysely'
import type { Reader, Writer } from '../db/database.ts'
import type { ColumnEntry } from './manifest.ts'

/**
 * Tables that are in no backup: signing in again is right after a restore, links that work once must
 * not work twice, and the migrations stand in the manifest.
 */
export const leftOut: readonly string[] = [
  'login_session',
  'login_challenge',
  'one_time_link',
  'kysely_migration',
  'kysely_migration_lock',
]

/** A table as a backup needs to know it. */
export interface Table {
  readonly name: string
  /** In the order of their names, which is the order of a canonical row. */
  readonly columns: readonly ColumnEntry[]
  /** Columns of the primary key, in its order. */
  readonly key: readonly ColumnEntry[]
}

interface Found {
  readonly table: string
  readonly column: string
  readonly type: string
  readonly place: number | null
}

/** The tables that belong in a backup, each after those its rows refer to. */
export async function tablesIn(tx: Reader | Writer): Promise<readonly Table[]> {
  const db = tx as Writer
  const { rows } = await sql<Found>`
    select c.relname::text as "table", a.attname::text as "column",
      format_type(a.atttypid, a.atttypmod) as type, array_position(i.indkey::int2[], a.attnum) as place
    from pg_class c join pg_attribute a on a.attrelid = c.oid
    left join pg_index i on i.indrelid = c.oid and i.indisprimary
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
      and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    order by c.relname, a.attname collate "C"`.execute(db)
  const links = await sql<{ table: string; before: string }>`
    select distinct k.conrelid::regclass::text as "table", k.confrelid::regclass::text as before
    from pg_constraint k
    where k.contype = 'f' and k.connamespace = 'public'::regnamespace and k.conrelid <> k.confrelid`.execute(
    db,
  )
  const names = [...new Set(rows.map(({ table }) => table))].filter((n) => !leftOut.includes(n))
  return inOrder(names, links.rows).map((name) => tableOf(name, rows))
}

function tableOf(name: string, rows: readonly Found[]): Table {
  const own = rows.filter(({ table }) => table === name)
  const columns = own.map(({ column, type }) => ({ name: column, type }))
  const key = own
    .filter(({ place }) => place !== null)
    .sort((one, other) => (one.place ?? 0) - (other.place ?? 0))
    .map(({ column, type }) => ({ name: column, type }))
  if (key.length === 0) throw new Error(`The table ${name} has no primary key to order it by.`)
  return { name, columns, key }
}

/** Names in an order in which each stands after all that must come before it; by name where that leaves a choice. */
export function inOrder(
  names: readonly string[],
  links: readonly { readonly table: string; readonly before: string }[],
): readonly string[] {
  const ordered: string[] = []
  const left = new Set([...names].sort())
  while (left.size > 0) {
    const next = [...left].find((name) =>
      links.every(({ table, before }) => table !== name || !left.has(before)),
    )
    if (next === undefined)
      throw new Error(`These tables refer to each other in a circle: ${[...left].join(', ')}`)
    ordered.push(next)
    left.delete(next)
  }
  return ordered
}
