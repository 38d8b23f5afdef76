import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type VisitedSite, visitedSite } from '../../test/world/visitor.ts'
import { urlencoded } from '../../test/world/web.ts'
import { pageField } from '../platform/web/page-token.ts'

const password = 'ฝนตกหนักที่ธารใส'
const login = { signInName: 'สมใจ', password, again: password }

describe('behind a TLS proxy', () => {
  let site: VisitedSite
  beforeAll(async () => {
    site = await visitedSite({ publicOrigin: 'https://ita.example.go.th' })
  })
  afterAll(() => site.close())

  it('cookies are kept to https and to this host, and are found again', async () => {
    const visitor = site.visitor()
    const done = await visitor.post(await site.setUpLink(), { ...login, name: 'สมใจ ใจดี' })
    expect(done.status).toBe(303)
    const cookies = done.headers.getSetCookie()
    expect(cookies.map((cookie) => cookie.split('=', 1)[0]).sort()).toEqual([
      '__Host-prongsai.device',
      '__Secure-prongsai.session_token',
    ])
    for (const cookie of cookies) {
      expect(cookie).toMatch(/; Secure/i)
      expect(cookie).toMatch(/; HttpOnly/i)
      expect(cookie).toMatch(/; SameSite=Lax/i)
      expect(cookie).not.toMatch(/; Domain=/i)
    }
    expect((await visitor.get('/me')).status).toBe(200)
    expect((await visitor.post('/sign-out', {})).status).toBe(303)
    expect(visitor.cookies()).not.toContain('session_token')
  })

  it('an old browser’s cookie of the page is kept to this host too, and is found again', async () => {
    const old = (init: RequestInit) =>
      site.app.request('http://ita.example.go.th/sign-in', {
        ...init,
        headers: { host: 'ita.example.go.th', ...init.headers },
      })
    const page = await old({})
    const [cookie = ''] = page.headers.getSetCookie()
    expect(cookie).toMatch(/^__Host-prongsai\.page=[^;]+; Path=\/; HttpOnly; SameSite=Lax; Secure$/)
    const [, word = ''] =
      new RegExp(`name="${pageField}" value="([^"]*)"`).exec(await page.text()) ?? []
    const send = (sent: string) =>
      old({
        method: 'POST',
        headers: { cookie: sent, 'content-type': 'application/x-www-form-urlencoded' },
        body: urlencoded({ [pageField]: word, signInName: 'สมใจ', password }),
      })
    const kept = cookie.split(';')[0] ?? ''
    expect((await send(kept)).status).toBe(303)
    expect((await send(kept.replace('__Host-', ''))).status).toBe(403)
  })

  it('a session cookie without the prefix that only https may set is nobody’s', async () => {
    const visitor = site.visitor()
    await visitor.post('/sign-in', { signInName: 'สมใจ', password })
    const bare = visitor.cookies().replace('__Secure-', '')
    expect((await site.visitor().get('/me', { cookie: bare })).status).toBe(303)
  })
})
