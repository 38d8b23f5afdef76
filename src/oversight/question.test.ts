import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Actor, Grant } from '../basics/actor.ts'
import { fiscalYear } from '../basics/fiscal-year.ts'
import type { AgencyId, QuestionId } from '../basics/ids.ts'
import { covers, type Territory, territoryOver } from './overseer.ts'
import { entryKinds, mayGoOn, type Question, type QuestionEntry, stateOf } from './question.ts'

const nation: Territory = { kind: 'everywhere' }
const province = (name: string, district: string | null = null): Territory => ({
  ...{ kind: 'territory', province: name, district },
})
const overseer = (...over: readonly Territory[]): Actor => ({
  ...{ kind: 'person', id: 'p', name: 'กำกับ' },
  grants: over.map((each): Grant => ({ role: 'overseer', over: each })),
})
const entry = (kind: QuestionEntry['kind'], over: Territory = nation): QuestionEntry => ({
  ...{ id: kind, kind, words: 'ก', at: '2023-09-30T03:00:00.000Z' },
  by: { id: 'p', name: 'กำกับ', as: { kind: 'overseer', over } },
})
const question = (...entries: readonly QuestionEntry[]): Question => ({
  ...{ id: 'q' as QuestionId, fiscalYear: fiscalYear(2566), about: null, entries },
})
const territory = fc.oneof(
  fc.constant(nation),
  fc
    .tuple(fc.constantFrom('สระบุรี', 'ลพบุรี'), fc.constantFrom(null, 'เมือง', 'หนองแค'))
    .map(([name, district]) => province(name, district)),
)

describe('a territory', () => {
  it('has in it what whatever it has in it has in it', () => {
    fc.assert(
      fc.property(territory, territory, territory, (a, b, c) => {
        expect(covers(a, a)).toBe(true)
        if (covers(a, b) && covers(b, c)) expect(covers(a, c)).toBe(true)
        if (covers(a, b) && covers(b, a)) expect(a).toEqual(b)
      }),
    )
  })

  it('is not another province, nor a district the whole of its province', () => {
    expect(covers(province('สระบุรี'), province('ลพบุรี'))).toBe(false)
    expect(covers(province('สระบุรี', 'เมือง'), province('สระบุรี'))).toBe(false)
    expect(covers(province('สระบุรี'), nation)).toBe(false)
  })

  it('that is nearest to an agency is the one spoken for', () => {
    const agency = { province: 'สระบุรี', district: 'เมือง' }
    const all = overseer(nation, province('สระบุรี'), province('สระบุรี', 'เมือง'))
    expect(territoryOver(all, agency)).toEqual(province('สระบุรี', 'เมือง'))
    expect(territoryOver(overseer(nation), agency)).toEqual(nation)
    expect(territoryOver(overseer(province('ลพบุรี')), agency)).toBeNull()
    const over = { kind: 'agency', agency: 'a' as AgencyId, division: null } as const
    for (const role of ['assessor', 'officer', 'operator'] as const) {
      const other: Actor = { kind: 'person', id: 'p', name: 'ก', grants: [{ role, over }] }
      expect(territoryOver(other, agency), role).toBeNull()
    }
  })
})

describe('a question', () => {
  it('stands where what was said last puts it', () => {
    expect(stateOf(question(entry('asked')))).toBe('waiting')
    expect(stateOf(question(entry('asked'), entry('answered')))).toBe('answered')
    expect(stateOf(question(entry('asked'), entry('answered'), entry('asked')))).toBe('waiting')
    expect(stateOf(question(entry('asked'), entry('closed')))).toBe('closed')
  })

  it('that is closed takes no more, whatever is said and by whom', () => {
    const closed = question(entry('asked'), entry('closed'))
    for (const kind of entryKinds)
      expect(mayGoOn(closed, overseer(nation), { kind, seen: 2 })).toEqual({
        ...{ ok: false, reason: { code: 'question-closed' } },
      })
  })

  it('is asked further and closed by whoever oversees the territory it was asked for, or more', () => {
    const asked = question(entry('asked', province('สระบุรี')))
    const may = (actor: Actor) => mayGoOn(asked, actor, { kind: 'closed', seen: 1 }).ok
    expect(may(overseer(province('สระบุรี')))).toBe(true)
    expect(may(overseer(nation))).toBe(true)
    expect(may(overseer(province('สระบุรี', 'เมือง')))).toBe(false)
    expect(may(overseer(province('ลพบุรี')))).toBe(false)
  })

  it('is not answered over words the answerer has not read', () => {
    const asked = question(entry('asked'), entry('answered'), entry('asked'))
    const say = (seen: number) => mayGoOn(asked, overseer(), { kind: 'answered', seen })
    expect(say(3).ok).toBe(true)
    expect(say(1)).toEqual({ ok: false, reason: { code: 'changed-meanwhile' } })
  })
})
