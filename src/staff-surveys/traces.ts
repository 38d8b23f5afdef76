/** What would betray those who answer, where it stood in the tables of a staff survey. */
import type { StaffSurveyState } from './staff-survey.ts'

export type StaffTrace =
  /** Slips were changed, locked or written apart: some of them differ from the others. */
  | 'slips-touched'
  /** Slips lie in another order than that of their hashes. */
  | 'slips-in-order'
  /** The row of spent slips is not as long as it always is, or there are several. */
  | 'spent-length'
  /** Ballots are not all as long. */
  | 'ballot-length'
  /** A ballot was written in one transaction with slips or with what was spent. */
  | 'shared-transaction'
  /** A published column is in another order than that of its hashes. */
  | 'column-order'
  /** Something sealed, a slip or a lock is left of a survey that is over. */
  | 'left-behind'
  /** The keys of the window are left of a survey that is over. */
  | 'key-left'

export interface FoundTrace {
  /** The common address of the survey. */
  readonly code: string
  readonly trace: StaffTrace
}

/** What was seen of a survey's rows. */
export interface SeenOfSurvey {
  readonly state: StaffSurveyState
  readonly isSwept: boolean
  readonly printings: number
  /** How many transactions wrote its slips, how many slips were touched since, and the pages they lie on. */
  readonly writers: number
  readonly touched: number
  readonly pages: number
  /** How often a slip lies after one with a greater hash, of those that one transaction wrote. */
  readonly descents: number
  readonly spent: number
  readonly spentLength: number | null
  readonly spentExpected: number
  /** How many different lengths its ballots have. */
  readonly lengths: number
  /** How many ballots share a transaction with slips or with the row of what was spent. */
  readonly shared: number
  /** Whether each published column is in the order of its hashes. */
  readonly columns: readonly boolean[]
  /** How many rows there are that are deleted when a survey is over. */
  readonly left: number
  readonly hasKeys: boolean
}

/** The traces in what was seen of a survey. */
export function staffTraces(seen: SeenOfSurvey): readonly StaffTrace[] {
  const isOver = seen.state === 'counted' || seen.state === 'called-off'
  const is: Readonly<Record<StaffTrace, boolean>> = {
    'slips-touched': seen.touched > 0 || seen.writers > seen.printings,
    // Where a page was filled in which there was room, the next goes on with greater hashes.
    'slips-in-order': seen.descents > Math.max(0, seen.pages - 1),
    'spent-length':
      seen.spent > 1 || (seen.spentLength !== null && seen.spentLength !== seen.spentExpected),
    'ballot-length': seen.lengths > 1,
    'shared-transaction': seen.shared > 0,
    'column-order': seen.columns.includes(false),
    'left-behind': isOver && seen.left > 0,
    'key-left': (seen.isSwept || seen.state === 'called-off') && seen.hasKeys,
  }
  return (Object.keys(is) as StaffTrace[]).filter((trace) => is[trace])
}
