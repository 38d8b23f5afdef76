// What is due of an assessment of open data: of the agency that is assessed, and of whoever assesses it.
import { type Assessment, marksIn, type Seat } from '../assessments/assessment.ts'
import type { FiscalYear } from '../basics/fiscal-year.ts'
import { toTwoDecimals } from '../basics/fraction.ts'
import type { AgencyId } from '../basics/ids.ts'
import { dayIn } from '../basics/instant-text.ts'
import type { PlainDate } from '../basics/plain-date.ts'
import { addDays, workingDaysUntil } from '../basics/working-days.ts'
import type { Framework } from '../frameworks/framework.ts'
import { oitScore } from '../scoring/oit-score.ts'
import type { Matter } from './matter.ts'

interface Known {
  readonly framework: Framework
  readonly assessment: Assessment
}

const bare = { measureId: null, units: [], posts: [] } as const

/** From how many working days before a window closes, today counted, it is told again. */
const closingSoon = 3
/** For how many working days a final score is news. */
const newsFor = 3

/**
 * What an agency is told of its assessment: the preliminary score with the days to clarify, told again when
 * three are left and on the last where there is anything to clarify; then the final score.
 */
export function scoreMattersOf(
  { framework, assessment: { preliminary, final, window } }: Known,
  today: PlainDate,
): readonly Matter[] {
  const { fiscalYear } = framework
  const title = (given: Parameters<typeof marksIn>[0]) =>
    toTwoDecimals(oitScore(framework, marksIn(given)).score)
  if (final) {
    const gone = workingDaysUntil(addDays(dayIn(final.recordedAt), 1), today)
    const subject = `scored:${fiscalYear}:${final.id}`
    const about = { ...bare, fiscalYear, title: title(final.marks), due: null, days: null }
    return gone > newsFor ? [] : [{ ...about, subject, kind: 'scored', grade: 1 }]
  }
  if (!preliminary || !window?.isOpen) return []
  const { left, closesOn: due } = window
  const hasZero = preliminary.marks.some(({ mark }) => mark === 0)
  const pressing = today >= due ? 3 : left <= closingSoon ? 2 : 1
  const subject = `clarify:${fiscalYear}:${preliminary.id}`
  const about = { ...bare, fiscalYear, title: title(preliminary.marks), due, days: left }
  return [{ ...about, subject, kind: 'clarify', grade: hasZero ? pressing : 1 }]
}

/**
 * What whoever holds a seat is told: that it was given, again when there is something to judge, and once both have
 * handed in where they differ.
 */
export function seatMatterOf(
  { framework, assessment: { phase, handedIn, items } }: Known,
  { id: agencyId, name: title }: { readonly id: AgencyId; readonly name: string },
  seat: Seat,
): Matter | null {
  const { fiscalYear } = framework
  if (phase === 'reconciling')
    return {
      ...{ ...bare, subject: `settle:${fiscalYear}:${agencyId}:${seat}`, kind: 'settle' },
      ...{ grade: 1, fiscalYear, title, due: null },
      days: items.filter(({ agreed }) => !agreed).length,
    }
  if (phase !== 'seating' && (phase !== 'judging' || handedIn.has(seat))) return null
  const subject = `assess:${fiscalYear}:${agencyId}:${seat}`
  const about = { ...bare, subject, kind: 'assess', fiscalYear, title, due: null } as const
  return phase === 'seating'
    ? { ...about, grade: 1, days: null }
    : { ...about, grade: 2, days: items.filter(({ first }) => !first.has(seat)).length }
}

/** The last day for clarifying, as calendars show it; null before the preliminary score and after the final. */
export const closingOf = (
  { preliminary, final, window }: Assessment,
  year: FiscalYear,
): { readonly id: string; readonly day: PlainDate } | null =>
  preliminary && window && !final ? { id: `clarify-${year}`, day: window.closesOn } : null
