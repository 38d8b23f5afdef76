import { afterAll, beforeAll, expect, it } from 'vitest'
import { temporaryFiles, testContext } from '../../test/world/context.ts'
import { describeWithDatabase, testDatabase } from '../../test/world/database.ts'
import { everythingAbout } from '../accounts/personal-data-store.ts'
import { namesOf } from '../accounts/record-reading-store.ts'
import { personOf, savePerson, saveRole } from '../accounts/store.ts'
import { registerAgency } from '../agencies/commands.ts'
import type { Role } from '../basics/actor.ts'
import type { AgencyId, PersonId } from '../basics/ids.ts'
import { newId } from '../platform/db/new-id.ts'
import type { OpenDatabase } from '../platform/db/open-database.ts'
import { erasePerson } from './erase-commands.ts'

describeWithDatabase('erasing a person', () => {
  let open: OpenDatabase
  let own: AgencyId
  let other: AgencyId
  const kept = temporaryFiles()
  const context = () => testContext({ db: open.db, files: kept.files })
  const at = '2023-01-01T00:00:00.000Z'

  const named = async (name: string, roles: readonly [Role, AgencyId | null][]) => {
    const id = newId() as PersonId
    await open.db.transaction().execute(async (tx) => {
      await savePerson(tx, { id, name, email: `${id}@example.go.th` }, at)
      const nowhere = { divisionId: null, province: null, district: null }
      for (const [role, agencyId] of roles)
        await saveRole(tx, { ...nowhere, id: newId(), personId: id, role, agencyId }, { id, at })
    })
    const login = { id, name, email: `${id}@no-mail.invalid`, email_verified: false }
    const now = { created_at: at, updated_at: at }
    await open.db
      .insertInto('login')
      .values({ ...login, ...now, username: id })
      .execute()
    await open.db
      .insertInto('login_session')
      .values({ ...now, id: newId(), login_id: id, token: id, expires_at: '2030-01-01T00:00:00Z' })
      .execute()
    return id
  }
  const by = async (id: PersonId) => {
    const actor = await personOf(open.db, id)
    if (!actor) throw new Error('That person is not there.')
    return { ...context(), actor }
  }

  beforeAll(async () => {
    open = await testDatabase()
    const typed = { district: '', province: 'สมมุติ' }
    const made = []
    for (const name of ['อบต.ธารใส', 'อบต.ริมธาร']) {
      const agency = await registerAgency(context(), { ...typed, name })
      if (!agency.ok) throw new Error(agency.reason.code)
      made.push(agency.value.id)
    }
    ;[own, other] = made as [AgencyId, AgencyId]
  })
  afterAll(async () => {
    await open.close()
    kept.remove()
  })

  it('leaves no way to come in or to be reached, and the name beside the work', async () => {
    const chief = await named('มานะ', [['administrator', own]])
    const clerk = await named('ชูใจ', [['officer', own]])
    expect(await erasePerson(await by(chief), { agencyId: own, personId: clerk })).toEqual({
      ok: true,
      value: null,
    })
    expect(await personOf(open.db, clerk)).toBeNull()
    const left = (await everythingAbout(open.db, clerk)).filter(({ rows }) => rows.length > 0)
    expect(left.map(({ table }) => table)).toEqual(['person', 'role_grant'])
    expect(left[0]?.rows[0]).toMatchObject({ name: 'ชูใจ', email: null })
    expect(left[1]?.rows[0]).toMatchObject({ role: 'officer', ended_at: expect.any(String) })
    expect((await namesOf(open.db, [clerk])).get(clerk)).toBe('ชูใจ')
    const line = await open.db
      .selectFrom('activity')
      .selectAll()
      .where('act', '=', 'erase-person')
      .executeTakeFirstOrThrow()
    expect(line).toMatchObject({ agency_id: own, person_name: 'มานะ', subject_name: 'ชูใจ' })
    expect(JSON.stringify(line)).not.toContain('@example.go.th')
    const again = await erasePerson(await by(chief), { agencyId: own, personId: clerk })
    expect(again).toMatchObject({ reason: { code: 'person-missing' } })
  })

  it('is refused of oneself, of the last administrator, and of whoever works elsewhere too', async () => {
    const typed = { name: 'อบต.ปลายธาร', district: '', province: 'สมมุติ' }
    const agency = await registerAgency(context(), typed)
    if (!agency.ok) throw new Error(agency.reason.code)
    const here = agency.value.id
    const chief = await named('วีระ', [['administrator', here]])
    const both = await named('ปิติ', [
      ['officer', here],
      ['officer', other],
    ])
    const stranger = await named('เพชร', [['officer', other]])
    const why = async (as: PersonId, personId: PersonId) => {
      const done = await erasePerson(await by(as), { agencyId: here, personId })
      return done.ok ? 'done' : done.reason.code
    }
    expect(await why(chief, chief)).toBe('erase-yourself')
    expect(await why(chief, both)).toBe('works-elsewhere')
    expect(await why(chief, stranger)).toBe('person-missing')
    expect(await why(both, chief)).toBe('not-allowed')
    const operator = await named('สมศรี', [['operator', null]])
    expect(await why(operator, chief)).toBe('last-administrator')
    expect(await why(operator, both)).toBe('done')
    const above = await erasePerson(await by(operator), { agencyId: null, personId: stranger })
    expect(above.ok).toBe(true)
  })
})
