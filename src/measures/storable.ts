import { type Field, fields } from '../basics/place.ts'
import { isStorable } from '../basics/storable.ts'
import { isBaht, type Planning } from './planning.ts'
import type { PrintedProgress, Progress } from './progress.ts'
import type { PrintedContent } from './stored-plan.ts'

/**
 * The first field of a measure that no database could hold as it is, or null: text with a NUL
 * character or half a character in it, a number out of its range, a month that is none.
 */
export function unstorableField(content: PrintedContent & Partial<Planning>): Field | null {
  const { no, period } = content
  if (!Number.isInteger(no) || Math.abs(no) > 1_000_000_000) return 'no'
  const months = [period?.from ?? null, period?.to ?? null]
  if (!months.every((month) => month === null || /^\d{4}-(0[1-9]|1[0-2])$/.test(month)))
    return 'period'
  const { source, ...words } = content
  const { reason, expectedEvidence, budget, origin } = words
  if (!isStorable([reason, expectedEvidence, origin, budget])) return 'measures'
  if (budget && !isBaht(budget.baht)) return 'measures'
  const inWords = fields.find((field) => !isStorable(words[field as keyof typeof words]))
  return inWords ?? fields.find((field) => !isStorable(source?.[field])) ?? null
}

/** The first field of a report of progress that no database could hold as it is, or null. */
export function unstorableProgress(
  progress: PrintedProgress & Partial<Pick<Progress, 'percentReason'>>,
): Field | null {
  const { percent } = progress
  if (percent !== null && !(percent >= 0 && percent <= 100)) return 'percent'
  if (!isStorable(progress.percentReason)) return 'percent'
  if (!isStorable(progress.statement) || !isStorable(progress.outcome)) return 'outcome'
  return isStorable(progress.evidence) ? null : 'evidence'
}
