import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fiscalYear } from '../src/basics/fiscal-year.ts'
import { itemsOfYear, noDisclosures } from '../src/disclosures/disclosure.ts'
import { findingsOf, type LookedAgency, lookedItemOf } from '../src/disclosures/looking.ts'
import { endReaders, readInside } from '../src/platform/reading/read-inside.ts'
import { readWarc } from '../src/platform/visiting/read-warc.ts'
import { visit } from '../src/platform/visiting/visit.ts'
import { visitMany } from '../src/platform/visiting/visit-many.ts'
import type { KeepBody, Visited } from '../src/platform/visiting/visited.ts'
import { warcOf } from '../src/platform/visiting/warc.ts'
import { frameworks } from './world/clean-plan.ts'
import { flyingTime } from './world/flying-time.ts'
import { miniatureAgency, miniatureYear } from './world/miniature-files.ts'
import { type MiniatureSite, openMiniatureSite } from './world/miniature-site.ts'
import { hintText, tableOf } from './world/trap-table.ts'

const visitor = { contact: 'webmaster@thansai.example' }
const bounds = { answer: 2_500, whole: 3_500, bytes: 8 * 1024 * 1024 }

/** What the pages are looked through for: the year’s plan of work and of what is spent. */
const agency: LookedAgency = {
  ...{ type: 'subdistrict-office', name: miniatureAgency },
  ...{ district: 'ทุ่งกว้าง', province: 'ตัวอย่าง' },
}
function lookedFor() {
  const year = fiscalYear(miniatureYear)
  const framework = frameworks.find((each) => each.fiscalYear === year)
  const plan = framework && itemsOfYear(framework, noDisclosures).find((o) => o.item.code === 'O11')
  if (!plan) throw new Error('There is no O11.')
  return { ...lookedItemOf(plan, year, { isLocal: true }), answer: 'has' as const }
}

/** What the table shows of a visit besides the name of the trap: one column more is one line more. */
const columns: Readonly<Record<string, (visited: Visited, seen: string) => string | number>> = {
  outcome: ({ outcome }) => outcome,
  reason: ({ reason }) => reason,
  'seen inside': (_, seen) => seen,
  status: ({ status }) => status ?? '',
  way: ({ redirects }) => redirects.map(({ status }) => status).join(' '),
  type: ({ type }) => type?.split(';')[0]?.slice(0, 40) ?? '',
  bytes: ({ bytes }) => bytes ?? '',
  trouble: ({ trouble }) => trouble ?? '',
}

describe('the miniature site', () => {
  let site: MiniatureSite
  const found = new Map<string, Visited>()
  /** What was seen inside of each page that opened. */
  const seen = new Map<string, string>()
  beforeAll(async () => {
    site = await openMiniatureSite()
    const told: string[] = []
    const kept = new Map<string, Buffer>()
    const item = lookedFor()
    const keep: KeepBody = async (pieces, { url }) => {
      const taken: Uint8Array[] = []
      for await (const piece of pieces) taken.push(piece)
      kept.set(url, Buffer.concat(taken))
    }
    const end = await visitMany(
      site.traps.map(({ url }) => url),
      { visitor, bounds, reach: site.reach, time: flyingTime(), keep },
      async (visited) => {
        const { url, finalUrl, outcome } = visited
        told.push(url)
        found.set(url, visited)
        const bytes = outcome === 'ok' ? kept.get(url) : undefined
        if (!bytes || !finalUrl) return
        const inside = await readInside(bytes)
        const hints = findingsOf({ url, finalUrl, inside }, item, agency)
        seen.set(url, hints.map(hintText).join(', '))
      },
    )
    expect(end).toBe('finished')
    expect(told.toSorted()).toEqual(site.traps.map(({ url }) => url).toSorted())
  }, 60_000)
  afterAll(async () => {
    endReaders()
    await site.close()
  })

  it('is visited completely, and each trap is told as what it is', () => {
    const rows = site.traps.map(({ name, url }) => {
      const visited = found.get(url)
      return visited
        ? [
            name,
            ...Object.values(columns).map((column) => String(column(visited, seen.get(url) ?? ''))),
          ]
        : [name]
    })
    console.log(tableOf([['trap', ...Object.keys(columns)], ...rows]))
    expect(
      rows.map(([name, outcome, reason, inside]) => ({ name, outcome, reason, seen: inside })),
    ).toEqual(site.traps.map(({ url: _, ...trap }) => trap))
    const opened = site.traps.filter(({ outcome }) => outcome === 'ok')
    expect([...seen.keys()].toSorted()).toEqual(opened.map(({ url }) => url).toSorted())
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

  it('proves with a WARC what was there, and the way to it', async () => {
    const kept: Uint8Array[] = []
    const visited = await visit(site.url('mistyped', '/page'), {
      ...{ visitor, reach: site.reach },
      keep: async (pieces) => {
        for await (const piece of pieces) kept.push(piece)
      },
    })
    expect(Buffer.concat(kept)).toEqual(Buffer.from(site.files.pdf))
    const asked = site.visits.at(-1)?.headers
    expect(Object.fromEntries(visited.exchanges[0]?.requestHeaders ?? [])).toEqual(asked)
    const digests: (string | null)[] = []
    const warc = warcOf(visited, async function* () {
      yield* kept
    })
    for await (const { type, payloadDigest } of readWarc(warc))
      if (type === 'response') digests.push(payloadDigest)
    expect(digests).toEqual([`sha256:${visited.sha256}`])
    expect(visited.sha256).toBe(createHash('sha256').update(site.files.pdf).digest('hex'))
  })

  it('is no longer visited when the visit is stopped, and says nothing of the page', async () => {
    const stop = new AbortController()
    const why = new Error('stopped')
    const visiting = visit(site.url('silent', '/page'), {
      ...{ visitor, bounds, reach: site.reach, signal: stop.signal },
    })
    stop.abort(why)
    await expect(visiting).rejects.toBe(why)
  })

  it('is blamed neither for a full disk nor for a keeper that wants no more', async () => {
    const how = { visitor, bounds, reach: site.reach }
    const full = new Error('disk full')
    for (const whole of [true, false])
      await expect(
        visit(site.url('files', '/plan.pdf'), {
          ...how,
          keep: async (pieces) => {
            for await (const _ of pieces) if (!whole) break
            throw full
          },
        }),
      ).rejects.toBe(full)
    expect(
      await visit(site.url('files', '/plan.pdf'), { ...how, keep: async () => null }),
    ).toMatchObject({ outcome: 'unsure', reason: 'too-large', bytes: null })
  })

  it('is asked by one at a time also where many hosts lead to one', async () => {
    const urls = Array.from({ length: 12 }, (_, at) => site.url(`agency-${at}`, '/to-portal'))
    const told: string[] = []
    await visitMany(
      urls,
      { visitor, bounds, reach: site.reach, time: flyingTime() },
      async ({ reason, redirects }) => void told.push(`${reason} ${redirects.length}`),
    )
    expect(told).toEqual(urls.map(() => 'opened 1'))
    expect(site.mostAtOnce('portal')).toBe(1)
  })
})
