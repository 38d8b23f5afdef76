import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeWithDatabase } from '../../test/world/database.ts'
import { type VisitedSite, type Visitor, visitedSite } from '../../test/world/visitor.ts'
import { staffWords } from './people-messages.ts'

const words = staffWords.th
const password = 'ประโยคยาวที่จำได้ดี'
const page = '/operator/people'

describeWithDatabase('those above agencies', () => {
  let site: VisitedSite
  let operator: Visitor
  beforeAll(async () => {
    site = await visitedSite()
    operator = site.visitor()
    const fields = { name: 'สมใจ ใจดี', signInName: 'somjai', password, again: password }
    expect((await operator.post(await site.setUpLink(), fields)).status).toBe(303)
  })
  afterAll(async () => {
    expect(site.faults).toEqual([])
    await site.close()
  })
  const body = async (answer: Response | Promise<Response>) => (await answer).text()
  const give = (fields: Record<string, string>) => operator.post(page, { act: 'give', ...fields })
  const joined = async (slips: string, signInName: string) => {
    const link = /\/join\/[A-Za-z0-9_-]+/.exec(slips)?.[0] ?? ''
    const visitor = site.visitor()
    const answer = await visitor.post(link, { signInName, password, again: password })
    expect(answer.status).toBe(303)
    return visitor
  }

  it('are appointed by operators, over a province, a district or the nation', async () => {
    const place = { province: 'จังหวัดสระบุรี', district: 'ดอนพุด' }
    const given = await give({ role: 'overseer', name: 'นายกำกับ ดูแล', ...place })
    expect(given.status).toBe(200)
    const overseer = await joined(await body(given), 'kamkab')
    const list = await body(operator.get(page))
    expect(list).toContain(words.district('ดอนพุด'))
    expect(list).toContain(words.province('สระบุรี'))
    // An overseer edits nothing and appoints nobody.
    expect((await overseer.get(page)).status).toBe(403)
    expect((await overseer.get('/desk/thansai/people')).status).toBe(404)
    const again = await give({ role: 'overseer', signInName: 'kamkab' })
    expect(again.status).toBe(303)
    expect(await body(operator.get(page))).toContain(words.nation)
  })

  it('are overseers of a province where an agency is here, whatever the list of provinces says', async () => {
    const here = { province: site.agency.province, district: site.agency.district }
    expect((await give({ role: 'overseer', name: 'นายใกล้ ตัว', ...here })).status).toBe(200)
    const form = await body(operator.get(page))
    expect(form).toContain(`<option value="${site.agency.district}">`)
  })

  it('are assessors of an agency that is there', async () => {
    const missing = await give({ role: 'assessor', name: 'นางตรวจ ดี', agencyCode: 'nowhere' })
    expect(missing.status).toBe(409)
    expect(await body(missing)).toContain(words.wrong['agency-missing'])
    expect(
      (await give({ role: 'assessor', signInName: 'kamkab', agencyCode: 'thansai' })).status,
    ).toBe(303)
    const twice = await give({ role: 'assessor', signInName: 'kamkab', agencyCode: 'thansai' })
    expect(twice.status).toBe(409)
  })

  it('are not the agency’s own people: it neither lists its assessors, lets them go, nor waits for them', async () => {
    const people = '/desk/thansai/people'
    const fresh = { role: 'assessor', name: 'นางสาวรอ ตรวจ', agencyCode: 'thansai' }
    expect((await give(fresh)).status).toBe(200)
    const own = { act: 'add', name: 'นางมาลี ใจดี', role: 'administrator', contact: '' }
    expect((await operator.post(people, own)).status).toBe(303)
    const malee = await joined(
      await body(operator.post(`${people}/links`, { waiting: 'yes' })),
      'malee',
    )
    expect(await body(malee.get(people))).not.toContain('นางสาวรอ ตรวจ')
    const { id } = await site.db
      .selectFrom('person')
      .select('id')
      .where('name', '=', 'นางสาวรอ ตรวจ')
      .executeTakeFirstOrThrow()
    expect((await malee.post(`${people}/${id}`, { act: 'leave' })).status).toBe(404)
    const second = { ...own, name: 'นายปิติ สุขใจ', role: 'officer' }
    expect((await malee.post(people, second)).status).toBe(303)
    const slips = await body(malee.post(`${people}/links`, { waiting: 'yes' }))
    expect(slips).toContain('นายปิติ สุขใจ')
    expect(slips).not.toContain('นางสาวรอ ตรวจ')
    // Whoever is both leaves as a colleague and stays as an assessor.
    const both = { role: 'assessor', signInName: 'malee', agencyCode: 'thansai' }
    expect((await give(both)).status).toBe(303)
    const list = await body(operator.get(people))
    const path = /href="([^"]*\/people\/[0-9a-f-]+)"[^>]*>นางมาลี ใจดี</.exec(list)?.[1] ?? ''
    expect((await operator.post(path, { act: 'leave' })).status).toBe(303)
    const kept = await site.db
      .selectFrom('role_grant')
      .innerJoin('person', 'person.id', 'role_grant.person_id')
      .select('role')
      .where('name', '=', 'นางมาลี ใจดี')
      .where('ended_at', 'is', null)
      .execute()
    expect(kept).toEqual([{ role: 'assessor' }])
  })

  it.each([
    [{ role: 'x', name: 'ก' }, 'role-missing'],
    [{ role: 'operator', name: ' ' }, 'name-missing'],
    [{ role: 'overseer', name: 'ก', district: 'ดอนพุด' }, 'place-missing'],
    [{ role: 'overseer', name: 'ก', province: 'ไม่มีจังหวัดนี้' }, 'province-unknown'],
    [{ role: 'overseer', name: 'ก', province: '  ' }, 'province-unknown'],
    [{ role: 'overseer', name: 'ก', province: 'สระบุรี', district: ' อำเภอ ' }, 'district-empty'],
    [{ role: 'overseer', name: 'ก', email: 'not mail' }, 'contact-malformed'],
    [{ role: 'operator', signInName: 'nobody-of-that-name' }, 'person-missing'],
  ] as const)('a form with %j is not taken: %s', async (fields, code) => {
    const answer = await give(fields)
    expect(answer.status).toBe(422)
    expect(await body(answer)).toContain(words.wrong[code])
  })

  it('always keep an operator who can sign in', async () => {
    const operatorRole = async (name: string) => {
      const [row] = await site.db
        .selectFrom('role_grant')
        .innerJoin('person', 'person.id', 'role_grant.person_id')
        .select('role_grant.id')
        .where('role', '=', 'operator')
        .where('person.name', '=', name)
        .where('ended_at', 'is', null)
        .execute()
      return row?.id ?? ''
    }
    const own = await operatorRole('สมใจ ใจดี')
    const refused = await operator.post(page, { act: 'take', roleId: own })
    expect(refused.status).toBe(409)
    expect(await body(refused)).toContain(words.wrong['last-operator'])
    // Somebody who was only invited does not stand in.
    const slips = await body(give({ role: 'operator', name: 'นายสอง รองรับ' }))
    expect((await operator.post(page, { act: 'take', roleId: own })).status).toBe(409)
    const second = await joined(slips, 'song')
    expect((await second.get(page)).status).toBe(200)
    expect((await operator.post(page, { act: 'take', roleId: own })).status).toBe(303)
    // Whoever lost the role is signed out at once.
    expect((await operator.get(page)).headers.get('location')).toMatch(/^\/sign-in/)
    const theirs = await operatorRole('นายสอง รองรับ')
    expect((await second.post(page, { act: 'take', roleId: theirs })).status).toBe(409)
  })
})
