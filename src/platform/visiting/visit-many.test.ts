import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Time } from './time.ts'
import { hostTurns } from './turns.ts'
import type { Visit } from './visit.ts'
import { type ManyOptions, visitMany } from './visit-many.ts'
import { type VisitReason, visitReasons } from './visit-reasons.ts'
import type { Visited } from './visited.ts'

/** A time that stands still until all sleep, and then jumps to where the first of them wakes. */
function jumpingTime() {
  let now = 0
  const sleepers: { readonly until: number; readonly wake: () => void }[] = []
  const jump = () => {
    sleepers.sort((one, other) => one.until - other.until)
    const first = sleepers.shift()
    if (!first) return
    now = Math.max(now, first.until)
    first.wake()
  }
  const time: Time = {
    now: () => now,
    sleep: (ms, signal) =>
      new Promise((wake) => {
        if (signal.aborted) return wake()
        sleepers.push({ until: now + ms, wake })
        signal.addEventListener('abort', () => wake(), { once: true })
        // All that can go on without time has gone on by then.
        setImmediate(() => setImmediate(jump))
      }),
  }
  return time
}

interface Asked {
  readonly url: string
  readonly from: number
  to: number
}

/** Visits that take as long as `takes` says and end as `ends` says; pages only, robots.txt apart. */
function world(
  time: Time,
  ends: (url: string, attempt: number) => VisitReason = () => 'opened',
  takes: (url: string) => number = () => 50,
  robots = '',
) {
  const asked: Asked[] = []
  const robotsAsked: string[] = []
  const attempts = new Map<string, number>()
  const ask: Visit = async (typed, { gate, keep, signal }) => {
    const url = new URL(typed)
    const ended = (reason: VisitReason): Visited => ({
      ...{ url: typed, startedAt: '', tookMs: 0, outcome: visitReasons[reason].outcome, reason },
      ...{ status: null, redirects: [], finalUrl: typed, type: null, bytes: null, sha256: null },
      ...{
        etag: null,
        lastModified: null,
        trouble: null,
        headers: [],
        retryAfter: null,
        exchanges: [],
      },
    })
    if (url.pathname === '/robots.txt') {
      robotsAsked.push(typed)
      const page = { url: typed, finalUrl: typed, type: null }
      await keep?.(
        (async function* () {
          yield new TextEncoder().encode(robots)
        })(),
        page,
      )
      return ended('opened')
    }
    const pass = gate ? await gate(url) : () => undefined
    if (typeof pass === 'string') return ended(pass)
    const visit: Asked = { url: typed, from: time.now(), to: Number.POSITIVE_INFINITY }
    asked.push(visit)
    await time.sleep(takes(typed), signal ?? new AbortController().signal)
    signal?.throwIfAborted()
    visit.to = time.now()
    pass()
    const attempt = attempts.get(typed) ?? 0
    attempts.set(typed, attempt + 1)
    return ended(ends(typed, attempt))
  }
  return { ask, asked, robotsAsked }
}

const visitor = { contact: 'a@b.example' }
async function run(
  urls: readonly string[],
  made: ReturnType<typeof world>,
  options: Partial<ManyOptions> & { readonly time: Time },
) {
  const told: Visited[] = []
  const end = await visitMany(
    urls,
    { visitor, ...options },
    async (visited) => void told.push(visited),
    made.ask,
  )
  return { told, end }
}

const urlsOf = (pagesOfHosts: readonly number[]) =>
  pagesOfHosts.flatMap((pages, host) =>
    Array.from({ length: pages }, (_, page) => `https://h${host}.example/${page}`),
  )

describe('many visits', () => {
  it('tell each page once, keep to one at a time per host with a pause, and to so many at once', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat({ max: 5 }), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 0, max: 3 }),
        async (pagesOfHosts, atOnce, failures) => {
          const time = jumpingTime()
          const urls = urlsOf(pagesOfHosts)
          const made = world(time, (url, attempt) =>
            url.endsWith('1') && attempt < failures ? 'server-trouble' : 'opened',
          )
          const { told, end } = await run(urls, made, { time, atOnce, pause: 1_000 })
          expect(end).toBe('finished')
          expect(told.map(({ url }) => url).toSorted()).toEqual(urls.toSorted())
          for (const { url, reason } of told)
            expect(reason).toBe(url.endsWith('1') && failures > 2 ? 'server-trouble' : 'opened')
          expect(new Set(made.robotsAsked).size).toBe(made.robotsAsked.length)
          for (const [, own] of Map.groupBy(made.asked, ({ url }) => new URL(url).host)) {
            const inOrder = own.toSorted((one, other) => one.from - other.from)
            for (const [at, { from }] of inOrder.entries())
              expect(from).toBeGreaterThanOrEqual((inOrder[at - 1]?.to ?? -1_000) + 1_000)
          }
          for (const { from } of made.asked)
            expect(
              made.asked.filter((other) => other.from <= from && other.to > from).length,
            ).toBeLessThanOrEqual(atOnce)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('of two runs that share their turns keep the pause at a host together', async () => {
    const time = jumpingTime()
    const made = world(time)
    const turns = hostTurns(1_000, time)
    const all = urlsOf([6])
    await Promise.all(
      [all.slice(0, 3), all.slice(3)].map((urls) => run(urls, made, { time, turns })),
    )
    expect(made.asked).toHaveLength(6)
    const inOrder = made.asked.toSorted((one, other) => one.from - other.from)
    for (const [at, { from }] of inOrder.entries())
      expect(from).toBeGreaterThanOrEqual((inOrder[at - 1]?.to ?? -1_000) + 1_000)
  })

  it('of a slow host hold up nobody else', async () => {
    const time = jumpingTime()
    const slow = (url: string) => (url.includes('//h0.') ? 60_000 : 50)
    const made = world(time, undefined, slow)
    const { told } = await run(urlsOf([4, 4, 4]), made, { time, atOnce: 2, pause: 1_000 })
    const order = told.map(({ url }) => new URL(url).host)
    expect(order.slice(0, 8).toSorted()).toEqual([
      ...Array.from({ length: 4 }, () => 'h1.example'),
      ...Array.from({ length: 4 }, () => 'h2.example'),
    ])
  })

  it('keep the longer pause a robots.txt asks for, up to a bound, and what it forbids', async () => {
    for (const [asks, pause] of [
      [3, 3_000],
      [9_999, 10_000],
    ] as const) {
      const time = jumpingTime()
      const robots = `User-agent: *\nDisallow: /1\nCrawl-delay: ${asks}\n`
      const made = world(time, undefined, undefined, robots)
      const { told } = await run(urlsOf([3]), made, { time, pause: 100 })
      const [first, second] = made.asked
      expect((second?.from ?? 0) - (first?.to ?? 0)).toBe(pause)
      expect(made.asked.map(({ url }) => new URL(url).pathname)).toEqual(['/0', '/2'])
      expect(told.find(({ url }) => url.endsWith('/1'))).toMatchObject({
        ...{ outcome: 'unsure', reason: 'robots' },
      })
    }
  })

  it('try again what may pass, later each time, and nothing else', async () => {
    const time = jumpingTime()
    const made = world(time, (url) => (url.endsWith('0') ? 'server-trouble' : 'not-found'))
    await run(urlsOf([2]), made, { time, pause: 10, again: [1_000, 5_000] })
    const attempts = made.asked.filter(({ url }) => url.endsWith('0'))
    expect(attempts).toHaveLength(3)
    expect((attempts[1]?.from ?? 0) - (attempts[0]?.to ?? 0)).toBeGreaterThanOrEqual(1_000)
    expect((attempts[2]?.from ?? 0) - (attempts[1]?.to ?? 0)).toBeGreaterThanOrEqual(5_000)
    expect(made.asked.filter(({ url }) => url.endsWith('1'))).toHaveLength(1)
  })

  it('ask a host no more that was silent five times, and tell of its other pages', async () => {
    const time = jumpingTime()
    const made = world(time, () => 'no-answer')
    const { told } = await run(urlsOf([43]), made, { time, pause: 10 })
    expect(made.asked).toHaveLength(5)
    expect(told).toHaveLength(43)
    expect(new Set(told.map(({ reason }) => reason))).toEqual(new Set(['host-silent']))
  })

  it('begin nothing in the place of a page before it is stored', async () => {
    const time = jumpingTime()
    const made = world(time)
    let stored = 0
    await visitMany(
      urlsOf([1, 1, 1, 1]),
      { visitor, time, atOnce: 1 },
      async () => {
        const begun = made.asked.length
        await time.sleep(500, new AbortController().signal)
        stored++
        expect(made.asked).toHaveLength(begun)
      },
      made.ask,
    )
    expect(stored).toBe(4)
  })

  it('end when they are stopped, and go on later with what was not told: none lost, none repeated', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 11 }), async (after) => {
        const urls = urlsOf([4, 4, 4])
        const stop = new AbortController()
        const stored: string[] = []
        const time = jumpingTime()
        const store = async ({ url }: Visited) => {
          stored.push(url)
          if (stored.length === after) stop.abort(new Error('stopped'))
        }
        const how = { visitor, time, atOnce: 2 }
        expect(await visitMany(urls, { ...how, signal: stop.signal }, store, world(time).ask)).toBe(
          'stopped',
        )
        const left = urls.filter((url) => !stored.includes(url))
        expect(await visitMany(left, how, store, world(time).ask)).toBe('finished')
        expect(stored.toSorted()).toEqual(urls.toSorted())
      }),
      { numRuns: 20 },
    )
  })

  it('end with the error of whoever stores them', async () => {
    const time = jumpingTime()
    const made = world(time)
    const full = new Error('disk full')
    await expect(
      visitMany(urlsOf([5, 5]), { visitor, time }, () => Promise.reject(full), made.ask),
    ).rejects.toBe(full)
    expect(made.asked.length).toBeLessThan(5)
  })
})
