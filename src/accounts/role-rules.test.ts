import { describe, expect, it } from 'vitest'
import { roles } from '../basics/actor.ts'
import type { AgencyId, PersonId } from '../basics/ids.ts'
import { citizen } from './local-officer.ts'
import { mayGive, mayLetIn, mayTakeAway, type RoleHeld } from './role-rules.ts'

const here = 'here' as AgencyId
const elsewhere = 'elsewhere' as AgencyId
const holding = (role: (typeof roles)[number], agency: AgencyId | null) => ({
  kind: 'person' as const,
  id: 'p',
  name: 'ก',
  grants: [
    {
      role,
      over: agency
        ? ({ kind: 'agency', agency, division: null } as const)
        : ({ kind: 'everywhere' } as const),
    },
  ],
})

describe('giving a role', () => {
  it('is an administrator’s within their own agency, and only of the roles of an agency', () => {
    const administrator = holding('administrator', here)
    const given = roles.filter((role) => mayGive(administrator, { role, agencyId: here }).ok)
    expect(given).toEqual(['officer', 'contributor', 'executive', 'administrator'])
    expect(
      roles.filter((role) => mayGive(administrator, { role, agencyId: elsewhere }).ok),
    ).toEqual([])
    expect(mayGive(administrator, { role: 'operator', agencyId: null }).ok).toBe(false)
    expect(mayGive(administrator, { role: 'overseer', agencyId: null }).ok).toBe(false)
  })

  it('is an operator’s for every role', () => {
    const operator = holding('operator', null)
    expect(roles.filter((role) => !mayGive(operator, { role, agencyId: here }).ok)).toEqual([])
  })

  it.each(['officer', 'contributor', 'executive', 'assessor', 'overseer'] as const)(
    'is never the %s’s',
    (role) => {
      const actor = holding(role, here)
      expect(roles.filter((given) => mayGive(actor, { role: given, agencyId: here }).ok)).toEqual(
        [],
      )
    },
  )

  it('is never a citizen’s', () => {
    expect(mayGive(citizen, { role: 'officer', agencyId: here }).ok).toBe(false)
  })
})

describe('taking a role away', () => {
  const held = (personId: string, change: Partial<RoleHeld> = {}): RoleHeld => ({
    id: personId,
    personId: personId as PersonId,
    role: 'administrator',
    agencyId: here,
    canSignIn: true,
    ...change,
  })

  it('never leaves an agency without an administrator', () => {
    const [first, second] = [held('a'), held('b')]
    expect(mayTakeAway(first, [first, second]).ok).toBe(true)
    expect(mayTakeAway(first, [first])).toEqual({
      ok: false,
      reason: { code: 'last-administrator' },
    })
    const ofAnother = held('c', { agencyId: elsewhere })
    const officer = held('d', { role: 'officer' })
    expect(mayTakeAway(first, [first, ofAnother, officer]).ok).toBe(false)
  })

  it('never leaves the installation without an operator', () => {
    const first = held('a', { role: 'operator', agencyId: null })
    const second = held('b', { role: 'operator', agencyId: null })
    expect(mayTakeAway(first, [first])).toEqual({ ok: false, reason: { code: 'last-operator' } })
    expect(mayTakeAway(first, [first, second]).ok).toBe(true)
  })

  it('does not count an administrator who was invited and has not come yet', () => {
    const [first, invited] = [held('a'), held('b', { canSignIn: false })]
    expect(mayTakeAway(first, [first, invited]).ok).toBe(false)
    expect(mayTakeAway(invited, [first, invited]).ok).toBe(true)
  })

  it('does not count a second grant of the same person', () => {
    const [first, again] = [held('a'), held('a', { id: 'a2' })]
    expect(mayTakeAway(first, [first, again]).ok).toBe(false)
  })

  it('is free for every other role', () => {
    const officer = held('a', { role: 'officer' })
    expect(mayTakeAway(officer, [officer]).ok).toBe(true)
  })
})

describe('handing out a link to somebody’s login', () => {
  const administrator = holding('administrator', here)
  it('needs that every role it opens could be given', () => {
    expect(mayLetIn(administrator, [{ role: 'officer', agencyId: here }]).ok).toBe(true)
    for (const more of [
      { role: 'operator', agencyId: null },
      { role: 'overseer', agencyId: null },
      { role: 'officer', agencyId: elsewhere },
    ] as const)
      expect(mayLetIn(administrator, [{ role: 'officer', agencyId: here }, more]).ok).toBe(false)
  })

  it('to somebody without any role is an operator’s alone', () => {
    expect(mayLetIn(administrator, []).ok).toBe(false)
    expect(mayLetIn(holding('operator', null), []).ok).toBe(true)
  })
})
