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
    return isOurs(host, publicOrigin) ? next() : trouble(c, 'wrong-host')
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
    const site = c.req.header('sec-fetch-site')
    const origin = c.req.header('origin') ?? originOf(c.req.header('referer'))
    const host = c.req.header('host') ?? new URL(c.req.url).host
    const sameSite =
      site === undefined ? origin !== null : site === 'same-origin' || site === 'none'
    // Under the public name only its own scheme is ours: whoever sits on the line can write the http page.
    const isPublicName = publicOrigin !== null && hostOf(publicOrigin) === host
    const sameOrigin =
      origin === null || origin === publicOrigin || (!isPublicName && hostOf(origin) === host)
    if (sameSite && sameOrigin) return next()
    return (await isFromOurPage(c)) ? next() : trouble(c, 'from-elsewhere')
  }

/** What a browser may load and do on our pages: our own files, photos chosen on the device, no script or style in the page itself. */
const policy = [
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

/** A year of https alone, said where the public address is https; other names of its domain are not ours to bind. */
const httpsOnly = 'max-age=31536000'

/** Headers that every answer carries, errors too. */
export const securityHeaders =
  (publicOrigin: string | null): MiddlewareHandler<WebEnv> =>
  async (c, next) => {
    await next()
    const set = (name: string, value: string) => c.res.headers.set(name, value)
    // A file that people sent has a stricter one of its own.
    if (!c.res.headers.has('content-security-policy')) set('content-security-policy', policy)
    set('x-content-type-options', 'nosniff')
    set('referrer-policy', 'same-origin')
    set('cross-origin-opener-policy', 'same-origin')
    set('cross-origin-resource-policy', 'same-origin')
    set('x-frame-options', 'DENY')
    set('permissions-policy', 'camera=(), microphone=(), geolocation=()')
    if (publicOrigin?.startsWith('https:')) set('strict-transport-security', httpsOnly)
    // What a signed-in person sees, and every page with a link or a code in its address, stays nowhere.
    if (c.res.headers.has('cache-control')) return
    set('cache-control', isForEverybody(c) ? 'no-cache' : 'no-store')
  }

function isOurs(host: string, publicOrigin: string | null): boolean {
  const name = host.replace(/:\d+$/, '').toLowerCase()
  return isLoopback(name) || (publicOrigin !== null && host === hostOf(publicOrigin))
}

/** Name and port of an origin; "null", which browsers send when they will not say, has none. */
function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null
}

const originOf = (address: string | undefined): string | null =>
  address && URL.canParse(address) ? new URL(address).origin : null
