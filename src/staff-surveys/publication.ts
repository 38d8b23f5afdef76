/** What came of a staff survey, as far as the policy lets anybody know it. */
import type { Fraction } from '../basics/fraction.ts'

export interface Publication {
  /** Ballots counted. */
  readonly ballots: number
  /** Of these, sent without script; null where either side is too small to be told apart. */
  readonly kept: number | null
  /** Codes that were used, of which a ballot counted or not. */
  readonly used: number
  readonly level: 'nothing' | 'overall' | 'indicators' | 'items'
  /** Mean of the whole: whole points from `overall` on, exact from `indicators` on; null where withheld. */
  readonly overall: Shown | null
  /** In the order of the sections. */
  readonly indicators: readonly Shown[]
  /** In the order of the places. */
  readonly items: readonly Shown[]
  /** Hex sha256 over each column of entries as published, in the order of the places; empty where none is. */
  readonly columns: readonly string[]
}

/** A figure as it may be told. */
export type Shown =
  | { readonly kind: 'exact'; readonly mean: Fraction }
  | { readonly kind: 'whole'; readonly points: number }
  /** From and to, both of 0 to 100: a band, an end that is only bounded, or a unanimous answer. */
  | { readonly kind: 'band'; readonly from: number; readonly to: number }
  | {
      readonly kind: 'withheld'
      readonly why: 'too-few' | 'unanimous' | 'complement' | 'nobody-answered'
    }
