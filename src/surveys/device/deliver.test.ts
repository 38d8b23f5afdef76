import { afterEach, describe, expect, it, vi } from 'vitest'
import { proofsOfWork } from '../../platform/web/proof-of-work.ts'
import { deliver, type Said } from './deliver.ts'
import type { Kept } from './kept-answers.ts'

const form = '0b5a0d4e-8e0b-4e64-9d4b-2a4a4f1d2c3b'
const now = '2023-09-30T03:00:00.000Z'
const kept = { to: '/s/k7m2p', body: 'q0=1&stamp=first' } as Kept
const counted = { state: 'counted', receipt: 'K7QM-2XVB' }

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

/** A phone whose server says these one after the other, and after them counts; pauses take no time. */
async function sentTo(answers: readonly (Said | 'no signal')[]) {
  const [bodies, told]: [URLSearchParams[], string[]] = [[], []]
  const left = [...answers]
  vi.stubGlobal('fetch', async (_: string, { body }: { body: string }) => {
    bodies.push(new URLSearchParams(body))
    const said = left.shift() ?? counted
    if (said === 'no signal') throw new TypeError('Failed to fetch')
    return { json: async () => said }
  })
  const page = { hidden: false, addEventListener: vi.fn(), removeEventListener: vi.fn() }
  vi.stubGlobal('document', page)
  vi.stubGlobal('addEventListener', vi.fn())
  vi.stubGlobal('removeEventListener', vi.fn())
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  let said: Said | null = null
  const done = deliver(kept, (meanwhile) => told.push(meanwhile)).then((last) => {
    said = last
  })
  while (!said) {
    await vi.advanceTimersByTimeAsync(60_000)
    // Work is done off the timers' thread: it takes real time.
    await new Promise((resolve) => setImmediate(resolve))
  }
  await done
  return { said: said as Said, bodies, told }
}

describe('answers on their way from a phone', () => {
  const proofs = proofsOfWork('a key of tests')
  const asked = async (): Promise<Said> => ({
    ...{ state: 'prove', stamp: 'first', challenge: await proofs.given(form, now) },
  })

  it('do the work they are asked for, and are sent with it', async () => {
    const { said, bodies, told } = await sentTo([await asked()])
    expect(said).toEqual(counted)
    expect(told).toEqual(['sending', 'proving', 'sending'])
    expect(bodies[0]?.has('pow')).toBe(false)
    expect(await proofs.isDone(form, bodies[1]?.get('pow') ?? '', now)).toBe(true)
    expect(bodies[1]?.get('q0')).toBe('1')
  })

  it('do it also after there was no signal for long, and as often as a long day asks for it', async () => {
    const away = Array.from({ length: 4 }, () => 'no signal' as const)
    const day = [...away, await asked(), 'no signal' as const, await asked(), 'no signal' as const]
    const { said, bodies, told } = await sentTo([...day, await asked(), ...away, await asked()])
    expect(said).toEqual(counted)
    expect(told.filter((each) => each === 'proving')).toHaveLength(4)
    expect(new Set(bodies.map((body) => body.get('pow'))).size).toBe(5)
    expect(await proofs.isDone(form, bodies.at(-1)?.get('pow') ?? '', now)).toBe(true)
  })

  it('take the fresh stamp of a stale one, and wait where too many came, instead of knocking again at once', async () => {
    const { said, bodies, told } = await sentTo([
      { state: 'stale', stamp: 'second' },
      { state: 'too-many', stamp: 'second' },
    ])
    expect(said).toEqual(counted)
    expect(bodies.map((body) => body.get('stamp'))).toEqual(['first', 'second', 'second'])
    expect(told).toEqual(['sending', 'sending', 'waiting', 'sending'])
  })
})
