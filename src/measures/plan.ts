import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { ItemCode } from '../basics/item-code.ts'
import type { Measure, Source } from './measure.ts'

/**
 * A plan is a year's measures of one agency, in the order of its paper: the O42 plan, and with its
 * stages and outcomes filled in, the O43 report.
 */
export interface Plan {
  readonly agency: AgencyAsPrinted
  /** Item this paper is filed under, such as O43; null where neither the paper nor its framework says. */
  readonly paper: ItemCode | null
  /** Item that holds the plan whose measures are reported, such as O42. */
  readonly answers: ItemCode | null
  readonly fiscalYear: FiscalYear | null
  readonly measures: readonly PlannedMeasure[]
}

/** The agency as its paper names it; what the paper leaves out is the empty string. */
export interface AgencyAsPrinted {
  readonly name: string
  readonly district: string
  readonly province: string
}

/** A measure in its plan; `source` is there when it was imported. */
export interface PlannedMeasure extends Measure {
  readonly source?: Source
}
