import { describe, expect, it } from 'vitest'
import { attemptCounter, limits } from './attempts.ts'

const secret = 'a secret of the tests, long enough for any'

describe('attempts to sign in', () => {
  const from = (address: string, account = 'somchai', device?: string) => ({
    address,
    account,
    device,
  })

  it('are stopped for strangers after ten on one account, from wherever they come', async () => {
    const counter = attemptCounter(secret)
    for (let n = 0; n < limits.account; n++)
      expect(await counter.mayTry(from(`10.0.0.${n}`))).toBe(true)
    expect(await counter.mayTry(from('10.0.1.1'))).toBe(false)
    expect(await counter.mayTry(from('10.0.1.1', 'somying'))).toBe(true)
  })

  it('never lock out a device that has signed in before', async () => {
    const counter = attemptCounter(secret)
    const device = await counter.succeeded(from('10.0.0.1'))
    for (let n = 0; n <= limits.account; n++) await counter.mayTry(from('10.6.6.6'))
    expect(await counter.mayTry(from('10.6.6.6'))).toBe(false)
    expect(await counter.mayTry(from('10.0.0.1', 'somchai', device))).toBe(true)
    expect(await counter.mayTry(from('10.0.0.1', 'somying', device))).toBe(true)
  })

  it('of a known device are stopped too, and a made-up cookie is a stranger', async () => {
    const counter = attemptCounter(secret)
    const device = await counter.succeeded(from('10.0.0.1'))
    for (let n = 0; n < limits.device; n++)
      expect(await counter.mayTry(from('10.0.0.1', 'somchai', device))).toBe(true)
    expect(await counter.mayTry(from('10.0.0.1', 'somchai', device))).toBe(false)
    for (let n = 0; n < limits.account; n++) await counter.mayTry(from('10.0.0.2'))
    expect(await counter.mayTry(from('10.0.0.3', 'somchai', 'made-up'))).toBe(false)
  })

  it('on many accounts from one address are stopped', async () => {
    const counter = attemptCounter(secret)
    for (let n = 0; n < limits.address; n++)
      expect(await counter.mayTry(from('10.0.0.1', `somebody-${n}`))).toBe(true)
    expect(await counter.mayTry(from('10.0.0.1', 'one-more'))).toBe(false)
  })
})
