import { z } from 'zod'
import type { FactId } from '../basics/ids.ts'
import { buddhistYearsAhead, monthNumberOf, type PlainDate, yearOf } from '../basics/plain-date.ts'
import { accept, type Result, refuse } from '../basics/result.ts'
import { toArabicDigits } from '../basics/thai-digits.ts'
import { type Typed, typedFrom, typedIn } from '../platform/form.ts'
import { settledProgress } from './cells/settled.ts'
import { dayTyped, line, list, type WrongMeasure, wrongsOf } from './field-forms.ts'
import { type Stage, stages } from './measure.ts'
import { addEntry, type Progress, type ProgressRefusal } from './progress.ts'
import { finishedFields, reportedFields, stepField } from './progress-fields.ts'
import { percentOfSteps, type StepState } from './steps.ts'
import type { StoredMeasure } from './stored-plan.ts'

const percentTyped = (typed: string) => toArabicDigits(typed).replaceAll(/[\s%]|ร้อยละ/g, '')

const progressForm = z.object({
  stage: z.enum(stages, 'stage-missing'),
  percent: z
    .string()
    .transform(percentTyped)
    .refine((typed) => /^(?:|\d{1,2}|100)$/.test(typed), 'percent-not-number')
    .transform((typed) => (typed === '' ? null : Number(typed))),
  percentReason: line,
  statement: line,
  outcome: list,
  evidence: list,
})
const names = ['stage', 'percent', 'percentReason', 'statement', 'outcome', 'evidence'] as const

/**
 * One report of progress as its form was typed. Without a percentage it is at that of its steps; a done
 * measure without steps is at 100, as the form says. Evidence linked to the measure counts as given.
 */
export function readProgressForm(
  typed: Typed,
  today: PlainDate,
  linkedEvidence = 0,
): Result<Progress, readonly WrongMeasure[]> {
  const read = progressForm.safeParse(
    Object.fromEntries(names.map((name) => [name, typedIn(typed, name)])),
  )
  const day = dayTyped(typed, reportedFields)
  const finished = dayTyped(typed, finishedFields)
  const wrongDays: WrongMeasure[] = [
    ...(day.ok ? [] : [{ field: 'day', code: 'date-unreadable' } as const]),
    ...(finished.ok || typedIn(typed, 'stage') !== 'done'
      ? []
      : [{ field: 'finishedDay', code: 'date-unreadable' } as const]),
  ]
  if (!read.success) return refuse([...wrongsOf(read.error, names), ...wrongDays])
  if (wrongDays.length > 0 || !day.ok) return refuse(wrongDays)
  const { percent, ...said } = read.data
  const steps = stepsTyped(typed)
  const progress: Progress = {
    ...said,
    ...settledProgress(said),
    steps,
    percent: percent ?? percentOfSteps(steps) ?? (said.stage === 'done' ? 100 : null),
    reportedOn: day.value,
    finishedOn: said.stage === 'done' && finished.ok ? finished.value : null,
  }
  const entry = { id: 'new' as FactId, withdrawn: false, ...progress }
  const added = addEntry([], entry, today, linkedEvidence)
  return added.ok ? accept(progress) : refuse([wrongFrom[added.reason.code]])
}

/** Which field a refusal of the core is about, and which sentence of the form says it. */
const wrongFrom: Readonly<Record<ProgressRefusal['code'], WrongMeasure>> = {
  'percent-not-whole': { field: 'percent', code: 'percent-not-number' },
  'done-below-hundred': { field: 'percent', code: 'done-below-hundred' },
  'not-started-above-zero': { field: 'percent', code: 'not-started-above-zero' },
  'percent-reason-missing': { field: 'percentReason', code: 'percent-reason-missing' },
  'reported-in-the-future': { field: 'day', code: 'date-in-future' },
  'finish-day-missing': { field: 'finishedDay', code: 'finish-day-missing' },
  'finished-in-the-future': { field: 'finishedDay', code: 'finished-in-the-future' },
  'evidence-missing': { field: 'evidence', code: 'evidence-missing' },
}

/** The steps as the form sends them: the words of each, and beside them its state. One of no known state has not begun. */
const stepsTyped = (typed: Typed): StepState[] =>
  (typed['step'] ?? []).map((text, at) => ({
    text,
    stage: stages.find((stage) => stage === typedIn(typed, stepField(at))) ?? 'not-started',
  }))

/**
 * Where a measure stands, as the form for the next report begins: today's date, and what was said last. A year
 * that is over was not finished today: its day is left to be typed.
 */
export function progressAsTyped(
  { standing, stage, percent, statement, outcome, evidence }: StoredMeasure,
  today: PlainDate,
  endOfYear: PlainDate,
): Typed {
  const begun = standing.entry !== null
  const follows = standing.percentReason === '' && percent === percentOfSteps(standing.steps)
  return typedFrom({
    stage: begun ? stage : '',
    percent: percent === null || !begun || follows ? '' : String(percent),
    percentReason: standing.percentReason,
    statement,
    outcome: outcome.join('\n'),
    evidence: evidence.join('\n'),
    step: standing.steps.map(({ text }) => text),
    ...Object.fromEntries(
      standing.steps.map((step, at): [string, Stage] => [stepField(at), step.stage]),
    ),
    ...dayAsTyped(reportedFields, today),
    ...dayAsTyped(finishedFields, standing.finishedOn ?? (today > endOfYear ? null : today)),
  })
}

const dayAsTyped = (
  [day, month, year]: readonly [string, string, string],
  date: PlainDate | null,
) =>
  date === null
    ? { [day]: '', [month]: '1', [year]: '' }
    : {
        [day]: String(Number(date.slice(8))),
        [month]: String(monthNumberOf(date)),
        [year]: String(yearOf(date) + buddhistYearsAhead),
      }
