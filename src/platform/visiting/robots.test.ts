import { expect, it } from 'vitest'
import { robotsKeeper, robotsMeanings } from './robots.ts'
import type { Visit } from './visit.ts'
import { type VisitReason, visitReasons } from './visit-reasons.ts'

const hour = 60 * 60 * 1000

/** Hosts whose robots.txt ends as told. */
function hosts(ends: () => VisitReason, text = 'User-agent: *\nDisallow: /a') {
  let now = 0
  const asked: string[] = []
  const ask: Visit = async (url, { keep }) => {
    asked.push(url)
    const reason = ends()
    if (robotsMeanings[reason] === 'read')
      await keep?.(
        (async function* () {
          yield new TextEncoder().encode(text)
        })(),
        { url, finalUrl: url, type: null },
      )
    return {
      ...{ url, startedAt: '', tookMs: 0, outcome: visitReasons[reason].outcome, reason },
      ...{ status: null, redirects: [], finalUrl: url, type: null, bytes: null, sha256: null },
      ...{
        etag: null,
        lastModified: null,
        trouble: null,
        headers: [],
        retryAfter: null,
        exchanges: [],
      },
    }
  }
  const keeper = robotsKeeper({ visitor: { contact: 'a@b.example' }, now: () => now }, ask)
  const pass = (ms: number) => {
    now += ms
  }
  return { keeper, asked, pass }
}

const page = new URL('https://oit.mini.example/a')

it('is asked for once a day, and once for all who ask together', async () => {
  const { keeper, asked, pass } = hosts(() => 'opened')
  const all = await Promise.all([1, 2, 3].map(() => keeper.askedAt(page)))
  expect(all.map((rules) => typeof rules !== 'string' && rules.allows(page))).toEqual([
    ...[false, false, false],
  ])
  pass(23 * hour)
  expect(keeper.knows(page)).toBe(true)
  await keeper.askedAt(page)
  expect(asked).toEqual(['https://oit.mini.example/robots.txt'])
  pass(2 * hour)
  expect(keeper.knows(page)).toBe(false)
  await keeper.askedAt(page)
  expect(asked).toHaveLength(2)
})

it('is asked for again soon where it could not be had', async () => {
  let reason: VisitReason = 'server-trouble'
  const { keeper, pass } = hosts(() => reason)
  expect(await keeper.askedAt(page)).toBe('robots-unknown')
  reason = 'not-found'
  pass(30_000)
  expect(await keeper.askedAt(page)).not.toBeTypeOf('string')
})

it.each<[VisitReason, unknown]>([
  ['opened', false],
  // What was read before a limit was met is what there is.
  ['too-large', false],
  ['unpacks-too-large', false],
  ['not-found', true],
  ['gone', true],
  ['forbidden', true],
  ['asks-sign-in', true],
  ['odd-status', true],
  ['empty', true],
  ['redirect-loop', true],
  ['too-many-redirects', true],
  ['private-address', true],
  ['name-unknown', true],
  ['cannot-unpack', true],
  ['server-trouble', 'robots-unknown'],
  ['too-many-asked', 'robots-unknown'],
  ['too-slow', 'robots-unknown'],
  ['no-answer', 'no-answer'],
  ['connection-refused', 'connection-refused'],
  ['certificate-expired', 'certificate-expired'],
])('that ends %s means for a page it would forbid: %s', async (reason, means) => {
  const rules = await hosts(() => reason).keeper.askedAt(page)
  expect(typeof rules === 'string' ? rules : rules.allows(page)).toBe(means)
})

it('is forgotten of the host asked longest ago, before there are too many', async () => {
  const { keeper } = hosts(() => 'not-found')
  await keeper.askedAt(page)
  for (let at = 0; at < 1_000; at++) await keeper.askedAt(new URL(`https://h${at}.example/`))
  expect(keeper.knows(page)).toBe(false)
  expect(keeper.knows(new URL('https://h999.example/'))).toBe(true)
})
