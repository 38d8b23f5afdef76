// Which networks forms come from, told apart without knowing anybody: an address is cut to its network, made a
// number of 20 bits under a salt that lives in memory for one day, and of the day figures alone are left.
import { createHmac, createSecretKey, randomBytes } from 'node:crypto'
import type { PlainDate } from '../../basics/plain-date.ts'

/**
 * The network of an address as requests are counted (see `counted`): /24 of IPv4, /56 of IPv6. Null for this
 * computer itself: behind a proxy that is not told of, everybody seems to come from there.
 */
export function networkOf(address: string): string | null {
  if (/^\d{1,3}(\.\d{1,3}){3}$/.test(address))
    return address.startsWith('127.') ? null : address.replace(/\d+$/, '0/24')
  const [, a, b, c, d = ''] = /^([^:]+):([^:]+):([^:]+):([^:]+)::\/64$/.exec(address) ?? []
  if (a === undefined || `${a}${b}${c}${d}` === '0000') return null
  const whole = (Number.parseInt(d, 16) & 0xff00).toString(16)
  return `${a}:${b}:${c}:${whole}::/56`
}

/** How concentrated a day was over networks: figures, from which no network can be told. */
export interface NetworkDay {
  /** What the counts are of. */
  readonly of: string
  readonly day: PlainDate
  /** How many came of a network that was told; those of this computer itself are not among them. */
  readonly n: number
  /** How many networks, but for the few that share a number. */
  readonly networks: number
  /** How many came of the network that most came of. */
  readonly largest: number
  /** The sum of the squared shares: 1 where all came of one network, near 0 where each came of its own. */
  readonly herfindahl: number
}

/** Counts by network through the days of one program; a program that is killed loses the figures of its day. */
export function networkCounts() {
  let day: PlainDate | null = null
  let salt = newSalt()
  const tables = new Map<string, Map<number, number>>()
  const past: NetworkDay[] = []

  /** On another day than before, figures are made of what was counted, and table and salt are destroyed. */
  const turnTo = (today: PlainDate | null) => {
    if (day === today) return
    if (day !== null)
      for (const [of, table] of tables) past.push({ of, day, ...figuresOf([...table.values()]) })
    for (const table of tables.values()) table.clear()
    tables.clear()
    salt = newSalt()
    day = today
  }

  const bucketOf = (of: string, network: string, today: PlainDate): number => {
    turnTo(today)
    return createHmac('sha256', salt).update(`${of}\n${network}`).digest().readUIntBE(0, 3) >>> 4
  }

  return {
    /** The number of 20 bits that a network has today, of one matter alone; several share one. */
    bucketOf,

    count(of: string, network: string, today: PlainDate): void {
      const bucket = bucketOf(of, network, today)
      const table = tables.get(of) ?? new Map<number, number>()
      tables.set(of, table.set(bucket, (table.get(bucket) ?? 0) + 1))
    },

    /** The figures of days that are over, until they are told to be kept. */
    over(today: PlainDate): readonly NetworkDay[] {
      turnTo(today)
      return [...past]
    },

    /** The figures of all days, when the program stops: today's table is destroyed with them. */
    all(): readonly NetworkDay[] {
      turnTo(null)
      return [...past]
    },

    /** These are kept elsewhere now. */
    kept(figures: readonly NetworkDay[]): void {
      for (const each of figures) past.splice(past.indexOf(each), 1)
    },
  }
}
export type NetworkCounts = ReturnType<typeof networkCounts>

/** A salt that nothing else holds: with the last use of it, it is gone. */
function newSalt() {
  const bytes = randomBytes(32)
  const salt = createSecretKey(bytes)
  bytes.fill(0)
  return salt
}

function figuresOf(counts: readonly number[]) {
  const n = counts.reduce((sum, count) => sum + count, 0)
  return {
    ...{ n, networks: counts.length, largest: counts.reduce((a, b) => Math.max(a, b), 0) },
    herfindahl: counts.reduce((sum, count) => sum + (count / n) ** 2, 0),
  }
}
