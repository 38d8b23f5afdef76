// Written by generate-tables.ts from a freshly migrated database. Do not edit.
import type { Generated } from 'kysely'

export interface Tables {
  agency: AgencyTable
  imported_paper: ImportedPaperTable
  measure_version: MeasureVersionTable
  plan: PlanTable
  progress_entry: ProgressEntryTable
  submission: SubmissionTable
  withdrawal: WithdrawalTable
}

export interface AgencyTable {
  id: string
  code: string
  name: string
  district: string
  province: string
  recorded_at: string
}

export interface ImportedPaperTable {
  agency_id: string
  id: string
  plan_id: string
  ordinal: number
  sha256: string
  file_name: string
  byte_length: number
  format: string
  paper: string | null
  answers: string | null
  front_matter: unknown
  unread: unknown
  inferred: unknown
  recorded_at: string
  recorded_by: string
}

export interface MeasureVersionTable {
  agency_id: string
  id: string
  plan_id: string
  measure_id: string
  ordinal: number
  kind: string
  imported_paper_id: string | null
  no: number
  instrument: string | null
  indicator: string
  codes: string[]
  subject: string
  parts: string[]
  measures: string[]
  units: string[]
  posts: string[]
  period_from: string | null
  period_to: string | null
  period_printed: string | null
  steps: string[]
  follow_up: string[]
  position: number
  source: unknown
  recorded_at: string
  recorded_by: string
}

export interface PlanTable {
  agency_id: string
  id: string
  fiscal_year: number
  facts: Generated<number>
  recorded_at: string
}

export interface ProgressEntryTable {
  agency_id: string
  id: string
  plan_id: string
  measure_id: string
  ordinal: number
  imported_paper_id: string | null
  stage: string
  percent: number | null
  statement: string
  outcome: string[]
  evidence: string[]
  reported_on: string | null
  recorded_at: string
  recorded_by: string
}

export interface SubmissionTable {
  agency_id: string
  idempotency_key: string
  act: string
  digest: string
  fact_id: string
  plan_id: string
  measure_id: string | null
  recorded_at: string
}

export interface WithdrawalTable {
  agency_id: string
  id: string
  plan_id: string
  measure_id: string | null
  ordinal: number
  fact_id: string
  recorded_at: string
  recorded_by: string
}
