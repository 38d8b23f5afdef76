import type { PlainDate } from '../basics/plain-date.ts'

/** How concentrated a day's answers were over networks: figures alone, made when its counters were thrown away. */
export interface NetworkDay {
  readonly day: PlainDate
  readonly n: number
  readonly networks: number
  /** How many came by the network that most came by. */
  readonly largest: number
  /** The sum of the squares of the shares: 1 where all came by one network. */
  readonly herfindahl: number
}
