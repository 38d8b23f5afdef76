// The two promises of the entrance, tried against whole armies: see decision 16.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { attemptCounter, limits } from './attempts.ts'
import { gate, inPlace } from './gate.ts'

const secret = 'a secret of the tests, long enough for any'
const address = (n: number) => `10.${n >> 16}.${(n >> 8) & 255}.${n & 255}`
const at = (address: string) => ({
  ...{ purpose: 'sign-in' as const, address, account: 'somchai' },
  device: undefined,
})
const soon = () => new Promise((done) => setImmediate(done))

/** An entrance with one processor that hashes one password a step: some 40 ms, where it is slow. */
function entrance() {
  const counter = attemptCounter(secret)
  const through = gate(1)
  let end: (() => void) | null = null
  let hashed = 0
  const hash = () =>
    new Promise<void>((done) => {
      end = done
    })
  return {
    /** Tries a password; whether it was tried at all. Whoever is right is not counted. */
    async attempt(from: string, isRight = false): Promise<boolean> {
      if (!(await counter.mayTry(at(from)))) return false
      await inPlace(await counter.placeOf(at(from)), () => through(hash))
      hashed += 1
      if (isRight) await counter.wasRight(at(from))
      return true
    },
    /** Lets the processor finish the password it is at; false where it has none. */
    async step(): Promise<boolean> {
      const done = end
      end = null
      done?.()
      await soon()
      return done !== null
    },
    hashed: () => hashed,
  }
}

/** A siege of ten thousand is long work where other tests share the processor. */
const siege = { timeout: 120_000 }

describe.each([8, 100, 10_000])(
  '%i networks that guess at one account without pause',
  siege,
  (army) => {
    beforeEach(() => vi.useFakeTimers({ toFake: ['Date'] }))
    afterEach(() => vi.useRealTimers())

    it('stand in line, and its owner, who comes later in a new browser, waits for two passwords at most', async () => {
      const { attempt, step } = entrance()
      const stopped = new Set<number>()
      const guessOn = async (n: number): Promise<void> => {
        if (await attempt(address(n))) return guessOn(n)
        stopped.add(n)
      }
      for (let n = 0; n < army; n++) void guessOn(n)
      await soon()
      let owners = 0
      // The owner comes while all stand in line, and again and again until all are stopped.
      for (let steps = 0; stopped.size < army; steps++) {
        if (steps % Math.ceil(army / 8) === 0) {
          let isIn: boolean | null = null
          void attempt(`192.0.2.${owners++ % 250}`, true).then((tried) => {
            isIn = tried
          })
          await soon()
          for (let waited = 0; waited < 2 && isIn === null; waited++) await step()
          expect(isIn).toBe(true)
        }
        await step()
      }
      expect(owners).toBeGreaterThan(10)
    })

    it('guess no more often than is stated, day after day', async () => {
      const counter = attemptCounter(secret)
      const days = 2
      let guesses = 0
      for (let hour = 0; hour < 24 * days; hour += army > 1_000 ? 12 : 0.25) {
        vi.setSystemTime(Date.UTC(2026, 0, 1) + hour * 3_600_000)
        for (let n = 0; n < army; n++) while (await counter.mayTry(at(address(n)))) guesses += 1
      }
      expect(guesses).toBeGreaterThan(limits.besieged * Math.min(army, 20))
      expect(guesses).toBeLessThanOrEqual(days * (limits.calm + army * limits.besieged))
      expect(await counter.mayTry(at('192.0.2.1'))).toBe(true)
    })
  },
)
