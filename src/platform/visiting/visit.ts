import { internet, type Network } from '../fetching/network.ts'
import { readPageAddress } from '../fetching/public-address.ts'
import { answerOf, type Told } from './answer.ts'
import { headerOf } from './headers.ts'
import { namesItself } from './user-agent.ts'
import { type VisitReason, visitReasons } from './visit-reasons.ts'
import {
  type Before,
  type Bounds,
  type Exchange,
  type HeaderList,
  type KeepBody,
  type Redirect,
  usualBounds,
  type Visited,
  type Visitor,
} from './visited.ts'

/** How a page is visited. */
export interface VisitOptions {
  readonly visitor: Visitor
  readonly before?: Before | null
  readonly reach?: Network
  readonly bounds?: Partial<Bounds>
  readonly keep?: KeepBody
  readonly gate?: Gate
  /** Ends the visit, which then throws the reason of the signal: it tells nothing about the page. */
  readonly signal?: AbortSignal
  /** Milliseconds since 1970. */
  readonly now?: () => number
}

/** What `visit` is, for whoever is given one. */
export type Visit = (typed: string, options: VisitOptions) => Promise<Visited>

/** Asked before each address on the way: why not to go there, or what to call when done there. */
export type Gate = (url: URL) => Promise<VisitReason | (() => void)>

/**
 * Visits a page as the public would, and tells how that ended. Never throws for anything the page or its host does;
 * throws where `keep` does, or where it is stopped.
 */
export async function visit(typed: string, options: VisitOptions): Promise<Visited> {
  const { visitor, before = null, reach = internet, gate, signal, now = Date.now } = options
  const bounds = { ...usualBounds, ...options.bounds }
  const started = now()
  const way: Way = { redirects: [], exchanges: [], seen: new Set(), gaveCookies: false }
  let left = bounds.whole
  const ended = (reason: VisitReason, finalUrl: string | null, told?: Told): Visited => ({
    ...{ url: typed, startedAt: new Date(started).toISOString(), tookMs: now() - started },
    ...{ outcome: visitReasons[reason].outcome, reason, finalUrl },
    ...{ redirects: way.redirects, exchanges: way.exchanges },
    ...seenIn(told, reason === 'unchanged' ? before : null),
  })

  let url = readPageAddress(typed)
  for (let last: string | null = null; ; ) {
    if (typeof url === 'string') return ended(url, last)
    url.hash = ''
    if (way.seen.has(url.href))
      return ended(way.gaveCookies ? 'asks-cookies' : 'redirect-loop', last)
    if (way.redirects.length > bounds.redirects) return ended('too-many-redirects', last)
    way.seen.add(url.href)
    const pass = gate ? await gate(url) : () => undefined
    if (typeof pass === 'string') return ended(pass, last)
    last = url.href
    const began = performance.now()
    let told: Told
    try {
      signal?.throwIfAborted()
      const headers = headersFor(url, visitor, before)
      told = await answerOf(url, {
        ...{ typed, headers, reach, bounds, left, keep: options.keep, signal },
        startedAt: new Date(now()).toISOString(),
      })
    } finally {
      pass()
    }
    left -= performance.now() - began
    way.exchanges.push(told.exchange)
    if (told.to === null) return ended(told.reason, url.href, told)
    way.redirects.push({ url: url.href, status: told.exchange.answer?.status ?? 0 })
    way.gaveCookies ||= headerOf(told.exchange.answer?.headers ?? [], 'set-cookie') !== null
    url = URL.canParse(told.to, url.href)
      ? readPageAddress(new URL(told.to, url).href)
      : 'not-an-address'
    if (left <= 0) return ended('no-answer', last)
  }
}

/** What stands behind a visitor who is on the way. */
interface Way {
  readonly redirects: Redirect[]
  readonly exchanges: Exchange[]
  readonly seen: Set<string>
  gaveCookies: boolean
}

function headersFor(url: URL, visitor: Visitor, before: Before | null): HeaderList {
  const asks = before !== null && (before.finalUrl === null || before.finalUrl === url.href)
  const conditions: readonly (readonly [string, string | null])[] = asks
    ? [
        ['if-none-match', before.etag],
        ['if-modified-since', before.lastModified],
      ]
    : []
  return [
    ...namesItself(visitor),
    ['accept', 'text/html,application/pdf,*/*;q=0.5'],
    ['accept-language', 'th,en;q=0.5'],
    ['accept-encoding', 'identity'],
    // What a host once gave is given back as it came, or, with signs no header may have, not at all.
    ...conditions.flatMap(([name, value]) =>
      value !== null && /^[\x20-\x7e\x80-\xff]+$/.test(value) ? [[name, value] as const] : [],
    ),
  ]
}

/** What the last answer on the way tells of the page. */
function seenIn(told: Told | undefined, before: Before | null) {
  const answer = told?.exchange.answer ?? null
  const headers = answer?.headers ?? []
  return {
    status: answer?.status ?? null,
    type: headerOf(headers, 'content-type'),
    bytes: told?.bytes ?? null,
    sha256: told?.sha256 ?? null,
    etag: headerOf(headers, 'etag') ?? before?.etag ?? null,
    lastModified: headerOf(headers, 'last-modified') ?? before?.lastModified ?? null,
    headers,
    retryAfter: told?.retryAfter ?? null,
    trouble: told?.trouble ?? null,
  }
}
