import { z } from 'zod'
import { type Instrument, instruments } from '../basics/instrument.ts'
import { type ItemCode, itemCodesIn } from '../basics/item-code.ts'
import { type Period, toPrintedPeriod } from '../basics/month-range.ts'
import {
  buddhistYearsAhead,
  monthNumberOf,
  type PlainDate,
  readPlainDate,
  readYearMonth,
  type YearMonth,
  yearOf,
} from '../basics/plain-date.ts'
import { accept, type Result, refuse } from '../basics/result.ts'
import { toArabicDigits } from '../basics/thai-digits.ts'
import { mendText } from '../basics/thai-text.ts'
import { linesTyped, type Typed, typedFrom, typedIn, type Wrong } from '../platform/form.ts'
import { isNothing } from './cells/cell-words.ts'
import { settledProgress, settledResponsible, settledWords } from './cells/settled.ts'
import { type Measure, stages } from './measure.ts'
import type { Progress } from './progress.ts'
import type { MeasureContent } from './stored-plan.ts'

/** What can be wrong with a form of this slice; messages.ts has a sentence for each. */
export type WrongMeasure = Wrong<
  | 'measures-missing'
  | 'code-unreadable'
  | 'instrument-unknown'
  | 'month-unknown'
  | 'period-backwards'
  | 'period-half'
  | 'stage-missing'
  | 'percent-not-number'
  | 'done-below-hundred'
  | 'not-started-above-zero'
  | 'date-unreadable'
  | 'date-in-future'
  | 'text-too-long'
  | 'form-stale'
>

const longest = 20_000
const text = z.string().max(longest, 'text-too-long')
const line = text.transform((typed) => mendText(typed.replaceAll('\n', ' ')).trim())
const list = text.transform((typed) =>
  linesTyped(typed)
    .map(mendText)
    .filter((item) => !isNothing(item)),
)
const month = z
  .string()
  .refine((typed) => typed === '' || readYearMonth(typed).ok, 'month-unknown')
  .transform((typed) => (typed === '' ? null : (typed as YearMonth)))

const contentForm = z
  .object({
    instrument: z
      .enum([...instruments, ''], 'instrument-unknown')
      .transform((typed): Instrument | null => (typed === '' ? null : typed)),
    codes: text.refine((typed) => codesTyped(typed) !== null, 'code-unreadable'),
    indicator: line,
    subject: text.transform((typed) => linesTyped(typed).map(mendText).join('\n')),
    parts: list,
    measures: list.refine((items) => items.length > 0, 'measures-missing'),
    units: z.array(list).transform((boxes) => boxes.flat()),
    posts: list,
    from: month,
    to: month,
    steps: list,
    followUp: list,
  })
  .superRefine(({ from, to }, context) => {
    const wrong = (message: string) =>
      context.addIssue({ code: 'custom', path: ['to'], message, input: to })
    if ((from === null) !== (to === null)) wrong('period-half')
    else if (from && to && to < from) wrong('period-backwards')
  })

/** The words of a measure as its form was typed, in the shape in which our papers give them back; `before` keeps what the form does not show. */
export function readMeasureForm(
  typed: Typed,
  before: {
    readonly no: number
    readonly period: Period | null
    readonly instrument?: Instrument | null
  },
): Result<MeasureContent, readonly WrongMeasure[]> {
  const read = contentForm.safeParse({
    ...Object.fromEntries(
      ['instrument', 'codes', 'indicator', 'subject', 'parts', 'measures', 'posts'].map((name) => [
        name,
        typedIn(typed, name),
      ]),
    ),
    ...Object.fromEntries(
      ['from', 'to', 'steps', 'followUp'].map((name) => [name, typedIn(typed, name)]),
    ),
    units: typed['units'] ?? [],
  })
  if (!read.success) return refuse(wrongsOf(read.error))
  const { units, posts, from, to, codes, ...content } = read.data
  const responsible = settledResponsible({ units, posts })
  return accept({
    ...content,
    ...settledWords({
      ...content,
      codes: codesTyped(codes) ?? [],
      responsible: { ...responsible, units: [...new Set(responsible.units)] },
    }),
    no: before.no,
    period: periodTyped(from, to, before.period),
  })
}

const percentTyped = (typed: string) => toArabicDigits(typed).replaceAll(/[\s%]|ร้อยละ/g, '')

const progressForm = z
  .object({
    stage: z.enum(stages, 'stage-missing'),
    percent: z
      .string()
      .transform(percentTyped)
      .refine((typed) => /^(?:|\d{1,2}|100)$/.test(typed), 'percent-not-number')
      .transform((typed) => (typed === '' ? null : Number(typed))),
    statement: line,
    outcome: list,
    evidence: list,
    reportedOn: z.string(),
  })
  .superRefine(({ stage, percent }, context) => {
    const wrong = (message: string) =>
      context.addIssue({ code: 'custom', path: ['percent'], message, input: percent })
    if (stage === 'done' && percent !== null && percent < 100) wrong('done-below-hundred')
    if (stage === 'not-started' && percent !== null && percent > 0) wrong('not-started-above-zero')
  })

/** One report of progress as its form was typed. A done measure without a percentage is at 100, as the form says. */
export function readProgressForm(
  typed: Typed,
  today: PlainDate,
): Result<Progress, readonly WrongMeasure[]> {
  const names = ['stage', 'percent', 'statement', 'outcome', 'evidence'] as const
  const read = progressForm.safeParse({
    ...Object.fromEntries(names.map((name) => [name, typedIn(typed, name)])),
    reportedOn: '',
  })
  const day = dayTyped(typed)
  const wrongDay: WrongMeasure[] = !day.ok
    ? [{ field: 'day', code: 'date-unreadable' }]
    : day.value !== null && day.value > today
      ? [{ field: 'day', code: 'date-in-future' }]
      : []
  if (!read.success) return refuse([...wrongsOf(read.error), ...wrongDay])
  if (!day.ok || wrongDay.length > 0) return refuse(wrongDay)
  const { percent, ...progress } = read.data
  return accept({
    ...progress,
    ...settledProgress(progress),
    percent: percent ?? (progress.stage === 'done' ? 100 : null),
    reportedOn: day.value,
  })
}

/** A measure as its form shows it before anything was typed. */
export const measureAsTyped = (measure: MeasureContent): Typed =>
  typedFrom({
    instrument: measure.instrument ?? '',
    codes: measure.codes.join(' '),
    indicator: measure.indicator,
    subject: measure.subject,
    parts: measure.parts.join('\n'),
    measures: measure.measures.join('\n'),
    units: measure.responsible.units,
    posts: measure.responsible.posts.join('\n'),
    from: measure.period?.from ?? '',
    to: measure.period?.to ?? '',
    steps: measure.steps.join('\n'),
    followUp: measure.followUp.join('\n'),
  })

/** Where a measure stands, as the form for the next report begins: today's date, and what was said last. */
export const progressAsTyped = (
  measure: Pick<Measure, 'stage' | 'percent' | 'statement' | 'outcome' | 'evidence'>,
  begun: boolean,
  today: PlainDate,
): Typed =>
  typedFrom({
    stage: begun ? measure.stage : '',
    percent: measure.percent === null || !begun ? '' : String(measure.percent),
    statement: measure.statement,
    outcome: measure.outcome.join('\n'),
    evidence: measure.evidence.join('\n'),
    day: String(Number(today.slice(8))),
    month: String(monthNumberOf(today)),
    year: String(yearOf(today) + buddhistYearsAhead),
  })

/** Codes in a line of nothing but codes, each once; null where something else stands between them. */
function codesTyped(typed: string): ItemCode[] | null {
  const found = itemCodesIn(typed)
  const rest = found.reduceRight((left, { at, end }) => left.slice(0, at) + left.slice(end), typed)
  return /^(?:[\s,;/+.]|ข้อ|และ|กับ)*$/u.test(rest)
    ? [...new Set(found.map(({ code }) => code))]
    : null
}

/** A period whose months were not touched keeps its printed words. */
function periodTyped(from: YearMonth | null, to: YearMonth | null, before: Period | null) {
  if (from === (before?.from ?? null) && to === (before?.to ?? null)) return before
  return from && to ? { from, to, printed: toPrintedPeriod({ from, to, printed: '' }) } : null
}

/** Day, month and Buddhist year from their three fields; null where all are empty. */
function dayTyped(typed: Typed): Result<PlainDate | null, null> {
  const [day, month, year] = ['day', 'month', 'year'].map((name) =>
    toArabicDigits(typedIn(typed, name)).trim(),
  )
  if (!day && !month && !year) return accept(null)
  if (![day, month, year].every((part) => part && /^\d{1,4}$/.test(part))) return refuse(null)
  const christian = Number(year) > 2400 ? Number(year) - buddhistYearsAhead : Number(year)
  const read = readPlainDate(
    [String(christian).padStart(4, '0'), month?.padStart(2, '0'), day?.padStart(2, '0')].join('-'),
  )
  return read.ok && christian > 1900 ? accept(read.value) : refuse(null)
}

/** The fields in the order the pages ask for them, so that the summary of errors leads down the page. */
const order = [
  'measures',
  'steps',
  'followUp',
  'units',
  'posts',
  'from',
  'to',
  'instrument',
  'codes',
]

const wrongsOf = (error: z.ZodError): WrongMeasure[] =>
  error.issues
    .map(({ path, message }) => ({
      field: String(path[0] ?? ''),
      code: message as WrongMeasure['code'],
    }))
    .sort((one, other) => placeIn(one.field) - placeIn(other.field))

const placeIn = (field: string) => (order.includes(field) ? order.indexOf(field) : order.length)
