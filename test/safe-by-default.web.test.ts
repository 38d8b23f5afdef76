import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pageCookie, pageField } from '../src/platform/web/page-token.ts'
import { type VisitedSite, visitedSite } from './world/visitor.ts'
import { hiddenFields, urlencoded, webWorld } from './world/web.ts'

let world: Awaited<ReturnType<typeof webWorld>>
let site: VisitedSite
beforeAll(async () => {
  world = await webWorld()
  site = await visitedSite()
})
afterAll(async () => {
  expect([...world.faults, ...site.faults]).toEqual([])
  await world.close()
  await site.close()
})

const own = 'http://127.0.0.1:4380'
const host = '127.0.0.1:4380'
const address = '/desk/thansai/settings'
const papers = { digits: 'thai', font: 'Sarabun' }
const form = { 'content-type': 'application/x-www-form-urlencoded' }

/** Posts with exactly the headers given, as another site or an old browser would. */
const sent = (headers: Record<string, string>, fields: Record<string, string> = papers) =>
  world.app.request(`${own}${address}`, {
    method: 'POST',
    headers: { host, ...form, ...headers },
    body: urlencoded(fields),
  })

describe('an order', () => {
  it.each([
    [{ 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }],
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site', origin: 'http://127.0.0.1:9999' }],
    [{ origin: 'https://evil.example' }],
    [{ origin: 'null' }],
    [{ origin: 'http://127.0.0.1:9999' }],
    [{ referer: 'https://evil.example/127.0.0.1:4380/' }],
    [{ 'sec-fetch-site': 'same-origin', origin: 'https://evil.example' }],
    [{}],
    [{ cookie: `${pageCookie(false)}=made-up` }],
  ])('of another site is not taken: %j', async (headers) => {
    const answer = await sent(headers, { ...papers, [pageField]: 'made-up' })
    expect(answer.status).toBe(403)
    expect(await answer.text()).toContain('ไม่รับคำสั่งจากเว็บไซต์อื่น')
  })

  it.each([
    [{ 'sec-fetch-site': 'same-origin', origin: own }],
    [{ 'sec-fetch-site': 'none' }],
    [{ origin: own }],
    [{ referer: `${own}/desk/thansai/settings` }],
  ])('of our own page is taken, whatever the browser says it by: %j', async (headers) => {
    expect((await sent(headers)).status).toBe(303)
  })

  it('behind a TLS proxy is taken from the public address alone', async () => {
    const behind = await webWorld({ publicOrigin: 'https://ita.example.go.th' })
    const from = (origin: string) =>
      behind.app.request(`http://ita.example.go.th${address}`, {
        method: 'POST',
        headers: { host: 'ita.example.go.th', origin, ...form },
        body: urlencoded(papers),
      })
    expect((await from('https://ita.example.go.th')).status).toBe(303)
    expect((await from('https://ita.example.go.th.evil.example')).status).toBe(403)
    expect((await from('https://evil.example')).status).toBe(403)
    // A page of the same name that came without TLS may be anybody's.
    expect((await from('http://ita.example.go.th')).status).toBe(403)
    await behind.close()
  })
})

describe('a browser that never says where a form comes from', () => {
  /** Asks for a page as an old browser does, and gives its cookie and the word in its form. */
  async function oldBrowser(asked = address) {
    const answer = await world.app.request(`${own}${asked}`, { headers: { host } })
    const [cookie = ''] = answer.headers.getSetCookie()
    const html = await answer.text()
    const [, word = ''] = new RegExp(`name="${pageField}" value="([^"]*)"`).exec(html) ?? []
    return { cookie: cookie.split(';')[0] ?? '', whole: cookie, word, html }
  }

  it('is given a word in every form, and by it may send', async () => {
    const { cookie, whole, word, html } = await oldBrowser()
    expect(word).not.toBe('')
    expect(whole).toMatch(/HttpOnly; SameSite=Lax/)
    expect(html.match(/<form method="post"/g)?.length).toBe(
      html.match(
        new RegExp(`<form method="post"[^>]*><input type="hidden" name="${pageField}"`, 'g'),
      )?.length,
    )
    expect((await sent({ cookie }, { [pageField]: word, ...papers })).status).toBe(303)
  })

  it('may send a file with it too', async () => {
    const { cookie, word } = await oldBrowser('/desk/import')
    const body = new FormData()
    body.append(pageField, word)
    body.append('file', new File(['x'.repeat(50_000)], 'ตาราง.txt'))
    const send = (kept: string) =>
      world.app.request(`${own}/desk/import`, {
        method: 'POST',
        headers: { host, cookie: kept },
        body,
      })
    expect((await send(cookie)).status).not.toBe(403)
    expect((await send(`${pageCookie(false)}=another`)).status).toBe(403)
  })

  it('cannot be made to send by a word of somebody else', async () => {
    const mine = await oldBrowser()
    const theirs = await oldBrowser()
    expect(mine.word).not.toBe(theirs.word)
    const fields = { [pageField]: theirs.word, ...papers }
    expect((await sent({ cookie: mine.cookie }, fields)).status).toBe(403)
    const elsewhere = { cookie: mine.cookie, origin: 'https://evil.example' }
    expect((await sent(elsewhere, { [pageField]: mine.word, ...papers })).status).toBe(403)
  })

  it('reads the whole of a long form after the word was looked for', async () => {
    const { cookie, word } = await oldBrowser()
    const server = createAdaptorServer({ fetch: world.app.fetch })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const long = 'ก'.repeat(40_000)
    const answer = await fetch(`${at}${address}`, {
      method: 'POST',
      headers: { cookie, ...form },
      body: urlencoded({ [pageField]: word, ...papers, 'reporter.name': long }),
      redirect: 'manual',
    })
    // Node's own fetch says sec-fetch-mode alone, as old browsers do.
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain(long)
    server.close()
  })

  it('is no browser of today: those get neither word nor cookie', async () => {
    const answer = await world.get(address, { 'sec-fetch-site': 'none' })
    expect(answer.headers.getSetCookie()).toEqual([])
    expect(await answer.text()).not.toContain(pageField)
    const citizen = await site.visitor().get('/a/thansai/2566')
    expect(citizen.headers.getSetCookie()).toEqual([])
  })
})

describe('what a browser keeps', () => {
  it('is nothing of a signed-in page, and nothing of a page behind a link', async () => {
    const kept = async (path: string) => (await world.get(path)).headers.get('cache-control')
    for (const path of ['/', '/desk/thansai/2566', address, '/operator/settings', '/no-such-page'])
      expect(await kept(path)).toBe('no-store')
    const visitor = site.visitor()
    for (const path of ['/sign-in', '/join/abcdefghijklmnop'])
      expect((await visitor.get(path)).headers.get('cache-control')).toBe('no-store')
    expect((await visitor.get('/a/thansai/2566')).headers.get('cache-control')).toBe('no-cache')
  })

  it('is told to come by https alone where the public address is https', async () => {
    const header = 'strict-transport-security'
    expect((await world.get('/')).headers.has(header)).toBe(false)
    const behind = await webWorld({ publicOrigin: 'https://ita.example.go.th' })
    expect((await behind.get('/')).headers.get(header)).toBe('max-age=31536000')
    await behind.close()
  })

  it('is shut to other sites: their frames, windows, scripts and images', async () => {
    const { headers } = await world.get('/')
    expect(headers.get('content-security-policy')).toMatch(
      /default-src 'none'.*frame-ancestors 'none'/,
    )
    expect(headers.get('content-security-policy')).not.toMatch(/unsafe|\*|https?:/)
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
    expect(headers.get('x-frame-options')).toBe('DENY')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('same-origin')
    expect(headers.has('access-control-allow-origin')).toBe(false)
  })
})

describe('a form sent after the session ended', () => {
  it('stays in the page, to be sent again, but for its secrets', async () => {
    const visitor = site.visitor()
    const names = { 'reporter.name': '<b>"ชื่อ"</b>', 'executive.name': 'นายตัวอย่าง' }
    const typed = { ...papers, ...names, clientSecret: 'hunter2' }
    const answer = await visitor.post(address, typed)
    expect(answer.status).toBe(401)
    const html = await answer.text()
    expect(html).toContain(`action="${address}"`)
    expect(html).toContain('value="&lt;b&gt;&quot;ชื่อ&quot;&lt;/b&gt;"')
    expect(html).not.toContain('hunter2')
    // Signed in again in another tab, the button of this page saves it.
    const login = { signInName: 'somying', password: 'ฝนตกที่ทุ่งนาข้าวเขียว' }
    const again = login.password
    await visitor.post(await site.setUpLink(), { name: 'สมหญิง', ...login, again })
    const fields = hiddenFields(html, '/settings')
    expect((await visitor.post(address, fields)).status).toBe(303)
    expect(await (await visitor.get(address)).text()).toContain('value="นายตัวอย่าง"')
  })
})

describe('an address', () => {
  it.each([
    '/desk/%E0%A4%A/settings',
    '/a/%FF/2566',
    '/desk/..%2f..%2fetc%2fpasswd/settings',
    '/assets/..%2f..%2fpackage.json',
    '/desk/thansai%00/settings',
    "/desk/'%20or%20'1'='1/settings",
    '/sign-in?to=//evil.example',
  ])('%s is answered plainly', async (path) => {
    const answer = await world.get(path)
    expect([200, 303, 404]).toContain(answer.status)
    expect(answer.headers.get('location') ?? '/').toMatch(/^\/(?!\/)/)
  })
})

describe('a body', () => {
  it('that is larger than any form of ours is refused, and nothing is kept of it', async () => {
    const huge = { ...papers, 'reporter.name': 'ก'.repeat(1_000_000) }
    const answer = await sent({ origin: own }, huge)
    expect(answer.status).toBe(413)
    expect(await answer.text()).toContain('ใหญ่เกินไป')
  })

  it('with more fields than any form of ours is refused', async () => {
    const many = Object.fromEntries(Array.from({ length: 6_000 }, (_, n) => [`f${n}`, 'x']))
    expect((await sent({ origin: own }, many)).status).toBe(413)
  })

  it.each(['text/plain', 'application/json', ''])('called %j is no form', async (type) => {
    const answer = await sent({ origin: own, 'content-type': type })
    expect(answer.status).toBe(415)
  })
})

describe('a NUL', () => {
  it('typed into a form is left out, and makes no fault', async () => {
    const site = await visitedSite()
    const visitor = site.visitor()
    const password = 'ฝนตกหนักที่ธารใส'
    const begun = { name: 'สม\0ใจ', signInName: 'som\0jai', password, again: password }
    const lost = { signInName: 'a\0bc', recoveryCode: '\0', password, again: password }
    expect((await visitor.post('/recover', lost)).status).toBe(422)
    expect((await visitor.post(await site.setUpLink(), begun)).status).toBe(303)
    expect(await (await visitor.get('/me')).text()).toContain('สมใจ')
    expect(site.faults).toEqual([])
    await site.close()
  })
})
