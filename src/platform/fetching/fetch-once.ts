import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import type { Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { Agent, type Dispatcher, request } from 'undici'
import { bareHost, isPublicAddress, readPageAddress } from './public-address.ts'

/** Why a page was not captured. */
export type FetchTrouble =
  | 'private-address'
  | 'not-an-address'
  | 'not-found'
  | 'name-unknown'
  | 'not-let-in'
  | 'server-trouble'
  | 'no-answer'
  | 'not-secure'
  | 'too-many-redirects'
  | 'too-large'

/** A page as it was when it was fetched. */
export interface Fetched {
  /** 'broken': nobody can open it · 'unsure': it may open for others, or later. */
  readonly outcome: 'captured' | 'broken' | 'unsure'
  readonly reason: FetchTrouble | null
  readonly status: number | null
  readonly finalUrl: string | null
  readonly type: string | null
}

/** How the world is asked; tests bring a small one of their own. */
export interface Reach {
  readonly resolve: (host: string) => Promise<readonly string[]>
  readonly mayConnect: (address: string) => boolean
  /** Milliseconds for all of it. */
  readonly patience: number
}

const internet: Reach = {
  resolve: async (host) => (await lookup(host, { all: true })).map(({ address }) => address),
  mayConnect: isPublicAddress,
  patience: 15_000,
}

const mostRedirects = 5

/**
 * Fetches a page once, as somebody from outside would see it. Each host on the way is resolved once, every address it
 * has must be public, and the connection goes to just those: a name that changes its mind between (DNS
 * rebinding) gains nothing. The body goes to `keep`, unpacked; it says false where it became too large.
 */
export async function fetchOnce(
  typed: string,
  keep: (pieces: AsyncIterable<Uint8Array>) => Promise<boolean>,
  reach: Reach = internet,
): Promise<Fetched> {
  const time = AbortSignal.timeout(reach.patience)
  let url = readPageAddress(typed)
  let last: string | null = null
  try {
    for (let hop = 0; hop <= mostRedirects; hop++) {
      if (typeof url === 'string') return trouble('not-an-address', null, last)
      last = url.href
      const dispatcher = agentTo(reach)
      try {
        const answer = await ask(url, dispatcher, time)
        const to = answer.headers['location']
        if (answer.statusCode < 300 || answer.statusCode >= 400 || typeof to !== 'string')
          return await taken(answer, url, keep)
        url = URL.canParse(to, url.href) ? readPageAddress(new URL(to, url).href) : 'not-an-address'
      } finally {
        await dispatcher.destroy()
      }
    }
    return trouble('too-many-redirects', null, last)
  } catch (error) {
    return trouble(reasonOf(error, time), null, last)
  }
}

/** Connects to public addresses alone, and to those that were looked at. */
function agentTo(reach: Reach) {
  return new Agent({
    connect: {
      timeout: reach.patience,
      lookup: (host, _options, told) => {
        addressesOf(host, reach).then(
          (found) => told(null, found),
          (error: NodeJS.ErrnoException) => told(error, []),
        )
      },
    },
    connections: 1,
    pipelining: 0,
    headersTimeout: reach.patience,
    bodyTimeout: reach.patience,
  }).compose((dispatch) => (options, handler) => {
    // A host that is an address already is never looked up, so it is looked at here.
    const host = bareHost(new URL(String(options.origin)))
    if (isIP(host) > 0 && !reach.mayConnect(host)) throw new NotPublic(host)
    return dispatch(options, handler)
  })
}

async function addressesOf(host: string, { resolve, mayConnect }: Reach) {
  const found = await resolve(host)
  const [first] = found
  if (first === undefined) throw Object.assign(new Error(host), { code: 'ENOTFOUND' })
  // One private address among public ones is a trick, not a page.
  if (!found.every(mayConnect)) throw new NotPublic(host)
  return found.map((address) => ({ address, family: isIP(address) }))
}

class NotPublic extends Error {}

async function ask(url: URL, dispatcher: Dispatcher, signal: AbortSignal) {
  const answer = await request(url, {
    dispatcher,
    signal,
    headers: {
      'user-agent': 'Prongsai (evidence check; fetched once)',
      accept: 'text/html,application/pdf,*/*;q=0.5',
      'accept-encoding': 'identity',
    },
  })
  // Whoever reads the body hears of its errors; one that nobody reads is cut off, which is no error.
  answer.body.on('error', () => undefined)
  return answer
}

async function taken(
  answer: Dispatcher.ResponseData,
  url: URL,
  keep: (pieces: AsyncIterable<Uint8Array>) => Promise<boolean>,
): Promise<Fetched> {
  const { statusCode: status, headers, body } = answer
  const type = typeof headers['content-type'] === 'string' ? headers['content-type'] : null
  const at = { status, finalUrl: url.href, type }
  // A way on that leads nowhere (a redirect without an address, or with two) shows nobody a page either.
  if (status >= 300 || status < 200) {
    body.destroy()
    return { ...trouble(reasonOfStatus(status), status, url.href), type }
  }
  const whole = await keep(unpacked(body, String(headers['content-encoding'] ?? '')))
  return whole
    ? { ...at, outcome: 'captured', reason: null }
    : { ...at, outcome: 'unsure', reason: 'too-large' }
}

/** The body unpacked as it comes; whoever reads it counts what comes out, so a small bomb cannot grow. */
function unpacked(body: Readable, coding: string): AsyncIterable<Uint8Array> {
  const unpack =
    coding === 'gzip' || coding === 'x-gzip'
      ? createGunzip()
      : coding === 'br'
        ? createBrotliDecompress()
        : coding === 'deflate'
          ? createInflate()
          : null
  if (!unpack) return body
  body.on('error', (error) => unpack.destroy(error))
  return body.pipe(unpack)
}

const reasonOfStatus = (status: number): FetchTrouble =>
  status === 404 || status === 410
    ? 'not-found'
    : status >= 500 || status < 400
      ? 'server-trouble'
      : 'not-let-in'

/** Nobody can open these; anything else may open for others, or later. */
const broken: ReadonlySet<FetchTrouble> = new Set<FetchTrouble>([
  ...(['private-address', 'not-an-address', 'not-found', 'name-unknown'] as const),
  'too-many-redirects',
])

const trouble = (
  reason: FetchTrouble,
  status: number | null,
  finalUrl: string | null,
): Fetched => ({
  ...{ outcome: broken.has(reason) ? 'broken' : 'unsure', reason, status, finalUrl, type: null },
})

/** What an error of the network means; one of ours is thrown on. */
function reasonOf(error: unknown, time: AbortSignal): FetchTrouble {
  if (error instanceof NotPublic) return 'private-address'
  if (time.aborted) return 'no-answer'
  const { code: said, name, syscall } = (error ?? {}) as Readonly<Record<string, unknown>>
  const code = String(said ?? '')
  // A name too long to be one (EINVAL), or with signs no name has, is looked up all the same.
  if (code === 'ENOTFOUND' || (syscall === 'getaddrinfo' && code !== 'EAI_AGAIN'))
    return 'name-unknown'
  if (/CERT|TLS|SSL|SIGNED|ALTNAME/.test(code)) return 'not-secure'
  // What is no HTTP has a name in undici and no code; what is no Brotli, a code of zlib’s without its prefix.
  if (name === 'HTTPParserError' || code.startsWith('ERR__ERROR_')) return 'no-answer'
  if (/^(E(CONN|AI_|HOST|NET|PIPE|TIMEDOUT)|UND_ERR|HPE_|Z_)/.test(code)) return 'no-answer'
  throw error
}
