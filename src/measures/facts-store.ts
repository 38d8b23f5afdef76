import type { Selectable } from 'kysely'
import type { AgencyId, FactId, MeasureId, PlanId } from '../basics/ids.ts'
import type { Instrument } from '../basics/instrument.ts'
import type { ItemCode } from '../basics/item-code.ts'
import type { Period } from '../basics/month-range.ts'
import type { PlainDate } from '../basics/plain-date.ts'
import type { Reader } from '../platform/db/database.ts'
import type {
  ImportedPaperTable,
  MeasureVersionTable,
  ProgressEntryTable,
  VerificationTable,
  WithdrawalTable,
} from '../platform/db/tables.gen.ts'
import type {
  Fact,
  ImportFact,
  ProgressFact,
  UndoFact,
  VerifiedFact,
  VersionFact,
} from './facts.ts'
import type { Source, Stage } from './measure.ts'
import type { Budget, Origin } from './planning.ts'
import type { StepState } from './steps.ts'
import type { ImportedPaper } from './stored-plan.ts'

/** A plan whose facts are asked for, and how many of them are to be seen. */
export interface PlanRow {
  readonly id: PlanId
  readonly facts: number
}

/**
 * The facts of some plans of one agency, in order, in five queries. Facts recorded after the plan's own
 * row was read are left out, so that what is seen is one moment.
 */
export const factsOf = (
  db: Reader,
  agencyId: AgencyId,
  plans: readonly PlanRow[],
): Promise<ReadonlyMap<PlanId, readonly Fact[]>> => factsOfAgencies(db, [agencyId], plans)

/** The same of several agencies at once, still in five queries. */
export async function factsOfAgencies(
  db: Reader,
  agencyIds: readonly AgencyId[],
  plans: readonly PlanRow[],
): Promise<ReadonlyMap<PlanId, readonly Fact[]>> {
  const facts = new Map<PlanId, Fact[]>(plans.map(({ id }) => [id, []]))
  const seen = new Map(plans.map(({ id, facts: count }) => [id, count]))
  if (plans.length === 0) return facts
  const ids = plans.map(({ id }) => id)
  const rowsOf = <
    Table extends
      | 'imported_paper'
      | 'measure_version'
      | 'progress_entry'
      | 'verification'
      | 'withdrawal',
  >(
    table: Table,
  ) =>
    db
      .selectFrom(table as 'withdrawal')
      .selectAll()
      .where('agency_id', 'in', agencyIds)
      .where('plan_id', 'in', ids)
      .execute() as unknown as Promise<
      Selectable<import('../platform/db/tables.gen.ts').Tables[Table]>[]
    >
  const put = (planId: string, fact: Fact) => {
    if (fact.ordinal <= (seen.get(planId as PlanId) ?? 0)) facts.get(planId as PlanId)?.push(fact)
  }
  for (const row of await rowsOf('imported_paper')) put(row.plan_id, importFrom(row))
  for (const row of await rowsOf('measure_version')) put(row.plan_id, versionFrom(row))
  for (const row of await rowsOf('progress_entry')) put(row.plan_id, progressFrom(row))
  for (const row of await rowsOf('verification')) put(row.plan_id, verifiedFrom(row))
  for (const row of await rowsOf('withdrawal')) put(row.plan_id, undoFrom(row))
  for (const list of facts.values()) list.sort((a, b) => a.ordinal - b.ordinal)
  return facts
}

const headOf = (row: {
  id: string
  ordinal: number
  recorded_at: string
  recorded_by: string
}) => ({
  id: row.id as FactId,
  ordinal: row.ordinal,
  recordedAt: row.recorded_at,
  recordedBy: row.recorded_by,
})

const importFrom = (row: Selectable<ImportedPaperTable>): ImportFact => ({
  ...headOf(row),
  kind: 'import',
  filedUnder: row.paper as ItemCode | null,
  answers: row.answers as ItemCode | null,
  paper: {
    sha256: row.sha256,
    fileName: row.file_name,
    byteLength: row.byte_length,
    format: row.format,
    frontMatter: row.front_matter as ImportedPaper['frontMatter'],
    unread: row.unread as ImportedPaper['unread'],
    inferred: row.inferred as ImportedPaper['inferred'],
  },
})

const versionFrom = (row: Selectable<MeasureVersionTable>): VersionFact => ({
  ...headOf(row),
  kind: row.kind as VersionFact['kind'],
  measureId: row.measure_id as MeasureId,
  importedBy: row.imported_paper_id as FactId | null,
  position: row.position,
  content: {
    no: row.no,
    instrument: row.instrument as Instrument | null,
    indicator: row.indicator,
    codes: row.codes as ItemCode[],
    subject: row.subject,
    parts: row.parts,
    measures: row.measures,
    responsible: { units: row.units, posts: row.posts },
    period: periodFrom(row),
    steps: row.steps,
    followUp: row.follow_up,
    reason: row.reason,
    expectedEvidence: row.expected_evidence,
    budget: budgetFrom(row),
    origin: row.origin as Origin | null,
    ...(row.source === null ? {} : { source: row.source as Source }),
  },
})

const periodFrom = (row: Selectable<MeasureVersionTable>): Period | null =>
  row.period_printed === null
    ? null
    : {
        from: row.period_from as Period['from'],
        to: row.period_to as Period['to'],
        printed: row.period_printed,
      }

const budgetFrom = (row: Selectable<MeasureVersionTable>): Budget | null =>
  row.budget_baht === null ? null : { baht: row.budget_baht, from: row.budget_from ?? '' }

const progressFrom = (row: Selectable<ProgressEntryTable>): ProgressFact => ({
  ...headOf(row),
  kind: 'progress',
  measureId: row.measure_id as MeasureId,
  importedBy: row.imported_paper_id as FactId | null,
  progress: {
    stage: row.stage as Stage,
    percent: row.percent,
    statement: row.statement,
    outcome: row.outcome,
    evidence: row.evidence,
    reportedOn: row.reported_on as PlainDate | null,
    steps: row.steps as StepState[],
    percentReason: row.percent_reason,
    finishedOn: row.finished_on as PlainDate | null,
  },
})

const verifiedFrom = (row: Selectable<VerificationTable>): VerifiedFact => ({
  ...headOf(row),
  kind: 'verified',
  measureId: row.measure_id as MeasureId,
  entry: row.entry_id as FactId,
  sentence: row.sentence,
})

const undoFrom = (row: Selectable<WithdrawalTable>): UndoFact => ({
  ...headOf(row),
  kind: 'undo',
  measureId: row.measure_id as MeasureId | null,
  undoes: row.fact_id as FactId,
})
