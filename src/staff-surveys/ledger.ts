/** What the committee counted of the paper slips. @source surveys.md 3.3 */
export interface Ledger {
  /** Slips drawn by somebody who signed the roster, those in place of a lost one among them. */
  readonly drawn: number
  /** Slips left in the box or handed back, sealed in an envelope. */
  readonly returned: number
  /** Of those drawn, in place of a lost or disputed one. */
  readonly replaced: number
  /** Ballots filled on paper and typed in by two witnesses. */
  readonly onPaper: number
  /** How many said that their code was used already. */
  readonly disputed: number
  readonly witnesses: string
}

/** The most that a number of a ledger may be: more slips than any office has people is a slip of the finger. */
export const mostInLedger = 1_000_000
