import type { PlainDate } from '../basics/plain-date.ts'
import type { Stage } from '../measures/measure.ts'
import type { AgencyAsPrinted } from '../measures/plan.ts'

/**
 * The words of the progress report. The report is pure and knows no language; messages.ts has the
 * words in each, and whoever prints a report hands them over.
 */
export interface ReportWords {
  readonly language: 'th' | 'en'
  readonly title: string
  readonly yearLine: (fiscalYear: number) => string
  readonly agencyLine: (agency: AgencyAsPrinted) => string
  /** What the report shows; codes are null where the plan does not know them. */
  readonly lead: (codes: {
    readonly answers: string | null
    readonly paper: string | null
  }) => string
  readonly columns: ReportColumnWords
  readonly stages: Readonly<Record<Stage, string>>
  readonly stageGroup: string
  readonly caption: (instrument: string | null) => string
  readonly progress: (percent: number | null) => string
  /** The line that says on which day a measure was finished; the importer reads it again. */
  readonly finished: (day: PlainDate) => string
  readonly evidence: (text: string) => string
  readonly pageOf: { readonly before: string; readonly between: string }
  readonly signatures: {
    readonly signs: string
    readonly position: string
    readonly date: string
    readonly reporter: string
    readonly executive: string
  }
  readonly poster: {
    readonly heading: string
    readonly subheading: (agency: string) => string
    readonly invitation: string
    readonly pictureSays: (link: string) => string
  }
  readonly sheets: { readonly report: string; readonly identity: string }
  readonly identity: {
    readonly item: string
    readonly value: string
    readonly agency: string
    readonly district: string
    readonly province: string
    readonly fiscalYear: string
    readonly paper: string
    readonly answers: string
  }
}

/** The heads of the official columns, and of those our own sheets add. */
export interface ReportColumnWords {
  readonly no: string
  readonly indicator: (instrument: string | null) => string
  readonly subject: string
  readonly measures: (answers: string | null) => string
  readonly responsible: string
  readonly period: string
  readonly steps: string
  readonly followUp: string
  readonly outcome: string
  readonly instrument: string
  readonly percent: string
}
