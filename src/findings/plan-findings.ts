import type { MeasureId } from '../basics/ids.ts'
import type { PlainDate } from '../basics/plain-date.ts'
import type { Evidence } from '../evidence/evidence.ts'
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
  evidence: ReadonlyMap<MeasureId, readonly Evidence[]>,
): readonly Finding[] => {
  const measures = plan.measures.map((measure) => {
    const linked = (evidence.get(measure.id) ?? []).map(({ current }) => current.title)
    return { ...measure, evidence: [...measure.evidence, ...linked] }
  })
  return findingsOf(knownOf({ ...plan, measures }, frameworks, asOf))
}

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
