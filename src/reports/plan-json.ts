import { canonicalJson } from '../basics/canonical-json.ts'
import type { Plan } from '../measures/plan.ts'

/** The plan as canonical JSON; where each value was first read from is no part of it. */
export const toPlanJson = (plan: Plan): string => canonicalJson(withoutSources(plan))

/** The plan alone: two papers that say the same give the same. */
export const withoutSources = (plan: Plan): Plan => ({
  ...plan,
  measures: plan.measures.map(({ source: _, ...measure }) => measure),
})
