import { realTime, type Time } from './time.ts'

/** Gives each host one visit at a time, with a pause between two. */
export interface Turns {
  /**
   * Waits for a turn at a host and gives back how to end it. A redirect within a host follows at once, without
   * the pause.
   */
  readonly take: (
    host: string,
    how: { readonly follows: boolean; readonly signal: AbortSignal },
  ) => Promise<() => void>
  /** Milliseconds until the pause of a host is over. */
  readonly wait: (host: string) => number
  /** Makes the pause of a host at least so long from now on. */
  readonly slow: (host: string, pause: number) => void
  /** Leaves a host alone for so long. */
  readonly rest: (host: string, ms: number) => void
}

interface Line {
  tail: Promise<void>
  /** How many stand in the line or have their turn. */
  waiting: number
  next: number
  pause: number
}

const manyHosts = 2_000

/** Turns at hosts with at least this pause, in milliseconds, after each. */
export function hostTurns(pause = 1_000, time: Time = realTime): Turns {
  const lines = new Map<string, Line>()
  const lineOf = (host: string): Line => {
    const known = lines.get(host)
    if (known) return known
    if (lines.size >= manyHosts)
      for (const [name, { waiting, next }] of lines)
        if (waiting === 0 && next <= time.now()) lines.delete(name)
    const line = { tail: Promise.resolve(), waiting: 0, next: 0, pause }
    lines.set(host, line)
    return line
  }
  return {
    async take(host, { follows, signal }) {
      const line = lineOf(host)
      line.waiting++
      const { promise, resolve } = Promise.withResolvers<void>()
      const before = line.tail
      line.tail = promise
      await before
      const left = line.next - time.now()
      if (!follows && left > 0) await time.sleep(left, signal)
      return () => {
        line.next = Math.max(line.next, time.now() + line.pause)
        line.waiting--
        resolve()
      }
    },
    wait: (host) => Math.max(0, (lines.get(host)?.next ?? 0) - time.now()),
    slow(host, longer) {
      const line = lineOf(host)
      line.pause = Math.max(line.pause, longer)
    },
    rest(host, ms) {
      const line = lineOf(host)
      line.next = Math.max(line.next, time.now() + ms)
    },
  }
}
