import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { phoneCode } from '../../test/world/phone.ts'
import { type VisitedSite, type Visitor, visitedSite } from '../../test/world/visitor.ts'
import { ledTo } from '../../test/world/web.ts'

const password = 'ฝนตกหนักที่ธารใส'
const login = { signInName: 'สมใจ', password, again: password }
const codesIn = (html: string) => html.match(/[A-Z2-9]{4}(-[A-Z2-9]{4})+/g) ?? []
const keyIn = (html: string) => /class="typed-key"[^>]*>([A-Z2-7 ]+)</.exec(html)?.[1] ?? ''

describe('the code of the phone', () => {
  let site: VisitedSite
  let visitor: Visitor
  let key = ''
  let codes: string[] = []
  beforeAll(async () => {
    site = await visitedSite()
    visitor = site.visitor()
    await visitor.post(await site.setUpLink(), { ...login, name: 'สมใจ ใจดี' })
  })
  afterAll(() => site.close())
  const withPassword = async () => {
    const other = site.visitor()
    await other.post('/sign-in', { signInName: 'สมใจ', password, to: '/me' })
    return other
  }

  it('begins with the password', async () => {
    const wrong = await visitor.post('/me/second-factor', { password: 'ไม่ใช่รหัสผ่านนี้' })
    expect(wrong.status).toBe(422)
    expect(await wrong.text()).toContain('รหัสผ่านปัจจุบันไม่ถูกต้อง')
    expect((await visitor.post('/me/second-factor', { password })).status).toBe(303)
    const page = await (await visitor.get('/me/second-factor')).text()
    expect(page).toMatch(/<a href="otpauth:\/\/totp\/Prongsai%3A[^"]+secret=/)
    expect(page).toMatch(/<svg class="qr" viewBox="0 0 \d+ \d+"/)
    key = keyIn(page)
    expect(key.replaceAll(' ', '')).toMatch(/^[A-Z2-7]{40,}$/)
  })

  it('is asked of nobody before the phone has shown one', async () => {
    const other = await withPassword()
    expect((await other.get('/me')).status).toBe(200)
    const wrong = await visitor.post('/me/second-factor', { act: 'confirm', code: '000000' })
    expect(wrong.status).toBe(422)
    expect(keyIn(await wrong.text())).toBe(key)
  })

  it('gives backup codes once it is confirmed, and shows them once', async () => {
    const done = await visitor.post('/me/second-factor', { act: 'confirm', code: phoneCode(key) })
    expect(done.status).toBe(200)
    expect(done.headers.get('cache-control')).toBe('no-store')
    codes = codesIn(await done.text())
    expect(codes).toHaveLength(8)
    expect(codesIn(await (await visitor.get('/me/second-factor')).text())).toEqual([])
    // An open browser and the phone beside it are not enough to see them again.
    const again = { act: 'confirm', code: phoneCode(key) }
    expect((await visitor.post('/me/second-factor', again)).status).toBe(422)
  })

  it('is asked at the next sign-in, and works once', async () => {
    const other = await withPassword()
    expect((await other.get('/me')).status).toBe(303)
    expect((await other.post('/sign-in/code', { code: '000000', to: '/me' })).status).toBe(422)
    const code = phoneCode(key, 1)
    const done = await other.post('/sign-in/code', { code, to: '/me' })
    expect(ledTo(done)).toBe('/me')
    expect((await other.get('/me')).status).toBe(200)

    const overlooked = await withPassword()
    const again = await overlooked.post('/sign-in/code', { code, to: '/me' })
    expect(again.status).toBe(422)
    expect(await again.text()).not.toContain(code)
    expect((await overlooked.get('/me')).status).toBe(303)
  })

  it('is stood for by a backup code, however it is typed, once', async () => {
    const typed = codes[0]?.toLowerCase().replace('-', ' ') ?? ''
    const other = await withPassword()
    expect((await other.post('/sign-in/code', { code: typed })).status).toBe(303)
    expect((await other.get('/me')).status).toBe(200)
    const twice = await withPassword()
    expect((await twice.post('/sign-in/code', { code: typed })).status).toBe(422)
  })

  it('is stood for by a backup code for one of two who send it at the same instant', async () => {
    const both = [await withPassword(), await withPassword()]
    const sent = both.map((each) => each.post('/sign-in/code', { code: codes[3] ?? '' }))
    const statuses = (await Promise.all(sent)).map(({ status }) => status)
    expect(statuses.sort()).toEqual([303, 422])
  })

  it('asks nobody who has not typed the password', async () => {
    const stranger = site.visitor()
    const asked = await stranger.post('/sign-in/code', { code: codes[1] ?? '' })
    expect(asked.headers.get('location')).toBe('/sign-in')
    expect((await stranger.get('/me')).status).toBe(303)
    const forger = await withPassword()
    forger.tamper('prongsai.two_factor')
    const forged = await forger.post('/sign-in/code', { code: codes[1] ?? '' })
    expect(forged.headers.get('location')).toBe('/sign-in')
    expect((await forger.get('/me')).status).toBe(303)
  })

  it('ends its old backup codes when new ones are made', async () => {
    const made = await visitor.post('/me/second-factor', { act: 'codes', password })
    const fresh = codesIn(await made.text())
    expect(fresh).toHaveLength(8)
    const other = await withPassword()
    expect((await other.post('/sign-in/code', { code: codes[2] ?? '' })).status).toBe(422)
    expect((await other.post('/sign-in/code', { code: fresh[2] ?? '' })).status).toBe(303)
  })

  it('is counted by account, from wherever the guesses come', async () => {
    const stranger = site.visitor()
    await stranger.post('/sign-in', { signInName: 'สมใจ', password })
    stranger.forget('prongsai.device')
    const statuses = new Set<number>()
    for (let n = 0; n < 12; n++) {
      const answer = await stranger.post('/sign-in/code', { code: '000000' })
      statuses.add(answer.status)
      if (answer.status === 303) await stranger.post('/sign-in', { signInName: 'สมใจ', password })
    }
    expect(statuses).toContain(429)
  })

  it('is turned off with the password', async () => {
    const wrong = await visitor.post('/me/second-factor', { act: 'off', password: 'x' })
    expect(wrong.status).toBe(422)
    expect((await visitor.post('/me/second-factor', { act: 'off', password })).status).toBe(303)
    const other = await withPassword()
    expect((await other.get('/me')).status).toBe(200)
  })
})
