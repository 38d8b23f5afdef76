import { Kysely, sql } from 'kysely'
import { type Database, isInTransaction } from '../../src/platform/db/database.ts'
import type { OpenDatabase } from '../../src/platform/db/open-database.ts'
import { type PGliteClient, startPGlite } from '../../src/platform/db/pglite-client.ts'
import { pgliteDialect } from '../../src/platform/db/pglite-dialect.ts'
import type { Tables } from '../../src/platform/db/tables.gen.ts'

/** A PGlite in memory, and what can be seen of it while it is new. */
interface Engine {
  readonly client: PGliteClient
  readonly asNew: string
}

/** So many engines wait for the next test; each takes some 200 MB. */
const kept = 3
const idle: Engine[] = []

/**
 * A new, empty database of PGlite, on an engine whose test has ended where there is one: it takes a second to
 * start one and a twentieth of it to empty one. Whoever asks it after its end is refused.
 */
export async function emptyPGlite(snapshot: string): Promise<OpenDatabase> {
  const engine = idle.pop() ?? (await started(snapshot))
  const { db, end } = opened(engine.client)
  let closed: Promise<void> | null = null
  const close = async () => {
    await end()
    if (idle.length < kept && (await emptied(engine))) idle.push(engine)
    else await engine.client.close()
  }
  return {
    ...{ engine: 'pglite', db, migrated: [], clusterFolder: null },
    close: () => (closed ??= close()),
    fsyncs: () => engine.client.call('fsyncs', null),
    dump: ({ gzip } = { gzip: true }) => engine.client.call('dump', { gzip }),
  }
}

async function started(snapshot: string): Promise<Engine> {
  const client = await startPGlite({ folder: null, snapshot })
  return { client, asNew: await seenOf(client) }
}

/** A database over an engine, until its end: then it waits for what is under way, and answers nobody. */
function opened(engine: PGliteClient): {
  readonly db: Database
  readonly end: () => Promise<void>
} {
  let isOver = false
  const client: PGliteClient = {
    call: (name, ask) =>
      isOver ? Promise.reject(new Error('The database has been closed.')) : engine.call(name, ask),
    close: async () => {},
  }
  const db: Database = new Kysely<Tables>({
    dialect: pgliteDialect(client, () => isInTransaction(db)),
  })
  const end = async () => {
    await sql`select 1`.execute(db)
    isOver = true
    await db.destroy()
  }
  return { db, end }
}

/** Empties an engine; whether it can then not be told from a new one. */
async function emptied({ client, asNew }: Engine): Promise<boolean> {
  const [{ names } = { names: null }] = await rowsOf(client, tablesWithRows)
  // Facts are never deleted: the triggers that see to it stand aside while no test is there.
  if (typeof names === 'string')
    await rowsOf(
      client,
      `set session_replication_role = replica; truncate ${names} restart identity cascade;
      set session_replication_role = origin`,
    )
  return (await seenOf(client)) === asNew
}

const rowsOf = async (client: PGliteClient, sql: string) =>
  (await client.call('query', { sql, parameters: [] })).rows

const seenOf = async (client: PGliteClient) => JSON.stringify(await rowsOf(client, structure))

/** The tables that hold anything but the record of migrations; null where there are none. */
const tablesWithRows = `
  select string_agg(format('%I.%I', schemaname, relname), ', ') as names
  from pg_tables join pg_class on pg_class.oid = format('%I.%I', schemaname, tablename)::regclass
  where schemaname not in ('pg_catalog', 'information_schema')
    and relname not in ('kysely_migration', 'kysely_migration_lock')
    and pg_relation_size(pg_class.oid) > 0`

/** Every trace that a change of structure, of settings or of the record of migrations leaves behind. */
const structure = `
  select
    (select string_agg(concat_ws(' ', oid, relname, relnamespace, relkind, relpersistence, relrowsecurity,
      reloptions::text), ';' order by oid) from pg_class where relkind not in ('t', 'i')) as relations,
    ${[
      'attribute',
      'attrdef',
      'constraint',
      'trigger',
      'proc',
      'type',
      'namespace',
      'rewrite',
      'extension',
    ]
      .map(
        (name) =>
          `(select count(*) || ' to ' || max(xmin::text::bigint) from pg_${name}) as ${name}s`,
      )
      .join(', ')},
    (select string_agg(name || setting, ';' order by name) from pg_settings) as settings,
    (select string_agg(to_jsonb(m)::text, ';' order by m.name) from kysely_migration m) as migrations,
    (select count(*) from pg_class where relkind = 'i') as indexes,
    (select count(*) from pg_prepared_statements where name <> '') as prepared,
    (select count(*) from pg_largeobject_metadata) as objects`
