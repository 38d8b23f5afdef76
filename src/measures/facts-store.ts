import type { Selectable } from 'kysely'
import type { AgencyId, FactId, MeasureId, PlanId } from '../basics/ids.ts'
import type { Instrument } from '../basics/instrument.ts'
import type { ItemCode } from '../basics/item-code.ts'
import type { Period } from '../basics/month-range.ts'
import type { PlainDate } from '../basics/plain-date.ts'
import { type Reader, toJson, type Writer } from '../platform/db/database.ts'
import type {
  ImportedPaperTable,
  MeasureVersionTable,
  ProgressEntryTable,
  WithdrawalTable,
} from '../platform/db/tables.gen.ts'
import type { Fact, ImportFact, ProgressFact, UndoFact, VersionFact } from './facts.ts'
import type { Source, Stage } from './measure.ts'
import type { ImportedPaper } from './stored-plan.ts'

/** A plan whose facts are asked for, and how many of them are to be seen. */
export interface PlanRow {
  readonly id: PlanId
  readonly facts: number
}

/**
 * The facts of some plans of one agency, in order, in four queries. Facts recorded after the plan's own
 * row was read are left out, so that what is seen is one moment.
 */
export const factsOf = (
  db: Reader,
  agencyId: AgencyId,
  plans: readonly PlanRow[],
): Promise<ReadonlyMap<PlanId, readonly Fact[]>> => factsOfAgencies(db, [agencyId], plans)

/** The same of several agencies at once, still in four queries. */
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
    Table extends 'imported_paper' | 'measure_version' | 'progress_entry' | 'withdrawal',
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
  },
})

const undoFrom = (row: Selectable<WithdrawalTable>): UndoFact => ({
  ...headOf(row),
  kind: 'undo',
  measureId: row.measure_id as MeasureId | null,
  undoes: row.fact_id as FactId,
})

/** Rows a statement may carry: PostgreSQL takes 65,535 parameters, and a version has 24. */
const atOnce = 1000

/** Adds facts to a plan that the transaction has locked. */
export async function saveFacts(
  tx: Writer,
  agencyId: AgencyId,
  planId: PlanId,
  facts: readonly Fact[],
): Promise<void> {
  const owner = { agency_id: agencyId, plan_id: planId }
  const imports = facts
    .filter((fact) => fact.kind === 'import')
    .map((fact) => importRow(owner, fact))
  const reports = facts
    .filter((fact) => fact.kind === 'progress')
    .map((fact) => reportRow(owner, fact))
  const undos = facts.filter((fact) => fact.kind === 'undo').map((fact) => undoRow(owner, fact))
  const versions = facts.filter((fact) => 'content' in fact).map((fact) => versionRow(owner, fact))
  for (const rows of portions(imports)) await tx.insertInto('imported_paper').values(rows).execute()
  for (const rows of portions(versions))
    await tx.insertInto('measure_version').values(rows).execute()
  for (const rows of portions(reports)) await tx.insertInto('progress_entry').values(rows).execute()
  for (const rows of portions(undos)) await tx.insertInto('withdrawal').values(rows).execute()
  await tx
    .updateTable('plan')
    .set({ facts: facts.reduce((most, { ordinal }) => Math.max(most, ordinal), 0) })
    .where('agency_id', '=', agencyId)
    .where('id', '=', planId)
    .execute()
}

const portions = <Row>(rows: readonly Row[]): Row[][] =>
  Array.from({ length: Math.ceil(rows.length / atOnce) }, (_, nth) =>
    rows.slice(nth * atOnce, (nth + 1) * atOnce),
  )

interface Owner {
  readonly agency_id: AgencyId
  readonly plan_id: PlanId
}

const rowHead = (owner: Owner, fact: Fact) => ({
  ...owner,
  id: fact.id,
  ordinal: fact.ordinal,
  recorded_at: fact.recordedAt,
  recorded_by: fact.recordedBy,
})

const importRow = (owner: Owner, fact: ImportFact) => ({
  ...rowHead(owner, fact),
  sha256: fact.paper.sha256,
  file_name: fact.paper.fileName,
  byte_length: fact.paper.byteLength,
  format: fact.paper.format,
  paper: fact.filedUnder,
  answers: fact.answers,
  front_matter: toJson(fact.paper.frontMatter),
  unread: toJson(fact.paper.unread),
  inferred: toJson(fact.paper.inferred),
})

const versionRow = (owner: Owner, fact: VersionFact) => ({
  ...rowHead(owner, fact),
  measure_id: fact.measureId,
  kind: fact.kind,
  imported_paper_id: fact.importedBy,
  no: fact.content.no,
  instrument: fact.content.instrument,
  indicator: fact.content.indicator,
  codes: [...fact.content.codes],
  subject: fact.content.subject,
  parts: [...fact.content.parts],
  measures: [...fact.content.measures],
  units: [...fact.content.responsible.units],
  posts: [...fact.content.responsible.posts],
  period_from: fact.content.period?.from ?? null,
  period_to: fact.content.period?.to ?? null,
  period_printed: fact.content.period?.printed ?? null,
  steps: [...fact.content.steps],
  follow_up: [...fact.content.followUp],
  position: fact.position,
  source: fact.content.source ? toJson(fact.content.source) : null,
})

const reportRow = (owner: Owner, fact: ProgressFact) => ({
  ...rowHead(owner, fact),
  measure_id: fact.measureId,
  imported_paper_id: fact.importedBy,
  stage: fact.progress.stage,
  percent: fact.progress.percent,
  statement: fact.progress.statement,
  outcome: [...fact.progress.outcome],
  evidence: [...fact.progress.evidence],
  reported_on: fact.progress.reportedOn,
})

const undoRow = (owner: Owner, fact: UndoFact) => ({
  ...rowHead(owner, fact),
  measure_id: fact.measureId,
  fact_id: fact.undoes,
})
