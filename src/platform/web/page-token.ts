// For old in-app browsers that say nothing of where a form comes from: a word in the form that only a
// page of ours can know, bound to a cookie of that browser. Browsers that do say it get neither.
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import { getCookie } from 'hono/cookie'
import type { WebContext, WebEnv } from './env.ts'
import { isForEverybody } from './public-page.ts'

/** The cookie, kept to this host alone where the site is https. */
export const pageCookie = (isSecure: boolean) =>
  isSecure ? '__Host-prongsai.page' : 'prongsai.page'

/** The field that fits it. */
export const pageField = 'from-page'

/** The field comes first in a form, so it stands within the first bytes of what is sent. */
const peeked = 8 * 1024

/** Whether a browser says where its requests come from. */
export const saysWhence = (c: WebContext) =>
  ['sec-fetch-site', 'origin', 'referer'].some((name) => c.req.header(name) !== undefined)

/** Words for pages, made with the installation's key. */
export function pageTokens(key: string, isSecure: boolean) {
  const name = pageCookie(isSecure)
  const tokenOf = (cookie: string) =>
    createHmac('sha256', key).update(`form on a page of ours: ${cookie}`).digest('base64url')

  /** Writes the field into every form of a page, where the browser told nothing on asking for it. */
  const given: MiddlewareHandler<WebEnv> = async (c, next) => {
    await next()
    if (c.req.header('sec-fetch-site') !== undefined || isForEverybody(c)) return
    if (!/^text\/html/.test(c.res.headers.get('content-type') ?? '')) return
    const html = await c.res.text()
    const kept = getCookie(c, name)
    const cookie = kept ?? randomBytes(18).toString('base64url')
    const field = `<input type="hidden" name="${pageField}" value="${tokenOf(cookie)}"/>`
    // What people typed is escaped, so these are the forms of the page itself.
    const withField = html.replaceAll(/<form method="post"[^>]*>/g, (form) => form + field)
    c.res = new Response(withField, c.res)
    c.res.headers.delete('content-length')
    if (kept === undefined && withField !== html)
      c.header(
        'set-cookie',
        `${name}=${cookie}; Path=/; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`,
        { append: true },
      )
  }

  /** Whether a form that says nothing of where it comes from came from a page of ours after all. */
  const isFromOurPage = async (c: WebContext): Promise<boolean> => {
    const cookie = saysWhence(c) ? undefined : getCookie(c, name)
    if (cookie === undefined) return false
    const sent = Buffer.from(fieldIn(await firstOf(c)) ?? '')
    const expected = Buffer.from(tokenOf(cookie))
    return sent.length === expected.length && timingSafeEqual(sent, expected)
  }

  return { given, isFromOurPage }
}
export type PageTokens = ReturnType<typeof pageTokens>

/** The field as a urlencoded or a multipart form sends it. */
function fieldIn(start: string): string | null {
  const urlencoded = /(?:^|&)from-page=([\w-]+)/.exec(start)
  const multipart = /name="from-page"\r\n\r\n([\w-]+)\r\n/.exec(start)
  return urlencoded?.[1] ?? multipart?.[1] ?? null
}

/** Reads the first bytes of a body and puts them back before the rest. */
async function firstOf(c: WebContext): Promise<string> {
  const { raw } = c.req
  if (!raw.body) return ''
  const reader: ReadableStreamDefaultReader<Uint8Array> = raw.body.getReader()
  const pieces: Uint8Array[] = []
  let size = 0
  let isWhole = false
  while (size < peeked && !isWhole) {
    const { done, value } = await reader.read()
    if (value) {
      pieces.push(value)
      size += value.byteLength
    }
    isWhole = done
  }
  const body = new ReadableStream<Uint8Array>({
    start(again) {
      for (const piece of pieces) again.enqueue(piece)
      if (isWhole) again.close()
    },
    async pull(again) {
      const { done, value } = await reader.read()
      if (value) again.enqueue(value)
      if (done) again.close()
    },
    cancel: (why) => reader.cancel(why),
  })
  const { url, method, headers } = raw
  c.req.raw = new Request(url, { method, headers, body, duplex: 'half' } as RequestInit)
  return Buffer.concat(pieces).subarray(0, peeked).toString('latin1')
}
