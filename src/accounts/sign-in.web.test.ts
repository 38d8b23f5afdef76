import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type VisitedSite, type Visitor, visitedSite } from '../../test/world/visitor.ts'

describe('signing in', () => {
  let site: VisitedSite
  let visitor: Visitor
  beforeAll(async () => {
    site = await visitedSite()
    visitor = site.visitor()
  })
  afterAll(() => site.close())
  const password = 'ฝนตกหนักที่ธารใส'
  const login = { signInName: 'สมใจ', password, again: password }

  it('is asked of whoever opens the desk, and of nobody on public pages', async () => {
    const asked = await visitor.get('/desk/thansai/2566')
    expect(asked.status).toBe(303)
    expect(asked.headers.get('location')).toBe('/sign-in?to=%2Fdesk%2Fthansai%2F2566')
    expect((await visitor.get('/desk/no-such/2566')).status).toBe(303)
    expect((await visitor.get('/a/thansai/2566')).status).toBe(200)
    expect((await visitor.post('/desk/thansai/2566/measures/new', {})).status).toBe(401)
  })

  it('begins with a link that makes the first administrator, once', async () => {
    const link = await site.setUpLink()
    expect(await (await visitor.get(link)).text()).toContain('เริ่มใช้โปร่งใส')
    const short = await visitor.post(link, { ...login, name: 'สมใจ ใจดี', password: 'สั้น' })
    expect(short.status).toBe(422)
    const page = await short.text()
    expect(page).toContain('อย่างน้อย 10 ตัว')
    expect(page).toContain('value="สมใจ ใจดี"')
    expect(page).not.toContain('value="สั้น"')
    expect((await visitor.post(link, { ...login, name: 'สมใจ ใจดี' })).status).toBe(303)
    expect(visitor.cookies()).toContain('prongsai.session_token')
    expect((await visitor.get('/me')).status).toBe(200)
    const again = await site.visitor().get(link)
    expect(again.status).toBe(410)
    expect(await again.text()).toContain('ลิงก์นี้ใช้ไปแล้ว')
    expect(await site.setUpLink().catch(() => null)).toBeNull()
  })

  it('says the same of a wrong password and of nobody', async () => {
    const other = site.visitor()
    const wrong = await other.post('/sign-in', { signInName: 'สมใจ', password: 'ไม่ใช่รหัสผ่านนี้' })
    const nobody = await other.post('/sign-in', { signInName: 'ไม่มีใคร', password })
    expect([wrong.status, nobody.status]).toEqual([422, 422])
    const plain = (html: string) => html.replaceAll(/ไม่มีใคร|สมใจ/g, '…')
    expect(plain(await wrong.text())).toBe(plain(await nobody.text()))
    expect(other.cookies()).not.toContain('session_token')
  })

  it('leads on to the page that was asked for, and never to another site', async () => {
    for (const [to, goes] of [
      ['/me', '/me'],
      ['//elsewhere.example', '/'],
      ['/\\elsewhere.example', '/'],
      ['https://elsewhere.example/', '/'],
      // Browsers drop these from an address before they read it.
      ['/\t/elsewhere.example', '/'],
      ['/\n/elsewhere.example', '/'],
      ['/\0/elsewhere.example', '/'],
    ]) {
      const other = site.visitor()
      const done = await other.post('/sign-in', { signInName: ' สมใจ ', password, to: to ?? '' })
      expect(done.headers.get('location')).toBe(goes)
    }
  })

  it('ends with signing out, and a tampered cookie opens nothing', async () => {
    const other = site.visitor()
    await other.post('/sign-in', { signInName: 'สมใจ', password })
    expect((await other.get('/me')).status).toBe(200)
    other.tamper('prongsai.session_token')
    expect((await other.get('/me')).status).toBe(303)
    const third = site.visitor()
    await third.post('/sign-in', { signInName: 'สมใจ', password })
    expect((await third.post('/sign-out', {})).status).toBe(303)
    expect((await third.get('/me')).status).toBe(303)
  })

  it('is refused to a stranger after ten attempts on one account', async () => {
    const stranger = site.visitor()
    const statuses = []
    for (let n = 0; n < 11; n++)
      statuses.push(
        (await stranger.post('/sign-in', { signInName: 'สมหมาย', password: 'x' })).status,
      )
    expect(statuses).toEqual([...Array(10).fill(422), 429])
  })
  it('stops a stranger who guesses, and not the owner at another address in a new browser', async () => {
    vi.stubEnv('PRONGSAI_PROXY', '1')
    try {
      const from = (address: string) => ({ 'x-forwarded-for': address })
      const guess = (address: string) =>
        site.visitor().post('/sign-in', { signInName: 'สมใจ', password: 'เดาเอา' }, from(address))
      const statuses = []
      // Addresses of one IPv6 network are one stranger's.
      for (let n = 0; n < 11; n++) statuses.push((await guess(`2001:db8:0:7::${n + 1}`)).status)
      expect(statuses).toEqual([...Array(10).fill(422), 429])
      const owner = site.visitor()
      const login = { signInName: 'สมใจ', password }
      expect((await owner.post('/sign-in', login, from('203.0.113.9'))).status).toBe(303)
      expect(owner.cookies()).toContain('prongsai.session_token')
      expect((await owner.get('/me')).status).toBe(200)
    } finally {
      vi.unstubAllEnvs()
    }
  })
})
