// How often one network may send. Counted in memory by whatever name the network is given.
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

/** How many of one network may come in ten minutes, in an hour and in a day. */
export interface Rates {
  readonly tenMinutes: number
  readonly hour: number
  readonly day: number
}

/** Counts by name; a restart forgets. */
export function networkLimits(rates: Rates) {
  const steps = [
    new RateLimiterMemory({ points: rates.tenMinutes, duration: 10 * 60 }),
    new RateLimiterMemory({ points: rates.hour, duration: 60 * 60 }),
    new RateLimiterMemory({ points: rates.day, duration: 24 * 60 * 60 }),
  ]
  return {
    /** Counts one; says in how many seconds to come again, or null where it may come in. */
    async wait(name: string): Promise<number | null> {
      for (const step of steps)
        try {
          await step.consume(name)
        } catch (refusal) {
          if (refusal instanceof RateLimiterRes) return Math.ceil(refusal.msBeforeNext / 1000)
          throw refusal
        }
      return null
    },
  }
}
