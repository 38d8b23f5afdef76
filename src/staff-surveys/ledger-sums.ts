/** What does not add up in what the committee counted of the paper slips. @source surveys.md 3.3 */
import type { Ledger } from './ledger.ts'

export type LedgerFault =
  /** Every printed slip was drawn or is back in the envelope. */
  | 'printed'
  /** Nobody draws twice but in place of a lost slip. */
  | 'eligible'
  | 'replaced'
  | 'on-paper'
  /** Every code that was used was drawn before. */
  | 'used'

export interface LedgerCheck {
  readonly check: LedgerFault
  /** The two sides that are laid beside each other. */
  readonly sides: readonly [number, number]
  readonly holds: boolean
}

/** Every sum of a ledger with both its sides; `used` is null before the survey was counted. */
export function ledgerChecks(
  { drawn, returned, replaced, onPaper }: Ledger,
  known: {
    readonly printed: number
    readonly eligible: number | null
    readonly used: number | null
  },
): readonly LedgerCheck[] {
  const { printed, eligible, used } = known
  const most = (check: LedgerFault, sides: readonly [number, number]) => ({
    ...{ check, sides, holds: sides[0] <= sides[1] },
  })
  return [
    {
      ...{ check: 'printed', sides: [printed, drawn + returned] as const },
      holds: printed === drawn + returned,
    },
    ...(eligible === null ? [] : [most('eligible', [drawn, eligible + replaced])]),
    most('replaced', [replaced, drawn]),
    most('on-paper', [onPaper, drawn]),
    ...(used === null ? [] : [most('used', [used, drawn])]),
  ]
}
