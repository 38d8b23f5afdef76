// The fictional year that an agency may play with while it is set up.
import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { PlanToImport } from '../measures/stored-plan.ts'

/** The sample plan as it was read from its file. */
export interface PracticePlan
  extends Pick<PlanToImport['paper'], 'frontMatter' | 'unread' | 'inferred' | 'bytes'> {
  readonly fiscalYear: FiscalYear
  readonly plan: PlanToImport['plan']
  readonly fileName: string
}
