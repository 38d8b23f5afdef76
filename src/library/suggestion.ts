import type { Bilingual } from '../basics/bilingual.ts'
import type { ItemCode } from '../basics/item-code.ts'
import type { FrameworkId } from '../frameworks/framework.ts'
import type { Measure } from '../measures/measure.ts'

/** The framework whose codes the library speaks in; they are translated for the plans of other years. */
export const libraryFramework: FrameworkId = 'nacc-ita-2566'

/**
 * A measure the library suggests: ready to be taken into a plan and made one's own. Its words are the
 * project's own, written for an agency of local government; they are no ruling of the NACC.
 */
export interface Suggestion extends Pick<Measure, 'measures' | 'steps' | 'followUp'> {
  /** Never given to another suggestion, for plans name it as their origin. */
  readonly id: string
  /** Number of the indicator it stands under, 1 to 10. */
  readonly indicator: number
  /** Questions or items of that indicator it answers. */
  readonly codes: readonly ItemCode[]
  /** Those of other indicators it helps with; found by them, but not printed with it. */
  readonly also: readonly ItemCode[]
  readonly title: Bilingual
  /** What proves that it was done. */
  readonly expectedEvidence: readonly string[]
  /** Who mostly has it: units and posts as local governments name them. */
  readonly owner: Measure['responsible']
  /** Months of the fiscal year, both included: 1 is October, 12 September. */
  readonly months: { readonly from: number; readonly to: number }
  /** What it roughly costs beyond the work itself; null for nothing. */
  readonly cost: Bilingual | null
}
