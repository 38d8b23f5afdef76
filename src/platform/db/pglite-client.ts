import { Worker } from 'node:worker_threads'
import type { Call, CallName, Calls, Reply, Trouble, WorkerStart } from './pglite-calls.ts'

/** An error PostgreSQL gave, with its five-character code: the same field names as the package `pg` uses. */
export class DatabaseError extends Error {
  readonly code: string | undefined
  readonly detail: string | undefined
  readonly constraint: string | undefined
  readonly table: string | undefined
  readonly column: string | undefined

  constructor(trouble: Trouble) {
    super(trouble.message)
    this.name = 'DatabaseError'
    this.code = trouble.code
    this.detail = trouble.detail
    this.constraint = trouble.constraint
    this.table = trouble.table
    this.column = trouble.column
  }
}

/** PGlite in its worker, as the rest of the program sees it. */
export interface PGliteClient {
  readonly call: <Name extends CallName>(
    name: Name,
    ask: Calls[Name]['ask'],
  ) => Promise<Calls[Name]['answer']>
  /** Closes the database and ends the worker. */
  readonly close: () => Promise<void>
}

/** The worker stands beside this file, as source when run from source and as bundle when bundled. */
const workerFile = new URL(
  import.meta.url.endsWith('.ts') ? './pglite-worker.ts' : './pglite-worker.js',
  import.meta.url,
)

/** Starts PGlite in a worker and waits until it answers. Throws what PGlite threw where it does not. */
export async function startPGlite(start: WorkerStart): Promise<PGliteClient> {
  const worker = new Worker(workerFile, { workerData: start, execArgv: [] })
  const waiting = new Map<
    number,
    { resolve: (answer: never) => void; reject: (e: Error) => void }
  >()
  let asked = 0
  let ended: Error | null = null

  const end = (why: Error) => {
    ended ??= why
    for (const { reject } of waiting.values()) reject(why)
    waiting.clear()
  }
  worker.on('message', (reply: Reply) => {
    if ('dead' in reply)
      return end(new Error(`The disk does not keep what is written: ${reply.dead}`))
    const waiter = waiting.get(reply.id)
    waiting.delete(reply.id)
    if ('trouble' in reply) waiter?.reject(new DatabaseError(reply.trouble))
    else waiter?.resolve(reply.answer as never)
  })
  worker.on('error', (error) => end(error instanceof Error ? error : new Error(String(error))))
  worker.on('exit', () => end(new Error('The database has been closed.')))

  const call: PGliteClient['call'] = (name, ask) =>
    new Promise((resolve, reject) => {
      if (ended) return reject(ended)
      asked += 1
      waiting.set(asked, { resolve, reject })
      worker.postMessage({ id: asked, name, ask } satisfies Call)
    })

  try {
    await call('start', null)
  } catch (error) {
    await worker.terminate()
    throw error
  }
  return {
    call,
    async close() {
      if (ended) return
      try {
        await call('close', null)
      } finally {
        await worker.terminate()
      }
    },
  }
}
