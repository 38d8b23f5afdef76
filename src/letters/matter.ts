// What the record knows that a paper may say: gathered by the routes, printed by the builders.
import type { Block, Emblem } from '../basics/document.ts'
import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { Picture } from '../basics/letter-blocks.ts'
import type { PlainDate } from '../basics/plain-date.ts'
import type { AgencyAsPrinted, Plan, PlannedMeasure } from '../measures/plan.ts'
import type { ReportWords } from '../reports/report-words.ts'

/** Everything a paper is made of, apart from what was typed into it. */
export interface LetterMatter {
  readonly agency: AgencyAsPrinted
  readonly year: FiscalYear
  /** The year's plan as the paper is to show it; without measures where there is none yet. */
  readonly plan: Plan
  /** The analysis of last year's result; null where its scores are not known. */
  readonly analysis: readonly Block[] | null
  /** The year whose result that is. */
  readonly analysedYear: number
  readonly emblem: Emblem | null
  readonly font: string | null
  readonly reportWords: ReportWords
  /** The activity or meeting the paper is about. */
  readonly proof: Proof | null
  /** The division a reminder goes to, and what it has left to do. */
  readonly division: { readonly name: string; readonly left: readonly PlannedMeasure[] } | null
}

/** A piece of evidence as a paper shows it. */
export interface Proof {
  readonly id: string
  readonly title: string
  readonly date: PlainDate | null
  readonly place: string
  readonly purpose: string
  readonly members: readonly string[]
  readonly minutes: string
  /** The measures it serves, by their titles. */
  readonly measures: readonly string[]
  readonly photos: readonly Omit<Picture, 'says' | 'caption'>[]
}

/** The most photos on an activity sheet: four stand on its first page. */
export const mostPhotos = 8
