import type { AgencyId, PlanId } from '../basics/ids.ts'
import { toJson, type Writer } from '../platform/db/database.ts'
import type {
  Fact,
  ImportFact,
  ProgressFact,
  UndoFact,
  VerifiedFact,
  VersionFact,
} from './facts.ts'

/** Rows a statement may carry: PostgreSQL takes 65,535 parameters, and a version has 29. */
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
  const verifications = facts
    .filter((fact) => fact.kind === 'verified')
    .map((fact) => verificationRow(owner, fact))
  const undos = facts.filter((fact) => fact.kind === 'undo').map((fact) => undoRow(owner, fact))
  const versions = facts.filter((fact) => 'content' in fact).map((fact) => versionRow(owner, fact))
  for (const rows of portions(imports)) await tx.insertInto('imported_paper').values(rows).execute()
  for (const rows of portions(versions))
    await tx.insertInto('measure_version').values(rows).execute()
  for (const rows of portions(reports)) await tx.insertInto('progress_entry').values(rows).execute()
  for (const rows of portions(verifications))
    await tx.insertInto('verification').values(rows).execute()
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
  reason: fact.content.reason,
  expected_evidence: [...fact.content.expectedEvidence],
  budget_baht: fact.content.budget?.baht ?? null,
  budget_from: fact.content.budget?.from ?? null,
  origin: fact.content.origin ? toJson(fact.content.origin) : null,
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
  steps: toJson(fact.progress.steps),
  percent_reason: fact.progress.percentReason,
  finished_on: fact.progress.finishedOn,
})

const verificationRow = (owner: Owner, fact: VerifiedFact) => ({
  ...rowHead(owner, fact),
  measure_id: fact.measureId,
  entry_id: fact.entry,
  sentence: fact.sentence,
})

const undoRow = (owner: Owner, fact: UndoFact) => ({
  ...rowHead(owner, fact),
  measure_id: fact.measureId,
  fact_id: fact.undoes,
})
