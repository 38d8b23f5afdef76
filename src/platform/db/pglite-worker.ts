// Runs PGlite off the event loop: a query of 800 ms would otherwise stop every page for 800 ms.
import { readFileSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { gunzipSync } from 'node:zlib'
import { PGlite } from '@electric-sql/pglite'
import { unpackCluster } from './cluster-tar.ts'
import { DurableFS, durableStart, leanStart } from './durable-fs.ts'
import { parsers } from './parsers.ts'
import type { Answer, Call, CallName, Calls, Reply, Trouble, WorkerStart } from './pglite-calls.ts'

const start = workerData as WorkerStart
const port = parentPort
if (!port) throw new Error('This file is a worker; start it with openDatabase().')

const disk = start.folder === null ? null : new DurableFS(start.folder, giveUp)
const pglite = open()
// Whoever asks `start` is told; without this, Node would end the process before anyone can.
pglite.catch(() => undefined)

type Doors = { [Name in CallName]: (ask: Calls[Name]['ask']) => Promise<Calls[Name]['answer']> }

const doors: Doors = {
  start: async () => {
    await pglite
    return null
  },
  query: async ({ sql, parameters }) => ask(await pglite, sql, parameters),
  fsyncs: async () => disk?.fsyncs ?? 0,
  dump: async ({ gzip }) => {
    const file = await (await pglite).dumpDataDir(gzip ? 'gzip' : 'none')
    return new Uint8Array(await file.arrayBuffer())
  },
  close: async () => {
    const db = await pglite
    if (!db.closed) await db.close()
    return null
  },
}

port.on('message', async ({ id, name, ask }: Call) => {
  try {
    port.postMessage({ id, answer: await doors[name](ask as never) })
  } catch (error) {
    port.postMessage({ id, trouble: troubleOf(error) })
  }
})

/**
 * Ends the worker where the disk does not keep what is written: to go on would be to acknowledge what
 * may be lost. What was acknowledged before is on the disk, and the next start finds it.
 */
function giveUp(error: unknown): never {
  port?.postMessage({ dead: troubleOf(error).message } satisfies Reply)
  process.exit(1)
}

async function open(): Promise<PGlite> {
  const tar = start.snapshot === null ? null : tarOf(start.snapshot)
  if (start.folder === null || disk === null) {
    const begin = tar && { loadDataDir: new Blob([tar], { type: 'application/x-tar' }) }
    return PGlite.create({ parsers, startParams: leanStart, ...begin })
  }
  if (tar) unpackCluster(tar, start.folder)
  return PGlite.create({ parsers, fs: disk, startParams: durableStart })
}

function tarOf(file: string): Uint8Array<ArrayBuffer> {
  const bytes = readFileSync(file)
  return file.endsWith('.gz') ? gunzipSync(bytes) : bytes
}

/** Words without parameters may be several statements (a migration); the last one's answer counts. */
async function ask(db: PGlite, sql: string, parameters: readonly unknown[]): Promise<Answer> {
  const result =
    parameters.length > 0 ? await db.query(sql, [...parameters]) : (await db.exec(sql)).at(-1)
  return {
    rows: (result?.rows ?? []) as Answer['rows'],
    affected: result?.affectedRows ?? null,
    command: result?.command ?? '',
  }
}

function troubleOf(error: unknown): Trouble {
  if (!(error instanceof Error)) return { message: String(error), stack: '' }
  const known: Record<string, string> = {}
  for (const field of ['code', 'detail', 'constraint', 'table', 'column']) {
    const value = (error as unknown as Record<string, unknown>)[field]
    if (typeof value === 'string') known[field] = value
  }
  return { message: error.message, stack: error.stack ?? '', ...known }
}
