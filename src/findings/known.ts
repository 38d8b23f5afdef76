import type { PlainDate } from '../basics/plain-date.ts'
import { analysedBy, type Framework, frameworkFor } from '../frameworks/framework.ts'
import type { Plan } from '../measures/plan.ts'
import type { Known } from './finding.ts'

/** What an importer tells of a paper beyond its plan, and a store of rows beyond their words. */
export type PaperTold = Pick<Known, 'frontMatter' | 'headings' | 'missing' | 'kept'>

/** All that the rules may look at: a plan, the day it is judged, the frameworks of its year, and its paper where it came from one. */
export function knownOf(
  plan: Plan,
  frameworks: readonly Framework[],
  asOf: PlainDate,
  { frontMatter, headings = [], missing = [], kept }: PaperTold = { frontMatter: [] },
): Known {
  const current = plan.fiscalYear === null ? null : frameworkFor(frameworks, plan.fiscalYear)
  const analysed = current && analysedBy(frameworks, current)
  const others = frameworks.filter((one) => one !== current && one !== analysed)
  return {
    plan,
    frontMatter,
    headings,
    missing,
    asOf,
    ...(kept && { kept }),
    frameworks: { analysed, current, others },
  }
}

/** Whether the paper is the report, which says how far each measure came, and not the plan alone. */
export const isReport = ({ plan }: Known): boolean =>
  plan.paper === null || plan.paper !== plan.answers
