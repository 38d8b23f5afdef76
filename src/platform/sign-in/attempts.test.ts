import { describe, expect, it } from 'vitest'
import { attemptCounter, limits, turnAfter } from './attempts.ts'
import { bounds } from './turns.ts'

const secret = 'a secret of the tests, long enough for any'

describe('attempts to sign in', () => {
  const from = (address: string, account = 'somchai', device?: string) => ({
    purpose: 'sign-in' as const,
    address,
    account,
    device,
  })

  /** Waits that end when the test says so. */
  const waits = () => {
    const waiting: { readonly pause: number; readonly end: () => void }[] = []
    const wait = (pause: number) => new Promise<void>((end) => void waiting.push({ pause, end }))
    return { wait, waiting }
  }
  const soon = () => new Promise((done) => setImmediate(done))

  it('are stopped after ten of one address on one account, and of no other address', async () => {
    const counter = attemptCounter(secret)
    for (let n = 0; n < limits.account; n++)
      expect(await counter.mayTry(from('10.0.0.1'))).toBe(true)
    expect(await counter.mayTry(from('10.0.0.1'))).toBe(false)
    expect(await counter.mayTry(from('10.0.0.1', 'somying'))).toBe(true)
    expect(await counter.mayTry(from('10.0.1.1'))).toBe(true)
  })

  it('from many addresses on one account go one after the other, ever more slowly', async () => {
    const { wait, waiting } = waits()
    const counter = attemptCounter(secret, wait)
    for (let n = 0; n < limits.unslowed; n++)
      expect(await counter.mayTry(from(`10.0.0.${n}`))).toBe(true)
    expect(waiting).toEqual([])
    const tried: number[] = []
    for (let n = 0; n < 3; n++)
      void counter.mayTry(from(`10.0.1.${n}`)).then((may) => may && tried.push(n))
    for (let n = 0; n < 3; n++) {
      await soon()
      expect(waiting).toHaveLength(n + 1)
      expect(waiting[n]?.pause).toBe(turnAfter(limits.unslowed + n + 1))
      expect(tried).toHaveLength(n)
      waiting[n]?.end()
    }
    await soon()
    expect(tried).toEqual([0, 1, 2])
    expect(turnAfter(1_000_000)).toBe(bounds.longestTurn)
    expect(await counter.mayTry(from('10.0.1.1', 'somying'))).toBe(true)
  })

  it('wait in bounded numbers, each address once, and what was not tried is not counted', async () => {
    const { wait, waiting } = waits()
    const counter = attemptCounter(secret, wait)
    for (let n = 0; n < limits.unslowed; n++) await counter.mayTry(from(`10.0.0.${n}`))
    const told: boolean[] = []
    const attempt = (address: string) =>
      void counter.mayTry(from(address)).then((may) => told.push(may))
    for (let n = 0; n < bounds.ofAccount; n++) attempt(`10.0.1.${n}`)
    await soon()
    for (let n = 0; n <= limits.account; n++)
      expect(await counter.mayTry(from('10.0.1.0'))).toBe(false)
    for (let n = 0; n <= limits.account; n++)
      expect(await counter.mayTry(from('10.0.2.0'))).toBe(false)
    for (let n = 0; n < bounds.ofAccount; n++) {
      waiting[n]?.end()
      await soon()
    }
    expect(told).toEqual(Array(bounds.ofAccount).fill(true))
    attempt('10.0.2.0')
    await soon()
    waiting.at(-1)?.end()
    await soon()
    expect(told.at(-1)).toBe(true)
    expect(told).toHaveLength(bounds.ofAccount + 1)
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
