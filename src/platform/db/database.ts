import { AsyncLocalStorage } from 'node:async_hooks'
import { type Kysely, sql, type Transaction } from 'kysely'
import type { Result } from '../../basics/result.ts'
import type { Tables } from './tables.gen.ts'

/** The database as commands are given it. */
export type Database = Kysely<Tables>

/** A read may be given the database or a transaction. */
export type Reader = Pick<Kysely<Tables>, 'selectFrom' | 'with' | 'fn'>

/** A write takes a transaction: one outside of any does not compile. */
export type Writer = Transaction<Tables>

const withOneConnection = new WeakSet<Database>()

/** Says of a database that everything goes over one connection: what is asked at the same time waits in line. */
export const setOneConnection = (db: Database): void => void withOneConnection.add(db)

/** Whether everything asked of a database goes over one connection. */
export const hasOneConnection = (db: Database): boolean => withOneConnection.has(db)

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

/** Runs work that may be refused: a refusal rolls back whatever was written on the way to it. */
export async function inTransactionUnlessRefused<Value, Reason>(
  db: Database,
  work: (tx: Writer) => Promise<Result<Value, Reason>>,
): Promise<Result<Value, Reason>> {
  try {
    return await inTransaction(db, async (tx) => {
      const result = await work(tx)
      if (!result.ok) throw new Refused(result)
      return result
    })
  } catch (error) {
    if (error instanceof Refused) return error.result as Result<Value, Reason>
    throw error
  }
}

/** Carries a refusal out of a transaction, which only an error rolls back. */
class Refused extends Error {
  readonly result: Result<unknown, unknown>

  constructor(result: Result<unknown, unknown>) {
    super('refused')
    this.result = result
  }
}

/** A value for a jsonb column, written the same way for both engines. */
export const toJson = (value: unknown) => sql<never>`${JSON.stringify(value)}::jsonb`
