import { describe, expect, it } from 'vitest'
import { cleanMeasure } from '../../test/world/clean-plan.ts'
import type { Person, Role } from '../basics/actor.ts'
import type { AgencyId, MeasureId } from '../basics/ids.ts'
import { idOfForm } from './once.ts'
import { type SignOffAct, type SignOffEvent, signOffFrom } from './sign-off.ts'
import { type Looking, waysOf } from './ways.ts'

const agencyId = 'agency' as AgencyId
const digest = 'a'.repeat(64)
const person = (id: string, role: Role): Person => ({
  ...{ kind: 'person', id, name: id },
  grants: [{ role, over: { kind: 'agency', agency: agencyId, division: null } }],
})
const measures = [{ ...cleanMeasure(), id: 'm' as MeasureId, reportedOn: null, proof: [] }]
const happened = (...acts: readonly (readonly [by: string, act: SignOffAct])[]) =>
  acts.map(([recordedBy, act], at) => ({
    ...act,
    ...{ id: `${at}`, ordinal: at + 1, recordedAt: '', recordedBy, personName: '', post: '' },
  })) as unknown as readonly SignOffEvent[]
const asked = ['officer', { kind: 'put-forward', digest, reason: '' }] as const
const read = ['clerk', { kind: 'reviewed', digest }] as const

const offered = (
  events: readonly SignOffEvent[],
  actor: Person,
  change: Partial<Looking> & { readonly now?: string } = {},
) => {
  const { now = digest, ...looking } = change
  const plan = { measures, events, signOff: signOffFrom(events, now) }
  const { divisions, ...ways } = waysOf(plan, {
    ...{ actor, agencyId, signsLast: null, otherSigners: 1, ...looking },
  })
  return Object.entries(ways).flatMap(([name, isOffered]) => (isOffered ? [name] : []))
}
const [clerk, mayor] = [person('clerk', 'executive'), person('mayor', 'executive')]
const officer = person('officer', 'officer')

describe('what is offered on the way to a signature', () => {
  it('is reviewing for whoever does not sign last, and signing for whoever does', () => {
    const events = happened(asked)
    expect(offered(events, clerk, { signsLast: false })).toEqual(['review', 'giveBack'])
    expect(offered(events, mayor, { signsLast: true })).toEqual(['approve', 'giveBack', 'delegate'])
    expect(offered(happened(asked, read), clerk, { signsLast: false })).toEqual(['giveBack'])
  })

  it('is left to another by whoever has reviewed, where nobody is named to sign last', () => {
    const events = happened(asked, read)
    expect(offered(events, clerk)).toEqual(['giveBack'])
    expect(offered(events, clerk, { otherSigners: 0 })).toContain('approve')
    expect(offered(events, mayor)).toContain('approve')
  })

  it('is signing for whom it was left to, though another signs last', () => {
    const to = { to: 'clerk', toName: 'clerk', orderNo: '9/2566' }
    const events = happened(asked, ['mayor', { kind: 'delegated', digest, ...to }])
    expect(offered(events, clerk, { signsLast: false })).toContain('approve')
  })

  it('is no signature over what was edited since, and none of one’s own request', () => {
    const events = happened(asked)
    expect(offered(events, mayor, { now: 'b'.repeat(64) })).toEqual(['giveBack'])
    expect(offered(events, officer, { now: 'b'.repeat(64) })).toEqual(['putForward', 'takeBack'])
    expect(offered(events, person('officer', 'executive'))).toEqual([])
  })
})

it('the id of a form follows from who sent it, its key and its words alone', () => {
  const of = { planId: 'p', personId: 'mayor', act: 'approve-plan' }
  const id = idOfForm(of, { key: 'k', seen: digest })
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(idOfForm({ ...of }, { seen: digest, key: 'k' })).toBe(id)
  for (const other of [
    idOfForm({ ...of, personId: 'clerk' }, { key: 'k', seen: digest }),
    idOfForm(of, { key: 'other', seen: digest }),
    idOfForm(of, { key: 'k', seen: 'b'.repeat(64) }),
  ])
    expect(other).not.toBe(id)
})
