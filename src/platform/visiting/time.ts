import { setTimeout } from 'node:timers/promises'

/** The time as visits see it; tests bring one that flies. */
export interface Time {
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Waits; the signal wakes it early, which is no error. */
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>
}

export const realTime: Time = {
  now: () => Date.now(),
  sleep: (ms, signal) =>
    setTimeout(ms, undefined, { signal }).catch((error: unknown) => {
      if (!signal.aborted) throw error
    }),
}
