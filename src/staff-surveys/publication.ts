/** What came of a staff survey, as far as the policy lets anybody know it. */
import type { Fraction } from '../basics/fraction.ts'

export interface Publication {
  /** Ballots counted. */
  readonly ballots: number
  /** Of these, sent without script; null where either side is too small to be told apart. */
  readonly kept: number | null
  /** Codes that were used, of which a ballot counted or not. */
  readonly used: number
  /** What was stored and is no ballot of anybody: it counts nowhere. Forms that were never acknowledged are not told. */
  readonly unreadable: number
  readonly level: 'nothing' | 'overall' | 'indicators' | 'items'
  /** Whole points or a band from `overall` on, reckoned from `indicators` where these are told; null where withheld. */
  readonly overall: Shown | null
  /** In the order of the sections. */
  readonly indicators: readonly Shown[]
  /** In the order of the places. */
  readonly items: readonly Shown[]
  /**
   * Hex sha256 over each column as published (`columnText`), in the order of the places and the quality column
   * last; '' for a column that is not published, and no entries at all where none is.
   */
  readonly columns: readonly string[]
}

/**
 * A figure as it may be told. Where everybody chose the damaging end, or nearly everybody, it is a band, and looks
 * the same for both: no figure says by the way it is withheld what it would have been.
 */
export type Shown =
  | { readonly kind: 'exact'; readonly mean: Fraction }
  | { readonly kind: 'whole'; readonly points: number }
  /** From and to in whole points of 0 to 100, both included. */
  | { readonly kind: 'band'; readonly from: number; readonly to: number }
  | {
      readonly kind: 'withheld'
      /** `complement`: with it another figure could be worked out that is told as a band. */
      readonly why: 'too-few' | 'complement' | 'nobody-answered'
    }
