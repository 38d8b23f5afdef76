import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PGliteAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
  type TransactionSettings,
} from 'kysely'
import { DatabaseError, type PGliteClient } from './pglite-client.ts'

/**
 * Kysely over the one connection PGlite has. Whoever holds the connection (a transaction, to its end)
 * holds it alone; the others wait their turn. `isInside` says whether the code now running is the work
 * of a transaction: asking for the connection there would wait for itself for ever, so it throws.
 */
export function pgliteDialect(client: PGliteClient, isInside: () => boolean): Dialect {
  return {
    createAdapter: () => new OneConnectionAdapter(),
    createDriver: () => new OneConnectionDriver(client, isInside),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  }
}

/** Kysely would keep its own queue; ours also notices who would wait for himself for ever. */
class OneConnectionAdapter extends PGliteAdapter {
  override get supportsMultipleConnections() {
    return true
  }
}

class OneConnectionDriver implements Driver {
  readonly #client: PGliteClient
  readonly #isInside: () => boolean
  #turn: Promise<void> = Promise.resolve()

  constructor(client: PGliteClient, isInside: () => boolean) {
    this.#client = client
    this.#isInside = isInside
  }

  async init() {}

  async acquireConnection(): Promise<DatabaseConnection> {
    if (this.#isInside()) {
      throw new Error(
        'The database was used inside its own transaction; use the transaction given.',
      )
    }
    const before = this.#turn
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#turn = promise
    await before
    return new OneConnection(this.#client, resolve)
  }

  async releaseConnection(connection: DatabaseConnection) {
    ;(connection as OneConnection).release()
  }

  async beginTransaction(connection: DatabaseConnection, settings: TransactionSettings) {
    const { isolationLevel, accessMode } = settings
    const level = isolationLevel ? ` isolation level ${isolationLevel}` : ''
    await (connection as OneConnection).say(`begin${level} ${accessMode ?? ''}`)
  }

  async commitTransaction(connection: DatabaseConnection) {
    const { command } = await (connection as OneConnection).say('commit')
    // PostgreSQL answers ROLLBACK, without an error, where a statement had failed before.
    if (command === 'ROLLBACK')
      throw new DatabaseError({
        message: 'The transaction was rolled back, because a statement in it had failed.',
        stack: '',
        code: '25P02',
      })
  }

  async rollbackTransaction(connection: DatabaseConnection) {
    await (connection as OneConnection).say('rollback')
  }

  async destroy() {
    await this.#client.close()
  }
}

class OneConnection implements DatabaseConnection {
  readonly #client: PGliteClient
  readonly release: () => void

  constructor(client: PGliteClient, release: () => void) {
    this.#client = client
    this.release = release
  }

  say(sql: string) {
    return this.#client.call('query', { sql, parameters: [] })
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const { sql, parameters } = query
    const { rows, affected } = await this.#client.call('query', { sql, parameters })
    return {
      rows: rows as Row[],
      ...(affected === null ? {} : { numAffectedRows: BigInt(affected) }),
    }
  }

  // biome-ignore lint/correctness/useYield: PGlite has no streaming, and Kysely asks for the method.
  async *streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Error('PGlite gives whole answers; it cannot stream.')
  }
}
