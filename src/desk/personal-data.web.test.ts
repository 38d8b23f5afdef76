import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type VisitedSite, type Visitor, visitedSite } from '../../test/world/visitor.ts'
import { savePerson, saveRole } from '../accounts/store.ts'
import type { PersonId } from '../basics/ids.ts'
import { inTransaction } from '../platform/db/database.ts'
import { newId } from '../platform/db/new-id.ts'

describe('personal data', () => {
  let site: VisitedSite
  let chief: Visitor
  let clerk: Visitor
  const clerkId = newId() as PersonId
  const password = 'ฝนตกหนักที่ธารใส'

  beforeAll(async () => {
    site = await visitedSite()
    chief = site.visitor()
    const chosen = { signInName: 'สมใจ', password, again: password, name: 'สมใจ ใจดี' }
    await chief.post(await site.setUpLink(), chosen)
    const by = { id: clerkId, at: new Date().toISOString() }
    await inTransaction(site.db, async (tx) => {
      await savePerson(tx, { id: clerkId, name: 'ชูใจ', email: 'chujai@example.go.th' }, by.at)
      const role = { id: newId(), personId: clerkId, role: 'officer' as const }
      const nowhere = { divisionId: null, province: null, district: null }
      await saveRole(tx, { ...role, ...nowhere, agencyId: site.agency.id }, by)
    })
    const link = await site.linkFor(clerkId, 'join')
    clerk = site.visitor()
    const joined = { signInName: 'ชูใจ', password, again: password }
    expect((await clerk.post(link, joined)).status).toBe(303)
  })
  afterAll(() => site.close())

  it('is explained to anybody, in Thai and in English, and linked from every page', async () => {
    const citizen = site.visitor()
    const page = await (await citizen.get('/privacy')).text()
    expect(page).toContain('พระราชบัญญัติคุ้มครองข้อมูลส่วนบุคคล พ.ศ. 2562')
    expect(page).toContain('มาตรา 24 (6)')
    expect(await (await citizen.get('/en/privacy')).text()).toContain('section 24 (6)')
    expect(await (await citizen.get('/a/thansai/2566')).text()).toContain('href="/privacy"')
  })

  it('is given whole to the person it is about, without a secret in it', async () => {
    const page = await (await clerk.get('/me/data')).text()
    expect(page).toContain('chujai@example.go.th')
    const file = await (await clerk.get('/me/data.json')).text()
    const { tables } = JSON.parse(file)
    const rowsOf = (name: string) =>
      tables.find(({ table }: { table: string }) => table === name).rows
    expect(rowsOf('person')).toMatchObject([{ id: clerkId, name: 'ชูใจ' }])
    expect(rowsOf('login_session')).toHaveLength(1)
    const acts = rowsOf('activity').map(({ act }: { act: string }) => act)
    expect(acts).toEqual(['join-by-link', 'sign-in'])
    expect(file).not.toContain('argon2')
    expect(file).not.toContain('สมใจ')
    expect((await site.visitor().get('/me/data.json')).status).toBe(303)
  })

  it('is erased by the administrator after saying so, and the person cannot come in again', async () => {
    const erase = `/desk/thansai/people/${clerkId}/erase`
    const asked = await (await chief.get(erase)).text()
    expect(asked).toContain('จะยังอยู่')
    const unsure = await chief.post(erase, {})
    expect(unsure.status).toBe(422)
    expect(await unsure.text()).toContain('ทำเครื่องหมายยืนยันก่อน')
    expect((await clerk.get('/me')).status).toBe(200)

    expect((await clerk.post(erase, { sure: 'yes' })).status).toBe(403)
    expect((await chief.post(erase, { sure: 'yes' })).status).toBe(303)
    expect((await clerk.get('/me')).status).toBe(303)
    const again = await site.visitor().post('/sign-in', { signInName: 'ชูใจ', password })
    expect(again.status).toBe(422)
    expect((await chief.get(erase)).status).toBe(404)

    const record = await (await chief.get('/desk/thansai/record')).text()
    expect(record).toContain('ลบข้อมูลส่วนบุคคล')
    expect(record).toContain('ชูใจ')
    expect(record).not.toContain('chujai@example.go.th')
  })

  it('of the last operator stays', async () => {
    const { rows } = { rows: await site.db.selectFrom('login').select('id').execute() }
    const erase = `/operator/people/${rows[0]?.id}/erase`
    const refused = await chief.post(erase, { sure: 'yes' })
    expect(refused.status).toBe(409)
    expect(await refused.text()).toContain('ลบข้อมูลของตนเองไม่ได้')
    expect(site.faults).toEqual([])
  })
})
