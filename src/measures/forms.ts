import { z } from 'zod'
import { type Instrument, instruments } from '../basics/instrument.ts'
import { type ItemCode, itemCodesIn } from '../basics/item-code.ts'
import { type Period, toPrintedPeriod } from '../basics/month-range.ts'
import { addMonths, readYearMonth, type YearMonth } from '../basics/plain-date.ts'
import { accept, type Result, refuse } from '../basics/result.ts'
import { type Typed, typedFrom, typedIn } from '../platform/form.ts'
import { bahtText, readBahtTyped } from './baht-typed.ts'
import { settledResponsible, settledWords } from './cells/settled.ts'
import { line, lines, list, text, type WrongMeasure, wrongsOf } from './field-forms.ts'
import type { Planning } from './planning.ts'
import type { MeasureContent } from './stored-plan.ts'

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
    subject: lines,
    parts: list,
    measures: list.refine((items) => items.length > 0, 'measures-missing'),
    units: z.array(list).transform((boxes) => boxes.flat()),
    posts: list,
    from: month,
    to: month,
    steps: list,
    followUp: list,
    reason: lines,
    expectedEvidence: list,
    budget: line.refine(
      (typed) => typed === '' || readBahtTyped(typed) !== null,
      'budget-unreadable',
    ),
    budgetFrom: line,
  })
  .superRefine(({ budget, budgetFrom }, context) => {
    if (budget === '' && budgetFrom !== '')
      context.addIssue({ code: 'custom', path: ['budget'], message: 'budget-half', input: budget })
  })
  .superRefine(({ from, to }, context) => {
    const wrong = (message: string) =>
      context.addIssue({ code: 'custom', path: ['to'], message, input: to })
    if ((from === null) !== (to === null)) wrong('period-half')
    else if (from && to && to < from) wrong('period-backwards')
  })

/** The fields that are typed once and read as they are. */
const single = [
  ...['instrument', 'indicator', 'subject', 'parts', 'measures', 'steps', 'followUp'],
  ...['reason', 'expectedEvidence', 'budget', 'budgetFrom'],
]

/** The words of a measure as its form was typed, in the shape in which our papers give them back; `before` keeps what the form does not show. */
export function readMeasureForm(
  typed: Typed,
  before: {
    readonly no: number
    readonly period: Period | null
    readonly instrument?: Instrument | null
    readonly origin?: Planning['origin']
  },
): Result<MeasureContent, readonly WrongMeasure[]> {
  const months = monthsTyped(typed)
  const read = contentForm.safeParse({
    ...Object.fromEntries(single.map((name) => [name, typedIn(typed, name)])),
    ...{ from: months[0], to: months[1] },
    codes: [typedIn(typed, 'codes'), ...(typed['code'] ?? [])].join(' '),
    posts: [...(typed['post'] ?? []), ...(typed['person'] ?? []), typedIn(typed, 'posts')].join(
      '\n',
    ),
    units: typed['units'] ?? [],
  })
  if (!read.success) return refuse(wrongsOf(read.error, order))
  const { units, posts, codes, from, to, budget, budgetFrom, ...content } = read.data
  const responsible = settledResponsible({ units, posts })
  return accept({
    ...content,
    ...settledWords({
      ...content,
      codes: codesTyped(codes) ?? [],
      responsible: {
        units: [...new Set(responsible.units)],
        posts: [...new Set(responsible.posts)],
      },
    }),
    no: before.no,
    period: periodTyped(from, to, before.period),
    budget: budget === '' ? null : { baht: readBahtTyped(budget) ?? 0, from: budgetFrom },
    origin: before.origin ?? null,
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
    months: monthsBetween(measure.period),
    reason: measure.reason,
    expectedEvidence: measure.expectedEvidence.join('\n'),
    budget: measure.budget ? bahtText(measure.budget.baht) : '',
    budgetFrom: measure.budget?.from ?? '',
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

/** The first and the last month ticked, whatever lies between; or those of two lists. */
function monthsTyped(typed: Typed): readonly [string, string] {
  const ticked = (typed['months'] ?? []).filter((month) => month !== '').toSorted()
  const [first = ''] = ticked
  return [typedIn(typed, 'from') || first, typedIn(typed, 'to') || (ticked.at(-1) ?? '')]
}

/** The months of a period, each of them; none where its months are not known. */
function monthsBetween(period: Period | null): YearMonth[] {
  const { from = null, to = null } = period ?? {}
  if (!from || !to || to < from) return []
  const months: YearMonth[] = [from]
  for (let next = addMonths(from, 1); next <= to && months.length < 60; next = addMonths(next, 1))
    months.push(next)
  return months
}

/** The fields in the order the pages ask for them, so that the summary of errors leads down the page. */
const order = [
  ...['measures', 'steps', 'followUp', 'expectedEvidence', 'units', 'posts', 'from', 'to'],
  ...['budget', 'budgetFrom', 'reason', 'instrument', 'codes', 'indicator', 'subject', 'parts'],
]
