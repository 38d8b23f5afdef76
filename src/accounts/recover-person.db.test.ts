import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { temporaryFiles, testContext } from '../../test/world/context.ts'
import { testDatabase } from '../../test/world/database.ts'
import { registerAgency } from '../agencies/commands.ts'
import type { Actor, Grant, Role } from '../basics/actor.ts'
import type { AgencyId, PersonId } from '../basics/ids.ts'
import { inTransaction } from '../platform/db/database.ts'
import { newId } from '../platform/db/new-id.ts'
import { linkBehind, takeLink } from './commands.ts'
import { eraseAccount } from './personal-data-store.ts'
import { issueLinks } from './role-commands.ts'
import { endRole, rolesOfPerson } from './role-store.ts'
import { knownPerson, personOf, savePerson, saveRole } from './store.ts'

const at = '2026-11-23T00:00:00.000Z'

describe('a link for a new password', () => {
  let world: Parameters<typeof testContext>[0] & { close: () => Promise<void> }
  let one: AgencyId
  let other: AgencyId
  beforeAll(async () => {
    const database = await testDatabase()
    const kept = temporaryFiles()
    const close = async () => {
      kept.remove()
      await database.close()
    }
    world = { db: database.db, files: kept.files, close }
    const place = { name: 'เทศบาลตำบลธารใส', district: 'เมือง', province: 'ลำพูน' }
    const registered = await Promise.all(
      ['thansai', 'thanyai'].map((code) => registerAgency(testContext(world), { ...place, code })),
    )
    const ids = registered.map((agency) => (agency.ok ? agency.value.id : null))
    if (!ids[0] || !ids[1]) throw new Error('The agencies of the test were not registered.')
    one = ids[0]
    other = ids[1]
  })
  afterAll(() => world.close())

  const somebody = async (...roles: readonly (readonly [Role, AgencyId | null])[]) => {
    const id = newId() as PersonId
    const person = { id, name: 'สมหญิง', email: null }
    await inTransaction(world.db, (tx) => savePerson(tx, person, at))
    for (const [role, agencyId] of roles) await give(id, role, agencyId)
    return id
  }
  const give = (personId: PersonId, role: Role, agencyId: AgencyId | null) => {
    const nowhere = { divisionId: null, province: null, district: null }
    const given = { id: newId(), personId, role, agencyId, ...nowhere }
    return inTransaction(world.db, (tx) => saveRole(tx, given, { id: personId, at }))
  }
  const givenBy = async (giver: PersonId, person: PersonId) => {
    const actor = await personOf(world.db, giver)
    const links = actor && (await linkFor(actor, person))
    const link = links?.ok ? links.value[0] : null
    if (!link) throw new Error('The link of the test was not given.')
    return link
  }
  const behind = async (token: string) => {
    const link = await linkBehind(testContext(world), token, ['recover'])
    return link.ok ? link.value.personId : link.reason.code
  }
  const taken = async (token: string) => {
    const link = await takeLink(testContext(world), token, ['recover'])
    return link.ok ? link.value : link.reason.code
  }
  const acting = (...grants: readonly Grant[]): Actor => ({
    ...{ kind: 'person', id: newId(), name: 'ผู้ดูแล', grants },
  })
  const administratorOf = (agency: AgencyId): Grant => ({
    role: 'administrator',
    over: { kind: 'agency', agency, division: null },
  })
  const operator: Grant = { role: 'operator', over: { kind: 'everywhere' } }
  const linkFor = async (actor: Actor, id: PersonId) => {
    const person = await knownPerson(world.db, id)
    if (!person) throw new Error('The person of the test was not saved.')
    const context = { ...testContext(world), actor }
    return issueLinks(context, [{ person, kind: 'recover' }], one)
  }
  const asked = async (actor: Actor, person: PersonId) => {
    const links = await linkFor(actor, person)
    return links.ok ? 'given' : links.reason.code
  }

  it('is given by an administrator of the one agency somebody works for', async () => {
    const person = await somebody(['officer', one])
    const { token } = await givenBy(await somebody(['administrator', one]), person)
    expect(await behind(token)).toBe(person)
  })

  it('works no longer once its person holds a role its giver could not give', async () => {
    const person = await somebody(['officer', one])
    const { token } = await givenBy(await somebody(['administrator', one]), person)
    await give(person, 'operator', null)
    expect(await behind(token)).toBe('link-expired')
    expect(await taken(token)).toBe('link-expired')
  })

  it('works no longer once its giver is no administrator, or is erased', async () => {
    const person = await somebody(['officer', one])
    const leaving = await somebody(['administrator', one])
    const { token } = await givenBy(leaving, person)
    for (const { id } of await rolesOfPerson(world.db, leaving))
      await inTransaction(world.db, (tx) => endRole(tx, id, { id: leaving, at }))
    expect(await taken(token)).toBe('link-expired')
    const erased = await somebody(['administrator', one])
    const second = await givenBy(erased, person)
    expect(await behind(second.token)).toBe(person)
    await inTransaction(world.db, (tx) => eraseAccount(tx, erased, at))
    expect(await behind(second.token)).toBe('link-expired')
  })

  it('is not given by an administrator of another agency, nor by an officer', async () => {
    const person = await somebody(['officer', one])
    expect(await asked(acting(administratorOf(other)), person)).toBe('not-allowed')
    const officer: Grant = { ...administratorOf(one), role: 'officer' }
    expect(await asked(acting(officer), person)).toBe('not-allowed')
  })

  it('never opens more than its giver administers', async () => {
    const inBoth = await somebody(['officer', one], ['administrator', other])
    expect(await asked(acting(administratorOf(one)), inBoth)).toBe('not-allowed')
    const both = acting(administratorOf(one), administratorOf(other))
    expect(await asked(both, inBoth)).toBe('given')
    const alsoOperator = await somebody(['officer', one], ['operator', null])
    expect(await asked(acting(administratorOf(one)), alsoOperator)).toBe('not-allowed')
    const noRole = await somebody()
    expect(await asked(acting(administratorOf(one)), noRole)).toBe('not-allowed')
  })

  it('is given by an operator for anybody there is', async () => {
    const anybody = [
      await somebody(['operator', null]),
      await somebody(['officer', other]),
      await somebody(),
    ]
    for (const person of anybody) expect(await asked(acting(operator), person)).toBe('given')
  })
})
