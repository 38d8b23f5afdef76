import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Ledger } from './ledger.ts'
import { ledgerChecks } from './ledger-sums.ts'

const ledger: Ledger = {
  ...{ drawn: 27, returned: 4, replaced: 1, onPaper: 2, disputed: 0 },
  witnesses: 'สมชาย และสมหญิง',
}
const known = { printed: 31, eligible: 28, used: 25 }
const broken = (change: Partial<Ledger & typeof known>) =>
  ledgerChecks({ ...ledger, ...change }, { ...known, ...change })
    .filter(({ holds }) => !holds)
    .map(({ check }) => check)

describe('the sums of a ledger', () => {
  it('hold where every slip is drawn or left, and nobody answered without one', () => {
    expect(broken({})).toEqual([])
  })

  it.each([
    ['printed', { returned: 3 }],
    ['printed', { printed: 30 }],
    ['eligible', { eligible: 25 }],
    ['replaced', { replaced: 28 }],
    ['on-paper', { onPaper: 28 }],
    ['used', { used: 28 }],
  ] as const)('say by name that %s does not hold', (check, change) => {
    expect(broken(change)).toContain(check)
  })

  it('say nothing of what is not known yet', () => {
    const checks = ledgerChecks(ledger, { printed: 31, eligible: null, used: null })
    expect(checks.map(({ check }) => check)).toEqual(['printed', 'replaced', 'on-paper'])
  })

  it('are made of both sides that are shown, whatever was counted', () => {
    const n = fc.nat({ max: 1_000_000 })
    fc.assert(
      fc.property(n, n, n, n, n, (drawn, returned, replaced, printed, used) => {
        const counted = { ...ledger, drawn, returned, replaced }
        for (const { check, sides, holds } of ledgerChecks(counted, { ...known, printed, used }))
          expect(holds).toBe(check === 'printed' ? sides[0] === sides[1] : sides[0] <= sides[1])
      }),
    )
  })
})
