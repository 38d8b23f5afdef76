import type { Field } from '../../basics/place.ts'
import { query } from '../../basics/query.ts'
import type { Finding } from '../../findings/finding.ts'
import type { StoredPlan } from '../../measures/stored-plan.ts'
import { backField } from '../../paths/back.ts'
import type { Paths } from '../../paths.ts'
import { idOf } from '../../platform/html/form-view.ts'

/** The field of a form that mends each field of the table, and the page that form is on. */
const mends: Readonly<
  Record<Field, readonly ['editMeasure' | 'progress', field: string | null] | null>
> = {
  no: null,
  indicator: ['editMeasure', 'indicator'],
  codes: ['editMeasure', 'codes'],
  subject: ['editMeasure', 'subject'],
  parts: ['editMeasure', 'parts'],
  measures: ['editMeasure', 'measures'],
  responsible: ['editMeasure', 'units'],
  period: ['editMeasure', 'months'],
  steps: ['editMeasure', 'steps'],
  followUp: ['editMeasure', 'followUp'],
  stage: ['progress', 'stage'],
  percent: ['progress', 'percent'],
  outcome: ['progress', 'outcome'],
  evidence: ['progress', 'evidence'],
}

/**
 * Where a finding is mended: the very field of the form, which leads back to `back` when it is saved, or to the
 * measure where that is null. Null where no
 * row of the plan is meant and none is named.
 */
export function mendAt(
  paths: Paths,
  { agency, fiscalYear, measures }: StoredPlan,
  { code, place, says }: Finding,
  back: string | null,
): string | null {
  // Of what stands in several rows, the first that is named.
  const row = place.row ?? Number(/^\d+/.exec(String(says['rows'] ?? ''))?.[0] ?? 0)
  const measure = measures[row - 1]
  if (!measure) return null
  if (code === 'done-without-evidence')
    return paths.newEvidence(agency.code, fiscalYear, {
      measure: measure.id,
      ...(back && { back }),
    })
  const [page, field] = (place.field && mends[place.field]) ?? (['editMeasure', null] as const)
  // What contradicts the percentage stands in the line before the outcome.
  const named = code === 'percent-contradicts-words' ? 'statement' : field
  const address = paths[page](agency.code, fiscalYear, measure.id) + query({ [backField]: back })
  return named === null ? address : `${address}#${idOf(named)}`
}
