import { type Dispatcher, request } from 'undici'
import { agentTo, internet, type Network } from './network.ts'
import { networkTrouble } from './network-trouble.ts'
import { readPageAddress } from './public-address.ts'
import { unpacked } from './unpacked.ts'

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

/** How the world is asked, and for how long. */
export interface Reach extends Network {
  /** Milliseconds for all of it. */
  readonly patience: number
}

const usual: Reach = { ...internet, patience: 15_000 }

const mostRedirects = 5

/**
 * Fetches a page once, as somebody from outside would see it. Each host on the way is resolved once, every address
 * it has must be public, and the connection goes to just those (network.ts). The body goes to `keep`, unpacked; it
 * says false where it became too large.
 */
export async function fetchOnce(
  typed: string,
  keep: (pieces: AsyncIterable<Uint8Array>) => Promise<boolean>,
  reach: Reach = usual,
): Promise<Fetched> {
  const time = AbortSignal.timeout(reach.patience)
  let url = readPageAddress(typed)
  let last: string | null = null
  try {
    for (let hop = 0; hop <= mostRedirects; hop++) {
      if (typeof url === 'string') return trouble('not-an-address', null, last)
      last = url.href
      const dispatcher = agentTo(reach, reach)
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
  const coding = String(headers['content-encoding'] ?? '')
  const whole = await keep(unpacked(body, coding) ?? body)
  return whole
    ? { ...at, outcome: 'captured', reason: null }
    : { ...at, outcome: 'unsure', reason: 'too-large' }
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
  const told = networkTrouble(error)
  if (told === 'private-address') return told
  if (time.aborted) return 'no-answer'
  if (told === null) throw error
  if (told === 'name-unknown') return told
  return told.startsWith('certificate') || told === 'not-secure' ? 'not-secure' : 'no-answer'
}
