// A plan as it is kept: facts are appended, and what stands here is folded from them.
// Every command of commands.ts is (context, request) and answers Result<Recorded, MeasureRefusal>.
import type { Agency } from '../agencies/agency.ts'
import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { AgencyId, FactId, MeasureId, PlanId } from '../basics/ids.ts'
import type { Field, Place } from '../basics/place.ts'
import type { Plan, PlannedMeasure } from './plan.ts'
import type { Planning } from './planning.ts'
import type { PrintedProgress, Progress, ProgressRefusal, Standing } from './progress.ts'
import type { Verification, VerificationRefusal } from './verification.ts'

/** A plan with the ids to act on it; it can be given wherever a Plan is wanted. */
export interface StoredPlan extends Plan {
  readonly id: PlanId
  readonly agency: Agency
  readonly fiscalYear: FiscalYear
  /** In the order of the paper. */
  readonly measures: readonly StoredMeasure[]
  /** The paper the plan was imported from and what it said beside its measures; null for a plan typed here. */
  readonly imported: ImportedPaper | null
}

/** One measure as it now is: its newest content, and the stage, percentage and outcome last reported. */
export interface StoredMeasure extends PlannedMeasure, Planning {
  readonly id: MeasureId
  /** The fact its content comes from; a revision names it (basedOn). */
  readonly version: FactId
  readonly position: number
  /** Where it stands; its steps are those the measure has now, each with what was last reported of it. */
  readonly standing: Standing
  /** The last verification that was not withdrawn, if it holds or not; null where there is none. */
  readonly verification: Verification | null
}

/** What a plan says of a measure, apart from how far it has come. */
export type MeasureContent = PrintedContent & Planning

/** The part of it that its paper prints. */
export type PrintedContent = Omit<PlannedMeasure, keyof PrintedProgress | 'finishedOn'>

/** A file that was read into a plan. The file itself is kept by its hash (platform/files). */
export interface ImportedPaper extends PaperToImport {
  readonly id: FactId
  readonly sha256: string
  readonly byteLength: number
  readonly recordedAt: string
  readonly recordedBy: string
  /** Whether undo() of the whole import would be accepted now. */
  readonly mayBeUndone: boolean
}

interface PaperToImport {
  readonly fileName: string
  /** What the file turned out to be: text, docx, xlsx, csv or json. */
  readonly format: string
  readonly frontMatter: readonly { readonly place: Place; readonly text: string }[]
  readonly unread: readonly { readonly place: Place; readonly text: string }[]
  readonly inferred: readonly {
    readonly of: string
    readonly place: Place
    readonly value: string
    readonly because: { readonly th: string; readonly en: string }
  }[]
}

/** A year's plan of an agency in a list of plans. */
export interface PlanSummary {
  readonly id: PlanId
  readonly fiscalYear: FiscalYear
  readonly measures: number
  readonly done: number
  readonly underway: number
  readonly notStarted: number
}

/** Everything ever recorded about one measure, oldest first. */
export interface MeasureHistory {
  readonly id: MeasureId
  readonly plan: PlanId
  readonly fiscalYear: FiscalYear
  /** As it now is; null where it has been removed or its adoption undone. */
  readonly now: StoredMeasure | null
  readonly facts: readonly MeasureFact[]
}

/** One entry in the history of a measure. */
export type MeasureFact = {
  readonly id: FactId
  readonly recordedAt: string
  readonly recordedBy: string
  /** The withdrawal that undid it, if one is in force. */
  readonly undoneBy: FactId | null
  /** Whether undo() would be accepted now. */
  readonly mayBeUndone: boolean
} & (
  | {
      readonly kind: 'adopted' | 'revised' | 'removed'
      readonly content: MeasureContent
      /** The import that recorded it, if one did. */
      readonly importedBy: FactId | null
    }
  | { readonly kind: 'progress'; readonly progress: Progress; readonly importedBy: FactId | null }
  | { readonly kind: 'verified'; readonly entry: FactId; readonly sentence: string }
  | { readonly kind: 'undo'; readonly undoes: FactId }
)

/**
 * What each request may carry: a key made when the form was opened, so that a double-click or a
 * retry saves once. This field comes from the browser.
 */
interface Submission {
  readonly agencyId: AgencyId
  readonly idempotencyKey?: string
}

/** Adopts a whole plan at once. With `replace`, the measures of the year are removed (by facts) first. */
export interface PlanToImport extends Submission {
  readonly fiscalYear: FiscalYear
  readonly plan: Plan
  readonly paper: PaperToImport & { readonly bytes: Uint8Array }
  readonly replace?: boolean
}

/** Adds one measure at the end of the year's plan; the plan comes into being with its first measure. */
export interface MeasureToAdopt extends Submission {
  readonly fiscalYear: FiscalYear
  readonly content: MeasureContent
}

/** Adds several measures at the end of the year's plan, in their order; each is given its number. */
export interface MeasuresToAdopt extends Submission {
  readonly fiscalYear: FiscalYear
  readonly contents: readonly Omit<MeasureContent, 'no'>[]
}

/** Changes what a measure says. */
export interface MeasureToRevise extends Submission {
  readonly measureId: MeasureId
  /** StoredMeasure.version as it was when the form was opened. */
  readonly basedOn: FactId
  readonly content: MeasureContent
}

/** Changes several measures and adds others, as the rows of a grid: all at once, or none. */
export interface GridToSave extends Submission {
  readonly fiscalYear: FiscalYear
  readonly rows: readonly {
    readonly measureId: MeasureId
    readonly basedOn: FactId
    readonly content: MeasureContent
  }[]
  readonly added: readonly MeasureContent[]
}

/** Takes a measure out of the plan; its history stays. */
export interface MeasureToRemove extends Submission {
  readonly measureId: MeasureId
  readonly basedOn: FactId
}

/** Moves a measure one place towards the beginning or the end of its plan. */
export interface MeasureToMove extends Submission {
  readonly measureId: MeasureId
  readonly basedOn: FactId
  readonly direction: 'up' | 'down'
}

/** Reports how far a measure has come. */
export interface ProgressToReport extends Submission {
  readonly measureId: MeasureId
  /** StoredMeasure.standing.entry as it was when the form was opened. */
  readonly basedOn: FactId | null
  readonly progress: Progress
}

/** Says that a measure is done as reported; by somebody who did not report it. */
export interface MeasureToVerify extends Submission {
  readonly measureId: MeasureId
  /** The report that was looked at. */
  readonly basedOn: FactId
  readonly sentence: string
}

/** Takes back a verification. */
export interface VerificationToWithdraw extends Submission {
  readonly measureId: MeasureId
  /** StoredMeasure.verification.id as it was when the page was opened. */
  readonly basedOn: FactId
}

/** Undoes one fact: a version, a report, a whole import, or an undo. */
export interface FactToUndo extends Submission {
  readonly factId: FactId
}

/** Undoes several facts of one plan, all or none. */
export interface FactsToUndo extends Submission {
  readonly factIds: readonly FactId[]
}

/** What a command wrote. `again` is true when the same form had been saved before and nothing was written now. */
export interface Recorded {
  readonly fact: FactId
  readonly planId: PlanId
  readonly fiscalYear: FiscalYear
  /** Null where the act is about a whole plan. */
  readonly measureId: MeasureId | null
  readonly again: boolean
}

/** Why a command about measures was refused. */
export type MeasureRefusal =
  | ProgressRefusal
  | VerificationRefusal
  | { readonly code: 'not-allowed'; readonly act: string }
  | { readonly code: 'agency-missing' }
  | { readonly code: 'measure-missing' }
  | { readonly code: 'fact-missing' }
  /** The year already has a plan; ask whether to replace it. */
  | {
      readonly code: 'plan-already-there'
      readonly fiscalYear: FiscalYear
      readonly measures: number
    }
  | { readonly code: 'plan-empty' }
  /** Somebody saved these rows of the grid after it was opened, or took them out. */
  | { readonly code: 'rows-changed-meanwhile'; readonly measures: readonly MeasureId[] }
  | { readonly code: 'nothing-changed' }
  /** Somebody saved this measure after the form was opened. */
  | {
      readonly code: 'changed-meanwhile'
      readonly basedOn: FactId | null
      readonly now: FactId | null
    }
  /** Something newer rests on this fact; undo that first. */
  | { readonly code: 'newer-facts'; readonly newest: FactId }
  | { readonly code: 'already-undone' }
  | { readonly code: 'nowhere-to-move' }
  /** The same form was saved before with other words in it; it must be opened anew. */
  | { readonly code: 'form-used-twice' }
  /** Words that would not fit into one cell of the paper; `row` counts from 1 in an import. */
  | { readonly code: 'cell-too-long'; readonly row: number | null; readonly field: Field }
  /** A value the database cannot hold, such as a NUL character or a percentage over 100; field null: beside the measures. */
  | { readonly code: 'not-storable'; readonly row: number | null; readonly field: Field | null }

/** Every refusal code, so that a test can ask each to be produced. */
export const measureRefusals = {
  'percent-not-whole': true,
  'done-below-hundred': true,
  'not-started-above-zero': true,
  'reported-in-the-future': true,
  'percent-reason-missing': true,
  'finish-day-missing': true,
  'finished-in-the-future': true,
  'evidence-missing': true,
  'not-done-yet': true,
  'own-report': true,
  'sentence-missing': true,
  'already-verified': true,
  'not-verified': true,
  'not-allowed': true,
  'agency-missing': true,
  'measure-missing': true,
  'fact-missing': true,
  'plan-already-there': true,
  'plan-empty': true,
  'rows-changed-meanwhile': true,
  'nothing-changed': true,
  'changed-meanwhile': true,
  'newer-facts': true,
  'already-undone': true,
  'nowhere-to-move': true,
  'form-used-twice': true,
  'cell-too-long': true,
  'not-storable': true,
} as const satisfies Record<MeasureRefusal['code'], true>
