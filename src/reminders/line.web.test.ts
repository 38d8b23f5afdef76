import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { frameworks } from '../../test/world/clean-plan.ts'
import { testContext } from '../../test/world/context.ts'
import { describeWithDatabase } from '../../test/world/database.ts'
import { type VisitedSite, type Visitor, visitedSite } from '../../test/world/visitor.ts'
import { testKey } from '../../test/world/web.ts'
import { savePerson, saveRole } from '../accounts/store.ts'
import type { PersonId } from '../basics/ids.ts'
import { plainDate } from '../basics/plain-date.ts'
import { inTransaction } from '../platform/db/database.ts'
import { newId } from '../platform/db/new-id.ts'
import { tellDue } from './commands.ts'
import { sendReminders } from './letter-commands.ts'
import { lineWords } from './line-messages.ts'
import { lineLinkOf } from './line-store.ts'
import { notificationsOf } from './store.ts'

const words = lineWords.th
const page = '/me/notifications'
const webhook = '/line/webhook'
const secret = 'the channel secret'
const password = 'ประโยคยาวที่จำได้ดี'
const lineId = (n: number) => `U${String(n).padStart(32, '0')}`

describeWithDatabase('LINE from consent to the message', () => {
  let site: VisitedSite
  let environment: Record<string, string>
  const state = { status: 200, message: '' }
  const asked: { path: string; body: { to?: string; messages: { text: string }[] } }[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (piece) => {
      body += piece
    })
    request.on('end', () => {
      asked.push({ path: request.url ?? '', body: JSON.parse(body) })
      response.writeHead(state.status, { 'content-type': 'application/json' })
      response.end(JSON.stringify({ message: state.message }))
    })
  })

  beforeAll(async () => {
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const api = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    environment = {
      ...{ PRONGSAI_LINE_API: api, PRONGSAI_LINE_TOKEN: 'the token' },
      ...{ PRONGSAI_LINE_SECRET: secret, PRONGSAI_LINE_ID: '@123abcde' },
    }
    site = await visitedSite({ environment })
  })
  beforeEach(() => {
    state.status = 200
    asked.length = 0
  })
  afterAll(async () => {
    server.closeAllConnections()
    server.close()
    expect(site.faults).toEqual([])
    await site.close()
  })

  let people = 0
  async function officer(): Promise<{ id: PersonId; visitor: Visitor }> {
    const id = newId() as PersonId
    people += 1
    const [name, signInName] = [`สมใจ ${people}`, `line-${people}`]
    const at = '2023-01-01T00:00:00.000Z'
    await inTransaction(site.db, async (tx) => {
      await savePerson(tx, { id, name, email: null }, at)
      const given = { id: newId(), personId: id, role: 'officer' as const, divisionId: null }
      const over = { agencyId: site.agency.id, province: null, district: null }
      await saveRole(tx, { ...given, ...over }, { id, at })
    })
    await site.signIn.open({ id, name }, { name: signInName, password })
    const visitor = site.visitor()
    expect((await visitor.post('/sign-in', { signInName, password })).status).toBe(303)
    return { id, visitor }
  }

  const codeOf = async (visitor: Visitor) => {
    const answer = await visitor.post(page, { act: 'line-code', consent: 'yes' })
    const html = await answer.text()
    return /ITA-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(html)?.[0] ?? expect.fail('No code was shown.')
  }
  const signed = (body: string) => createHmac('sha256', secret).update(body).digest('base64')
  const post = (body: string, headers: Record<string, string>) =>
    site.app.request(`http://127.0.0.1:4380${webhook}`, {
      method: 'POST',
      headers: { host: '127.0.0.1:4380', ...headers },
      body,
    })
  const bodyOf = (event: object, from: string, timestamp = Date.now()) =>
    JSON.stringify({
      destination: 'x',
      events: [
        { timestamp, replyToken: 'reply', source: { type: 'user', userId: from }, ...event },
      ],
    })
  const say = (text: string, from: string) => {
    const body = bodyOf({ type: 'message', message: { type: 'text', text } }, from)
    return post(body, { 'x-line-signature': signed(body) })
  }
  const told = (type: 'follow' | 'unfollow', from: string, timestamp?: number) => {
    const body = bodyOf({ type }, from, timestamp)
    return post(body, { 'x-line-signature': signed(body) })
  }
  const replied = () => asked.at(-1)?.body.messages[0]?.text ?? ''

  it('is connected by consent and a code of one use, and ended by a button; all of it is recorded', async () => {
    const { id, visitor } = await officer()
    const refused = await visitor.post(page, { act: 'line-code' })
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain(words.consentMissing)
    const code = await codeOf(visitor)
    const kept = await site.db.selectFrom('line_code').selectAll().execute()
    expect(JSON.stringify(kept)).not.toContain(code)
    expect((await say(` ${code.toLowerCase()} `, lineId(1))).status).toBe(200)
    expect(replied()).toContain(words.replies.connected)
    expect(await lineLinkOf(site.db, id)).toMatchObject({ lineId: lineId(1), isChosen: true })
    expect(await (await visitor.get(page)).text()).toContain(words.chosen)

    // The same message again, and the same code from another LINE.
    expect((await say(code, lineId(1))).status).toBe(200)
    expect(replied()).toContain(words.replies['already-connected'])
    await say(code, lineId(2))
    expect(replied()).toContain(words.replies['code-unknown'])

    expect((await visitor.post(page, { act: 'line-off' })).status).toBe(303)
    expect(await (await visitor.get(page)).text()).toContain(words.notChosen)
    expect((await visitor.post(page, { act: 'line-end' })).status).toBe(303)
    expect(await lineLinkOf(site.db, id)).toBeNull()
    const acts = await site.db
      .selectFrom('activity')
      .select('after')
      .where('person_id', '=', id)
      .execute()
    for (const changed of ['line-consented', 'line-linked', 'line-ended'])
      expect(JSON.stringify(acts)).toContain(changed)
  })

  it('does nothing that LINE did not sign, and reads no endless body', async () => {
    const { id, visitor } = await officer()
    const code = await codeOf(visitor)
    const body = bodyOf({ type: 'message', message: { type: 'text', text: code } }, lineId(3))
    expect((await post(body, {})).status).toBe(401)
    expect((await post(body, { 'x-line-signature': 'AAAA' })).status).toBe(401)
    expect((await post(`${body} `, { 'x-line-signature': signed(body) })).status).toBe(401)
    const long = 'x'.repeat(300_000)
    expect((await post(long, { 'x-line-signature': signed(long) })).status).toBe(413)
    expect((await post('{', { 'x-line-signature': signed('{') })).status).toBe(400)
    expect(await lineLinkOf(site.db, id)).toBeNull()
    expect(asked).toEqual([])
    const empty = '{"destination":"x","events":[]}'
    expect((await post(empty, { 'x-line-signature': signed(empty) })).status).toBe(200)
    // The exemption is of this address alone.
    const elsewhere = await site.app.request(`http://127.0.0.1:4380${page}`, {
      method: 'POST',
      headers: { host: '127.0.0.1:4380', 'x-line-signature': signed(empty) },
      body: empty,
    })
    expect(elsewhere.status).toBe(403)
  })

  it('a code that is late, replaced or never was gets one answer, and guesses are stopped', async () => {
    const { id, visitor } = await officer()
    const replaced = await codeOf(visitor)
    const late = await codeOf(visitor)
    await site.db
      .updateTable('line_code')
      .set({ expires_at: '2023-01-01T00:00:00.000Z' })
      .where('person_id', '=', id)
      .execute()
    for (const code of [replaced, late, 'ITA-AAAA-AAAA']) {
      await say(code, lineId(4))
      expect(replied()).toContain(words.replies['code-unknown'])
    }
    const before = asked.length
    await say('สวัสดีครับ', lineId(4))
    expect(asked).toHaveLength(before)
    for (let guess = 0; guess < 10; guess++) await say('ITA-AAAA-AAAB', lineId(4))
    expect(replied()).toContain(words.replies['too-many'])
    expect(await lineLinkOf(site.db, id)).toBeNull()
  })

  it('unfollowing ends the sending and is said; what LINE told earlier changes nothing', async () => {
    const { id, visitor } = await officer()
    await say(await codeOf(visitor), lineId(5))
    const now = Date.now()
    await told('unfollow', lineId(5), now + 1_000)
    expect(await lineLinkOf(site.db, id)).toMatchObject({ isBlocked: true })
    expect(await (await visitor.get(page)).text()).toContain(words.blocked)
    await told('follow', lineId(5), now + 2_000)
    await told('unfollow', lineId(5), now + 1_000)
    expect(await lineLinkOf(site.db, id)).toMatchObject({ isBlocked: false })
    expect((await told('unfollow', lineId(99))).status).toBe(200)
  })

  it('carries the digest in office hours; what LINE does not take is kept with its reason', async () => {
    const { id, visitor } = await officer()
    await say(await codeOf(visitor), lineId(6))
    asked.length = 0
    const installation = { key: testKey, environment }
    const at = (day: string, time: string) => ({
      ...{ ...testContext(site), today: plainDate(day) },
      now: new Date(`${day}T${time}:00+07:00`).toISOString(),
    })
    const write = async (each: { id: string }) => ({
      ...{ subject: 'เรื่องที่ถึงกำหนด', text: 'มาตรการ', messageId: `<${each.id}@example.go.th>` },
    })
    const whole = { after: 0, until: 24 * 60 }
    await tellDue(at('2023-10-02', '09:00'), { installation, frameworks }, whole)
    const newest = async () =>
      (await notificationsOf(site.db, id, 1))[0] ?? expect.fail('Nothing was told.')
    const only = [(await newest()).id]
    expect((await newest()).channel).toBe('line')
    expect(await sendReminders(at('2023-10-02', '20:00'), installation, write, only)).toBe(0)
    Object.assign(state, { status: 500, message: 'Internal server error' })
    expect(await sendReminders(at('2023-10-02', '09:00'), installation, write, only)).toBe(0)
    expect((await newest()).tries).toMatchObject([{ outcome: 'line-failed', channel: 'line' }])
    state.status = 200
    expect(await sendReminders(at('2023-10-02', '09:06'), installation, write, only)).toBe(1)
    expect(asked.at(-1)?.body).toMatchObject({ to: lineId(6) })
    expect((await newest()).tries.at(-1)).toMatchObject({ outcome: 'sent', channel: 'line' })
    expect(await (await visitor.get(page)).text()).toContain('ส่ง LINE แล้ว')

    // With an address and a mail server, mail carries what LINE refuses.
    const withMail = {
      key: testKey,
      environment: {
        ...{ ...environment, PRONGSAI_MAIL_HOST: '127.0.0.1', PRONGSAI_MAIL_PORT: '9' },
        ...{ PRONGSAI_MAIL_TLS: 'none', PRONGSAI_MAIL_FROM: 'ita@example.go.th' },
      },
    }
    await visitor.post('/me/email', { email: 'somjai@example.go.th', consent: 'yes' })
    await tellDue(at('2023-10-16', '09:00'), { installation: withMail, frameworks }, whole)
    const next = [(await newest()).id]
    Object.assign(state, { status: 429, message: 'You have reached your monthly limit.' })
    await sendReminders(at('2023-10-16', '09:00'), withMail, write, next)
    expect(await newest()).toMatchObject({ channel: 'mail', tries: [{ outcome: 'quota-used' }] })
    await sendReminders(at('2023-10-16', '09:05'), withMail, write, next)
    expect((await newest()).tries.map(({ channel }) => channel)).toEqual(['line', 'mail'])
    expect(await (await visitor.get(page)).text()).toContain('จึงใช้อีเมล')
  })
})
