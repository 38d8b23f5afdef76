// What is due: where a measure's period lies against today, and in which order it should be looked at.
import { lastDayOf, monthOf, type PlainDate } from '../basics/plain-date.ts'
import { daysBetween } from '../basics/working-days.ts'
import type { Measure } from './measure.ts'

/** How many days ahead of its last day a measure is due soon, on every page and in every reminder. */
export const daysAhead = 14

/** How a measure presses, the most urgent first. */
export const urgencies = ['late', 'due', 'running', 'undated', 'ahead', 'done'] as const
export type Urgency = (typeof urgencies)[number]

/** The last day of the months a measure is planned for; null where its paper names none that are understood. */
export function dueOf({ period }: Pick<Measure, 'period'>): PlainDate | null {
  const last = period?.to ?? period?.from
  return last ? lastDayOf(last) : null
}

/**
 * How a measure presses on a day: late once its last month has gone by, due in the last days of it. A measure
 * whose period gives no months never presses by itself, and a done one no longer does.
 */
export function urgencyOf(
  { stage, period }: Pick<Measure, 'stage' | 'period'>,
  today: PlainDate,
): Urgency {
  if (stage === 'done') return 'done'
  const due = dueOf({ period })
  const from = period?.from ?? period?.to
  if (!from || !due) return 'undated'
  if (due < today) return 'late'
  if (daysBetween(today, due) <= daysAhead) return 'due'
  return from <= monthOf(today) ? 'running' : 'ahead'
}

/** A measure with how it presses. */
export interface Pressing<M> {
  readonly measure: M
  readonly urgency: Urgency
}

/** Measures as a division should look at them: what presses most first, of these what ends first; else the paper's order. */
export function byUrgency<M extends Pick<Measure, 'stage' | 'period'>>(
  measures: readonly M[],
  today: PlainDate,
): readonly Pressing<M>[] {
  const endOf = ({ period }: M) => period?.to ?? period?.from ?? '9999'
  const rank = ({ urgency }: Pressing<M>) => urgencies.indexOf(urgency)
  return measures
    .map((measure) => ({ measure, urgency: urgencyOf(measure, today) }))
    .toSorted(
      (a, b) =>
        rank(a) - rank(b) ||
        (endOf(a.measure) < endOf(b.measure) ? -1 : endOf(a.measure) > endOf(b.measure) ? 1 : 0),
    )
}
