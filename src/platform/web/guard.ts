import type { MiddlewareHandler } from 'hono'
import { isLoopback } from '../../basics/loopback.ts'
import type { WebEnv } from './env.ts'
import type { PageTokens } from './page-token.ts'
import { isForEverybody } from './public-page.ts'
import { trouble } from './trouble.tsx'

/**
 * Answers only to names of our own: this computer's, or the public one set for it. A page of another
 * site that points its own name at 127.0.0.1 (DNS rebinding) stops here.
 */
export const ownNameOnly =
  (publicOrigin: string | null): MiddlewareHandler<WebEnv> =>
  async (c, next) => {
    const host = c.req.header('host') ?? new URL(c.req.url).host
    return isOurName(host, publicOrigin) ? next() : trouble(c, 'wrong-host')
  }

/**
 * Takes orders only from our own pages. Browsers say where a post comes from: by Sec-Fetch-Site, older
 * ones by Origin or Referer. Behind a TLS proxy the request looks like http, so an origin is compared
 * with the public one and with the name asked for, never with the request's own address. A browser that
 * says nothing at all must send the word its page was given (page-token.ts). `signed`: the addresses, in
 * full, that other servers post to; their routes look at no session and answer to a signature alone.
 */
export const ownPagesOnly =
  (
    publicOrigin: string | null,
    { isFromOurPage }: Pick<PageTokens, 'isFromOurPage'>,
    signed: readonly string[] = [],
  ): MiddlewareHandler<WebEnv> =>
  async (c, next) => {
    if (['GET', 'HEAD', 'OPTIONS'].includes(c.req.method)) return next()
    if (c.req.method === 'POST' && signed.includes(new URL(c.req.url).pathname)) return next()
    const host = c.req.header('host') ?? new URL(c.req.url).host
    if (saidWhence((name) => c.req.header(name), publicOrigin, host) === 'ours') return next()
    return (await isFromOurPage(c)) ? next() : trouble(c, 'from-elsewhere')
  }

type Header = (name: string) => string | undefined

/** Where a browser says a post comes from; 'unsaid' where it says nothing. */
function saidWhence(
  header: Header,
  publicOrigin: string | null,
  host: string,
): 'ours' | 'elsewhere' | 'unsaid' {
  const site = header('sec-fetch-site')
  const told = header('origin')
  const origin = told ?? originOf(header('referer'))
  const sameSite = site === undefined ? origin !== null : site === 'same-origin' || site === 'none'
  // Under the public name only its own scheme is ours: whoever sits on the line can write the http page.
  const isPublicName = publicOrigin !== null && hostOf(publicOrigin) === host
  const sameOrigin =
    origin === null || origin === publicOrigin || (!isPublicName && hostOf(origin) === host)
  if (sameSite && sameOrigin) return 'ours'
  const isSaid = [site, told, header('referer')].some((word) => word !== undefined)
  return isSaid ? 'elsewhere' : 'unsaid'
}

/** Whether a browser says that a post comes from a page that is not ours; one that says nothing does not. */
export const saidElsewhere = (header: Header, publicOrigin: string | null): boolean =>
  saidWhence(header, publicOrigin, header('host') ?? '') === 'elsewhere'

/** What a browser may load and do on our pages: our own files, photos chosen on the device, no script or style in the page itself. */
export const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** The same for a page whose form is led on to one other origin. */
export const policyLeadingTo = (origin: string): string =>
  policy.replace("form-action 'self'", `form-action 'self' ${origin}`)

/** A year of https alone, said where the public address is https; other names of its domain are not ours to bind. */
const httpsOnly = 'max-age=31536000'

/** What every answer carries, whatever it is. */
const standing = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'DENY',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
} as const
const standingOverHttps = { ...standing, 'strict-transport-security': httpsOnly } as const

/** The headers that every answer of a site carries, whatever it is. */
export const standingHeaders = (publicOrigin: string | null): Readonly<Record<string, string>> =>
  publicOrigin?.startsWith('https:') ? standingOverHttps : standing

/** Headers that every answer carries, errors too. */
export const securityHeaders =
  (publicOrigin: string | null): MiddlewareHandler<WebEnv> =>
  async (c, next) => {
    await next()
    const set = (name: string, value: string) => c.res.headers.set(name, value)
    // A file that people sent has a stricter one of its own.
    if (!c.res.headers.has('content-security-policy')) set('content-security-policy', policy)
    const isUntold = c.res.headers.get('referrer-policy') === 'no-referrer'
    // A page may say that not even our own pages learn of it.
    for (const [name, value] of Object.entries(standingHeaders(publicOrigin)))
      if (name !== 'referrer-policy' || !isUntold) set(name, value)
    // What a signed-in person sees, and every page with a link or a code in its address, stays nowhere.
    if (c.res.headers.has('cache-control')) return
    set('cache-control', isForEverybody(c) ? 'no-cache' : 'no-store')
  }

/** Whether a name that was asked for is this computer's, or the public one. */
export function isOurName(host: string, publicOrigin: string | null): boolean {
  const name = host.replace(/:\d+$/, '').toLowerCase()
  return isLoopback(name) || (publicOrigin !== null && host === hostOf(publicOrigin))
}

/** Name and port of an origin; "null", which browsers send when they will not say, has none. */
function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null
}

const originOf = (address: string | undefined): string | null =>
  address && URL.canParse(address) ? new URL(address).origin : null
