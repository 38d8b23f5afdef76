// What two people do at the same moment, on PostgreSQL truly so. Whoever comes second is refused.
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { temporaryFiles, testContext } from '../../test/world/context.ts'
import { describeWithDatabase, testDatabase } from '../../test/world/database.ts'
import { becomeOperator, issueSetUpLink, takeLink } from '../accounts/commands.ts'
import { makeRecoveryCodes, takeRecoveryCode } from '../accounts/recovery-commands.ts'
import { issueLinks, takeRoleAway } from '../accounts/role-commands.ts'
import { rolesAbove, rolesOfPerson, rolesOver } from '../accounts/role-store.ts'
import { personOf, savePerson, saveRole } from '../accounts/store.ts'
import { registerAgency } from '../agencies/commands.ts'
import type { Role } from '../basics/actor.ts'
import type { AgencyId, PersonId } from '../basics/ids.ts'
import { newId } from '../platform/db/new-id.ts'
import type { OpenDatabase } from '../platform/db/open-database.ts'
import { erasePerson } from './erase-commands.ts'
import { letGo } from './people-commands.ts'

describeWithDatabase('at the same moment', () => {
  let open: OpenDatabase
  let agency: AgencyId
  const kept = temporaryFiles()
  const context = () => testContext({ db: open.db, files: kept.files })
  const at = '2023-01-01T00:00:00.000Z'
  beforeAll(async () => {
    open = await testDatabase()
  })
  beforeEach(async () => {
    const typed = { name: `อบต.${newId()}`, district: '', province: 'สมมุติ' }
    const made = await registerAgency(context(), typed)
    if (!made.ok) throw new Error(made.reason.code)
    agency = made.value.id
    await open.db.updateTable('role_grant').set({ ended_at: at }).execute()
  })
  afterAll(async () => {
    await open.close()
    kept.remove()
  })

  /** Somebody who can sign in and has done so on one browser. */
  const somebody = async (...roles: readonly [Role, AgencyId | null][]) => {
    const id = newId() as PersonId
    const times = { created_at: at, updated_at: at }
    await open.db.transaction().execute(async (tx) => {
      await savePerson(tx, { id, name: 'สมใจ', email: null }, at)
      const nowhere = { divisionId: null, province: null, district: null }
      for (const [role, agencyId] of roles)
        await saveRole(tx, { ...nowhere, id: newId(), personId: id, role, agencyId }, { id, at })
      const login = { id, name: 'สมใจ', email: `${id}@no-mail.invalid`, email_verified: false }
      await tx
        .insertInto('login')
        .values({ ...login, ...times, username: id })
        .execute()
      await tx
        .insertInto('login_session')
        .values({ ...times, id: newId(), login_id: id, token: id, expires_at: '2099-01-01' })
        .execute()
    })
    return id
  }
  const as = async (id: PersonId) => {
    const actor = await personOf(open.db, id)
    if (!actor) throw new Error('That person is not there.')
    return { ...context(), actor }
  }
  const roleOf = async (id: PersonId) => (await rolesOfPerson(open.db, id))[0]?.id ?? ''
  /** Runs works that were made ready before, all at once, and says how many came to be. */
  const done = async (works: readonly (() => Promise<{ readonly ok: boolean }>)[]) =>
    (await Promise.all(works.map((work) => work()))).filter(({ ok }) => ok).length
  const operators = async () =>
    (await rolesAbove(open.db)).filter(({ role }) => role === 'operator').length
  const administrators = async () =>
    (await rolesOver(open.db, agency)).filter(({ role }) => role === 'administrator').length

  it.each(['take', 'erase', 'one of each'])(
    'two operators end each other (%s), and one remains',
    async (how) => {
      for (let times = 0; times < 8; times += 1) {
        await open.db.updateTable('role_grant').set({ ended_at: at }).execute()
        const [a, b] = [await somebody(['operator', null]), await somebody(['operator', null])]
        const [byA, byB, roleA, roleB] = [
          await as(a),
          await as(b),
          await roleOf(a),
          await roleOf(b),
        ]
        const aEnds =
          how === 'take'
            ? () => takeRoleAway(byA, roleB, null)
            : () => erasePerson(byA, { agencyId: null, personId: b })
        const bEnds =
          how === 'erase'
            ? () => erasePerson(byB, { agencyId: null, personId: a })
            : () => takeRoleAway(byB, roleA, null)
        expect(await done([aEnds, bEnds])).toBe(1)
        expect(await operators()).toBe(1)
      }
    },
  )

  it.each(['let go', 'erase', 'one of each', 'take and let go'])(
    'two administrators of an agency end each other (%s), and one remains',
    async (how) => {
      for (let times = 0; times < 8; times += 1) {
        await open.db.updateTable('role_grant').set({ ended_at: at }).execute()
        const a = await somebody(['administrator', agency])
        const b = await somebody(['administrator', agency])
        const [byA, byB, roleB] = [await as(a), await as(b), await roleOf(b)]
        const aEnds =
          how === 'let go'
            ? () => letGo(byA, agency, b)
            : how === 'take and let go'
              ? () => takeRoleAway(byA, roleB, agency)
              : () => erasePerson(byA, { agencyId: agency, personId: b })
        const bEnds =
          how === 'erase'
            ? () => erasePerson(byB, { agencyId: agency, personId: a })
            : () => letGo(byB, agency, a)
        expect(await done([aEnds, bEnds])).toBe(1)
        expect(await administrators()).toBe(1)
      }
    },
  )

  it('an invitation is accepted once', async () => {
    const id = await somebody(['officer', agency])
    const person = { id, name: 'สมใจ', email: null }
    for (const kind of ['join', 'recover'] as const) {
      const links = await issueLinks(context(), [{ person, kind }], agency)
      const token = links.ok ? (links.value[0]?.token ?? '') : ''
      const accept = () => takeLink(context(), token, ['join', 'recover'])
      expect(await done(Array(6).fill(accept))).toBe(1)
    }
  })

  it('a printed recovery code opens once', async () => {
    const id = await somebody(['officer', agency])
    const [code = ''] = await makeRecoveryCodes(await as(id), id)
    const recover = () => takeRecoveryCode(context(), id, code)
    expect(await done(Array(6).fill(recover))).toBe(1)
  })

  it('the first administrator’s link makes one operator', async () => {
    const token = (await issueSetUpLink(context())) ?? ''
    const begin = () => becomeOperator(context(), token, 'สมใจ', [])
    expect(await done(Array(6).fill(begin))).toBe(1)
    expect(await operators()).toBe(1)
  })

  it('an agency that takes its role away from an operator does not sign the operator out', async () => {
    const administrator = await as(await somebody(['administrator', agency]))
    const sessions = (id: PersonId) =>
      open.db.selectFrom('login_session').select('id').where('login_id', '=', id).execute()
    for (const end of [
      async (id: PersonId) => {
        const roles = await rolesOfPerson(open.db, id)
        const officer = roles.find(({ role }) => role === 'officer')
        return takeRoleAway(administrator, officer?.id ?? '', agency)
      },
      (id: PersonId) => letGo(administrator, agency, id),
    ]) {
      const operator = await somebody(['operator', null], ['officer', agency])
      const officer = await somebody(['officer', agency])
      for (const [id, left] of [
        [operator, 1],
        [officer, 0],
      ] as const) {
        expect((await end(id)).ok).toBe(true)
        expect((await rolesOver(open.db, agency)).some(({ personId }) => personId === id)).toBe(
          false,
        )
        expect(await sessions(id)).toHaveLength(left)
      }
    }
  })
})
