import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeWithDatabase } from '../../test/world/database.ts'
import { type VisitedSite, type Visitor, visitedSite } from '../../test/world/visitor.ts'
import { hiddenFields } from '../../test/world/web.ts'
import { letterWords } from './letter-messages.ts'
import { staffWords } from './people-messages.ts'

const words = staffWords.th
const password = 'ประโยคยาวที่จำได้ดี'

describeWithDatabase('the people of an agency', () => {
  let site: VisitedSite
  let administrator: Visitor
  const people = '/desk/thansai/people'

  beforeAll(async () => {
    site = await visitedSite()
    administrator = site.visitor()
    const link = await site.setUpLink()
    const fields = { name: 'สมใจ ใจดี', signInName: 'somjai', password, again: password }
    expect((await administrator.post(link, fields)).status).toBe(303)
  })
  afterAll(async () => {
    expect(site.faults).toEqual([])
    await site.close()
  })
  const body = async (answer: Response | Promise<Response>) => (await answer).text()
  const personPath = async (name: string) => {
    const html = await body(administrator.get(people))
    const found = new RegExp(`href="([^"]*/people/[0-9a-f-]+)"[^>]*>${name}<`).exec(html)
    if (!found?.[1]) throw new Error(`${name} is not listed`)
    return found[1]
  }
  /** Presses the button of a page that posts these hidden fields. */
  const linkOn = (html: string) => /\/join\/[A-Za-z0-9_-]+/.exec(html)?.[0] ?? ''
  const joinAs = async (name: string, signInName: string) => {
    const person = (await personPath(name)).split('/').at(-1) ?? ''
    const slips = await body(administrator.post(`${people}/links`, { person }))
    const visitor = site.visitor()
    const joined = await visitor.post(linkOn(slips), { signInName, password, again: password })
    expect(joined.status).toBe(303)
    return visitor
  }

  it('are added one at a time, with what was typed kept where something is wrong', async () => {
    const wrong = await administrator.post(people, { act: 'add', name: '', contact: 'ไม่ ใช่' })
    expect(wrong.status).toBe(422)
    const html = await body(wrong)
    expect(html).toContain(words.wrong['name-missing'])
    expect(html).toContain('value="ไม่ ใช่"')
    const added = await administrator.post(people, {
      ...{ act: 'add', name: 'นางมาลี ใจดี', contact: 'malee@example.go.th' },
      ...{ post: 'ผู้อำนวยการกองคลัง', division: 'กองคลัง', role: 'officer' },
    })
    expect(added.status).toBe(303)
    expect(await body(administrator.get(people))).toContain('นางมาลี ใจดี')
  })

  it('are pasted: first understood, then saved, and a line that is wrong saves nothing', async () => {
    const table = 'กองช่าง\tนายช่างโยธา\tนายสมชาย ดีงาม\tsomchai\tผู้รายงาน\nกองช่าง\tช่าง\tก ข\t@@'
    const seen = await administrator.post(`${people}/paste`, { act: 'save', table })
    expect(seen.status).toBe(422)
    const html = await body(seen)
    expect(html).toContain(words.wrong['contact-malformed'])
    expect(html).toContain('นายช่างโยธา')
    expect(await body(administrator.get(people))).not.toContain('นายสมชาย ดีงาม')

    const right = table.split('\n')[0] ?? ''
    const preview = await administrator.post(`${people}/paste`, { act: 'preview', table: right })
    expect(preview.status).toBe(200)
    expect(await body(administrator.get(people))).not.toContain('นายสมชาย ดีงาม')
    const saved = await administrator.post(`${people}/paste`, {
      ...{ act: 'save', table: right, usual: ['สำนักปลัด'] },
    })
    expect(saved.status).toBe(303)
    const list = await body(administrator.get(people))
    expect(list).toContain('นายสมชาย ดีงาม')
    const divisions = await body(administrator.get('/desk/thansai/divisions'))
    for (const name of ['สำนักปลัด', 'กองช่าง', 'กองคลัง']) expect(divisions).toContain(name)
  })

  it('join by a link that is shown once and never found on a page again', async () => {
    const person = (await personPath('นางมาลี ใจดี')).split('/').at(-1) ?? ''
    const answer = await administrator.post(`${people}/links`, { person })
    expect(answer.headers.get('cache-control')).toBe('no-store')
    const slips = await body(answer)
    expect(slips).toContain('<svg')
    const link = linkOn(slips)
    expect(await body(administrator.get(people))).not.toContain(link)
    const malee = site.visitor()
    expect(
      (await malee.post(link, { signInName: 'malee', password, again: password })).status,
    ).toBe(303)
    expect((await malee.get('/desk/thansai/2566')).status).toBe(200)
    // An officer does not manage people; another agency's pages are not there for her.
    expect((await malee.get(people)).status).toBe(403)
  })

  it('are sent their link by mail where it is set up, and it stands in the letter alone', async () => {
    const path = await personPath('นางมาลี ใจดี')
    const asked = { person: path.split('/').at(-1) ?? '', by: 'mail' }
    expect(await body(administrator.get(path))).not.toContain(letterWords.th.byMail)
    const letters: string[] = []
    const server = new SMTPServer({
      ...{ authOptional: true, disabledCommands: ['STARTTLS', 'AUTH'] },
      onData: async (stream, _, done) => {
        letters.push(await text(stream))
        done()
      },
    })
    server.listen(0, '127.0.0.1')
    await once(server.server, 'listening')
    const { port } = server.server.address() as AddressInfo
    const mail = { 'mail.host': '127.0.0.1', 'mail.port': `${port}`, 'mail.security': 'none' }
    const set = await administrator.post('/operator/settings/mail', {
      ...{ ...mail, act: 'save', 'mail.from': 'ita@example.go.th' },
    })
    expect(set.status).toBe(303)
    expect(await body(administrator.get(path))).toContain(letterWords.th.byMail)
    const sent = await administrator.post(`${people}/links`, asked)
    expect(sent.status).toBe(200)
    const html = await body(sent)
    expect(html).toContain(letterWords.th.sent('malee@example.go.th'))
    expect(linkOn(html)).toBe('')
    const [letter = ''] = letters
    expect(letter).toContain('To: malee@example.go.th')
    const words = letter.replaceAll(/=\r?\n/g, '')
    const inLetter =
      linkOn(words) || linkOn(Buffer.from(words.split(/\r?\n\r?\n/)[2] ?? '', 'base64').toString())
    expect(inLetter).not.toBe('')
    const token = inLetter.split('/').at(-1) ?? ''
    const tried = await site.db.selectFrom('notification_attempt').selectAll().execute()
    expect(tried).toMatchObject([{ purpose: 'recovery', outcome: 'sent' }])
    const acts = await site.db.selectFrom('activity').selectAll().execute()
    expect(JSON.stringify([tried, acts])).not.toContain(token)
    expect((await site.visitor().get(inLetter)).status).toBe(200)

    await new Promise<void>((closed) => server.close(() => closed()))
    const failed = await administrator.post(`${people}/links`, asked)
    expect(failed.status).toBe(409)
    const slip = await body(failed)
    expect(slip).toContain(letterWords.th.notSent)
    expect(linkOn(slip)).not.toBe('')
  })

  it('lose their sessions with a role that is taken away', async () => {
    const officer = await joinAs('นายสมชาย ดีงาม', 'somchai')
    expect((await officer.get('/desk/thansai/2566')).status).toBe(200)
    const path = await personPath('นายสมชาย ดีงาม')
    const { roleId = '' } = hiddenFields(await body(administrator.get(path)), path)
    expect((await administrator.post(path, { act: 'take', roleId })).status).toBe(303)
    expect((await officer.get('/desk/thansai/2566')).status).toBe(303)
  })

  it('always keep an administrator who can sign in', async () => {
    const path = await personPath('สมใจ ใจดี')
    const html = await body(administrator.get(path))
    const roleIds = [...html.matchAll(/name="roleId" value="([^"]+)"/g)].map(([, id = '']) => id)
    const answers = []
    for (const roleId of roleIds) {
      const answer = await administrator.post(path, { act: 'take', roleId })
      if (answer.status === 303) {
        // Taking away one's own officer's role signs one out too.
        const typed = { signInName: 'somjai', password }
        expect((await administrator.post('/sign-in', typed)).status).toBe(303)
      }
      answers.push([answer.status, answer.status === 409 ? await body(answer) : ''] as const)
    }
    expect(answers.map(([status]) => status).toSorted()).toEqual([303, 409])
    expect(answers.find(([status]) => status === 409)?.[1]).toContain(
      words.wrong['last-administrator'],
    )
    const left = await administrator.post(path, { act: 'leave' })
    expect(left.status).toBe(409)
  })

  it('are given no role an administrator may not give', async () => {
    const path = await personPath('นางมาลี ใจดี')
    for (const role of ['operator', 'overseer', 'assessor', 'x'])
      expect((await administrator.post(path, { act: 'give', role })).status).toBe(422)
    expect((await administrator.post(path, { act: 'give', role: 'executive' })).status).toBe(303)
    const again = await administrator.post(path, { act: 'give', role: 'executive' })
    expect(again.status).toBe(409)
    expect(await body(again)).toContain(words.wrong['role-held-already'])
  })

  it('do not let an administrator in as an operator', async () => {
    const path = await personPath('นางมาลี ใจดี')
    expect((await administrator.post(path, { act: 'give', role: 'administrator' })).status).toBe(
      303,
    )
    const malee = site.visitor()
    await malee.post('/sign-in', { signInName: 'malee', password })
    expect((await malee.get(people)).status).toBe(200)
    const operator = (await personPath('สมใจ ใจดี')).split('/').at(-1) ?? ''
    const refused = await malee.post(`${people}/links`, { person: operator })
    expect(refused.status).toBe(409)
    expect(linkOn(await body(refused))).toBe('')
    const page = await body(malee.get(`${people}/${operator}`))
    expect(page).toContain(words.elsewhere)
  })

  it('hold posts in turn, and act for one under an order', async () => {
    const divisions = await body(administrator.get('/desk/thansai/divisions'))
    const post =
      /href="([^"]*\/posts\/[0-9a-f-]+)"[^>]*>ผู้อำนวยการกองคลัง</.exec(divisions)?.[1] ?? ''
    const person = (await personPath('สมใจ ใจดี')).split('/').at(-1) ?? ''
    const put = { act: 'put', person, as: 'acting', orderNo: '', from: '1/10/2566', until: '' }
    const noOrder = await administrator.post(post, put)
    expect(noOrder.status).toBe(422)
    expect(await body(noOrder)).toContain(words.wrong['order-missing'])
    const acting = { ...put, orderNo: '112/2566', from: '1/10/2580' }
    expect((await administrator.post(post, acting)).status).toBe(303)
    const second = await administrator.post(post, { ...put, as: 'holder', from: '1/10/2580' })
    expect(second.status).toBe(409)
    const html = await body(second)
    expect(html).toContain(words.wrong['post-held-already'])
    expect(html).toContain('112/2566')
    const day = await administrator.post(post, { ...put, as: 'holder', from: '31/2/2580' })
    expect(day.status).toBe(422)
  })

  it('and every change of theirs stand in the record', async () => {
    const rows = await site.db.selectFrom('activity').select(['act', 'subject_kind']).execute()
    const kinds = new Set(rows.map(({ act, subject_kind }) => `${act} ${subject_kind}`))
    for (const kind of ['manage-people people', 'manage-people person', 'manage-agency post'])
      expect([...kinds]).toContain(kind)
  })
})
