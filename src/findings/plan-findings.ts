import type { PlainDate } from '../basics/plain-date.ts'
import type { Framework } from '../frameworks/framework.ts'
import type { StoredPlan } from '../measures/stored-plan.ts'
import { findingsOf } from './engine.ts'
import type { Finding } from './finding.ts'
import { knownOf } from './known.ts'

/** Everything wrong with a plan as it is kept, and with the paper it came from, judged on a day. */
export const findingsInPlan = (
  plan: StoredPlan,
  frameworks: readonly Framework[],
  asOf: PlainDate,
): readonly Finding[] =>
  findingsOf(knownOf(plan, frameworks, asOf, { frontMatter: plan.imported?.frontMatter ?? [] }))
