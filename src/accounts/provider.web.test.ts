import { Events, OAuth2Server } from 'oauth2-mock-server'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { phoneCode } from '../../test/world/phone.ts'
import { type VisitedSite, type Visitor, visitedSite } from '../../test/world/visitor.ts'
import { limits } from '../platform/sign-in/attempts.ts'

const password = 'ฝนตกหนักที่ธารใส'
const login = { signInName: 'สมใจ', password, again: password }

describe('an account at an OpenID Connect provider', () => {
  const server = new OAuth2Server()
  let site: VisitedSite
  let officer: Visitor
  /** Who the provider says has signed in there. */
  let subject = 'somjai-at-provider'
  let nonce: string | null = null
  beforeAll(async () => {
    await server.issuer.keys.generate('RS256')
    await server.start(0, '127.0.0.1')
    server.service.on(Events.BeforeTokenSigning, (token) => {
      token.payload.sub = subject
      if (nonce !== null) token.payload.nonce = nonce
    })
    const provider = { id: 'mock', clientId: 'prongsai', clientSecret: 'a secret of the tests' }
    const discovery = `${server.issuer.url}/.well-known/openid-configuration`
    // Nothing listens on port 9 of this computer.
    const silent = 'http://127.0.0.1:9/.well-known/openid-configuration'
    site = await visitedSite({
      providers: [
        { ...provider, name: 'ผู้ให้บริการทดสอบ', discovery },
        { ...provider, id: 'silent', name: 'ผู้ให้บริการที่เงียบ', discovery: silent },
      ],
    })
    officer = site.visitor()
    await officer.post(await site.setUpLink(), { ...login, name: 'สมใจ ใจดี' })
  })
  afterAll(async () => {
    await server.stop()
    await site.close()
  })
  afterEach(() => {
    subject = 'somjai-at-provider'
    nonce = null
  })

  /** Follows the page that leads to the provider, agrees there, and gives the way back. */
  async function agreed(answer: Response): Promise<URL> {
    expect(answer.status).toBe(200)
    const leads = /<a class="button" href="([^"]+)"/.exec(await answer.text())?.[1] ?? ''
    const there = leads.replaceAll('&amp;', '&')
    expect(answer.headers.get('refresh')).toBe(`0; url=${there}`)
    const back = await fetch(there, { redirect: 'manual' })
    return new URL(back.headers.get('location') ?? '')
  }
  const comeBack = (visitor: Visitor, back: URL) => visitor.get(back.pathname + back.search)
  const people = () => site.db.selectFrom('login').select('id').execute()
  const sentenceAt = async (visitor: Visitor, answer: Response) => {
    const { pathname, search } = new URL(answer.headers.get('location') ?? '', 'http://127.0.0.1')
    return (await visitor.get(pathname + search)).text()
  }

  it('that nobody has linked lets nobody in and makes nobody', async () => {
    const stranger = site.visitor()
    const before = await people()
    const back = await agreed(await stranger.post('/sign-in/with/mock', { to: '/me' }))
    const answer = await comeBack(stranger, back)
    expect(answer.status).toBe(302)
    expect(await sentenceAt(stranger, answer)).toContain('ยังไม่ได้เชื่อมกับผู้ใช้คนใด')
    expect((await stranger.get('/me')).status).toBe(303)
    expect(await people()).toEqual(before)
  })

  it('is linked with the password, once, and then signs in', async () => {
    expect((await officer.post('/me/accounts/mock', { password: 'ไม่ใช่' })).status).toBe(422)
    const back = await agreed(await officer.post('/me/accounts/mock', { password }))
    await comeBack(officer, back)
    expect(await (await officer.get('/me')).text()).toContain('เชื่อมเมื่อ')

    const elsewhere = site.visitor()
    const way = await agreed(await elsewhere.post('/sign-in/with/mock', { to: '/me' }))
    const done = await comeBack(elsewhere, way)
    expect(done.headers.get('location')).toBe('/me')
    expect((await elsewhere.get('/me')).status).toBe(200)
    expect((await comeBack(site.visitor(), way)).headers.get('location')).toContain('error=')
  })

  it('keeps nothing of what the provider would let us do', async () => {
    const row = await site.db
      .selectFrom('login_account')
      .select(['access_token', 'refresh_token', 'id_token', 'account_id'])
      .where('provider_id', '=', 'mock')
      .executeTakeFirstOrThrow()
    expect(row).toEqual({
      access_token: null,
      refresh_token: null,
      id_token: null,
      account_id: 'somjai-at-provider',
    })
  })

  it('of somebody else at the provider does not sign in as the one who is linked', async () => {
    subject = 'somebody-else'
    const other = site.visitor()
    const back = await agreed(await other.post('/sign-in/with/mock', {}))
    expect(await sentenceAt(other, await comeBack(other, back))).toContain('ยังไม่ได้เชื่อม')
    expect((await other.get('/me')).status).toBe(303)
  })

  it('does not sign in where the state was changed, is another browser’s, or the nonce is wrong', async () => {
    const changed = site.visitor()
    const back = await agreed(await changed.post('/sign-in/with/mock', {}))
    back.searchParams.set('state', 'made-up')
    expect(await sentenceAt(changed, await comeBack(changed, back))).toContain('เริ่มใหม่จากปุ่ม')

    const lured = site.visitor()
    const others = await agreed(await site.visitor().post('/sign-in/with/mock', {}))
    expect(await sentenceAt(lured, await comeBack(lured, others))).toContain('เริ่มใหม่จากปุ่ม')

    const replayed = site.visitor()
    nonce = 'of another sign-in'
    const way = await agreed(await replayed.post('/sign-in/with/mock', {}))
    const answer = await comeBack(replayed, way)
    expect(answer.headers.get('location')).toContain('error=')
    for (const visitor of [changed, lured, replayed])
      expect((await visitor.get('/me')).status).toBe(303)
  })

  it('is said to be silent where its provider does not answer, and passwords go on', async () => {
    const visitor = site.visitor()
    const answer = await visitor.post('/sign-in/with/silent', { to: '/me' })
    expect(answer.status).toBe(303)
    expect(await sentenceAt(visitor, answer)).toContain('ผู้ให้บริการไม่ตอบ')
    const done = await visitor.post('/sign-in', { signInName: 'สมใจ', password, to: '/me' })
    expect(done.headers.get('location')).toBe('/me')
    expect((await visitor.post('/sign-in/with/nobody', {})).status).toBe(404)
  })

  it('does not stand for the code of the phone: that is asked for after it', async () => {
    await officer.post('/me/second-factor', { password })
    const [, key = ''] =
      /class="typed-key"[^>]*>([A-Z2-7 ]+)</.exec(
        await (await officer.get('/me/second-factor')).text(),
      ) ?? []
    await officer.post('/me/second-factor', { act: 'confirm', code: phoneCode(key) })

    const elsewhere = site.visitor()
    const way = await agreed(await elsewhere.post('/sign-in/with/mock', { to: '/en/me?a=1' }))
    const asked = await comeBack(elsewhere, way)
    expect(asked.headers.get('location')).toBe('/en/sign-in/code?to=%2Fen%2Fme%3Fa%3D1')
    expect(elsewhere.cookies()).not.toContain('session_token')
    expect((await elsewhere.get('/me')).status).toBe(303)
    expect((await elsewhere.post('/sign-in/code', { code: '000000' })).status).toBe(422)
    const code = { code: phoneCode(key, 1), to: '/en/me' }
    const done = await elsewhere.post('/en/sign-in/code', code)
    expect(done.headers.get('location')).toBe('/en/me')
    expect((await elsewhere.get('/me')).status).toBe(200)

    // Nor for whoever is signed in already, as themselves or as somebody else.
    const again = await agreed(await elsewhere.post('/sign-in/with/mock', { to: '/me' }))
    const { headers } = await comeBack(elsewhere, again)
    expect(headers.get('location')).toBe('/sign-in/code?to=%2Fme')
    expect((await officer.post('/me/second-factor', { act: 'off', password })).status).toBe(303)
  })

  it('is asked about a limited number of times by one address, like a passkey’s challenge', async () => {
    vi.stubEnv('PRONGSAI_PROXY', '1')
    try {
      const from = (address: string) => ({ 'x-forwarded-for': address })
      const toProvider = (address: string) =>
        site.visitor().post('/sign-in/with/silent', {}, from(address))
      const challenge = (address: string) =>
        site.visitor().get('/sign-in/by/passkey/generate-authenticate-options', {
          ...from(address),
          'sec-fetch-site': 'same-origin',
        })
      for (const [ask, usual] of [
        [toProvider, 303],
        [challenge, 200],
      ] as const) {
        for (let n = 0; n < limits.address; n++) expect((await ask('10.9.9.9')).status).toBe(usual)
        expect((await ask('10.9.9.9')).status).toBe(429)
        expect((await ask('10.9.9.8')).status).toBe(usual)
      }
    } finally {
      vi.unstubAllEnvs()
    }
  })

  it('is let go of again, and then signs in nobody', async () => {
    const page = await (await officer.get('/me')).text()
    const account = /name="account" value="([^"]+)"/.exec(page)?.[1] ?? ''
    const stranger = site.visitor()
    expect((await stranger.post('/me/accounts', { account })).status).toBe(401)
    expect((await officer.post('/me/accounts', { account })).status).toBe(303)
    const back = await agreed(await stranger.post('/sign-in/with/mock', {}))
    expect(await sentenceAt(stranger, await comeBack(stranger, back))).toContain('ยังไม่ได้เชื่อม')
  })
})
