import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Time } from '../src/platform/visiting/time.ts'
import { visit } from '../src/platform/visiting/visit.ts'
import { visitMany } from '../src/platform/visiting/visit-many.ts'
import type { Visited } from '../src/platform/visiting/visited.ts'
import { type MiniatureSite, openMiniatureSite } from './world/miniature-site.ts'

/** Pauses take no time, and are told. */
function flyingTime(): Time & { readonly slept: number[] } {
  let passed = 0
  const slept: number[] = []
  return {
    slept,
    now: () => Date.UTC(2023, 9, 2) + passed,
    sleep: async (ms) => {
      slept.push(ms)
      passed += ms
    },
  }
}

const visitor = { contact: 'webmaster@thansai.example' }
const bounds = { answer: 2_500, whole: 3_500, bytes: 8 * 1024 * 1024 }

/** What the table shows of a visit besides the name of the trap: one column more is one line more. */
const columns: Readonly<Record<string, (visited: Visited) => string | number>> = {
  outcome: ({ outcome }) => outcome,
  reason: ({ reason }) => reason,
  status: ({ status }) => status ?? '',
  way: ({ redirects }) => redirects.map(({ status }) => status).join(' '),
  type: ({ type }) => type?.split(';')[0]?.slice(0, 40) ?? '',
  bytes: ({ bytes }) => bytes ?? '',
}

describe('the miniature site', () => {
  let site: MiniatureSite
  const found = new Map<string, Visited>()
  beforeAll(async () => {
    site = await openMiniatureSite()
    const told: string[] = []
    const end = await visitMany(
      site.traps.map(({ url }) => url),
      { visitor, bounds, reach: site.reach, time: flyingTime() },
      async (visited) => {
        told.push(visited.url)
        found.set(visited.url, visited)
      },
    )
    expect(end).toBe('finished')
    expect(told.toSorted()).toEqual(site.traps.map(({ url }) => url).toSorted())
  }, 60_000)
  afterAll(() => site.close())

  it('is visited completely, and each trap is told as what it is', () => {
    const rows = site.traps.map(({ name, url }) => {
      const visited = found.get(url)
      return visited
        ? [name, ...Object.values(columns).map((column) => String(column(visited)))]
        : [name]
    })
    console.log(tableOf([['trap', ...Object.keys(columns)], ...rows]))
    expect(rows.map(([name, outcome, reason]) => ({ name, outcome, reason }))).toEqual(
      site.traps.map(({ name, outcome, reason }) => ({ name, outcome, reason })),
    )
  })

  it('saw nobody inside, nobody where robots.txt forbids, and always who asks', () => {
    expect(site.visits.filter(({ at }) => at !== '127.0.0.1')).toEqual([])
    expect(site.visits.filter(({ path }) => path === '/secret')).toEqual([])
    const closed = site.visits.filter(({ host }) => /^(private|robots-ill)\./.test(host))
    expect(new Set(closed.map(({ path }) => path))).toEqual(new Set(['/robots.txt']))
    expect(new Set(site.visits.map(({ headers }) => headers['user-agent']))).toEqual(
      new Set(['Prongsai (+webmaster@thansai.example)']),
    )
  })

  it('says of a page not changed since that it opens, with what was known of it', async () => {
    const url = site.url('www', '/plan')
    const first = await visit(url, { visitor, reach: site.reach })
    expect(first).toMatchObject({ outcome: 'ok', reason: 'opened', etag: '"a1"' })
    const second = await visit(url, { visitor, reach: site.reach, before: first })
    expect(second).toMatchObject({
      ...{ outcome: 'ok', reason: 'unchanged', status: 304, bytes: null, sha256: null },
      ...{ etag: '"a1"', lastModified: first.lastModified },
    })
    const moved = { ...first, finalUrl: site.url('www', '/elsewhere') }
    expect(await visit(url, { visitor, reach: site.reach, before: moved })).toMatchObject({
      reason: 'opened',
    })
  })
})

function tableOf(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, at) =>
    Math.max(...rows.map((row) => (row[at] ?? '').length)),
  )
  return rows
    .map((row) => row.map((text, at) => text.padEnd(widths[at] ?? 0)).join(' | '))
    .join('\n')
}
