import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fiscalYear } from '../src/basics/fiscal-year.ts'
import { letGoOfRuns } from '../src/disclosures/link-run-store.ts'
import { inTransaction } from '../src/platform/db/database.ts'
import { saveLinkedAnswers } from './world/linked-answers.ts'
import { lookInto, type Office } from './world/look-into.ts'
import { miniatureAgency, miniatureYear, otherAgency } from './world/miniature-files.ts'
import { type MiniatureSite, openMiniatureSite } from './world/miniature-site.ts'
import { startPostgres } from './world/postgres-server.ts'

const hook = pathToFileURL(path.resolve('test/world/miniature-network.mjs')).href
const year = fiscalYear(miniatureYear)
const hosts = 24
const pages = ['/page-1', '/page-2', '/page-3', '/plan.pdf']
const all = hosts * pages.length
/** So many pages are visited at the same time: a kill finds these not told yet. */
const atOnce = 16
const whole = `${all} work · 0 broken · 0 not sure\n`

/** What was told of an address to one agency. */
interface Fact {
  readonly id: string
  readonly url: string
  readonly run_id: string
}

let site: MiniatureSite
const folder = mkdtempSync(path.join(os.tmpdir(), 'prongsai-check-links-'))
const running = new Set<ChildProcess>()
beforeAll(async () => {
  site = await openMiniatureSite()
})
afterAll(async () => {
  for (const child of running) child.kill('SIGKILL')
  await site.close()
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
})

/** An office with two agencies whose items name the same pages: each is visited once, and told to both. */
async function deskAt(name: string, url: string): Promise<Office & { urls: readonly string[] }> {
  const office = { data: path.join(folder, name), url }
  const urls = Array.from({ length: all }, (_, at) =>
    site.url(`${name}-${at % hosts}`, pages[Math.floor(at / hosts)]),
  )
  const items = Map.groupBy(urls, (_, at) => at % 43)
  const links = Array.from({ length: 43 }, (_, at) => items.get(at) ?? [])
  await lookInto(office, ({ db }) =>
    saveLinkedAnswers(
      db,
      year,
      [miniatureAgency, otherAgency].map((name) => ({ name, links })),
    ),
  )
  return { ...office, urls }
}

/** Starts `prongsai check-links` on a computer whose internet is the miniature site. */
function begun({ url, data }: Office) {
  const words = ['check-links', '--year', String(year), '--data', data, '--lang', 'en']
  const child = spawn(process.execPath, ['--import', hook, 'dist/cli.js', ...words], {
    env: { ...process.env, PRONGSAI_ORIGIN: '', DATABASE_URL: url },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(child)
  let [out, said] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (piece: string) => {
    out += piece
  })
  child.stderr.setEncoding('utf8').on('data', (piece: string) => {
    said += piece
  })
  const ended = once(child, 'close').then(([code, signal]) => {
    running.delete(child)
    return { code, signal, out, said }
  })
  return {
    ended,
    stop: (signal: NodeJS.Signals) => child.kill(signal),
    said: () => said,
    isOver: () => child.exitCode !== null,
  }
}

/** The pages of an office the site was asked for, each as often as it was. */
const askedOf = (name: string): readonly string[] =>
  site.visits.flatMap(({ host, path }) =>
    host.startsWith(`${name}-`) && path !== '/robots.txt'
      ? [site.url(host.split('.')[0] ?? '', path)]
      : [],
  )

async function until(isSo: () => boolean, program: { readonly isOver: () => boolean }) {
  while (!isSo() && !program.isOver()) await wait(5)
}

/** All that was told of addresses, in order, and the rounds there are. */
const toldIn = (desk: Office, holds: 'let go' | 'as they are' = 'as they are') =>
  lookInto(desk, async ({ db }) => {
    if (holds === 'let go') await inTransaction(db, letGoOfRuns)
    const facts = await sql<Fact>`
      select id, url, run_id from link_check order by recorded_at, id`.execute(db)
    const rounds = await sql<{ id: string; is_finished: boolean }>`
      select id, finished_at is not null as is_finished from link_run order by asked_at`.execute(db)
    return { facts: facts.rows, rounds: rounds.rows }
  })

const counted = (things: readonly string[]) =>
  new Map([...Map.groupBy(things, (each) => each)].map(([each, { length }]) => [each, length]))

/** That a round is at its end: every address was told once to each agency, in one round. */
async function expectWhole(desk: Office, urls: readonly string[], before: readonly Fact[] = []) {
  const { facts, rounds } = await toldIn(desk)
  expect(rounds).toMatchObject([{ is_finished: true }])
  expect(counted(facts.map(({ url }) => url))).toEqual(new Map(urls.map((url) => [url, 2])))
  expect(new Set(facts.map(({ run_id }) => run_id)).size).toBe(1)
  expect(facts.slice(0, before.length)).toEqual(before)
}

/** How many addresses a program said it had checked, at last. */
const lastSaid = (said: string): number =>
  Number([...said.matchAll(/^(\d+) of \d+ links/gm)].at(-1)?.[1] ?? 0)

/** What is the same on the embedded database and on PostgreSQL. */
function holdsOn(engine: 'embedded' | 'postgres', urlOf: () => Promise<string>) {
  it('killed at several moments and started again, loses no check, repeats none, and comes to its end', async () => {
    const name = `${engine}-killed`
    const { urls, ...desk } = await deskAt(name, await urlOf())
    let before: readonly Fact[] = []
    let killedAmid = 0
    for (const share of [0.1, 0.5, 0.85]) {
      const asked = counted(askedOf(name))
      const program = begun(desk)
      await until(() => askedOf(name).length - killedAmid >= all * share, program)
      program.stop('SIGKILL')
      const { signal, said } = await program.ended
      expect(signal).toBe('SIGKILL')
      // Nobody answers for the killed one: on PostgreSQL its round is free only when its hold has run out.
      const { facts, rounds } = await toldIn(desk, 'let go')
      expect(rounds).toMatchObject([{ is_finished: false }])
      const told = new Set(facts.map(({ url }) => url))
      // What was said to be checked is written down, and what was written down before is there as it was.
      expect(told.size).toBeGreaterThanOrEqual(lastSaid(said))
      expect(facts.slice(0, before.length)).toEqual(before)
      // Nobody went again to what had been told before.
      const now = counted(askedOf(name))
      for (const { url } of before) expect([url, now.get(url)]).toEqual([url, asked.get(url)])
      killedAmid = askedOf(name).length - told.size
      before = facts
    }
    expect(before.length).toBeGreaterThan(all)
    const asked = counted(askedOf(name))
    expect(await begun(desk).ended).toMatchObject({ code: 0, out: whole })
    const now = counted(askedOf(name))
    for (const { url } of before) expect([url, now.get(url)]).toEqual([url, asked.get(url)])
    await expectWhole(desk, urls, before)
    // Only what a kill found under way was asked for again.
    expect(askedOf(name).length).toBeLessThanOrEqual(all + 3 * atOnce)
  })

  it('stopped with Ctrl+C it ends gently, says how to go on, and goes on where it was', async () => {
    const name = `${engine}-stopped`
    const { urls, ...desk } = await deskAt(name, await urlOf())
    const program = begun(desk)
    await until(() => askedOf(name).length >= all / 3, program)
    program.stop('SIGINT')
    const { code, out, said } = await program.ended
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(said).toMatch(/Stopped halfway; what was checked is kept\. Give the command again/)
    const { facts } = await toldIn(desk)
    expect(facts.length).toBeGreaterThan(0)
    expect(facts.length).toBeLessThan(2 * all)
    const again = await begun(desk).ended
    expect(again).toMatchObject({ code: 0, out: whole })
    expect(again.said).toContain(`${facts.length / 2} of ${all} links checked`)
    await expectWhole(desk, urls, facts)
    expect(askedOf(name).length).toBeLessThanOrEqual(all + atOnce)
  })
}

describe('the command check-links', { timeout: 300_000 }, () => {
  holdsOn('embedded', async () => '')

  it('given twice at once, the second says that the data is in use and visits nothing', async () => {
    const name = 'embedded-twice'
    const { urls, ...desk } = await deskAt(name, '')
    const first = begun(desk)
    await until(() => askedOf(name).length > 0, first)
    const second = await begun(desk).ended
    expect(second).toMatchObject({ code: 2, out: '' })
    expect(first.isOver()).toBe(false)
    expect(await first.ended).toMatchObject({ code: 0, out: whole })
    await expectWhole(desk, urls)
    expect(counted(askedOf(name))).toEqual(new Map(urls.map((url) => [url, 1])))
  })
})

const server = await startPostgres()
describe.skipIf('whyNot' in server)(
  'the command check-links on PostgreSQL',
  { timeout: 300_000 },
  () => {
    afterAll(() => ('whyNot' in server ? undefined : server.stop()))
    let databases = 0
    const urlOf = async () => {
      if ('whyNot' in server) throw new Error(server.whyNot)
      const name = `desk_${databases++}`
      const client = new pg.Client({ connectionString: server.url('postgres') })
      await client.connect()
      await client.query(`create database ${name}`)
      await client.end()
      return server.url(name)
    }
    holdsOn('postgres', urlOf)

    it('given twice at once, the second waits for the first, visits nothing, and tells how it went', async () => {
      const name = 'postgres-twice'
      const { urls, ...desk } = await deskAt(name, await urlOf())
      const both = await Promise.all([begun(desk).ended, begun(desk).ended])
      for (const each of both) expect(each, each.said).toMatchObject({ code: 0, out: whole })
      expect(both.filter(({ said }) => said.includes('Another program'))).toHaveLength(1)
      await expectWhole(desk, urls)
      expect(counted(askedOf(name))).toEqual(new Map(urls.map((url) => [url, 1])))
    })

    it('given twice at once and the one at work killed, the other takes over and repeats nothing', async () => {
      const name = 'postgres-heir'
      const { urls, ...desk } = await deskAt(name, await urlOf())
      const [one, other] = [begun(desk), begun(desk)]
      const waits = (program: typeof one) => program.said().includes('Another program')
      await until(() => (waits(one) || waits(other)) && askedOf(name).length > all / 4, one)
      const [first, heir] = waits(one) ? [other, one] : [one, other]
      first.stop('SIGKILL')
      expect((await first.ended).signal).toBe('SIGKILL')
      const { facts } = await toldIn(desk, 'let go')
      expect(await heir.ended).toMatchObject({ code: 0, out: whole })
      await expectWhole(desk, urls, facts)
      expect(askedOf(name).length).toBeLessThanOrEqual(all + atOnce)
    })
  },
)
