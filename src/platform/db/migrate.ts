import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import { accept, type Result, refuse } from '../../basics/result.ts'
import type { Database } from './database.ts'
import type { DatabaseRefusal } from './refusal.ts'

/** The folder of migrations, seen from the source and from the bundle in dist/. */
export const migrationsFolder = fileURLToPath(
  new URL(
    import.meta.url.endsWith('.ts') ? '../../../migrations/' : '../migrations/',
    import.meta.url,
  ),
)

/** The migrations there are, oldest first, with their SQL. */
export async function migrationsIn(folder: string): Promise<ReadonlyMap<string, string>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  const texts = names.map(
    async (name) => [name.slice(0, -4), await readFile(path.join(folder, name), 'utf8')] as const,
  )
  return new Map(await Promise.all(texts))
}

/**
 * Brings a database to the newest structure, or as far as the migrations named `only`; all in one
 * transaction, and names those it ran.
 */
export async function migrate(
  db: Database,
  folder = migrationsFolder,
  only?: readonly string[],
): Promise<Result<readonly string[], DatabaseRefusal>> {
  const there = await migrationsIn(folder)
  const texts = only ? new Map([...there].filter(([name]) => only.includes(name))) : there
  const migrations: Record<string, Migration> = {}
  for (const [name, text] of texts) {
    migrations[name] = { up: async (tx) => void (await sql.raw(text).execute(tx)) }
  }
  const applied = await appliedIn(db)
  const newer = applied.find((name) => !texts.has(name))
  if (newer) return refuse({ code: 'migrated-by-newer', migration: newer })
  if (applied.length === texts.size) return accept([])
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
  const { error, results } = await migrator.migrateToLatest()
  if (error !== undefined) {
    const failed = results?.find(({ status }) => status === 'Error')?.migrationName ?? ''
    return refuse({ code: 'migration-failed', migration: failed, why: messageOf(error) })
  }
  return accept((results ?? []).map(({ migrationName }) => migrationName))
}

/** The migrations a database has had, oldest first. */
export async function appliedIn(db: Database): Promise<readonly string[]> {
  const there = await sql<{ there: boolean }>`
    select to_regclass('kysely_migration') is not null as there`.execute(db)
  if (!there.rows[0]?.there) return []
  const { rows } = await sql<{ name: string }>`
    select name from kysely_migration order by name`.execute(db)
  return rows.map(({ name }) => name)
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))
