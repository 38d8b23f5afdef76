import type { Clock } from './clock.ts'

/** What sets timers: Node's own, or a test's. */
export interface Timers {
  readonly every: (milliseconds: number, work: () => void) => { readonly stop: () => void }
}

/** Node's timers. They keep no program running that has nothing else to do. */
export const nodeTimers: Timers = {
  every(milliseconds, work) {
    const timer = setInterval(work, milliseconds)
    timer.unref()
    return { stop: () => clearInterval(timer) }
  },
}

/** How often the day is looked at: a computer that slept through the night is late by no more than this. */
const lookEvery = 15 * 60_000

/**
 * Does work once on every new day in Thailand while the program runs; the day it is begun on is done
 * already. Work that fails is told, and tried again on the next day.
 */
export function daily(
  work: () => Promise<void>,
  parts: {
    readonly clock: Pick<Clock, 'today'>
    readonly timers?: Timers
    readonly onFault: (error: unknown) => void
  },
): { readonly stop: () => Promise<void> } {
  const { clock, timers = nodeTimers, onFault } = parts
  let done = clock.today()
  let working = Promise.resolve()
  const timer = timers.every(lookEvery, () => {
    const today = clock.today()
    if (today === done) return
    done = today
    working = working.then(work).catch(onFault)
  })
  return {
    /** Looks no more, and waits for the work of today. */
    async stop() {
      timer.stop()
      await working
    },
  }
}
