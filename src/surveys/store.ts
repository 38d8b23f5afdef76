import type { Selectable } from 'kysely'
import type { Bilingual } from '../basics/bilingual.ts'
import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { AgencyId, FactId } from '../basics/ids.ts'
import type { PlainDate } from '../basics/plain-date.ts'
import { isUuid } from '../basics/uuid.ts'
import type { Reader } from '../platform/db/database.ts'
import type {
  SurveyPlacementTable,
  SurveyRevisionTable,
  SurveyStepTable,
  SurveyTable,
} from '../platform/db/tables.gen.ts'
import type { Questionnaire } from './questionnaire.ts'
import {
  type Placement,
  type Stratum,
  type Survey,
  type SurveyKind,
  type SurveyRevision,
  type SurveyStep,
  type SurveyStepKind,
  stateOf,
} from './survey.ts'

/** The campaigns of an agency's year, the newest first. */
export const surveysOf = (
  db: Reader,
  agencyId: AgencyId,
  year: FiscalYear,
): Promise<readonly Survey[]> => read(db, agencyId, { year })

/** One campaign of an agency; null where it has none of this id. */
export async function surveyOf(db: Reader, agencyId: AgencyId, id: string): Promise<Survey | null> {
  if (!isUuid(id)) return null
  const [survey] = await read(db, agencyId, { id })
  return survey ?? null
}

/** The campaign that a short address leads to; null where it leads nowhere. */
export async function surveyByCode(db: Reader, code: string): Promise<Survey | null> {
  const row = await db
    .selectFrom('survey_address')
    .select(['agency_id', 'survey_id'])
    .where('code', '=', code)
    .executeTakeFirst()
  return row ? surveyOf(db, row.agency_id as AgencyId, row.survey_id) : null
}

/** The campaigns of an agency that take answers on a day, of whatever year, the newest first. */
export async function openSurveysOf(
  db: Reader,
  agencyId: AgencyId,
  today: PlainDate,
): Promise<readonly Survey[]> {
  const rows = await db
    .selectFrom('survey_step')
    .select('survey_id')
    .distinct()
    .where('agency_id', '=', agencyId)
    .where('closes_on', '>=', today)
    .execute()
  const surveys = await Promise.all(rows.map((row) => surveyOf(db, agencyId, row.survey_id)))
  return surveys
    .flatMap((survey) => (survey && stateOf(survey, today) === 'open' ? [survey] : []))
    .toSorted((one, other) => (one.id < other.id ? 1 : -1))
}

/** How often each option was taken in one stratum; `counts` goes through the places as `countersOf` says. */
export interface StratumCount {
  readonly stratum: Stratum
  readonly n: number
  readonly counts: readonly number[]
}

/** The counts of a campaign's answers, one for each stratum that has any. */
export async function countsOf(
  db: Reader,
  agencyId: AgencyId,
  surveyId: string,
): Promise<readonly StratumCount[]> {
  const rows = await db
    .selectFrom('survey_count')
    .select(['stratum', 'n', 'counts'])
    .where('agency_id', '=', agencyId)
    .where('survey_id', '=', surveyId)
    .orderBy('stratum')
    .execute()
  return rows.map(({ stratum, n, counts }) => ({ stratum: stratum as Stratum, n, counts }))
}

/** How many came in one half-day by one placement: answers, or people led on to the official link. */
export interface Tally {
  readonly on: PlainDate
  readonly half: 'am' | 'pm'
  /** Empty where no placement was named. */
  readonly suffix: string
  readonly stratum: Stratum
  readonly n: number
}

/** All that came to a campaign by half-day, placement and stratum, the earliest first. */
export async function talliesOf(
  db: Reader,
  agencyId: AgencyId,
  surveyId: string,
): Promise<readonly Tally[]> {
  const rows = await db
    .selectFrom('survey_tally')
    .select(['arrived_on', 'half', 'suffix', 'stratum', 'n'])
    .where('agency_id', '=', agencyId)
    .where('survey_id', '=', surveyId)
    .orderBy('arrived_on')
    .orderBy('half')
    .orderBy('suffix')
    .orderBy('stratum')
    .execute()
  return rows.map((row) => ({
    ...{ on: row.arrived_on as PlainDate, half: row.half as Tally['half'] },
    ...{ suffix: row.suffix, stratum: row.stratum as Stratum, n: row.n },
  }))
}

async function read(
  db: Reader,
  agencyId: AgencyId,
  { id, year }: { readonly id?: string; readonly year?: FiscalYear },
): Promise<readonly Survey[]> {
  const rows = await db
    .selectFrom('survey')
    .selectAll()
    .where('agency_id', '=', agencyId)
    .$if(id !== undefined, (all) => all.where('id', '=', id ?? ''))
    .$if(year !== undefined, (all) => all.where('fiscal_year', '=', year ?? 0))
    .orderBy('id', 'desc')
    .execute()
  if (rows.length === 0) return []
  const ids = rows.map((row) => row.id)
  const steps = await db
    .selectFrom('survey_step')
    .selectAll()
    .where('agency_id', '=', agencyId)
    .where('survey_id', 'in', ids)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()
  const placements = await db
    .selectFrom('survey_placement')
    .selectAll()
    .where('agency_id', '=', agencyId)
    .where('survey_id', 'in', ids)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()
  const opened = steps.flatMap(({ revision_id }) => revision_id ?? [])
  const revisions = await revisionsRead(db, agencyId, ids, opened)
  return rows.flatMap((row) => {
    const of = <Row extends { survey_id: string }>(all: readonly Row[]) =>
      all.filter((each) => each.survey_id === row.id)
    const [latest, ...older] = of(revisions).map(revisionFrom)
    if (!latest) return []
    return [surveyFrom(row, [latest, ...older], of(steps), of(placements))]
  })
}

/** The latest revision of each campaign and those that were opened: old drafts of long questionnaires stay where they are. */
async function revisionsRead(
  db: Reader,
  agencyId: AgencyId,
  ids: readonly string[],
  opened: readonly string[],
): Promise<readonly Selectable<SurveyRevisionTable>[]> {
  const latest = db
    .selectFrom('survey_revision')
    .select('id')
    .distinctOn('survey_id')
    .where('agency_id', '=', agencyId)
    .where('survey_id', 'in', ids)
    .orderBy('survey_id')
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
  return db
    .selectFrom('survey_revision')
    .selectAll()
    .where('agency_id', '=', agencyId)
    .where((is) =>
      is.or([is('id', 'in', latest), ...(opened.length > 0 ? [is('id', 'in', opened)] : [])]),
    )
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

/** The revision before the latest, for taking back the last change; null where there was none. */
export async function revisionBefore(
  db: Reader,
  agencyId: AgencyId,
  surveyId: string,
): Promise<SurveyRevision | null> {
  const row = await db
    .selectFrom('survey_revision')
    .selectAll()
    .where('agency_id', '=', agencyId)
    .where('survey_id', '=', surveyId)
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .offset(1)
    .limit(1)
    .executeTakeFirst()
  return row ? revisionFrom(row) : null
}

const revisionFrom = (row: Selectable<SurveyRevisionTable>): SurveyRevision => ({
  ...{ id: row.id as FactId, title: row.title as Bilingual },
  questionnaire: row.questionnaire as Questionnaire | null,
  ...{ officialUrl: row.official_url, population: row.population },
  improved: row.improved as Bilingual | null,
  ...{ recordedAt: row.recorded_at, recordedBy: row.recorded_by },
})

const stepFrom = (row: Selectable<SurveyStepTable>): SurveyStep => ({
  ...{ id: row.id as FactId, kind: row.kind as SurveyStepKind },
  ...{ revisionId: row.revision_id as FactId | null, reason: row.reason },
  ...{ questionnaireSha256: row.questionnaire_sha256, wordsBefore: row.words_before },
  closesOn: row.closes_on as PlainDate | null,
  ...{ recordedAt: row.recorded_at, recordedBy: row.recorded_by },
})

/** The latest row of a suffix holds; suffixes keep the order in which they were first given. */
const placementsFrom = (
  rows: readonly Selectable<SurveyPlacementTable>[],
): readonly Placement[] => [
  ...new Map(
    rows.map(({ suffix, name, stratum, retired }) => [
      suffix,
      { suffix, name, stratum: stratum as Placement['stratum'], retired },
    ]),
  ).values(),
]

const surveyFrom = (
  row: Selectable<SurveyTable>,
  revisions: Survey['revisions'],
  steps: readonly Selectable<SurveyStepTable>[],
  placements: readonly Selectable<SurveyPlacementTable>[],
): Survey => ({
  ...{ id: row.id as FactId, agencyId: row.agency_id as AgencyId },
  ...{ year: row.fiscal_year as FiscalYear, kind: row.kind as SurveyKind, code: row.code },
  ...{ revisions, steps: steps.map(stepFrom), placements: placementsFrom(placements) },
})
