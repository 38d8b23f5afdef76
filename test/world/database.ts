import pg from 'pg'
import { describe, inject } from 'vitest'
import { newId } from '../../src/platform/db/new-id.ts'
import { type OpenDatabase, openDatabase } from '../../src/platform/db/open-database.ts'
import { sentenceOf } from '../../src/platform/db/refusal.ts'
import { emptyPGlite } from './reused-pglite.ts'

/** The engine this run tests on; PGlite unless PRONGSAI_TEST_ENGINE says postgres. */
export const engine = process.env['PRONGSAI_TEST_ENGINE'] === 'postgres' ? 'postgres' : 'pglite'

const isThere = engine === 'pglite' || 'url' in inject('postgres')

/** `describe` for tests that need a database: skipped by name where the engine could not be started. */
export const describeWithDatabase = describe.skipIf(!isThere)

/** A new, migrated, empty database of the engine of this run. Close it when done; it is gone then. */
export async function testDatabase(): Promise<OpenDatabase> {
  if (engine === 'pglite') return emptyPGlite(inject('snapshot'))
  const server = inject('postgres')
  if (!('url' in server)) throw new Error(server.whyNot)
  const name = `test_${newId().replaceAll('-', '')}`
  const at = (database: string) => server.url.replace('DATABASE', database)
  await tell(at('postgres'), `create database ${name}`)
  const database = await opened({ url: at(name) })
  const close = async () => {
    await database.close()
    await tell(at('postgres'), `drop database ${name} with (force)`)
  }
  return { ...database, close }
}

async function opened(place: Parameters<typeof openDatabase>[0]): Promise<OpenDatabase> {
  const database = await openDatabase(place)
  if (!database.ok) throw new Error(sentenceOf(database.reason).en)
  return database.value
}

async function tell(url: string, sql: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
