import { describe, expect, it } from 'vitest'
import { attemptCounter, limits } from './attempts.ts'

const secret = 'a secret of the tests, long enough for any'

describe('attempts to sign in', () => {
  const from = (address: string, account = 'somchai', device?: string) => ({
    purpose: 'sign-in' as const,
    address,
    account,
    device,
  })

  it('are stopped after ten of one address on one account, and of no other address', async () => {
    const counter = attemptCounter(secret)
    for (let n = 0; n < limits.account; n++)
      expect(await counter.mayTry(from('10.0.0.1'))).toBe(true)
    expect(await counter.mayTry(from('10.0.0.1'))).toBe(false)
    expect(await counter.mayTry(from('10.0.0.1', 'somying'))).toBe(true)
    expect(await counter.mayTry(from('10.0.1.1'))).toBe(true)
  })

  it('are few for each network once strangers have guessed at an account all day', async () => {
    const counter = attemptCounter(secret)
    for (let n = 0; n < limits.calm; n++)
      expect(await counter.mayTry(from(`10.0.${n}.1`))).toBe(true)
    for (let n = 0; n < limits.besieged; n++)
      expect(await counter.mayTry(from('10.6.6.6'))).toBe(true)
    expect(await counter.mayTry(from('10.6.6.6'))).toBe(false)
    expect(await counter.mayTry(from('10.6.6.6', 'somying'))).toBe(true)
    expect(await counter.mayTry(from('10.7.7.7'))).toBe(true)
  })

  it('from 48 bits of IPv6 on one account are those of one network', async () => {
    const counter = attemptCounter(secret)
    for (let n = 0; n < limits.account; n++)
      expect(await counter.mayTry(from(`2001:db8:7:${n}::/64`))).toBe(true)
    expect(await counter.mayTry(from('2001:db8:7:ffff::/64'))).toBe(false)
    expect(await counter.mayTry(from('2001:db8:8:0::/64'))).toBe(true)
  })

  it('stand in line by how often their network has guessed today, and a known device before all', async () => {
    const counter = attemptCounter(secret)
    expect(await counter.placeOf(from('10.0.0.1'))).toBe(0)
    for (let n = 0; n < 3; n++) {
      await counter.mayTry(from('10.0.0.1', `somebody-${n}`))
      expect(await counter.placeOf(from('10.0.0.1', `somebody-${n}`))).toBe(n)
    }
    await counter.wasRight(from('10.0.0.1', 'somebody-2'))
    await counter.mayTry(from('10.0.0.1'))
    expect(await counter.placeOf(from('10.0.0.1'))).toBe(2)
    const device = counter.knownDevice('somchai')
    expect(await counter.placeOf(from('10.0.0.1', 'somchai', device))).toBe(null)
  })

  it('never lock out a device that has signed in before', async () => {
    const counter = attemptCounter(secret)
    const device = counter.knownDevice('somchai')
    for (let n = 0; n <= limits.account; n++) await counter.mayTry(from('10.6.6.6'))
    expect(await counter.mayTry(from('10.6.6.6'))).toBe(false)
    expect(await counter.mayTry(from('10.0.0.1', 'somchai', device))).toBe(true)
    expect(await counter.mayTry(from('10.0.0.1', 'somying', device))).toBe(true)
  })

  it('of a known device are stopped too, and a made-up cookie is a stranger', async () => {
    const counter = attemptCounter(secret)
    const device = counter.knownDevice('somchai')
    for (let n = 0; n < limits.device; n++)
      expect(await counter.mayTry(from('10.0.0.1', 'somchai', device))).toBe(true)
    expect(await counter.mayTry(from('10.0.0.1', 'somchai', device))).toBe(false)
    for (let n = 0; n < limits.account; n++) await counter.mayTry(from('10.0.0.2'))
    expect(await counter.mayTry(from('10.0.0.2', 'somchai', 'made-up'))).toBe(false)
  })

  it('of one known device do not stop another of the same account', async () => {
    const counter = attemptCounter(secret)
    const [office, home] = [counter.knownDevice('somchai'), counter.knownDevice('somchai')]
    for (let n = 0; n <= limits.device; n++)
      await counter.mayTry(from('10.0.0.1', 'somchai', office))
    expect(await counter.mayTry(from('10.0.0.1', 'somchai', office))).toBe(false)
    expect(await counter.mayTry(from('10.0.0.1', 'somchai', home))).toBe(true)
  })

  it('that were right are not counted', async () => {
    const counter = attemptCounter(secret)
    for (let n = 0; n < limits.account; n++) {
      expect(await counter.mayTry(from('10.0.0.1'))).toBe(true)
      await counter.wasRight(from('10.0.0.1'))
    }
    expect(await counter.mayTry(from('10.0.0.1'))).toBe(true)
  })

  it('at one thing do not stop another, and may name nobody', async () => {
    const counter = attemptCounter(secret)
    const link = { ...from('10.0.0.1'), purpose: 'link' as const, account: null }
    for (let n = 0; n < limits.address; n++) expect(await counter.mayTry(link)).toBe(true)
    expect(await counter.mayTry(link)).toBe(false)
    expect(await counter.mayTry(from('10.0.0.1'))).toBe(true)
  })

  it('of a stopped address do not lock an account for others', async () => {
    const counter = attemptCounter(secret)
    for (let n = 0; n < limits.address; n++) await counter.mayTry(from('10.0.0.1', `other-${n}`))
    for (let n = 0; n < limits.account; n++)
      expect(await counter.mayTry(from('10.0.0.1'))).toBe(false)
    expect(await counter.mayTry(from('10.0.0.2'))).toBe(true)
  })

  it('on many accounts from one address are stopped', async () => {
    const counter = attemptCounter(secret)
    for (let n = 0; n < limits.address; n++)
      expect(await counter.mayTry(from('10.0.0.1', `somebody-${n}`))).toBe(true)
    expect(await counter.mayTry(from('10.0.0.1', 'one-more'))).toBe(false)
  })
})
