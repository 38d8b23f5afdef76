import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { accept, type Result, refuse } from '../../basics/result.ts'
import type { Database } from './database.ts'
import { migrate } from './migrate.ts'
import type { OpenDatabase, Structure } from './open-database.ts'
import { parsers } from './parsers.ts'
import type { DatabaseRefusal } from './refusal.ts'
import type { Tables } from './tables.gen.ts'

/** Opens a PostgreSQL by its address and brings it to the newest structure, unless told to leave it. */
export async function openPostgres(
  url: string,
  structure: Structure,
): Promise<Result<OpenDatabase, DatabaseRefusal>> {
  const pool = poolOf(url)
  try {
    ;(await pool.connect()).release()
  } catch (error) {
    await pool.end()
    return refuse({ code: 'server-unreachable', why: messageOf(error) })
  }
  const db: Database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  const done = structure === 'newest' ? await migrate(db) : accept([])
  if (!done.ok) {
    await db.destroy()
    return done
  }
  let closed: Promise<void> | null = null
  return accept({
    engine: 'postgres',
    db,
    migrated: done.value,
    close: () => (closed ??= db.destroy()),
    clusterFolder: null,
    fsyncs: async () => null,
    dump: async () => {
      throw new Error('PostgreSQL is dumped with its own pg_dump.')
    },
  })
}

/** Sized and timed as scale.md 1.3 found right behind HAProxy; harmless without it. */
function poolOf(url: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 5000,
    keepAlive: true,
    keepAliveInitialDelayMillis: 5000,
    idleTimeoutMillis: 10_000,
    maxLifetimeSeconds: 300,
    types: { getTypeParser: parserOf },
  })
  // The death of an idle connection would otherwise end the process; the pool opens another one.
  pool.on('error', (error) => process.stderr.write(`PostgreSQL: ${error.message}\n`))
  return pool
}

const parserOf: typeof pg.types.getTypeParser = (type: number, format?: 'text' | 'binary') =>
  (format !== 'binary' && parsers[type]) || pg.types.getTypeParser(type, format as 'text')

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))
