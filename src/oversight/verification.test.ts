import { describe, expect, it } from 'vitest'
import type { Actor } from '../basics/actor.ts'
import { fiscalYear } from '../basics/fiscal-year.ts'
import type { Territory } from './overseer.ts'
import {
  mayState,
  mayWithdraw,
  type Statement,
  standingOf,
  type Verdict,
  verificationsFrom,
} from './verification.ts'

const saraburi: Territory = { kind: 'territory', province: 'สระบุรี', district: null }
const said = (id: string, revision: number, over: Territory = saraburi) => ({
  ...{ id, revision, fiscalYear: fiscalYear(2566), words: 'ดูครบทุกข้อ' },
  at: '2023-09-30T03:00:00.000Z',
  by: { id: 'p', name: 'กำกับ', as: { kind: 'overseer' as const, over } },
})
const verdict = (id: string, kind: Verdict, revision = 3, over = saraburi): Statement => ({
  ...said(id, revision, over),
  kind,
})
const withdrawal = (of: string): Statement => ({
  ...said(`-${of}`, 3),
  ...{ kind: 'withdrawn', withdraws: of },
})
const overseer = (over: Territory): Actor => ({
  ...{ kind: 'person', id: 'p', name: 'กำกับ', grants: [{ role: 'overseer', over }] },
})
const standing = (statements: readonly Statement[], revision = 3) =>
  standingOf(verificationsFrom(statements, revision))?.id ?? null

describe('a verification', () => {
  it('that counts is the newest that was not taken back', () => {
    expect(standing([])).toBeNull()
    expect(standing([verdict('a', 'verified'), verdict('b', 'not-yet')])).toBe('b')
    expect(standing([verdict('a', 'verified'), verdict('b', 'not-yet'), withdrawal('b')])).toBe('a')
    expect(standing([verdict('a', 'verified'), withdrawal('a')])).toBeNull()
  })

  it('says that the plan has changed since, once it has one fact more', () => {
    const [same] = verificationsFrom([verdict('a', 'verified', 3)], 3)
    const [later] = verificationsFrom([verdict('a', 'verified', 3)], 4)
    expect(same?.isOutdated).toBe(false)
    expect(later?.isOutdated).toBe(true)
  })

  it('keeps those taken back, with what took them back', () => {
    const all = verificationsFrom([verdict('a', 'verified'), withdrawal('a')], 3)
    expect(all.map(({ id, withdrawn }) => [id, withdrawn?.id])).toEqual([['a', '-a']])
  })

  it('is of what was seen: not of an empty page, and not of a plan that moved on', () => {
    expect(mayState(null, 0)).toEqual({ ok: false, reason: { code: 'nothing-published' } })
    expect(mayState({ revision: 4 }, 3)).toEqual({
      ...{ ok: false, reason: { code: 'changed-meanwhile' } },
    })
    expect(mayState({ revision: 4 }, 4).ok).toBe(true)
  })

  it('is taken back once, by whoever oversees the territory it was stated for, or more', () => {
    const [open] = verificationsFrom([verdict('a', 'verified')], 3)
    const [gone] = verificationsFrom([verdict('a', 'verified'), withdrawal('a')], 3)
    const code = (of: typeof open, over: Territory) => {
      const done = mayWithdraw(of, overseer(over))
      return done.ok ? 'ok' : done.reason.code
    }
    expect(code(open, saraburi)).toBe('ok')
    expect(code(open, { kind: 'everywhere' })).toBe('ok')
    expect(code(open, { ...saraburi, district: 'หนองแค' })).toBe('above-yours')
    expect(code(gone, saraburi)).toBe('withdrawn-already')
    expect(code(undefined, saraburi)).toBe('verification-missing')
  })
})
