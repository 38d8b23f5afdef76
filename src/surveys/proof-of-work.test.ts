import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { proofLasts, proofsOfWork, proofWork } from '../platform/web/proof-of-work.ts'
import { solveProof } from './device/solve-proof.ts'

const asked = '2023-09-30T03:00:00.000Z'
const later = (seconds: number) => new Date(Date.parse(asked) + seconds * 1000).toISOString()
const form = '0b5a0d4e-8e0b-4e64-9d4b-2a4a4f1d2c3b'

describe('work that is asked of a device', () => {
  const proofs = proofsOfWork('a key of tests')

  it('is done by the page’s own script, within what a slow phone can do, and is good for its form alone', async () => {
    const challenge = await proofs.given(form, asked)
    const { data, cost } = challenge.parameters
    expect(data).toEqual({ form, until: Date.parse(asked) / 1000 + proofLasts })
    const done = (await solveProof(challenge)) ?? ''
    const { solution } = JSON.parse(atob(done))
    const keys = solution.counter + 1
    expect(keys).toBeGreaterThanOrEqual(proofWork.fewestKeys)
    expect(keys * cost).toBeLessThanOrEqual(200_000)
    expect(done.length).toBeLessThan(2000)
    expect(await proofs.isDone(form, done, later(30))).toBe(true)
    expect(await proofs.isDone(form, done, later(proofLasts))).toBe(true)
    expect(await proofs.isDone(form, done, later(proofLasts + 1))).toBe(false)
    expect(await proofs.isDone(form.replace('0b', '1b'), done, later(30))).toBe(false)
    expect(await proofsOfWork('another key').isDone(form, done, later(30))).toBe(false)
  })

  it('is not done by writing it: neither easier work, nor a later end, nor a guessed key is taken', async () => {
    const challenge = await proofs.given(form, asked)
    const done = JSON.parse(atob((await solveProof(challenge)) ?? ''))
    const { parameters } = done.challenge
    const sent = (change: object) => btoa(JSON.stringify({ ...done, ...change }))
    const other = (change: object) =>
      sent({ challenge: { ...done.challenge, parameters: { ...parameters, ...change } } })
    const forged = [
      ...[other({ cost: 1 }), other({ keyPrefix: '00' }), other({ data: { form, until: 9e12 } })],
      sent({ solution: { ...done.solution, derivedKey: 'ab'.repeat(32) } }),
      sent({ challenge: { parameters } }),
      other({ keySignature: '00'.repeat(32) }),
    ]
    for (const each of forged) expect(await proofs.isDone(form, each, later(30)), each).toBe(false)
    expect(await proofs.isDone(form, sent({}), later(30))).toBe(true)
  })

  it('whatever else comes in its place is not done, and breaks nothing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), fc.json().map(btoaOf)), async (payload) => {
        expect(await proofs.isDone(form, payload, later(30))).toBe(false)
      }),
    )
    for (const payload of ['', 'null', btoa('null'), btoa('{}'), 'A'.repeat(100_000)])
      expect(await proofs.isDone(form, payload, later(30))).toBe(false)
  })

  it('is not tried where the browser has no crypto for it, as without TLS', async () => {
    const challenge = await proofs.given(form, asked)
    const without = Object.getOwnPropertyDescriptor(globalThis, 'crypto')
    Object.defineProperty(globalThis, 'crypto', { value: {}, configurable: true })
    try {
      expect(await solveProof(challenge)).toBeNull()
    } finally {
      Object.defineProperty(globalThis, 'crypto', without ?? {})
    }
  })
})

const btoaOf = (text: string) => Buffer.from(text).toString('base64')
