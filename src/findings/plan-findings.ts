import type { MeasureId } from '../basics/ids.ts'
import type { PlainDate } from '../basics/plain-date.ts'
import type { Framework } from '../frameworks/framework.ts'
import type { StoredPlan } from '../measures/stored-plan.ts'
import { findingsOf } from './engine.ts'
import type { Finding } from './finding.ts'
import { knownOf } from './known.ts'

/**
 * Everything wrong with a plan as it is kept, judged on a day. Evidence linked to a measure counts as what
 * its report names. The words before the tables of an imported file are no part of the plan.
 */
export const findingsInPlan = (
  plan: StoredPlan,
  frameworks: readonly Framework[],
  asOf: PlainDate,
  /** How many pieces of evidence are linked to each measure; none where it has no entry. */
  linked: ReadonlyMap<MeasureId, number>,
): readonly Finding[] =>
  findingsOf(
    knownOf(plan, frameworks, asOf, {
      frontMatter: [],
      kept: plan.measures.map(({ id, standing }) => ({
        linked: linked.get(id) ?? 0,
        finishedOn: standing.finishedOn,
      })),
    }),
  )

/** What was wrong before the tables of the file a plan came from. Our papers print a heading of their own instead. */
export const findingsBeforeTables = (
  plan: StoredPlan,
  frameworks: readonly Framework[],
  asOf: PlainDate,
): readonly Finding[] => {
  const frontMatter = plan.imported?.frontMatter ?? []
  if (frontMatter.length === 0) return []
  const bare = knownOf({ ...plan, measures: [] }, frameworks, asOf, { frontMatter })
  return findingsOf(bare).filter(({ place }) => place.part === 'front-matter')
}
