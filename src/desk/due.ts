import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { PlanSummary } from '../measures/stored-plan.ts'

/** What is to be done next for an agency, by how far its newest plan has come. */
export type Due =
  | { readonly act: 'start-plan'; readonly year: FiscalYear }
  | { readonly act: 'fill-plan'; readonly year: FiscalYear }
  | { readonly act: 'report-progress'; readonly year: FiscalYear; readonly left: number }
  | { readonly act: 'print-report'; readonly year: FiscalYear }

/** The act that is due: a plan still open comes before the plan of a new year. Plans newest first. */
export function dueOf(plans: readonly PlanSummary[], thisYear: FiscalYear): Due {
  const [newest] = plans
  if (!newest) return { act: 'start-plan', year: thisYear }
  const { fiscalYear: year, measures, done } = newest
  if (measures === 0) return { act: 'fill-plan', year }
  if (done < measures) return { act: 'report-progress', year, left: measures - done }
  return year < thisYear ? { act: 'start-plan', year: thisYear } : { act: 'print-report', year }
}
