import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { phoneCode } from '../../test/world/phone.ts'
import { type VisitedSite, type Visitor, visitedSite } from '../../test/world/visitor.ts'

const password = 'ฝนตกหนักที่ธารใส'
const next = 'แดดออกแล้วที่ธารใส'
const login = { signInName: 'สมใจ', password, again: password }
const codesIn = (html: string) => html.match(/[A-Z2-9]{4}(-[A-Z2-9]{4}){3}/g) ?? []

describe('a forgotten password', () => {
  let site: VisitedSite
  let officer: Visitor
  let codes: string[] = []
  beforeAll(async () => {
    site = await visitedSite()
    officer = site.visitor()
    await officer.post(await site.setUpLink(), { ...login, name: 'สมใจ ใจดี' })
  })
  afterAll(() => site.close())
  const recover = (visitor: Visitor, change: Record<string, string> = {}) =>
    visitor.post('/recover', {
      ...{ signInName: 'สมใจ', recoveryCode: codes[0] ?? '', password: next, again: next },
      ...change,
    })

  it('is prepared for with codes to print, of which only hashes are kept', async () => {
    expect((await officer.post('/me/recovery-codes', { password: 'ไม่ใช่' })).status).toBe(422)
    const made = await officer.post('/me/recovery-codes', { password })
    expect(made.headers.get('cache-control')).toBe('no-store')
    codes = codesIn(await made.text())
    expect(codes).toHaveLength(8)
    expect(await (await officer.get('/me')).text()).toContain('เหลือ 8 รหัส')
    const kept = await site.db.selectFrom('one_time_link').selectAll().execute()
    for (const code of codes) {
      expect(JSON.stringify(kept)).not.toContain(code)
      expect(JSON.stringify(kept)).not.toContain(code.replaceAll('-', ''))
    }
  })

  it('says the same of a wrong code, of another’s name and of nobody', async () => {
    const said = []
    for (const change of [
      { recoveryCode: 'AAAA-AAAA-AAAA-AAAA' },
      { recoveryCode: '' },
      { signInName: 'ไม่มีใคร' },
    ]) {
      const answer = await recover(site.visitor(), change)
      expect(answer.status).toBe(422)
      const html = await answer.text()
      expect(html).not.toContain(codes[0])
      said.push(html.replace(/value="(สมใจ|ไม่มีใคร)"/, 'value="…"'))
    }
    expect(new Set(said).size).toBe(1)
  })

  it('keeps what was typed, except secrets, where the new password will not do', async () => {
    const answer = await recover(site.visitor(), { password: 'สั้น', phoneLost: 'yes' })
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(html).toContain('value="สมใจ"')
    expect(html).toMatch(/name="phoneLost"[^>]*checked/)
    expect(html).not.toContain(codes[0])
    expect(html).not.toContain('สั้น"')
  })

  it('is set anew with a code, however it is typed, which ends every session and the code', async () => {
    const visitor = site.visitor()
    const typed = codes[0]?.toLowerCase().replaceAll('-', ' ') ?? ''
    expect((await recover(visitor, { recoveryCode: typed })).status).toBe(303)
    expect((await visitor.get('/me')).status).toBe(200)
    expect((await officer.get('/me')).status).toBe(303)
    const old = await site.visitor().post('/sign-in', { signInName: 'สมใจ', password })
    expect(old.status).toBe(422)
    expect((await recover(site.visitor())).status).toBe(422)
    expect(await (await visitor.get('/me')).text()).toContain('เหลือ 7 รหัส')
    officer = visitor
  })

  it('leaves the phone in force, unless it is lost', async () => {
    await officer.post('/me/second-factor', { password: next })
    const page = await (await officer.get('/me/second-factor')).text()
    const key = /class="typed-key"[^>]*>([A-Z2-7 ]+)</.exec(page)?.[1] ?? ''
    await officer.post('/me/second-factor', { act: 'confirm', code: phoneCode(key) })

    const kept = site.visitor()
    const asked = await recover(kept, { recoveryCode: codes[1] ?? '' })
    expect(asked.headers.get('location')).toBe('/sign-in/code?done=password-set')
    const told = await (await kept.get('/sign-in/code?done=password-set')).text()
    expect(told).toContain('ตั้งรหัสผ่านใหม่แล้ว')
    expect((await kept.get('/me')).status).toBe(303)

    const lost = site.visitor()
    await recover(lost, { recoveryCode: codes[2] ?? '', phoneLost: 'yes' })
    expect((await lost.get('/me')).status).toBe(200)
    officer = lost
  })

  it('cannot be set anew with the codes of an old sheet', async () => {
    const fresh = codesIn(
      await (await officer.post('/me/recovery-codes', { password: next })).text(),
    )
    expect((await recover(site.visitor(), { recoveryCode: codes[3] ?? '' })).status).toBe(422)
    expect((await recover(site.visitor(), { recoveryCode: fresh[3] ?? '' })).status).toBe(303)
  })

  it('is not a way to guess, nor to keep its owner from a known device', async () => {
    const stranger = site.visitor()
    const known = site.visitor()
    await known.post('/sign-in', { signInName: 'สมใจ', password: next })
    const wrong = { recoveryCode: 'AAAA-AAAA-AAAA-AAAA' }
    const statuses: number[] = []
    for (let n = 0; n < 12; n++) statuses.push((await recover(stranger, wrong)).status)
    expect(statuses.at(-1)).toBe(429)
    const refused = await recover(stranger, wrong)
    expect(await refused.text()).toContain('value="สมใจ"')
    expect((await recover(known, wrong)).status).toBe(422)
    expect((await stranger.post('/sign-in', { signInName: 'สมใจ', password: next })).status).toBe(
      303,
    )
  })
})
