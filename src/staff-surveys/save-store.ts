import type { AgencyId, FactId } from '../basics/ids.ts'
import { toJson, type Writer } from '../platform/db/database.ts'
import type { Ledger } from './ledger.ts'
import { publicationJson } from './publication-text.ts'
import type { Printing, StaffSurvey, StaffSurveyContent, StaffSurveyStep } from './staff-survey.ts'

/** A staff survey of an agency. */
export interface OfStaffSurvey {
  readonly agencyId: AgencyId
  readonly surveyId: FactId
}

/** Whose a row is, as all tables of staff surveys say it. */
const ownerIn = ({ agencyId, surveyId }: OfStaffSurvey) => ({
  ...{ agency_id: agencyId, survey_id: surveyId },
})

interface Recorded {
  readonly recordedAt: string
  readonly recordedBy: string
}

const recordedIn = ({ recordedAt, recordedBy }: Recorded) => ({
  ...{ recorded_at: recordedAt, recorded_by: recordedBy },
})

/** Holds a staff survey until the transaction ends, so that what is decided of it comes one after another. */
export async function lockStaffSurvey(
  tx: Writer,
  { agencyId, surveyId }: OfStaffSurvey,
): Promise<void> {
  await tx
    .selectFrom('staff_survey')
    .select('id')
    .where('agency_id', '=', agencyId)
    .where('id', '=', surveyId)
    .forNoKeyUpdate()
    .execute()
}

/**
 * Takes a common address for a staff survey. Not where the address leads to another already, nor for an id by which
 * another agency has one: keys, slips and the public record go by the id alone.
 */
export async function takeStaffAddress(
  tx: Writer,
  { agencyId, id, code }: Pick<StaffSurvey, 'agencyId' | 'id' | 'code'>,
): Promise<'taken' | 'address-in-use' | 'id-in-use'> {
  const row = await tx
    .insertInto('staff_survey_address')
    .values({ code, agency_id: agencyId, survey_id: id })
    .onConflict((there) => there.doNothing())
    .returning('code')
    .executeTakeFirst()
  if (row) return 'taken'
  const other = await tx
    .selectFrom('staff_survey_address')
    .select('code')
    .where('survey_id', '=', id)
    .executeTakeFirst()
  return other ? 'id-in-use' : 'address-in-use'
}

/** Adds a staff survey; its first revision says what is planned. */
export async function saveStaffSurvey(
  tx: Writer,
  survey: Pick<StaffSurvey, 'agencyId' | 'id' | 'year' | 'code'> & Recorded,
): Promise<void> {
  const { agencyId, id, year, code } = survey
  await tx
    .insertInto('staff_survey')
    .values({ agency_id: agencyId, id, fiscal_year: year, code, ...recordedIn(survey) })
    .execute()
}

/** Adds all that is planned about a staff survey from now on. */
export async function saveStaffRevision(
  tx: Writer,
  of: OfStaffSurvey,
  {
    id,
    content,
    ...recorded
  }: Recorded & { readonly id: FactId; readonly content: StaffSurveyContent },
): Promise<void> {
  await tx
    .insertInto('staff_survey_revision')
    .values({ ...ownerIn(of), id, content: toJson(content), ...recordedIn(recorded) })
    .execute()
}

/** Exact figures stand as text, which JSON keeps. */
const storedStep = (step: StaffSurveyStep) =>
  step.kind === 'counted' ? { ...step, publication: publicationJson(step.publication) } : step

/** Adds a step of a staff survey. */
export async function saveStaffStep(
  tx: Writer,
  of: OfStaffSurvey,
  step: StaffSurveyStep,
): Promise<void> {
  const { id, kind, recordedAt, recordedBy, ...content } = storedStep(step)
  await tx
    .insertInto('staff_survey_step')
    .values({
      ...{ ...ownerIn(of), id, kind, content: toJson(content) },
      ...recordedIn({ recordedAt, recordedBy }),
    })
    .execute()
}

/** Adds a printing of slips. */
export async function savePrinting(
  tx: Writer,
  of: OfStaffSurvey,
  printing: Printing,
): Promise<void> {
  const { id, slips, isSpare, isAnew } = printing
  await tx
    .insertInto('staff_survey_printing')
    .values({
      ...{ ...ownerIn(of), id, slips, is_spare: isSpare, is_anew: isAnew },
      ...recordedIn(printing),
    })
    .execute()
}

/** Adds what the committee counted; the latest holds. */
export async function saveStaffLedger(
  tx: Writer,
  of: OfStaffSurvey,
  { id, ledger, ...recorded }: Recorded & { readonly id: FactId; readonly ledger: Ledger },
): Promise<void> {
  const { drawn, returned, replaced, onPaper, disputed, witnesses } = ledger
  await tx
    .insertInto('staff_survey_ledger')
    .values({
      ...{ ...ownerIn(of), id, drawn, returned, replaced, on_paper: onPaper, disputed, witnesses },
      ...recordedIn(recorded),
    })
    .execute()
}
