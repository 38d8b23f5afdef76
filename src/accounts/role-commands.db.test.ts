import { expect, it } from 'vitest'
import { describeWithDatabase } from '../../test/world/database.ts'
import { databaseWorld } from '../../test/world/database-office.ts'
import { registerAgency } from '../agencies/commands.ts'
import type { AgencyId, PersonId } from '../basics/ids.ts'
import { newId } from '../platform/db/new-id.ts'
import { giveRole, issueLinks, takeRoleAway } from './role-commands.ts'
import { rolesOver } from './role-store.ts'
import { savePerson } from './store.ts'

describeWithDatabase('roles', () => {
  let agencyId: AgencyId
  const world = databaseWorld(async () => {
    const typed = { name: 'กรมตัวอย่าง', district: '', province: '' }
    const agency = await registerAgency(world.context, typed)
    if (!agency.ok) throw new Error(agency.reason.code)
    agencyId = agency.value.id
  })

  /** Somebody who can sign in and administers the agency. */
  async function administrator(name: string): Promise<PersonId> {
    const id = newId() as PersonId
    const { now } = world.context
    await world.db.transaction().execute(async (tx) => {
      await savePerson(tx, { id, name, email: null }, now)
      await tx
        .insertInto('login')
        .values({
          ...{ id, name, email: `${id}@no-mail.invalid`, email_verified: false },
          ...{ username: name, created_at: now, updated_at: now },
        })
        .execute()
    })
    const role = { role: 'administrator' as const, agencyId, divisionId: null }
    const given = await giveRole(world.context, {
      personId: id,
      ...role,
      province: null,
      district: null,
    })
    expect(given.ok).toBe(true)
    return id
  }

  it('taken from both administrators at the same moment leave one of them', async () => {
    await administrator('one')
    await administrator('two')
    const held = await rolesOver(world.db, agencyId)
    expect(held.length).toBe(2)
    const taken = await Promise.all(held.map(({ id }) => takeRoleAway(world.context, id, agencyId)))
    expect(taken.filter(({ ok }) => ok).length).toBe(1)
    expect(taken.find(({ ok }) => !ok)).toMatchObject({ reason: { code: 'last-administrator' } })
    expect((await rolesOver(world.db, agencyId)).length).toBe(1)
  })

  it('of another agency are not there to be taken away', async () => {
    const [held] = await rolesOver(world.db, agencyId)
    const elsewhere = newId() as AgencyId
    expect(await takeRoleAway(world.context, held?.id ?? '', elsewhere)).toMatchObject({
      reason: { code: 'role-missing' },
    })
  })

  it('a new link ends the older one of the same person', async () => {
    const id = await administrator('three')
    const person = { id, name: 'three', email: null }
    for (const kind of ['recover', 'join'] as const)
      for (let times = 0; times < 2; times += 1)
        expect((await issueLinks(world.context, [{ person, kind }], agencyId)).ok).toBe(true)
    const works = await world.db
      .selectFrom('one_time_link')
      .select('kind')
      .where('person_id', '=', id)
      .where('used_at', 'is', null)
      .execute()
    expect(works.map(({ kind }) => kind).toSorted()).toEqual(['join', 'recover'])
  })
})
