import { afterAll, beforeAll, expect, it } from 'vitest'
import { testContext } from '../../test/world/context.ts'
import { describeWithDatabase } from '../../test/world/database.ts'
import { type VisitedSite, type Visitor, visitedSite } from '../../test/world/visitor.ts'
import { recordOwnAct } from '../accounts/record-commands.ts'
import { takeOnWords } from '../accounts/take-on-messages.ts'
import type { Actor } from '../basics/actor.ts'
import type { PersonId } from '../basics/ids.ts'
import { takeOnAs } from '../staff/take-on-commands.ts'
import { registerAgency } from './commands.ts'

const words = takeOnWords.th
const password = 'ประโยคยาวที่จำได้ดี'

describeWithDatabase('somebody who works for two agencies', () => {
  let site: VisitedSite
  let operator: Visitor
  let malee: Visitor
  let link = ''
  beforeAll(async () => {
    site = await visitedSite()
    const second = { name: 'เทศบาลตำบลริมธาร', district: 'เมือง', province: 'สมมุติ', code: 'rimthan' }
    expect((await registerAgency(testContext(site), second)).ok).toBe(true)
    operator = site.visitor()
    const fields = { name: 'สมใจ ใจดี', signInName: 'somjai', password, again: password }
    expect((await operator.post(await site.setUpLink(), fields)).status).toBe(303)
    malee = site.visitor()
    const first = await invited('thansai', 'นางมาลี ใจดี', 'officer')
    const joined = { signInName: 'malee', password, again: password }
    expect((await malee.post(first, joined)).status).toBe(303)
    link = await invited('rimthan', 'มาลี ใจดี (ริมธาร)', 'officer', 'malee')
  })
  afterAll(async () => {
    expect(site.faults).toEqual([])
    await site.close()
  })

  const body = async (answer: Response | Promise<Response>) => (await answer).text()
  /** Adds somebody at an agency and gives the address of their slip. */
  async function invited(agency: string, name: string, role: string, contact = '') {
    const people = `/desk/${agency}/people`
    const added = await operator.post(people, { act: 'add', name, role, contact, post: 'นักวิชาการ' })
    expect(added.status).toBe(303)
    return site.linkFor((await persons(name)).id as PersonId, 'join')
  }
  const persons = (name: string) =>
    site.db.selectFrom('person').selectAll().where('name', '=', name).executeTakeFirstOrThrow()
  const recordOf = (name: string) =>
    site.db
      .selectFrom('activity')
      .select(['act', 'subject_name', 'person_name'])
      .where('act', '=', 'take-on')
      .where('subject_name', '=', name)
      .execute()

  it('is offered to sign in by the link itself, which says nothing of who has an account', async () => {
    const page = await body(site.visitor().get(link))
    expect(page).toContain(words.haveAccount)
    expect(page).toContain(`href="/sign-in?to=${encodeURIComponent(link)}"`)
    const unknown = await invited('rimthan', 'ใครก็ไม่รู้', 'officer', 'nobody-of-that-name')
    const other = await body(site.visitor().get(unknown))
    const alike = (html: string) =>
      html
        .replaceAll(/\/join\/[A-Za-z0-9_-]+|%2Fjoin%2F[A-Za-z0-9_-]+/g, '')
        .replaceAll(/มาลี ใจดี \(ริมธาร\)|ใครก็ไม่รู้/g, '')
        .replaceAll(/malee|nobody-of-that-name/g, '')
    expect(alike(other)).toBe(alike(page))
  })

  it('comes back to the link after signing in, and sees what is taken on, as whom and where', async () => {
    const visitor = site.visitor()
    const typed = { signInName: 'malee', password, to: link }
    const back = await visitor.post('/sign-in', typed)
    expect(back.headers.get('location')).toBe(link)
    const page = await body(visitor.get(link))
    expect(page).toContain(words.takeOnTitle('นางมาลี ใจดี'))
    expect(page).toContain('เทศบาลตำบลริมธาร อำเภอเมือง จังหวัดสมมุติ (rimthan)')
  })

  it('is not somebody signed out, nor the computer itself', async () => {
    expect((await site.visitor().post(`${link}/take-on`, {})).status).toBe(401)
    const token = link.split('/').at(-1) ?? ''
    const bare: Actor = { kind: 'person', id: 'local', name: 'เครื่องนี้', grants: [] }
    const taken = await takeOnAs({ ...site.context(), actor: bare }, token)
    expect(!taken.ok && taken.reason.code).toBe('no-account')
  })

  it('takes on roles and posts under the one account, and the record says so of both', async () => {
    expect((await malee.get('/desk/rimthan/2566')).status).toBe(404)
    const taken = await malee.post(`${link}/take-on`, {})
    expect(taken.headers.get('location')).toBe('/me')
    expect((await malee.get('/desk/rimthan/2566')).status).toBe(200)
    expect((await malee.get('/desk/thansai/2566')).status).toBe(200)
    const me = await body(malee.get('/me'))
    expect(me).toContain('เทศบาลตำบลริมธาร อำเภอเมือง จังหวัดสมมุติ (rimthan)')
    expect(me).toContain('(thansai)')
    const own = await persons('นางมาลี ใจดี')
    const held = await site.db
      .selectFrom('post_holding')
      .select('agency_id')
      .where('person_id', '=', own.id)
      .execute()
    expect(held).toHaveLength(2)
    const empty = await persons('มาลี ใจดี (ริมธาร)')
    expect(empty.erased_at).not.toBeNull()
    expect(empty.proposed_sign_in_name).toBeNull()
    expect(await recordOf('มาลี ใจดี (ริมธาร)')).toMatchObject([{ person_name: 'นางมาลี ใจดี' }])
    expect(await recordOf('นางมาลี ใจดี')).toMatchObject([{ person_name: 'นางมาลี ใจดี' }])
  })

  it('uses the link up: it leads nobody else in', async () => {
    expect((await malee.post(`${link}/take-on`, {})).status).toBe(410)
    expect((await site.visitor().get(link)).status).toBe(410)
  })

  it('is not made one with somebody who signs in already, or has done something here', async () => {
    const at = await invited('rimthan', 'นายปิติ สุขใจ', 'officer')
    const token = at.split('/').at(-1) ?? ''
    const piti = await persons('นายปิติ สุขใจ')
    const self: Actor = { kind: 'person', id: piti.id, name: piti.name, grants: [] }
    await recordOwnAct({ ...site.context(), actor: self }, piti.id as PersonId, 'sign-out')
    expect((await malee.post(`/join/${token}/take-on`, {})).status).toBe(409)
    const again = await invited('rimthan', 'นางสาวชูใจ ดีงาม', 'officer')
    const chujai = await persons('นางสาวชูใจ ดีงาม')
    const named = { id: chujai.id as PersonId, name: chujai.name }
    await site.signIn.open(named, { name: 'chujai', password })
    const refused = await malee.post(`${again}/take-on`, {})
    expect(refused.status).toBe(409)
    const roles = await site.db
      .selectFrom('role_grant')
      .select('person_id')
      .where('person_id', 'in', [piti.id, chujai.id])
      .where('ended_at', 'is', null)
      .execute()
    expect(roles).toHaveLength(2)
  })
})
