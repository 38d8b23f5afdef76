import type { Bilingual } from '../basics/bilingual.ts'
import type { Place } from '../basics/place.ts'
import type { Field } from '../basics/place.ts'
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
}

export interface Words {
  readonly place: Place
  readonly text: string
}

export interface Inference {
  readonly of: 'fiscalYear' | 'agency' | 'instrument' | 'stage' | 'percent' | 'paper' | 'answers'
  readonly place: Place
  readonly value: string
  readonly because: Bilingual
}

export interface ColumnReading {
  readonly table: number
  readonly column: number
  readonly heading: string
  /** null: the heading was not understood and its cells are listed as unread. */
  readonly means: Field | 'stage-not-started' | 'stage-underway' | 'stage-done' | null
}
