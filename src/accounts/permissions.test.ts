import { describe, expect, it } from 'vitest'
import { type Grant, type Person, type Role, roles } from '../basics/actor.ts'
import type { AgencyId, DivisionId } from '../basics/ids.ts'
import { citizen, localOfficer } from './local-officer.ts'
import { type Act, allow, mayAnywhere, permissions } from './permissions.ts'

const ours = 'ours' as AgencyId
const theirs = 'theirs' as AgencyId
const acts = Object.keys(permissions) as Act[]
const person = (...grants: readonly Grant[]): Person => ({
  kind: 'person',
  id: 'somebody',
  name: 'สมใจ',
  grants,
})
const of = (role: Role, agency = ours) =>
  person({ role, over: { kind: 'agency', agency, division: null } })
const forRoles = (act: Act) => Array.isArray(permissions[act])

const asCitizen: readonly Act[] = [
  'see-public-page',
  'raise-challenge',
  'answer-survey',
  'answer-staff-survey',
]

describe('permissions', () => {
  it('let a citizen see public pages, challenge an item, and nothing else', () => {
    expect(acts.filter((act) => allow(citizen, act, ours).ok)).toEqual(asCitizen)
    expect(acts.filter((act) => mayAnywhere(citizen, act))).toEqual(asCitizen)
  })

  it('let somebody without a role keep their account, and do what citizens do and nothing more', () => {
    const open = acts.filter((act) => allow(person(), act, ours).ok)
    expect(open).toEqual([
      'see-public-page',
      'keep-own-account',
      'raise-challenge',
      'answer-survey',
      'answer-staff-survey',
    ])
  })

  it.each(roles)('let a %s of one agency act for that agency alone', (role) => {
    const open = acts.filter((act) => forRoles(act) && allow(of(role), act, ours).ok)
    expect(open).toEqual(acts.filter((act) => forRoles(act) && permissions[act].includes(role)))
    for (const act of acts.filter(forRoles)) {
      expect(allow(of(role), act, theirs).ok).toBe(false)
      expect(allow(of(role), act, null).ok).toBe(false)
    }
  })

  it('let a person who holds several roles act in each agency as there', () => {
    const both = person(...of('officer').grants, ...of('executive', theirs).grants)
    expect(allow(both, 'import-plan', ours).ok).toBe(true)
    expect(allow(both, 'import-plan', theirs).ok).toBe(false)
    expect(allow(both, 'see-desk', theirs).ok).toBe(true)
  })

  it('let a division report on the rows that name it, however spaced', () => {
    const division = { id: 'd' as DivisionId, names: ['กองคลัง', 'ส่วนการคลัง'] }
    const head = person({
      role: 'contributor',
      over: { kind: 'agency', agency: ours, division },
    })
    const on = (units: readonly string[]) => allow(head, 'report-progress', { id: ours, units }).ok
    expect(on(['สำนักปลัด', 'กอง คลัง'])).toBe(true)
    expect(on(['ส่วนการ คลัง'])).toBe(true)
    expect(on(['สำนักปลัด'])).toBe(false)
    expect(on([])).toBe(false)
    expect(allow(head, 'revise-measure', ours).ok).toBe(false)
  })

  it('let a division whose name holds a slash report on the rows that name it', () => {
    const division = { id: 'd' as DivisionId, names: ['กองคลัง/พัสดุ'] }
    const head = person({ role: 'contributor', over: { kind: 'agency', agency: ours, division } })
    const on = (units: readonly string[]) => allow(head, 'report-progress', { id: ours, units }).ok
    expect(on(['สำนักปลัด', 'กองคลัง', 'พัสดุ'])).toBe(true)
    expect(on(['กองคลัง/พัสดุ'])).toBe(true)
    expect(on(['กองคลัง', 'สำนักปลัด', 'พัสดุ'])).toBe(false)
    expect(on(['กองคลัง'])).toBe(false)
  })

  it('let any division report on the rows of every division, in this agency alone', () => {
    const division = { id: 'd' as DivisionId, names: ['กองคลัง'] }
    const head = person({ role: 'contributor', over: { kind: 'agency', agency: ours, division } })
    for (const units of [['ทุกส่วนราชการ'], ['กองช่าง', 'ทุกสำนัก', 'กอง'], ['ทุกหน่วยงาน']]) {
      expect(allow(head, 'report-progress', { id: ours, units }).ok).toBe(true)
      expect(allow(head, 'report-progress', { id: theirs, units }).ok).toBe(false)
    }
  })

  it('let somebody of a division report on the rows that name them as well', () => {
    const division = { id: 'd' as DivisionId, names: ['กองคลัง'] }
    const held = { role: 'contributor', over: { kind: 'agency', agency: ours, division } } as const
    const mani = { ...person(held), name: 'มานี ใจดี' }
    const on = (id: AgencyId, ...units: string[]) =>
      allow(mani, 'report-progress', { id, units }).ok
    expect(on(ours, 'กองช่าง', 'นางสาวมานี ใจดี')).toBe(true)
    expect(on(ours, 'กองช่าง', 'นายปิติ ใจดี')).toBe(false)
    expect(on(theirs, 'นางสาวมานี ใจดี')).toBe(false)
  })

  it('let an assessor watch the agency assigned and no other', () => {
    const assessor = of('assessor')
    expect(allow(assessor, 'watch-agency', ours).ok).toBe(true)
    expect(allow(assessor, 'watch-agency', theirs).ok).toBe(false)
    expect(allow(assessor, 'see-desk', ours).ok).toBe(false)
  })

  it('let an overseer watch a district, a province or all, and edit nothing', () => {
    const over = (province: string, district: string | null) =>
      person({ role: 'overseer', over: { kind: 'territory', province, district } })
    const here = { id: ours, district: 'ดอนพุด', province: 'สระบุรี' }
    expect(allow(over('สระบุรี', null), 'watch-agency', here).ok).toBe(true)
    expect(allow(over('สระบุรี', 'ดอนพุด'), 'watch-agency', here).ok).toBe(true)
    expect(allow(over('สระบุรี', 'หนองแค'), 'watch-agency', here).ok).toBe(false)
    expect(allow(over('ลพบุรี', null), 'watch-agency', here).ok).toBe(false)
    const national = person({ role: 'overseer', over: { kind: 'everywhere' } })
    expect(allow(national, 'watch-agency', here).ok).toBe(true)
    expect(acts.filter((act) => forRoles(act) && allow(national, act, here).ok)).toEqual([
      'watch-agency',
      'ask-agency',
      'verify-agency',
    ])
  })

  it('let whoever runs commands on the computer itself do what officers and operators may', () => {
    expect(allow(localOfficer, 'import-plan', ours).ok).toBe(true)
    expect(allow(localOfficer, 'register-agency', null).ok).toBe(true)
  })
})
