// Whether an address was up, told from single visits: between two of them nobody looked.
import type { LinkCheck, LinkOutcome } from './link-check.ts'

/** A stretch of time, and what is known of it. */
export interface Stretch {
  /** ISO 8601 in UTC. */
  readonly from: string
  readonly to: string
  /** 'up' and 'down' where the visits at both its ends say so; else nobody knows. */
  readonly state: 'up' | 'down' | 'unknown'
}

/** How much of the time an address was up, as far as the visits tell. */
export interface UpShare {
  /** Milliseconds between two visits that both found it up, both down, or of which nobody knows. */
  readonly up: number
  readonly down: number
  readonly unknown: number
  /** In percent of all of it; both null before the second visit. */
  readonly least: number | null
  readonly most: number | null
  readonly visits: number
}

type Visit = Pick<LinkCheck, 'startedAt' | 'outcome'>

/** Longer than this between two visits, and nobody knows what was there. */
const longestGap = 3 * 24 * 3_600_000

/** The time between the first visit and the last, cut where one visit says other than the one before. */
export function stretchesOf(visits: readonly Visit[]): readonly Stretch[] {
  const inTime = visits.toSorted((a, b) => (a.startedAt < b.startedAt ? -1 : 1))
  const stretches: Stretch[] = []
  for (const [at, { startedAt: to, outcome }] of inTime.entries()) {
    const before = inTime[at - 1]
    if (!before || before.startedAt === to) continue
    const from = before.startedAt
    const isFar = Date.parse(to) - Date.parse(from) > longestGap
    const state = isFar ? 'unknown' : between(before.outcome, outcome)
    const last = stretches.at(-1)
    if (last?.state === state) stretches[stretches.length - 1] = { ...last, to }
    else stretches.push({ from, to, state })
  }
  return stretches
}

const between = (before: LinkOutcome, after: LinkOutcome): Stretch['state'] =>
  before !== after || after === 'unsure' ? 'unknown' : after === 'ok' ? 'up' : 'down'

/** What the stretches add up to: at least the time known to be up, at most all that is not known to be down. */
export function upShareOf(visits: readonly Visit[]): UpShare {
  const sums = { up: 0, down: 0, unknown: 0 }
  for (const { from, to, state } of stretchesOf(visits))
    sums[state] += Date.parse(to) - Date.parse(from)
  const all = sums.up + sums.down + sums.unknown
  return {
    ...sums,
    least: all === 0 ? null : (sums.up / all) * 100,
    most: all === 0 ? null : ((all - sums.down) / all) * 100,
    visits: visits.length,
  }
}
