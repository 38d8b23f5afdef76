import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import autocannon from 'autocannon'
import { type PostgresServer, startPostgres } from '../test/world/postgres-server.ts'
import { type OpenedForBench, openForBench, recounted, sentForms } from './answer-task.ts'
import { type BareTask, ceiling } from './bare-answers.ts'
import { median, type Report, saying } from './figures.ts'
import { bareServer, fetched, processorOf, type Running, serving, started } from './running.ts'
import type { Bench } from './settings.ts'

/** Phones that send at the same time, each its next form as soon as the last was acknowledged. */
const phones = 64
const secret = 'the key of an installation made for the bench alone'

type Engine = 'PGlite' | `PostgreSQL${string}`

/** The form of the citizens' survey given and its answers taken in, by the program as it is served. */
export async function benchAnswers(bench: Bench, report: Report): Promise<void> {
  const long = bench.quick ? 20 : 300
  await benchEngine(bench, report, { engine: 'PGlite', aim: 4, postgres: null, long })
  // An answer is acknowledged when it is on the disk, here and there: on this one, and on one of a server whose
  // every write takes four milliseconds more.
  const slow = `PostgreSQL that takes ${slowDisk / 1000} ms to write` as const
  for (const [engine, waits] of [['PostgreSQL', 0] as const, [slow, slowDisk] as const]) {
    const postgres = await startPostgres({ isDurable: true, waits })
    if ('whyNot' in postgres) {
      saying(`PostgreSQL is left out: ${postgres.whyNot}`)
      return
    }
    try {
      await benchEngine(bench, report, {
        ...{ engine, aim: 2, postgres },
        long: waits > 0 ? 20 : long,
      })
    } finally {
      await postgres.stop()
    }
  }
}

/** Microseconds. */
const slowDisk = 4000

async function benchEngine(
  bench: Bench,
  report: Report,
  of: {
    readonly engine: Engine
    /** How many times the yardstick is aimed at. */
    readonly aim: number
    /** Null on PGlite. */
    readonly postgres: PostgresServer | null
    /** Seconds at 80 % of the maximum. */
    readonly long: number
  },
): Promise<void> {
  const folder = path.join(bench.folder, `answers-${of.engine}`)
  mkdirSync(folder, { recursive: true })
  const url = of.postgres?.url('postgres') ?? null
  const environment = {
    // Forms say of which network they come, as a proxy does.
    ...{ PRONGSAI_SECRET: secret, PRONGSAI_PROXY: '1', DATABASE_URL: url ?? '' },
  }
  const start = () => started(folder, environment)
  await (await start()).stop()
  const place = url === null ? { folder: path.join(folder, 'database') } : { url }
  const survey = await openForBench(place)
  const barePlace = url === null ? { folder: path.join(folder, 'bare') } : { url }
  const task = path.join(folder, 'bare.json')
  const bareTask: BareTask = { place: barePlace, options: survey.options }
  writeFileSync(task, JSON.stringify(bareTask))
  const own = fileURLToPath(import.meta.url)
  const ours = await start()
  const bare = await serving([own, '--child', 'answers-bare', task])
  const ceilingServer = await serving(['-e', ceiling])
  let acknowledged = 0
  const posts = (server: Pick<Running, 'address'>) => postsOf(server.address, survey)
  try {
    saying(`${of.engine}: answers as fast as they are acknowledged`)
    const seconds = bench.quick ? 5 : 15
    const speeds = { ours: [0], bare: [0], ceiling: [0] }
    const work = { ours: [0], bare: [0], ceiling: [0] }
    const servers = [
      ['bare', bare],
      ['ours', ours],
      ['ceiling', ceilingServer],
    ] as const
    // The first round of each warms it up and counts for nothing.
    for (let round = 0; round < 4; round += 1)
      for (const [name, server] of servers) {
        const before = spent(server, of.postgres)
        const run = await posts(server)({ duration: round === 0 ? 3 : seconds })
        if (name === 'ours') acknowledged += run.acknowledged
        if (round === 0) speeds[name].length = work[name].length = 0
        else {
          speeds[name].push(run.perSecond)
          work[name].push(((spent(server, of.postgres) - before) * 1000) / run.acknowledged)
        }
      }
    const [most, yard] = [median(speeds.ours), median(speeds.bare)]
    const section = `Answers to the citizens' survey on ${of.engine}: ${phones} phones at once, ${survey.options.length} answers each, acknowledged when durable`
    const name = 'node:http, a hand-written check, one INSERT each'
    report.figures.push(
      {
        ...{ section, what: 'answers acknowledged a second', value: most, unit: 'rows/s', runs: 3 },
        ...{ yardstick: { name, value: yard } },
        note: 'with tally, histogram and counters in the same transaction',
      },
      {
        ...{
          section,
          what: 'processor for each, of server and database',
          value: median(work.ours),
        },
        ...{ unit: 'µs', runs: 3, yardstick: { name, value: median(work.bare) } },
      },
      {
        ...{ section, what: 'ceiling: read, thanked for and not kept', unit: 'rows/s', runs: 3 },
        ...{ value: median(speeds.ceiling), yardstick: { name, value: yard } },
        note: 'whoever sends them is on the same processors',
      },
    )
    report.aims.push({
      aim: `answers on ${of.engine} at least ${of.aim} times one INSERT for each request`,
      holds: most >= of.aim * yard,
      measured: `${(most / yard).toFixed(2)} times`,
    })
    const { long } = of
    const rate = Math.floor(most * 0.8)
    saying(`${of.engine}: ${long} s at ${rate} answers a second`)
    const memory = watched(ours)
    const steady = await posts(ours)({ duration: long, overallRate: rate })
    acknowledged += steady.acknowledged
    const held = memory.end()
    report.figures.push({
      ...{ section, what: 'p99 at 80 % of that', value: steady.p99, unit: 'ms', runs: 1 },
      note: `${long} s at ${Math.round(steady.perSecond)} a second, waiting for a late server counted`,
    })
    report.aims.push({
      aim: `p99 under 250 ms at 80 % of the maximum on ${of.engine}`,
      holds: steady.p99 < 250,
      measured: `${Math.round(steady.p99)} ms`,
    })
    if (held)
      report.aims.push({
        aim: `memory flat over ${long} s of answers on ${of.engine} (the last fifth at most 32 MB above the second)`,
        holds: held.late - held.early <= 32,
        measured: `${held.early.toFixed(0)} MB, then ${held.late.toFixed(0)} MB, program and its processes together`,
      })
    if (of.engine === 'PGlite') await benchForm(ours, survey, { report, seconds })
  } finally {
    await bare.stop()
    await ceilingServer.stop()
    await ours.stop()
  }
  const kept = await recounted(place, survey)
  if (kept.answers < acknowledged || !kept.isEqual)
    throw new Error(
      `${acknowledged} answers were acknowledged, ${kept.answers} are there, and the counters are ${kept.isEqual ? '' : 'not '}what a recount gives.`,
    )
  saying(
    `${of.engine}: ${acknowledged} acknowledged, ${kept.answers} there (those under way at the end of a run are not waited for), counters equal the recount`,
  )
}

/** Milliseconds of processor that a server and its database have had; none where the system does not show it. */
const spent = (server: Pick<Running, 'processor'>, postgres: PostgresServer | null): number =>
  (server.processor() ?? 0) + (postgres ? (processorOf(postgres.pid()) ?? 0) : 0)

/** The form against the same bytes from the least a Node server can be. */
async function benchForm(
  ours: Running,
  survey: OpenedForBench,
  { report, seconds }: { readonly report: Report; readonly seconds: number },
): Promise<void> {
  saying('the form')
  const bare = await bareServer(await fetched(ours.address, survey.formPath))
  try {
    const speeds = { ours: [0], bare: [0] }
    for (let round = 0; round < 4; round += 1)
      for (const [name, url] of [
        ['bare', bare.address] as const,
        ['ours', new URL(survey.formPath, ours.address).href] as const,
      ]) {
        const run = await autocannon({
          ...{ url, connections: 32, duration: round === 0 ? 2 : seconds },
          headers: { 'accept-encoding': 'gzip' },
        })
        whole(run)
        if (round === 0) speeds[name].length = 0
        else speeds[name].push(run.requests.average)
      }
    const [most, least] = [median(speeds.ours), median(speeds.bare)]
    report.figures.push({
      section: "The form of the citizens' survey: 32 phones at once, compressed",
      ...{ what: 'forms given a second', value: most, unit: 'rows/s', runs: 3 },
      yardstick: { name: 'a ready Buffer on plain node:http', value: least },
    })
    report.aims.push({
      aim: 'the form at least half as fast as a ready Buffer',
      holds: most >= least / 2,
      measured: `${(most / least).toFixed(2)} times`,
    })
  } finally {
    await bare.stop()
  }
}

/** More than any server here acknowledges in a second; one that keeps nothing is sent the same again. */
const plenty = 30_000

/** Sends forms to a server, each of another phone and never the same twice. */
const postsOf =
  (address: string, survey: OpenedForBench) =>
  async (how: { readonly duration: number; readonly overallRate?: number }) => {
    const next = sentForms(secret, survey)
    const sent = () => {
      const { body, from } = next()
      const headers = {
        'content-type': 'application/x-www-form-urlencoded',
        ...{ accept: 'application/json', 'sec-fetch-site': 'same-origin' },
        'x-forwarded-for': from,
      }
      return { method: 'POST' as const, headers, body }
    }
    const url = new URL(survey.postPath, address).href
    const steady = {
      requests: [{ setupRequest: (request: object) => ({ ...request, ...sent() }) }],
    }
    // Forms that are made as they are sent take the processor from whoever is measured; at full speed all are
    // made before. Were there too few, the same would be sent again, and fewer be there than were acknowledged.
    const each = Math.ceil((plenty * how.duration) / phones)
    const atOnce = {
      setupClient: (phone: autocannon.Client) =>
        phone.setRequests(Array.from({ length: each }, sent)),
    }
    const run = await autocannon({
      ...{ url, connections: phones, ...how },
      ...(how.overallRate === undefined ? atOnce : steady),
    })
    whole(run)
    const { requests, latency } = run
    return { acknowledged: run['2xx'], perSecond: requests.average, p99: latency.p99 }
  }

/** A run with any other answer but the good one measures something else. */
function whole(run: autocannon.Result): void {
  if (run.non2xx > 0 || run.errors > 0)
    throw new Error(`${run.non2xx} answers were refused and ${run.errors} failed`)
}

/** The median of the second fifth and of the last of what a server holds while something runs. */
function watched(server: Running) {
  const seen: number[] = []
  const look = setInterval(() => {
    const now = server.megabytes()
    if (now !== null) seen.push(now)
  }, 500)
  return {
    end: () => {
      clearInterval(look)
      const fifth = Math.floor(seen.length / 5)
      if (fifth === 0) return null
      return { early: median(seen.slice(fifth, 2 * fifth)), late: median(seen.slice(-fifth)) }
    },
  }
}
