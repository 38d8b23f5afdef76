import type { Field, Place } from '../basics/place.ts'
import type { PlainDate } from '../basics/plain-date.ts'
import type { Framework } from '../frameworks/framework.ts'
import type { Plan } from '../measures/plan.ts'

/** error: the report contradicts itself or the form · warning: an assessor will ask · notice: worth a look. */
export const severities = ['error', 'warning', 'notice'] as const
export type Severity = (typeof severities)[number]

/**
 * Something wrong with a plan or report, with a stable code and the place to put a finger on. The
 * sentences live in messages.ts and are made from `says`.
 */
export interface Finding {
  readonly code: FindingCode
  readonly severity: Severity
  readonly place: Place
  /** The few words or figures the sentence needs, such as { percent: 80, words: 'ครบถ้วน' }. */
  readonly says: Readonly<Record<string, string | number>>
}

/** What a rule saw and where; the table of rules in engine.ts gives it its code and its severity. */
export interface Sighting extends Pick<Finding, 'place' | 'says'> {
  /** Where this one weighs less or more than its rule usually does. */
  readonly severity?: Severity
}

/** A rule is a small pure function from what is known to what is wrong. */
export type Rule = (known: Known) => readonly Sighting[]

/** What is kept of a row and no paper prints. */
export interface KeptOfRow {
  /** Pieces of evidence that are linked to it, public or internal. */
  readonly linked: number
  /** Null where nobody said; absent where no such day is kept. */
  readonly finishedOn?: PlainDate | null
}

/** All that a rule may look at. Today is given, never asked for. */
export interface Known {
  readonly plan: Plan
  /** Front matter as read, for slips in titles and headings. */
  readonly frontMatter: readonly { readonly place: Place; readonly text: string }[]
  /** The words of the tables' heads as printed. */
  readonly headings?: readonly { readonly place: Place; readonly text: string }[]
  readonly asOf: PlainDate
  /** The framework the plan's codes refer to (last year's), the year's own, and any other year known. */
  readonly frameworks: {
    readonly analysed: Framework | null
    readonly current: Framework | null
    readonly others: readonly Framework[]
  }
  /** What is kept of each row beside its words, in the plan's order; absent for a paper, which says it in words. */
  readonly kept?: readonly KeptOfRow[]
  /** Fields for which a table of the paper has no column; absent for a plan that came from no paper. */
  readonly missing?: readonly Field[]
}

export const findingCodes = [
  'percent-contradicts-stage',
  'percent-contradicts-words',
  'percent-out-of-range',
  'stage-ticked-twice',
  'stage-missing',
  'code-typed-with-zero',
  'code-unknown',
  'codes-of-another-year',
  'code-under-wrong-indicator',
  'agency-name-varies',
  'step-number-repeated',
  'step-number-missing',
  'sentence-unfinished',
  'outcome-repeats-measure',
  'done-without-evidence',
  'done-without-date',
  'period-over-not-done',
  'period-outside-year',
  'date-after-period',
  'owner-missing',
  'period-missing',
  'code-missing',
  'measures-missing',
  'steps-missing',
  'follow-up-missing',
  'outcome-missing',
  'row-duplicated',
  'column-missing',
  'word-doubled',
  'unit-named-two-ways',
  'wording-repeated',
] as const
export type FindingCode = (typeof findingCodes)[number]
