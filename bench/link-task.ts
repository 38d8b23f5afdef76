import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import v8 from 'node:v8'
import vm from 'node:vm'
import pLimit from 'p-limit'
import { Agent, request } from 'undici'
import { fiscalYear } from '../src/basics/fiscal-year.ts'
import { addRun, takeAndDo } from '../src/cli/checking.ts'
import { ownFrameworks } from '../src/cli/reading.ts'
import { outcomesIn } from '../src/disclosures/link-run-store.ts'
import { systemClock } from '../src/platform/clock.ts'
import { newId } from '../src/platform/db/new-id.ts'
import { openDatabase } from '../src/platform/db/open-database.ts'
import { sentenceOf } from '../src/platform/db/refusal.ts'
import { endReaders } from '../src/platform/reading/read-inside.ts'
import { saveLinkedAnswers } from '../test/world/linked-answers.ts'

/** What a process of its own is to visit: the addresses of each item of each agency. */
export interface LinksTask {
  readonly links: readonly (readonly string[])[]
  readonly atOnce: number
  readonly pause: number
  /** Where its database is. */
  readonly folder: string
}

/** Memory in megabytes, above the start but for `start` itself. */
export interface LinksAnswer {
  readonly ms: number
  readonly opened: number
  readonly start: number
  /** The most of each half of the links. */
  readonly peaks: readonly [number, number]
  /** What was still held after a tenth, and at the end, once all garbage was cleared away. */
  readonly held: readonly [number, number]
  /** The most all readers held together; 0 where the system does not show it. */
  readonly readers: number
}

export interface BareAnswer {
  readonly ms: number
  readonly opened: number
  readonly peak: number
}

const megabyte = 1024 * 1024
const year = fiscalYear(2566)

/** One round of the program over all the links: its own checker, pacing and database. */
export async function checkAll(file: string): Promise<LinksAnswer> {
  const { links, atOnce, pause, folder }: LinksTask = JSON.parse(readFileSync(file, 'utf8'))
  const opened = await openDatabase({ folder })
  if (!opened.ok) throw new Error(sentenceOf(opened.reason).en)
  const { db, close } = opened.value
  try {
    const linked = links.map((urls, at) => ({
      name: `องค์การบริหารส่วนตำบลธารใส ${at}`,
      links: urls.map((url) => [url]),
    }))
    await saveLinkedAnswers(db, year, linked)
    const checking = {
      ...{ db, frameworks: await ownFrameworks(), clock: systemClock, newId, atOnce, pause },
      visitor: { contact: 'webmaster@thansai.example' },
      reach: { resolve: async () => ['127.0.0.1'], mayConnect: () => true },
    }
    const id = await addRun(checking, { agencyId: null, year, code: null }, 'command')
    const start = process.memoryUsage.rss()
    const peaks: [number, number] = [0, 0]
    const held: [number, number] = [0, 0]
    let [half, readers]: [0 | 1, number] = [0, 0]
    const look = () => {
      peaks[half] = Math.max(peaks[half], (process.memoryUsage.rss() - start) / megabyte)
      readers = Math.max(readers, megabytesOfChildren())
    }
    const watch = setInterval(look, 50)
    const began = performance.now()
    await takeAndDo(checking, ['command'], undefined, (done, all) => {
      half = done * 2 < all ? 0 : 1
      if (done === Math.floor(all / 10)) held[0] = heldNow()
      if (done === all) held[1] = heldNow()
    })
    const ms = performance.now() - began
    look()
    clearInterval(watch)
    const { ok } = await outcomesIn(db, id ?? '')
    return { ms, opened: ok, start: start / megabyte, peaks, held, readers }
  } finally {
    endReaders()
    await close()
  }
}

/** The least there is: each page asked for and let go, so many at the same time, without rest. */
export async function askAll(file: string): Promise<BareAnswer> {
  const { links, atOnce }: LinksTask = JSON.parse(readFileSync(file, 'utf8'))
  const limit = pLimit(atOnce)
  const dispatcher = new Agent({
    connections: 1,
    connect: { lookup: (_host, _how, found) => found(null, [{ address: '127.0.0.1', family: 4 }]) },
  })
  const start = process.memoryUsage.rss()
  let [peak, opened] = [0, 0]
  // As the program does, from host to host: the first page of each, then the second.
  const [first = []] = links
  const turns = first.flatMap((_, item) => links.flatMap((urls) => urls[item] ?? []))
  const began = performance.now()
  await Promise.all(
    turns.map((url) =>
      limit(async () => {
        const { statusCode, body } = await request(url, { dispatcher })
        await body.dump({ limit: Number.POSITIVE_INFINITY })
        if (statusCode === 200) opened += 1
        peak = Math.max(peak, process.memoryUsage.rss() - start)
      }),
    ),
  )
  const ms = performance.now() - began
  await dispatcher.close()
  return { ms, opened, peak: peak / megabyte }
}

/** Megabytes in use once all garbage is cleared away; V8 by itself lets it lie for as long as there is room. */
function heldNow(): number {
  v8.setFlagsFromString('--expose-gc')
  vm.runInNewContext('gc')()
  const { heapUsed, external } = process.memoryUsage()
  return (heapUsed + external) / megabyte
}

function megabytesOfChildren(): number {
  if (process.platform !== 'linux') return 0
  const pids = readdirSync(`/proc/${process.pid}/task`).flatMap((task) =>
    readFileSync(`/proc/${process.pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean),
  )
  return pids.reduce((sum, pid) => sum + residentOf(path.join('/proc', pid, 'status')), 0)
}

/** A reader may end between being listed and being looked at. */
function residentOf(status: string): number {
  try {
    return Number(/^VmRSS:\s*(\d+)/m.exec(readFileSync(status, 'utf8'))?.[1] ?? 0) / 1024
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return 0
    throw error
  }
}
