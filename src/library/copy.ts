import type { FiscalYear } from '../basics/fiscal-year.ts'
import { type Period, toPrintedPeriod } from '../basics/month-range.ts'
import { addMonths } from '../basics/plain-date.ts'
import { sameWords } from '../basics/thai-text.ts'
import { type Framework, indicatorOf } from '../frameworks/framework.ts'
import { type Translation, translated } from '../frameworks/translation.ts'

import type { MeasureContent, PrintedContent, StoredMeasure } from '../measures/stored-plan.ts'
import { quotedIn, wordsOf } from './suggested-measure.ts'

/** A row of a former plan as it would stand in the plan of another year; nothing of its progress comes along. */
export interface CopiedRow {
  readonly measure: StoredMeasure
  readonly content: Omit<MeasureContent, 'no'>
  /** What became of each of its codes. */
  readonly codes: readonly Translation[]
  /** Units and posts it names that the agency no longer has; empty where the agency has listed none. */
  readonly ownersGone: readonly string[]
}

/** The units and posts an agency has now, by name. */
export interface OwnersNow {
  readonly units: readonly string[]
  readonly posts: readonly string[]
}

/** Moves a row from the plan of one year to that of another: its codes translated, its months moved. */
export function copiedTo(
  year: FiscalYear,
  measure: StoredMeasure,
  from: FiscalYear,
  frameworks: readonly Framework[],
  now: OwnersNow,
): CopiedRow {
  const [before, after] = [quotedIn(frameworks, from), quotedIn(frameworks, year)]
  const codes = measure.codes.map(
    (code): Translation =>
      before && after
        ? translated(frameworks, before, after, code)
        : { code, to: [], relation: 'unknown', confidence: 'unverified' },
  )
  const there = [...new Set(codes.flatMap(({ to }) => to))]
  const isSame = codes.every(({ relation }) => relation === 'same')
  const [first] = there
  const { instrument, indicator, subject, parts, measures, responsible, steps, followUp } = measure
  const { expectedEvidence, budget } = measure
  const words: Omit<PrintedContent, 'no'> = {
    instrument,
    indicator: (!isSame && first && after && indicatorOf(after, first)?.name.th) || indicator,
    ...(isSame || !after || there.length === 0
      ? { codes: there, subject, parts }
      : wordsOf(after, there)),
    ...{ measures, responsible, steps, followUp },
    period: movedBy((year - from) * 12, measure.period),
  }
  return {
    measure,
    codes,
    content: {
      ...words,
      ...{ expectedEvidence, budget, reason: '' },
      origin: { kind: 'last-year', of: measure.id, name: `แผนปี ${from}`, year: from },
    },
    ownersGone: [...gone(responsible.units, now.units), ...gone(responsible.posts, now.posts)],
  }
}

/** A period some months later, printed anew. */
export function movedBy(months: number, period: Period | null): Period | null {
  if (!period) return null
  const from = period.from && addMonths(period.from, months)
  const to = period.to && addMonths(period.to, months)
  const moved = { from, to, printed: '' }
  return from && to ? { ...moved, printed: toPrintedPeriod(moved) } : null
}

/** "All divisions" and the like are no division by name, and never leave. */
const everyone = /ทุก|ทั้งหมด|all/i

const gone = (named: readonly string[], now: readonly string[]) =>
  now.length === 0
    ? []
    : named.filter((name) => !everyone.test(name) && !now.some((each) => sameWords(each, name)))
