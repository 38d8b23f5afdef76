import { firstMonth, lastMonth } from '../../basics/fiscal-year.ts'
import type { Field } from '../../basics/place.ts'
import type { PlannedMeasure } from '../../measures/plan.ts'
import type { Rule, Severity } from '../finding.ts'
import { isReport } from '../known.ts'
import { bare } from '../likeness.ts'
import { placeInRow } from '../place-in-row.ts'

/**
 * Columns the form asks for; the last two only where the paper is the report.
 *
 * @source O42 and O43 as assessed in 2566: each measure has who is responsible, steps, follow-up; the report its progress.
 */
const required: readonly Field[] = [
  'indicator',
  'codes',
  'measures',
  'responsible',
  'period',
  'steps',
  'followUp',
]
const requiredOfReport: readonly Field[] = ['stage', 'outcome']

/** A column the form asks for stands in no table of the paper. */
export const columnMissing: Rule = (known) =>
  [...required, ...(isReport(known) ? requiredOfReport : [])]
    .filter((field) => known.missing?.includes(field))
    .map((field) => ({ place: { part: 'heading', field }, says: { field } }))

/** A rule for rows whose field is empty; silent in a table without that column, which is one finding and not many. */
const emptyField =
  (
    field: Field,
    isEmpty: (measure: PlannedMeasure) => boolean,
    severity?: (measure: PlannedMeasure) => Severity,
  ): Rule =>
  ({ plan, missing = [] }) =>
    plan.measures.flatMap((measure, at) => {
      const cell = measure.source?.[field]
      if (!isEmpty(measure) || (missing.includes(field) && !cell)) return []
      const typed = cell?.text.trim() ?? ''
      return [
        {
          place: placeInRow(measure, at, field),
          says: typed.length > 2 ? { typed } : {},
          ...(severity && { severity: severity(measure) }),
        },
      ]
    })

/** Nobody is named who does it. */
export const ownerMissing = emptyField(
  'responsible',
  ({ responsible }) => responsible.units.length + responsible.posts.length === 0,
)

/** No period, or one that could not be read. */
export const periodMissing = emptyField('period', ({ period }) => (period?.to ?? null) === null)

/** No code of a question or item; graver where no wording tells either what the row answers. */
export const codeMissing = emptyField(
  'codes',
  ({ codes }) => codes.length === 0,
  ({ subject }) => (subject === '' ? 'error' : 'warning'),
)

/** No measure: the row says what is weak and not what is done about it. */
export const measuresMissing = emptyField('measures', ({ measures }) => measures.length === 0)

/** No steps. */
export const stepsMissing = emptyField('steps', ({ steps }) => steps.length === 0)

/** No follow-up. */
export const followUpMissing = emptyField('followUp', ({ followUp }) => followUp.length === 0)

/** Words that say only that it is done, or how far in per cent. */
const onlyDone =
  /^(?:ได้|ดำเนินการ|ดำเนินงาน|แล้ว|เสร็จ|สิ้น|ครบถ้วน|เรียบร้อย|สำเร็จ|done|completed?|ร้อยละ|เปอร์เซ็นต์|[\s\d๐-๙.%％:：-])*$/i

/** Reported as done, and no word of what came of it; "ดำเนินการแล้ว 100%" alone is a box in words. */
export const outcomeMissing = emptyField(
  'outcome',
  ({ stage, outcome, statement }) =>
    stage === 'done' && outcome.length === 0 && onlyDone.test(statement),
  ({ statement }) => (statement === '' ? 'error' : 'warning'),
)

/** The period begins before the fiscal year or ends after it. */
export const periodOutsideYear: Rule = ({ plan }) => {
  const { fiscalYear: year, measures } = plan
  if (year === null) return []
  return measures.flatMap((measure, at) => {
    const { from = null, to = null } = measure.period ?? {}
    const within =
      (from ?? firstMonth(year)) >= firstMonth(year) && (to ?? lastMonth(year)) <= lastMonth(year)
    if (within) return []
    return [
      {
        place: placeInRow(measure, at, 'period'),
        says: { year, from: from ?? '', to: to ?? '' },
      },
    ]
  })
}

/** The rows that say the same as an earlier one, each with the number of that one: the same codes, measures and steps. */
export function rowsSaidBefore(measures: readonly PlannedMeasure[]): ReadonlyMap<number, number> {
  const known = saidBefore.get(measures)
  if (known) return known
  const again = sayingTheSame(measures)
  saidBefore.set(measures, again)
  return again
}

/** Two rules ask about the same rows, one after the other. */
const saidBefore = new WeakMap<readonly PlannedMeasure[], ReadonlyMap<number, number>>()

function sayingTheSame(measures: readonly PlannedMeasure[]): ReadonlyMap<number, number> {
  const first = new Map<string, number>()
  const again = new Map<number, number>()
  measures.forEach((measure, at) => {
    const { instrument, codes, indicator, subject } = measure
    const same = JSON.stringify([
      instrument,
      codes,
      codes.length > 0 ? '' : bare(indicator + subject),
      measure.measures.map(bare),
      measure.steps.map(bare),
    ])
    const before = first.get(same)
    if (before === undefined) first.set(same, at)
    else again.set(at, before)
  })
  return again
}

/** Two rows answer the same codes with the same measures and the same steps. */
export const rowDuplicated: Rule = ({ plan: { measures } }) => {
  const again = rowsSaidBefore(measures)
  return measures.flatMap((measure, at) => {
    const before = again.get(at)
    if (before === undefined) return []
    return [{ place: placeInRow(measure, at, 'measures'), says: { first: before + 1 } }]
  })
}
