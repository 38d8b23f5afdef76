import { AsyncLocalStorage } from 'node:async_hooks'
import { type Kysely, sql, type Transaction } from 'kysely'
import type { Tables } from './tables.gen.ts'

/** The database as commands are given it. */
export type Database = Kysely<Tables>

/** A read may be given the database or a transaction. */
export type Reader = Pick<Kysely<Tables>, 'selectFrom' | 'with' | 'fn'>

/** A write takes a transaction: one outside of any does not compile. */
export type Writer = Transaction<Tables>

const transacting = new AsyncLocalStorage<Database>()
let savepoints = 0

/** Whether the code now running is the work of a transaction of this database. */
export const isInTransaction = (db: Database) => transacting.getStore() === db

/**
 * Runs work in a transaction: all of it is kept, or none. Inside a transaction it sets a savepoint
 * instead, because Kysely refuses to begin a second one.
 */
export async function inTransaction<Value>(
  db: Database,
  work: (tx: Writer) => Promise<Value>,
): Promise<Value> {
  if (!db.isTransaction) {
    return db.transaction().execute((tx) => transacting.run(db, () => work(tx)))
  }
  const tx = db as Writer
  savepoints += 1
  const savepoint = sql.id(`inner_${savepoints}`)
  await sql`savepoint ${savepoint}`.execute(tx)
  try {
    const value = await work(tx)
    await sql`release savepoint ${savepoint}`.execute(tx)
    return value
  } catch (error) {
    await sql`rollback to savepoint ${savepoint}`.execute(tx)
    throw error
  }
}

/** A value for a jsonb column, written the same way for both engines. */
export const toJson = (value: unknown) => sql<never>`${JSON.stringify(value)}::jsonb`
