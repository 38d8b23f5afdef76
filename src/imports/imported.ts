import type { Bilingual } from '../basics/bilingual.ts'
import type { Field, Place } from '../basics/place.ts'
import type { Plan } from '../measures/plan.ts'

/** What reading a paper gives: the plan, and an account of every word that is not in it. */
export interface Imported {
  readonly plan: Plan
  /** Lines before the tables that were understood as title, agency, invitation or lead. */
  readonly frontMatter: readonly Words[]
  /** Text that is in the file and in nothing above: listed, never dropped. */
  readonly unread: readonly Words[]
  /** Values the paper does not print and that were worked out, each with the reason. */
  readonly inferred: readonly Inference[]
  /** How each table's columns were understood, for the mapping preview. */
  readonly columns: readonly ColumnReading[]
  /** The words of the tables' heads as printed, section rows within a table included. */
  readonly headings: readonly Words[]
  /** Columns of the official table that a table of this paper does not have. */
  readonly missing: readonly Field[]
}

export interface Words {
  readonly place: Place
  readonly text: string
  /** Heading of the column it stands in, where the column has one. */
  readonly under?: string
}

export interface Inference {
  readonly of:
    | 'fiscalYear'
    | 'agency'
    | 'instrument'
    | 'no'
    | 'stage'
    | 'percent'
    | 'paper'
    | 'answers'
  readonly place: Place
  readonly value: string
  readonly because: Bilingual
}

export interface ColumnReading {
  readonly table: number
  readonly column: number
  readonly heading: string
  /** null: the heading was not understood and its cells are listed as unread. */
  readonly means: ColumnMeaning | null
}

/** What a column may hold: a field of a measure, one of the three boxes, or what our own sheets repeat in every row. */
export type ColumnMeaning =
  | Field
  | 'stage-not-started'
  | 'stage-underway'
  | 'stage-done'
  | 'instrument'
  | PlanColumn

/** Columns of our own sheets that say something of the whole plan. */
export const planColumns = [
  'agency',
  'district',
  'province',
  'fiscalYear',
  'paper',
  'answers',
] as const
export type PlanColumn = (typeof planColumns)[number]

/** Why a paper gives no plan at all. */
export type ImportRefusal =
  /** Nothing in it looks like the table of measures; `expected` are headings that would. */
  | { readonly code: 'no-table'; readonly expected: readonly string[] }
  /** The table is there and has no row in it. */
  | { readonly code: 'no-measures' }
  /** A plan in JSON that is not of our shape; `path` is where, such as "measures[2].stage". */
  | { readonly code: 'not-a-plan'; readonly path: string; readonly wants: Wanted }

/** What a place in a JSON plan should have held. */
export type Wanted =
  | 'object'
  | 'list'
  | 'text'
  | 'shorter-text'
  /** A text without a NUL character and without half of a letter, which nothing can keep. */
  | 'whole-letters'
  | 'number'
  | 'whole-number'
  | 'percent'
  | 'item-code'
  | 'instrument'
  | 'stage'
  | 'month'
  | 'day-of-done'
  | 'fiscal-year'
  | 'known-key'
