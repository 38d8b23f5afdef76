// What is due: where a measure's period lies against today, and in which order a division should look.
import { monthOf, type PlainDate } from '../basics/plain-date.ts'
import type { Measure } from '../measures/measure.ts'

/** How a measure presses, the most urgent first. */
export const urgencies = ['late', 'due', 'running', 'undated', 'ahead', 'done'] as const
export type Urgency = (typeof urgencies)[number]

/**
 * How a measure presses on a day: late once its last month has gone by, due within it. A measure whose period
 * gives no months never presses by itself, and a done one no longer does.
 */
export function urgencyOf(
  { stage, period }: Pick<Measure, 'stage' | 'period'>,
  today: PlainDate,
): Urgency {
  if (stage === 'done') return 'done'
  const from = period?.from ?? period?.to
  const to = period?.to ?? period?.from
  if (!from || !to) return 'undated'
  const now = monthOf(today)
  if (to < now) return 'late'
  if (to === now) return 'due'
  return from <= now ? 'running' : 'ahead'
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
