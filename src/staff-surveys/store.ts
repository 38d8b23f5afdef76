import type { Selectable } from 'kysely'
import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { AgencyId, FactId } from '../basics/ids.ts'
import { isUuid } from '../basics/uuid.ts'
import type { Reader } from '../platform/db/database.ts'
import type {
  StaffSurveyLedgerTable,
  StaffSurveyPrintingTable,
  StaffSurveyRevisionTable,
  StaffSurveyStepTable,
  StaffSurveyTable,
} from '../platform/db/tables.gen.ts'
import type { Ledger } from './ledger.ts'
import { type PublicationJson, publicationFrom } from './publication-text.ts'
import {
  isStaffPublished,
  type Printing,
  type StaffStepContent,
  type StaffSurvey,
  type StaffSurveyContent,
  type StaffSurveyRevision,
  type StaffSurveyStep,
} from './staff-survey.ts'

/** The staff surveys of an agency's year, the newest first. */
export const staffSurveysOf = (
  db: Reader,
  agencyId: AgencyId,
  year: FiscalYear,
): Promise<readonly StaffSurvey[]> => read(db, agencyId, { year })

/** One staff survey of an agency; null where it has none of this id. */
export async function staffSurveyOf(
  db: Reader,
  agencyId: AgencyId,
  id: string,
): Promise<StaffSurvey | null> {
  if (!isUuid(id)) return null
  const [survey] = await read(db, agencyId, { id })
  return survey ?? null
}

/** The staff survey that a common address leads to; null where it leads nowhere. */
export async function staffSurveyByCode(db: Reader, code: string): Promise<StaffSurvey | null> {
  const row = await db
    .selectFrom('staff_survey_address')
    .select(['agency_id', 'survey_id'])
    .where('code', '=', code)
    .executeTakeFirst()
  return row ? staffSurveyOf(db, row.agency_id as AgencyId, row.survey_id) : null
}

/** The staff surveys of an agency whose results are published, of whatever year, the newest first. */
export async function publishedStaffSurveysOf(
  db: Reader,
  agencyId: AgencyId,
): Promise<readonly StaffSurvey[]> {
  const rows = await db
    .selectFrom('staff_survey_step')
    .select('survey_id')
    .distinct()
    .where('agency_id', '=', agencyId)
    .where('kind', '=', 'published')
    .execute()
  const surveys = await Promise.all(rows.map((row) => staffSurveyOf(db, agencyId, row.survey_id)))
  return surveys
    .flatMap((survey) => (survey && isStaffPublished(survey) ? [survey] : []))
    .toSorted((one, other) => (one.id < other.id ? 1 : -1))
}

async function read(
  db: Reader,
  agencyId: AgencyId,
  { id, year }: { readonly id?: string; readonly year?: FiscalYear },
): Promise<readonly StaffSurvey[]> {
  const rows = await db
    .selectFrom('staff_survey')
    .selectAll()
    .where('agency_id', '=', agencyId)
    .$if(id !== undefined, (all) => all.where('id', '=', id ?? ''))
    .$if(year !== undefined, (all) => all.where('fiscal_year', '=', year ?? 0))
    .orderBy('id', 'desc')
    .execute()
  if (rows.length === 0) return []
  const ids = rows.map((row) => row.id)
  const of = { agencyId, ids }
  const revisions = await latestRevisions(db, of)
  const steps = await stepsOf(db, of)
  const printings = await printingsOf(db, of)
  const ledgers = await ledgersOf(db, of)
  return rows.flatMap((row) => {
    const own = <Row extends { readonly survey_id: string }>(all: readonly Row[]) =>
      all.filter((each) => each.survey_id === row.id)
    const [revision] = own(revisions)
    const ledger = own(ledgers).at(-1)
    if (!revision) return []
    return [
      {
        ...surveyFrom(row),
        revision: revisionFrom(revision),
        steps: own(steps).map(stepFrom),
        printings: own(printings).map(printingFrom),
        ledger: ledger ? ledgerFrom(ledger) : null,
      },
    ]
  })
}

interface Wanted {
  readonly agencyId: AgencyId
  readonly ids: readonly string[]
}

const latestRevisions = (db: Reader, { agencyId, ids }: Wanted) =>
  db
    .selectFrom('staff_survey_revision')
    .selectAll()
    .distinctOn('survey_id')
    .where('agency_id', '=', agencyId)
    .where('survey_id', 'in', ids)
    .orderBy('survey_id')
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .execute()

const stepsOf = (db: Reader, { agencyId, ids }: Wanted) =>
  db
    .selectFrom('staff_survey_step')
    .selectAll()
    .where('agency_id', '=', agencyId)
    .where('survey_id', 'in', ids)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()

const printingsOf = (db: Reader, { agencyId, ids }: Wanted) =>
  db
    .selectFrom('staff_survey_printing')
    .selectAll()
    .where('agency_id', '=', agencyId)
    .where('survey_id', 'in', ids)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()

const ledgersOf = (db: Reader, { agencyId, ids }: Wanted) =>
  db
    .selectFrom('staff_survey_ledger')
    .selectAll()
    .where('agency_id', '=', agencyId)
    .where('survey_id', 'in', ids)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()

const surveyFrom = (row: Selectable<StaffSurveyTable>) => ({
  ...{ id: row.id as FactId, agencyId: row.agency_id as AgencyId },
  ...{ year: row.fiscal_year as FiscalYear, code: row.code },
})

const recordedFrom = (row: { readonly recorded_at: string; readonly recorded_by: string }) => ({
  ...{ recordedAt: row.recorded_at, recordedBy: row.recorded_by },
})

const revisionFrom = (row: Selectable<StaffSurveyRevisionTable>): StaffSurveyRevision => ({
  ...(row.content as StaffSurveyContent),
  ...{ id: row.id as FactId, ...recordedFrom(row) },
})

const stepFrom = (row: Selectable<StaffSurveyStepTable>): StaffSurveyStep => {
  const of = { id: row.id as FactId, ...recordedFrom(row) }
  if (row.kind !== 'counted')
    return { ...({ ...(row.content as object), kind: row.kind } as StaffStepContent), ...of }
  const { publication } = row.content as { readonly publication: PublicationJson }
  return { kind: row.kind, publication: publicationFrom(publication), ...of }
}

const printingFrom = (row: Selectable<StaffSurveyPrintingTable>): Printing => ({
  ...{ id: row.id as FactId, slips: row.slips, isSpare: row.is_spare, isAnew: row.is_anew },
  ...recordedFrom(row),
})

const ledgerFrom = (row: Selectable<StaffSurveyLedgerTable>): Ledger => ({
  ...{ drawn: row.drawn, returned: row.returned, replaced: row.replaced },
  ...{ onPaper: row.on_paper, disputed: row.disputed, witnesses: row.witnesses },
})
