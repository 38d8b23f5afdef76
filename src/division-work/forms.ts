import { z } from 'zod'
import { readDayTyped, toDayTyped } from '../basics/day-typed.ts'
import type { PlainDate } from '../basics/plain-date.ts'
import { accept, type Result, refuse } from '../basics/result.ts'
import { mendText } from '../basics/thai-text.ts'
import { type Stage, stages } from '../measures/measure.ts'
import { type Typed, typedFrom, typedIn, type Wrong } from '../platform/form.ts'
import { type PhoneReport, troubleOf, type WrongReportCode } from './phone-report.ts'

/** What is wrong with a field of a report from a phone. */
export type WrongReport = Wrong<WrongReportCode>

/** The longest line a phone sends; more belongs in the form for a whole report. */
export const longestLine = 500

const stage = z.enum(stages)

/** A report as it was typed. One that says nothing new at all is pointed out: a state needs a line or a photo beside it. */
export function readReport(
  typed: Typed,
  today: PlainDate,
  photos: number,
): Result<PhoneReport, readonly WrongReport[]> {
  const wrong: WrongReport[] = []
  const chosen = stage.safeParse(typedIn(typed, 'stage'))
  const line = mendText(typedIn(typed, 'line').toWellFormed().replaceAll('\n', ' ')).trim()
  const day = readDayTyped(typedIn(typed, 'date'))
  if (!chosen.success) wrong.push({ field: 'stage', code: 'stage-missing' })
  if (line === '' && photos === 0) wrong.push({ field: 'line', code: 'nothing-said' })
  if (line.length > longestLine) wrong.push({ field: 'line', code: 'line-too-long' })
  if (!day.ok) wrong.push({ field: 'date', code: 'date-unreadable' })
  else if (day.value > today) wrong.push({ field: 'date', code: 'date-ahead' })
  if (!chosen.success || !day.ok || wrong.length > 0) return refuse(wrong)
  const said = { stage: chosen.data, line, date: day.value, steps: stepsTyped(typed) }
  const trouble = troubleOf(said)
  return trouble ? refuse([{ field: 'step', code: trouble }]) : accept(said)
}

const stepsTyped = (typed: Typed) => {
  const ticked = new Set(typed['ticked'] ?? [])
  return (typed['step'] ?? []).slice(0, 200).map((text, at) => ({
    ...{ text: text.toWellFormed(), isDone: ticked.has(String(at)) },
  }))
}

/** A report as its form is opened: where the measure stands, today's date, and nothing said yet. */
export const reportAsTyped = (
  standing: {
    readonly stage: Stage
    readonly isReported: boolean
    readonly steps: readonly { readonly text: string; readonly stage: Stage }[]
  },
  today: PlainDate,
): Typed =>
  typedFrom({
    stage: standing.isReported ? standing.stage : '',
    line: '',
    date: toDayTyped(today),
    step: standing.steps.map(({ text }) => text),
    ticked: standing.steps.flatMap((step, at) => (step.stage === 'done' ? [String(at)] : [])),
  })
