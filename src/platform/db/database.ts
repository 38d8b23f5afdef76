import { AsyncLocalStorage } from 'node:async_hooks'
import type { Kysely, Transaction } from 'kysely'
import type { Tables } from './tables.gen.ts'

/** The database as commands are given it. */
export type Database = Kysely<Tables>

/** A read may be given the database or a transaction. */
export type Reader = Pick<Kysely<Tables>, 'selectFrom' | 'with' | 'fn'>

/** A write takes a transaction: one outside of any does not compile. */
export type Writer = Transaction<Tables>

let savepoints = 0
const current = new AsyncLocalStorage<Database>()

/** Whether the code now running is inside a transaction of this database. */
export const isInTransaction = (db: Database) => current.getStore() === db

/**
 * Runs work in a transaction: all of it is kept, or none. Inside a transaction it sets a savepoint
 * instead, so that a command can be tried and rolled back as a whole.
 */
export async function inTransaction<Value>(
  db: Database,
  work: (tx: Writer) => Promise<Value>,
): Promise<Value> {
  if (!db.isTransaction) return db.transaction().execute((tx) => current.run(db, () => work(tx)))
  const tx = db as Writer
  savepoints += 1
  const name = `inner_${savepoints}`
  const { sql } = await import('kysely')
  await sql.raw(`savepoint ${name}`).execute(tx)
  try {
    const value = await work(tx)
    await sql.raw(`release savepoint ${name}`).execute(tx)
    return value
  } catch (error) {
    await sql.raw(`rollback to savepoint ${name}`).execute(tx)
    throw error
  }
}
