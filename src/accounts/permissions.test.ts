import { describe, expect, it } from 'vitest'
import type { AgencyId } from '../basics/ids.ts'
import { citizen, localOfficer } from './local-officer.ts'
import { type Act, allow, permissions } from './permissions.ts'

const ours = 'ours' as AgencyId
const theirs = 'theirs' as AgencyId
const acts = Object.keys(permissions) as Act[]

describe('permissions', () => {
  it.each(acts)('let the local officer %s for every agency', (act) => {
    expect(allow(localOfficer, act, ours).ok).toBe(true)
    expect(allow(localOfficer, act, null).ok).toBe(true)
  })

  it('let a citizen see public pages and nothing else', () => {
    const open = acts.filter((act) => allow(citizen, act, ours).ok)
    expect(open).toEqual(['see-public-page'])
  })

  it.each(acts)('let an officer of one agency %s for that agency alone', (act) => {
    const officer = { ...localOfficer, agencies: [ours] }
    expect(allow(officer, act, ours).ok).toBe(true)
    const isPublic = act === 'see-public-page'
    expect(allow(officer, act, theirs).ok).toBe(isPublic)
    expect(allow(officer, act, null).ok).toBe(isPublic)
  })
})
