import { describe, expect, it } from 'vitest'
import { hashOf, newToken, type OneTimeLink, works } from './one-time-link.ts'

describe('a one-time link', () => {
  const link: OneTimeLink = {
    kind: 'join',
    personId: null,
    agencyId: null,
    expiresAt: '2026-11-30T00:00:00.000Z',
    usedAt: null,
  }

  it('works until it is used or its time is over', () => {
    expect(works(link, '2026-11-29T23:59:59.999Z')).toBe(true)
    expect(works(link, '2026-11-30T00:00:00.000Z')).toBe(false)
    expect(works({ ...link, usedAt: '2026-11-24T00:00:00.000Z' }, '2026-11-25T00:00:00Z')).toBe(
      false,
    )
  })

  it('is long, never the same, and fits an address', () => {
    const tokens = new Set(Array.from({ length: 100 }, newToken))
    expect(tokens.size).toBe(100)
    for (const token of tokens) expect(token).toMatch(/^[A-Za-z0-9_-]{24}$/)
    expect(hashOf('a')).toMatch(/^[0-9a-f]{64}$/)
  })
})
