import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { SMTPServer } from 'smtp-server'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { testKey, webWorld } from '../../test/world/web.ts'
import { newId } from '../platform/db/new-id.ts'
import { textOfPart, unzip } from '../platform/raw-papers/zip.ts'
import { clearOldAttempts, daysOf, usableProviders } from './commands.ts'
import { settingOf } from './store.ts'

const secret = 'hunter2-hunter2-hunter2'
const bare = { key: testKey, environment: {} }
let world: Awaited<ReturnType<typeof webWorld>>
const closing: (() => unknown)[] = []
beforeAll(async () => {
  world = await webWorld()
})
afterAll(() => world.close())
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
  expect(world.faults).toEqual([])
})

const mail = {
  act: 'save',
  'mail.host': 'localhost',
  'mail.port': '๒๕๒๕',
  'mail.security': 'none',
  'mail.user': 'ita',
  'mail.password': secret,
  'mail.from': 'งาน ITA <ita@example.go.th>',
}
const page = async (address: string) => (await world.get(address)).text()
const record = () =>
  world.db.selectFrom('installation_activity').select(['before', 'after']).execute()

describe('the address', () => {
  const heading = 'มีพร็อกซีอยู่ข้างหน้า แต่ PRONGSAI_PROXY ปิดอยู่'
  const address = '/operator/settings/address'

  it.each(['x-forwarded-for', 'x-forwarded-proto'])(
    'says that a proxy stands before us, once one writes %s unheard',
    async (header) => {
      const fresh = await webWorld()
      closing.push(fresh.close)
      const page = async () => (await fresh.get(address)).text()
      expect(await page()).not.toContain(heading)
      await fresh.get('/', { [header]: 'https' })
      expect(await page()).toContain(heading)
      expect(await (await fresh.get('/operator/settings/mail')).text()).not.toContain(heading)
    },
  )

  it('says nothing of a proxy we were told of', async () => {
    vi.stubEnv('PRONGSAI_PROXY', '1')
    closing.push(() => void vi.unstubAllEnvs())
    const fresh = await webWorld()
    closing.push(fresh.close)
    const answer = await fresh.get(address, { 'x-forwarded-for': '10.0.0.1' })
    expect(await answer.text()).not.toContain(heading)
  })
})

describe('the settings of the installation', () => {
  it('are listed with whether they are set', async () => {
    const html = await page('/operator/settings')
    for (const group of ['mail', 'line', 'sign-in', 'address', 'papers', 'retention'])
      expect(html).toContain(`href="/operator/settings/${group}"`)
    expect((await world.get('/operator/settings/weather')).status).toBe(404)
  })

  it('are kept as typed, Thai digits read, and the secret sealed and never shown', async () => {
    const saved = await world.post('/operator/settings/mail', mail)
    expect(saved.status).toBe(303)
    const html = await page(saved.headers.get('location') ?? '')
    expect(html).toContain('value="2525"')
    expect(html).toMatch(/ตั้งเมื่อ .* โดย/)
    expect(html).not.toContain(secret)
    const [row] = await world.db
      .selectFrom('setting')
      .select(['value', 'is_secret'])
      .where('name', '=', 'mail.password')
      .execute()
    expect(row?.is_secret).toBe(true)
    expect(String(row?.value)).toMatch(/^sealed-1\./)
    expect(await settingOf(world.db, bare, 'mail.password')).toEqual({ ok: true, value: secret })
    expect(JSON.stringify(await record())).not.toContain(secret)
    expect(JSON.stringify(await record())).toContain('"mail.password":"replaced"')
  })

  it('keep a secret whose field was left empty, and take it away when asked', async () => {
    await world.post('/operator/settings/mail', mail)
    await world.post('/operator/settings/mail', { ...mail, 'mail.password': '' })
    expect(await settingOf(world.db, bare, 'mail.password')).toEqual({ ok: true, value: secret })
    await world.post('/operator/settings/mail', {
      ...mail,
      'mail.password': '',
      'mail.password.remove': 'yes',
    })
    expect(await settingOf(world.db, bare, 'mail.password')).toEqual({ ok: true, value: '' })
  })

  it.each([
    ['mail', { ...mail, 'mail.host': 'smtp example' }],
    ['mail', { ...mail, 'mail.port': '70000' }],
    ['mail', { ...mail, 'mail.from': 'somchai' }],
    ['mail', { ...mail, 'mail.from': 'a@example.com\r\nBcc: b@example.com' }],
    ['mail', { ...mail, 'mail.from': '' }],
    ['mail', { ...mail, 'mail.security': 'maybe' }],
    ['mail', { ...mail, 'mail.host': 'smtp.example.go.th' }],
    ['address', { act: 'save', 'address.origin': 'http://ita.example.go.th' }],
    ['address', { act: 'save', 'address.origin': 'https://ita.example.go.th/path' }],
    ['address', { act: 'save', 'address.origin': 'javascript:alert(1)' }],
    ['retention', { act: 'save', 'retention.drafts': '0' }],
    ['retention', { act: 'save', 'retention.drafts': 'สามสิบ' }],
    ['mail', { act: 'test', to: 'somchai' }],
    ['line', { act: 'test', to: 'somchai' }],
  ])('refuse a page of %s typed as %j, and keep what was typed', async (group, typed) => {
    const answer = await world.post(`/operator/settings/${group}`, typed)
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(html).toContain('class="error-summary"')
    const {
      act: _,
      'mail.password': __,
      'mail.security': ___,
      ...shown
    } = { ...typed } as Record<string, string>
    for (const value of Object.values(shown).filter((each) => each !== '' && !/[\r<]/.test(each)))
      expect(html).toContain(`value="${value}"`)
    expect(html).not.toContain(secret)
  })

  it('say so where the key of the installation does not open a secret', async () => {
    await world.post('/operator/settings/mail', mail)
    const other = { key: `${testKey}, another`, environment: {} }
    expect(await settingOf(world.db, other, 'mail.password')).toEqual({
      ok: false,
      reason: 'wrong-key',
    })
    await world.db
      .updateTable('setting')
      .set({ value: '"sealed-1.AAAA"' as never })
      .where('name', '=', 'mail.password')
      .execute()
    expect(await page('/operator/settings/mail')).toContain('secret.key')
    const tried = await world.post('/operator/settings/mail', { act: 'test', to: 'a@example.com' })
    expect(tried.status).toBe(409)
  })
})

describe('the environment', () => {
  it('may list the providers, whose secrets then stand on no page either', async () => {
    const discovery = 'https://idp.example.go.th'
    const listed = { id: 'thaid', name: 'ThaiD', discovery, clientId: 'p', clientSecret: secret }
    const set = await webWorld({ environment: { PRONGSAI_OIDC: JSON.stringify([listed]) } })
    closing.push(() => set.close())
    for (const path of ['/operator/settings', '/operator/settings/sign-in']) {
      const html = await (await set.get(path)).text()
      expect(html).toContain('ตั้งโดยตัวแปรสภาพแวดล้อม')
      expect(html).not.toContain(secret)
    }
    const typed = { act: 'save', ...listed, id: 'other' }
    expect((await set.post('/operator/settings/sign-in', typed)).status).toBe(403)
    expect(await usableProviders(set.db, bare)).toEqual([])
  })

  it('beats what is kept, is said to, and cannot be typed over', async () => {
    const set = await webWorld({
      environment: { PRONGSAI_MAIL_HOST: 'smtp.set.example', PRONGSAI_MAIL_PASSWORD: secret },
    })
    closing.push(() => set.close())
    const html = await (await set.get('/operator/settings/mail')).text()
    expect(html).toContain('smtp.set.example')
    expect(html).toContain('PRONGSAI_MAIL_HOST')
    expect(html).not.toContain('name="mail.host"')
    expect(html).not.toContain(secret)
    await set.post('/operator/settings/mail', {
      ...mail,
      'mail.host': 'smtp.typed.example',
      'mail.security': 'tls',
    })
    const there = { key: testKey, environment: { PRONGSAI_MAIL_HOST: 'smtp.set.example' } }
    expect(await settingOf(set.db, there, 'mail.host')).toEqual({
      ok: true,
      value: 'smtp.set.example',
    })
    expect(await settingOf(set.db, bare, 'mail.host')).toEqual({ ok: true, value: '' })
  })
})

describe('trying mail', () => {
  it('sends a letter to whoever is typed, and lists it with the address masked', async () => {
    const letters: string[] = []
    const server = new SMTPServer({
      ...{ authOptional: false, allowInsecureAuth: true, disabledCommands: ['STARTTLS'] },
      onAuth: ({ password }, _, done) =>
        password === secret ? done(null, { user: 'ita' }) : done(new Error('no')),
      onData(stream, _, done) {
        stream.on('data', (piece: Buffer) => void letters.push(piece.toString('utf8')))
        stream.on('end', () => done())
      },
    })
    server.listen(0, '127.0.0.1')
    await once(server.server, 'listening')
    closing.push(() => new Promise<void>((done) => server.close(() => done())))
    const port = String((server.server.address() as AddressInfo).port)
    const near = { ...mail, 'mail.host': '127.0.0.1', 'mail.port': port }
    await world.post('/operator/settings/mail', near)
    const to = 'somchai@example.go.th'
    const tried = await world.post('/operator/settings/mail', { act: 'test', to })
    expect(tried.status).toBe(200)
    expect(await tried.text()).toContain('so…@example.go.th')
    expect(letters.join('')).toContain(`To: ${to}`)
    await world.post('/operator/settings/mail', { ...near, 'mail.password': 'not it' })
    const failed = await world.post('/operator/settings/mail', { act: 'test', to })
    expect(failed.status).toBe(409)
    const html = await failed.text()
    expect(html).toContain('เครื่องแม่ข่ายไม่รับชื่อผู้ใช้หรือรหัสผ่าน')
    expect(html).toContain(`value="${to}"`)
    const kept = await world.db.selectFrom('notification_attempt').selectAll().execute()
    expect(kept.map(({ outcome }) => outcome).slice(-2)).toEqual(['sent', 'wrong-password'])
    expect(JSON.stringify(kept)).not.toContain(to)
  })
})

describe('trying LINE', () => {
  const somebody = `U${'0123456789abcdef'.repeat(2)}`

  it('shows the quota, and sends to whoever is typed', async () => {
    const pushed: unknown[] = []
    const line = createAdaptorServer({
      fetch: async (request) => {
        const { pathname } = new URL(request.url)
        if (request.headers.get('authorization') !== `Bearer ${secret}`)
          return Response.json({ message: 'Authentication failed' }, { status: 401 })
        if (pathname.endsWith('/push')) pushed.push(await request.json())
        return Response.json({ type: 'limited', value: 300, totalUsage: 12 })
      },
    })
    line.listen(0, '127.0.0.1')
    await once(line, 'listening')
    closing.push(() => line.close())
    const api = `http://127.0.0.1:${(line.address() as AddressInfo).port}`
    const set = await webWorld({ environment: { PRONGSAI_LINE_API: api } })
    closing.push(() => set.close())
    const test = { act: 'test', to: somebody }
    expect((await set.post('/operator/settings/line', test)).status).toBe(409)
    await set.post('/operator/settings/line', { act: 'save', 'line.token': secret })
    expect(await (await set.get('/operator/settings/line')).text()).toContain('12 จาก 300')
    expect((await set.post('/operator/settings/line', test)).status).toBe(200)
    expect(pushed).toMatchObject([{ to: somebody }])
    await set.post('/operator/settings/line', { act: 'save', 'line.token': 'not it' })
    const failed = await set.post('/operator/settings/line', test)
    expect(failed.status).toBe(409)
    const html = await failed.text()
    expect(html).toContain('LINE ไม่รับ channel access token นี้')
    expect(html).not.toContain('not it')
  })
})

describe('what is kept for a time', () => {
  it('is forgotten after the days that are set, and not before', async () => {
    const at = (day: string) => `${day}T03:00:00.000Z`
    const add = (day: string) =>
      world.db
        .insertInto('notification_attempt')
        .values({
          ...{ id: newId(), at: at(day), channel: 'line', purpose: 'test', recipient: day },
          ...{ outcome: 'sent', answer: null, asked_by: 'x' },
        })
        .execute()
    for (const day of ['2023-09-01', '2023-09-20', '2023-09-30']) await add(day)
    const days = { act: 'save', 'retention.drafts': '๗', 'retention.attempts': '14' }
    expect((await world.post('/operator/settings/retention', days)).status).toBe(303)
    expect(await daysOf(world.db, bare, 'retention.drafts')).toBe(7)
    await clearOldAttempts({ db: world.db, now: at('2023-09-30') }, bare)
    const left = await world.db
      .selectFrom('notification_attempt')
      .select('recipient')
      .where('channel', '=', 'line')
      .orderBy('at')
      .execute()
    expect(left.map(({ recipient }) => recipient)).toEqual(['2023-09-20', '2023-09-30'])
  })
})

describe('the public address', () => {
  it('is tried by opening it, and known again from another site', async () => {
    const own = createAdaptorServer({ fetch: world.app.fetch })
    const other = createAdaptorServer({ fetch: () => Response.json({ ok: true, instance: 'x' }) })
    for (const server of [own, other]) {
      server.listen(0, '127.0.0.1')
      await once(server, 'listening')
      closing.push(() => server.close())
    }
    const at = (server: typeof own) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const tryIt = async (origin: string) => {
      await world.post('/operator/settings/address', { act: 'save', 'address.origin': origin })
      return world.post('/operator/settings/address', { act: 'test' })
    }
    expect((await tryIt(at(own))).status).toBe(200)
    const elsewhere = await tryIt(at(other))
    expect(elsewhere.status).toBe(409)
    expect(await elsewhere.text()).toContain('เป็นเว็บไซต์อื่น')
    expect((await tryIt('https://no-such-host.invalid')).status).toBe(409)
    await world.post('/operator/settings/address', { act: 'save', 'address.origin': '' })
  })
})

describe('an OpenID Connect provider', () => {
  const provider = {
    act: 'save',
    name: 'ThaiD',
    id: 'thaid',
    discovery: 'https://idp.example.go.th',
    clientId: 'prongsai',
    clientSecret: secret,
  }

  it('is kept with its secret sealed, replaced by its short name, and removed', async () => {
    expect((await world.post('/operator/settings/sign-in', provider)).status).toBe(303)
    const html = await page('/operator/settings/sign-in')
    expect(html).toContain('https://idp.example.go.th/.well-known/openid-configuration')
    expect(html).toContain('/sign-in/by/callback/thaid')
    expect(html).not.toContain(secret)
    const kept = await world.db.selectFrom('setting').select('value').execute()
    expect(JSON.stringify(kept)).not.toContain(secret)
    await world.post('/operator/settings/sign-in', { ...provider, name: 'ไทยดี', clientSecret: '' })
    expect(await usableProviders(world.db, bare)).toMatchObject([
      { id: 'thaid', name: 'ไทยดี', clientSecret: secret },
    ])
    expect(JSON.stringify(await record())).not.toContain(secret)
    await world.post('/operator/settings/sign-in', { act: 'remove', provider: 'thaid' })
    expect(await usableProviders(world.db, bare)).toEqual([])
  })

  it.each([
    { ...provider, id: 'Thai D' },
    { ...provider, name: '' },
    { ...provider, discovery: 'http://idp.example.go.th' },
    { ...provider, clientId: '' },
    { ...provider, id: 'new', clientSecret: '' },
  ])('typed as %j is refused', async (typed) => {
    const answer = await world.post('/operator/settings/sign-in', typed)
    expect(answer.status).toBe(422)
    expect(await answer.text()).not.toContain(secret)
  })

  it('is tried by its discovery document', async () => {
    const documents: Record<string, unknown> = {}
    const idp = createAdaptorServer({
      fetch: (request) => {
        const { pathname } = new URL(request.url)
        const document = documents[pathname]
        return document ? Response.json(document) : new Response('no', { status: 404 })
      },
    })
    idp.listen(0, '127.0.0.1')
    await once(idp, 'listening')
    closing.push(() => idp.close())
    const issuer = `http://127.0.0.1:${(idp.address() as AddressInfo).port}`
    const endpoints = Object.fromEntries(
      ['authorization_endpoint', 'token_endpoint', 'jwks_uri'].map((name) => [name, `${issuer}/x`]),
    )
    const tryIt = async (document: unknown) => {
      documents['/.well-known/openid-configuration'] = document
      return (await world.post('/operator/settings/sign-in', { act: 'test', provider: 'near' }))
        .status
    }
    await world.post('/operator/settings/sign-in', { ...provider, id: 'near', discovery: issuer })
    expect(await tryIt({ issuer, ...endpoints })).toBe(200)
    expect(await tryIt({ issuer: 'https://evil.example', ...endpoints })).toBe(409)
    expect(await tryIt({ issuer })).toBe(409)
    expect(await tryIt(null)).toBe(409)
  })
})

describe('the papers of an installation', () => {
  it('are as its environment says, which its page says too, until an agency sets its own', async () => {
    const set = await webWorld({ environment: { PRONGSAI_DIGITS: 'thai' } })
    closing.push(() => set.close())
    const group = await (await set.get('/operator/settings/papers')).text()
    expect(group).toContain('PRONGSAI_DIGITS')
    expect(group).not.toContain('name="papers.digits"')
    expect(group).toContain('name="papers.font"')
    const odd = { act: 'save', 'papers.font': 'Comic Sans' }
    expect((await set.post('/operator/settings/papers', odd)).status).toBe(422)
    const print = await (await set.get('/desk/thansai/2566/print')).text()
    expect(print).toMatch(/name="digits" value="thai"[^>]*checked/)
    await set.post('/desk/thansai/settings', { digits: 'arabic', font: 'Sarabun' })
    const own = await (await set.get('/desk/thansai/2566/print')).text()
    expect(own).toMatch(/name="digits" value="arabic"[^>]*checked/)
  })
})

describe('the settings of an agency', () => {
  const papers = {
    digits: 'thai',
    font: 'TH Sarabun New',
    'reporter.name': 'นางสาวตัวอย่าง หนึ่ง',
    'reporter.position': 'นักวิเคราะห์นโยบายและแผน',
    'executive.name': '',
    'executive.position': 'นายกองค์การบริหารส่วนตำบล',
  }
  it('become the defaults of its print page, and are recorded', async () => {
    const address = '/desk/thansai/settings'
    expect((await world.post(address, papers)).status).toBe(303)
    expect(await page(address)).toContain('value="นางสาวตัวอย่าง หนึ่ง"')
    const print = await page('/desk/thansai/2566/print')
    expect(print).toContain('value="นางสาวตัวอย่าง หนึ่ง"')
    expect(print).toMatch(/name="digits" value="thai"[^>]*checked/)
    const word = await world.get('/a/thansai/2566/report.docx')
    const plain = await world.get('/a/thansai/2566/report.docx?digits=arabic')
    expect(word.headers.get('etag')).not.toBe(plain.headers.get('etag'))
    const zip = await unzip(new Uint8Array(await word.arrayBuffer()), () => true)
    expect(textOfPart(zip, 'word/styles.xml')).toContain('TH Sarabun New')
    expect(textOfPart(zip, 'word/styles.xml')).not.toContain('TH SarabunPSK')
    const acts = await world.db.selectFrom('activity').select(['act', 'after']).execute()
    expect(JSON.stringify(acts)).toContain('นักวิเคราะห์นโยบายและแผน')
  })
  it('are refused where they are none of those given', async () => {
    const answer = await world.post('/desk/thansai/settings', { ...papers, font: 'Comic Sans' })
    expect(answer.status).toBe(422)
  })
})

describe('the health of the program', () => {
  it('is told to anybody', async () => {
    const answer = await world.get('/healthz')
    expect(answer.status).toBe(200)
    expect(await answer.json()).toMatchObject({ ok: true })
  })
})
