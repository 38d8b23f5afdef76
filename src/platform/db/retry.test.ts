import { describe, expect, it } from 'vitest'
import { retried } from './retry.ts'

/** An attempt that fails with each error in turn, then succeeds; and how often it was made. */
function failing(...errors: Error[]) {
  const left = [...errors]
  const made = { attempts: 0 }
  const attempt = async () => {
    made.attempts += 1
    const error = left.shift()
    if (error) throw error
    return 'kept'
  }
  return { attempt, made }
}
const withCode = (code: string) => Object.assign(new Error(code), { code })
const cut = () => new Error('Connection terminated unexpectedly')

describe('a write whose server changes hands', () => {
  it.each(['40001', '40P01', '25006', '57P03'])(
    'is tried again after %s, which left nothing behind',
    async (code) => {
      const { attempt, made } = failing(withCode(code), withCode(code))
      expect(await retried(attempt, { isKeyed: false })).toBe('kept')
      expect(made.attempts).toBe(3)
    },
  )

  it.each([withCode('57P01'), withCode('08006'), withCode('ECONNRESET'), cut()])(
    'is tried again after $message only where a key makes that harmless',
    async (error) => {
      const keyed = failing(error)
      expect(await retried(keyed.attempt, { isKeyed: true })).toBe('kept')
      const bare = failing(error)
      await expect(retried(bare.attempt, { isKeyed: false })).rejects.toBe(error)
      expect(bare.made.attempts).toBe(1)
    },
  )

  it.each(['23505', '22P02', '42601'])(
    'is not tried again after %s, which would fail again',
    async (code) => {
      const { attempt, made } = failing(withCode(code))
      await expect(retried(attempt, { isKeyed: true })).rejects.toMatchObject({ code })
      expect(made.attempts).toBe(1)
    },
  )

  it('is given up after three quarters of a minute', async () => {
    let time = 0
    const { attempt, made } = failing(...Array.from({ length: 9 }, cut))
    const now = () => (time += 20_000)
    await expect(retried(attempt, { isKeyed: true, now })).rejects.toThrow('terminated')
    expect(made.attempts).toBeLessThan(4)
  })
})
