import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type VisitedSite, type Visitor, visitedSite } from '../../test/world/visitor.ts'
import { ledTo } from '../../test/world/web.ts'
import type { PersonId } from '../basics/ids.ts'

const password = 'ฝนตกหนักที่ธารใส'
const login = { signInName: 'สมใจ', password, again: password }
const chrome =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36'
const phone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1'

describe('one’s own account', () => {
  let site: VisitedSite
  let officer: Visitor
  beforeAll(async () => {
    site = await visitedSite()
    officer = site.visitor()
    await officer.post(
      await site.setUpLink(),
      { ...login, name: 'สมใจ ใจดี' },
      { 'user-agent': chrome },
    )
  })
  afterAll(async () => {
    expect(site.faults).toEqual([])
    await site.close()
  })
  const signedIn = async (agent = phone, word = password) => {
    const other = site.visitor()
    await other.post('/sign-in', { signInName: 'สมใจ', password: word }, { 'user-agent': agent })
    return other
  }
  const isIn = async (visitor: Visitor) => (await visitor.get('/me')).status === 200
  const somjai = async () =>
    (await site.db.selectFrom('login').select('id').executeTakeFirstOrThrow()).id as PersonId

  it('lists the browsers that are signed in, in plain words, and ends one', async () => {
    const other = await signedIn()
    const html = await (await officer.get('/me')).text()
    expect(html).toContain('Chrome บน Windows')
    expect(html).toContain('Safari บน iPhone')
    const session = /name="session" value="([0-9a-f-]{36})"/.exec(html)?.[1] ?? ''
    expect((await officer.post('/me/sessions', { session })).status).toBe(303)
    expect(await isIn(other)).toBe(false)
    expect(await isIn(officer)).toBe(true)
    expect((await officer.post('/me/sessions', { session })).status).toBe(404)
  })

  it('ends every other browser at once', async () => {
    const others = [await signedIn(), await signedIn()]
    expect((await officer.post('/me/sessions', { session: 'others' })).status).toBe(303)
    for (const other of others) expect(await isIn(other)).toBe(false)
    expect(await isIn(officer)).toBe(true)
  })

  it('changes its password with the present one, and other browsers must sign in again', async () => {
    const other = await signedIn()
    const next = 'แดดออกแล้วที่ธารใส'
    const wrong = await officer.post('/me/password', { now: 'ไม่ใช่', password: next, again: next })
    expect(wrong.status).toBe(422)
    expect(await wrong.text()).toContain('รหัสผ่านปัจจุบันไม่ถูกต้อง')
    const short = await officer.post('/me/password', { now: password, password: 'x', again: 'x' })
    expect(short.status).toBe(422)
    const done = await officer.post('/me/password', { now: password, password: next, again: next })
    expect(ledTo(done)).toBe('/me')
    expect(await isIn(officer)).toBe(true)
    expect(await isIn(other)).toBe(false)
    const back = { now: next, password, again: password }
    expect((await officer.post('/me/password', back)).status).toBe(303)
  })

  it('keeps an e-mail by consent alone, lets its owner remove it, and tells the record neither which', async () => {
    const address = 'somjai@example.go.th'
    const kept = async () =>
      (await site.db.selectFrom('person').select('email').executeTakeFirstOrThrow()).email
    const said = async () =>
      JSON.stringify([
        await site.db.selectFrom('activity').select(['at', 'after']).execute(),
        await site.db.selectFrom('installation_activity').select(['at', 'after']).execute(),
      ])
    const unasked = await officer.post('/me/email', { email: address })
    expect(unasked.status).toBe(422)
    const html = await unasked.text()
    expect(html).toContain(`value="${address}"`)
    expect(html).toContain('ทำเครื่องหมายยินยอมก่อน')
    expect(await kept()).toBeNull()
    const none = await officer.post('/me/email', { email: 'somjai', consent: 'yes' })
    expect(none.status).toBe(422)
    const given = await officer.post('/me/email', { email: address, consent: 'yes' })
    expect(given.status).toBe(303)
    expect(await kept()).toBe(address)
    expect(await (await officer.get('/me')).text()).toContain(address)
    expect(await said()).toContain('email-there')
    expect(await said()).not.toContain('email-gone')
    expect((await officer.post('/me/email', { act: 'remove' })).status).toBe(303)
    expect(await kept()).toBeNull()
    expect(await said()).toContain('email-gone')
    expect(await said()).not.toContain(address)
  })

  it('greets in the language that was chosen', async () => {
    const chosen = await officer.post('/me/language', { language: 'en' })
    expect(ledTo(chosen)).toBe('/en/me')
    const other = site.visitor()
    const done = await other.post('/sign-in', { signInName: 'สมใจ', password })
    expect(done.headers.get('location')).toBe('/en')
    expect((await officer.post('/me/language', { language: 'xx' })).status).toBe(415)
    await officer.post('/me/language', { language: 'th' })
  })

  it('is nobody’s without a session, on every address', async () => {
    const stranger = site.visitor()
    for (const address of ['/me', '/me/password', '/me/second-factor', '/me/recovery-codes'])
      expect((await stranger.get(address)).status).toBe(303)
    for (const address of ['/me/password', '/me/sessions', '/me/passkeys', '/me/language'])
      expect((await stranger.post(address, {})).status).toBe(401)
  })

  it('has a new token at every sign-in, whatever the browser brought along', async () => {
    const visitor = await signedIn()
    const before = visitor.cookies()
    await visitor.post('/sign-in', { signInName: 'สมใจ', password })
    const token = (cookies: string) => /session_token=([^;]+)/.exec(cookies)?.[1]
    expect(token(visitor.cookies())).not.toBe(token(before))
    const lured = site.visitor()
    const planted = { cookie: 'prongsai.session_token=planted.by-somebody-else' }
    const done = await lured.post('/sign-in', { signInName: 'สมใจ', password }, planted)
    expect(done.headers.getSetCookie().join()).not.toContain('planted')
  })

  it('is signed out after two hours without a page, and after twelve in any case', async () => {
    const idle = await signedIn()
    await sql`update login_session set updated_at = updated_at - interval '121 minutes'`.execute(
      site.db,
    )
    expect(await isIn(idle)).toBe(false)
    const busy = await signedIn()
    expect(await isIn(busy)).toBe(true)
    await sql`update login_session set expires_at = expires_at - interval '12 hours'`.execute(
      site.db,
    )
    expect(await isIn(busy)).toBe(false)
    officer = await signedIn()
    const kept = await site.db.selectFrom('login_session').select('id').execute()
    expect(kept).toHaveLength(1)
  })

  it('has cookies that no script reads, and public pages neither set nor need one', async () => {
    const visitor = site.visitor()
    const done = await visitor.post('/sign-in', { signInName: 'สมใจ', password })
    const cookies = done.headers.getSetCookie()
    expect(cookies).toHaveLength(2)
    for (const cookie of cookies) {
      expect(cookie).toMatch(/; HttpOnly/i)
      expect(cookie).toMatch(/; SameSite=Lax/i)
      expect(cookie).toMatch(/; Path=\//i)
    }
    const page = await visitor.get('/a/thansai/2566')
    expect(page.headers.getSetCookie()).toEqual([])
    const css = /href="(\/assets\/site\.[^"]+)"/.exec(await page.text())?.[1] ?? ''
    expect((await visitor.get(css)).headers.getSetCookie()).toEqual([])
    const out = await visitor.post('/sign-out', {})
    expect(out.headers.getSetCookie().join()).toMatch(/session_token=; Max-Age=0/i)
    expect(visitor.cookies()).not.toContain('session_token')
  })

  it('is nobody’s any more once the person is erased', async () => {
    const visitor = await signedIn()
    expect(await isIn(visitor)).toBe(true)
    await sql`update person set erased_at = now()`.execute(site.db)
    expect(await isIn(visitor)).toBe(false)
    await sql`update person set erased_at = null`.execute(site.db)
  })

  it('is not locked by a stranger’s guesses for a browser that has signed in before', async () => {
    const known = await signedIn()
    await known.post('/sign-out', {})
    const stranger = site.visitor()
    const guess = { signInName: 'สมใจ', password: 'เดาไปเรื่อย ๆ', to: '/me' }
    for (let n = 0; n < 60; n++) await stranger.post('/sign-in', guess)
    const stopped = await stranger.post('/sign-in', guess)
    expect(stopped.status).toBe(429)
    const html = await stopped.text()
    expect(html).toContain('value="สมใจ"')
    expect(html).toContain('ลองหลายครั้งเกินไป')
    expect(html).not.toContain('เดาไปเรื่อย ๆ')
    expect((await known.post('/sign-in', { signInName: 'สมใจ', password })).status).toBe(303)
    expect(await isIn(known)).toBe(true)
  })

  it('is recovered by a link that works once, for a day', async () => {
    const id = await somjai()
    const token = await site.linkFor(id, 'recover')
    await sql`update one_time_link set expires_at = now() - interval '1 second' where kind = 'recover'`.execute(
      site.db,
    )
    const expired = await site.visitor().get(token)
    expect(expired.status).toBe(410)
    expect(await expired.text()).toContain('ลิงก์นี้หมดอายุแล้ว')
    const late = await site.visitor().post(token, login)
    expect(late.status).toBe(410)

    const fresh = await site.linkFor(id, 'recover')
    const visitor = site.visitor()
    expect(await (await visitor.get(fresh)).text()).toContain('ตั้งรหัสผ่านใหม่')
    expect((await visitor.post(fresh, login)).status).toBe(303)
    expect(site.faults).toEqual([])
    expect(await isIn(visitor)).toBe(true)
    const used = await site.visitor().post(fresh, login)
    expect(used.status).toBe(410)
    expect(await used.text()).toContain('ลิงก์นี้ใช้ไปแล้ว')
  })

  it('slows whoever tries links', async () => {
    const stranger = site.visitor()
    const statuses = new Set<number>()
    for (let n = 0; n < 62; n++) statuses.add((await stranger.get(`/join/made-up-${n}`)).status)
    expect([...statuses].sort()).toEqual([410, 429])
    expect((await stranger.post('/set-up/made-up', login)).status).toBe(429)
    expect((await stranger.post('/join/made-up', login)).status).toBe(429)
  })
})
