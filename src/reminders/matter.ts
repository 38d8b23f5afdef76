// What is due: from a plan, how far it has come, and the day. Pure; says nothing of who is told.
import { type FiscalYear, firstDay } from '../basics/fiscal-year.ts'
import type { MeasureId } from '../basics/ids.ts'
import { firstDayOf, type PlainDate } from '../basics/plain-date.ts'
import { daysBetween } from '../basics/working-days.ts'
import type { CalendarPhase } from '../frameworks/framework-parts.ts'
import { titleOf } from '../measures/measure.ts'
import type { StoredMeasure } from '../measures/stored-plan.ts'
import { daysAhead, dueOf, urgencyOf } from '../measures/urgency.ts'

const matterKinds = [
  'late',
  'due-soon',
  'silent',
  'unproven',
  'link-broken',
  'clarify',
  'challenge',
  'assess',
  'settle',
  'signature',
  'question',
  'scored',
  'phase',
  'link-mended',
] as const
/** Why something is due. A measure stands under one of the first three at most. */
export type MatterKind = (typeof matterKinds)[number]

/** One thing that is due. */
export interface Matter {
  /** What it is about, the same from day to day, whatever is due of it. */
  readonly subject: string
  readonly kind: MatterKind
  /** Grows when it gets worse; of one subject alone it can be compared. */
  readonly grade: number
  readonly fiscalYear: FiscalYear
  readonly measureId: MeasureId | null
  /**
   * Of a measure its title, of a question its first words, of a phase its Thai name, of a challenge its item,
   * of a link its item and address, of a score its figure, of a seat its agency.
   */
  readonly title: string
  readonly units: readonly string[]
  readonly posts: readonly string[]
  /** The last day of its period or phase; null where it has none. */
  readonly due: PlainDate | null
  /** Days late, left, or gone by without a report, or items left to judge or to settle; null where nothing is counted. */
  readonly days: number | null
}

/** After how many days without a report a measure has been silent for too long. */
export const silentAfter = 60

/** A measure and what its matters are told by. */
export interface MeasureKnown {
  readonly measure: StoredMeasure
  /** Pieces of evidence linked to it that stand. */
  readonly evidence: number
}

/** What is due of the measures of a plan on a day. `recordedOn`: when an imported paper was read, for reports without a day. */
export function mattersOfPlan(
  plan: { readonly fiscalYear: FiscalYear; readonly recordedOn: PlainDate | null },
  known: readonly MeasureKnown[],
  today: PlainDate,
): readonly Matter[] {
  return known.flatMap(({ measure, evidence }) => {
    const { fiscalYear } = plan
    const about = {
      ...{ fiscalYear, measureId: measure.id, title: titleOf(measure) },
      ...{ units: measure.responsible.units, posts: measure.responsible.posts },
    }
    if (measure.stage === 'done') {
      if (measure.evidence.length + evidence > 0) return []
      const subject = `evidence:${measure.id}`
      return [{ ...about, subject, kind: 'unproven', grade: 1, due: null, days: null } as const]
    }
    const due = dueOf(measure)
    const pressing = pressingOf(measure, due, sinceReport(plan, measure), today)
    return pressing ? [{ ...about, subject: `measure:${measure.id}`, due, ...pressing }] : []
  })
}

/** The day from which silence counts: the last report, else the day its months begin. */
function sinceReport(
  plan: { readonly fiscalYear: FiscalYear; readonly recordedOn: PlainDate | null },
  { standing, period }: StoredMeasure,
): PlainDate {
  const begins = period?.from ? firstDayOf(period.from) : firstDay(plan.fiscalYear)
  if (standing.entry === null) return begins
  const reported = standing.reportedOn ?? plan.recordedOn ?? begins
  return reported > begins ? reported : begins
}

/** How bad a measure that is not done stands; null where nothing is due of it. A grade of ten is one kind. */
function pressingOf(
  measure: StoredMeasure,
  due: PlainDate | null,
  since: PlainDate,
  today: PlainDate,
): Pick<Matter, 'kind' | 'grade' | 'days'> | null {
  const urgency = urgencyOf(measure, today)
  if (due !== null && urgency === 'late') {
    const days = daysBetween(due, today)
    return { kind: 'late', grade: 20 + Math.floor(days / 30), days }
  }
  if (due !== null && urgency === 'due') {
    const left = daysBetween(today, due)
    return { kind: 'due-soon', grade: left <= 3 ? 11 : 10, days: left }
  }
  const silent = daysBetween(since, today)
  if (silent < silentAfter) return null
  return { kind: 'silent', grade: Math.min(9, Math.floor(silent / silentAfter)), days: silent }
}

/** A phase of the assessment is told of before it ends. Most days of phases are unverified. */
export function mattersOfPhases(
  fiscalYear: FiscalYear,
  phases: readonly CalendarPhase[],
  today: PlainDate,
): readonly Matter[] {
  return phases.flatMap(({ phase, name, to }) => {
    const left = daysBetween(today, to)
    if (left < 0 || left > daysAhead) return []
    return [
      {
        ...{ subject: `phase:${fiscalYear}:${phase}`, kind: 'phase', grade: left <= 3 ? 2 : 1 },
        ...{
          fiscalYear,
          measureId: null,
          title: name.th,
          units: [],
          posts: [],
          due: to,
          days: left,
        },
      } as const,
    ]
  })
}

/** Whether the days of a phase were confirmed; all others are shown as unverified. */
export const isConfirmed = ({ confidence }: Pick<CalendarPhase, 'confidence'>): boolean =>
  confidence === 'confirmed'

const countsDown: readonly MatterKind[] = ['due-soon', 'clarify', 'phase']

/** Matters with what presses most first: kinds in their order, and of a kind the worst. */
export const byUrgency = (matters: readonly Matter[]): readonly Matter[] =>
  matters.toSorted(
    (a, b) =>
      matterKinds.indexOf(a.kind) - matterKinds.indexOf(b.kind) ||
      (countsDown.includes(b.kind) ? (a.days ?? 0) - (b.days ?? 0) : (b.days ?? 0) - (a.days ?? 0)),
  )
