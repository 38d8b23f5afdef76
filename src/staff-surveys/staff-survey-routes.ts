import type { Agency } from '../agencies/agency.ts'
import { agencyYearAt } from '../agencies/store.ts'
import type { FiscalYear } from '../basics/fiscal-year.ts'
import { newId } from '../platform/db/new-id.ts'
import type { RecordKey } from '../platform/sealing/record-signing.ts'
import type { ScryptCost } from '../platform/sealing/two-passphrases.ts'
import type { WebContext, World } from '../platform/web/env.ts'
import { trouble } from '../platform/web/trouble.tsx'
import type { StaffSurveyRefusal } from './commands.ts'
import type { CountRefusal } from './count-commands.ts'
import { staffDeskWords } from './desk-messages.ts'
import type { LedgerRefusal } from './ledger-commands.ts'
import type { SlipRefusal } from './slip-commands.ts'
import type { StaffSurvey } from './staff-survey.ts'
import type { StaffStepTrouble } from './step-commands.ts'
import { staffSurveyOf } from './store.ts'
import { sweepStaffSurveys } from './sweep-jobs.ts'
import type { WindowKeyKeeper } from './window-keys.ts'
import type { WordRefusal } from './word-commands.ts'

/** What the acts of a committee are done with. */
export interface StaffSealing {
  readonly keeper: WindowKeyKeeper
  readonly recordKey: RecordKey
  /** As usual where nothing is said. */
  readonly cost?: ScryptCost
}

/** A staff survey as an address names it. */
export interface StaffSurveyAt {
  readonly agency: Agency
  readonly year: FiscalYear
  readonly survey: StaffSurvey
}

/** Finds the staff survey of an address and goes on with it; one of another agency or year is not there. */
export async function atStaffSurvey(
  c: WebContext,
  { db }: Pick<World, 'db'>,
  then: (at: StaffSurveyAt) => Response | Promise<Response>,
): Promise<Response> {
  const at = await agencyYearAt(db, c.req.param())
  const survey = at && (await staffSurveyOf(db, at.agency.id, c.req.param('survey') ?? ''))
  return at && survey?.year === at.year ? then({ ...at, survey }) : trouble(c, 'not-found')
}

/** Whose rows a command is about, as its request names them. */
export const askedOf = ({ agency, survey }: Pick<StaffSurveyAt, 'agency' | 'survey'>) => ({
  agencyId: agency.id,
  surveyId: survey.id,
})

type Refusal =
  | (StaffSurveyRefusal | StaffStepTrouble | SlipRefusal)
  | (LedgerRefusal | CountRefusal | WordRefusal)

/** Why an act was refused: each has its sentence, in both languages. */
export interface StaffRefusal {
  readonly code: Refusal['code']
}

/** Why an act was refused, in a sentence. */
export const staffRefusalSaid = (c: WebContext, { code }: StaffRefusal): string =>
  staffDeskWords[c.get('language')].refused[code]

/** By which number a page with a form is answered. */
export const statusOf = (shown: {
  readonly wrong?: readonly unknown[]
  readonly refused?: unknown
}): 200 | 409 | 422 => ((shown.wrong?.length ?? 0) > 0 ? 422 : shown.refused ? 409 : 200)

/** Destroys what is left of surveys that were counted or called off; what is broken off goes on with the program. */
export const swept = ({ db, clock }: World, { keeper }: Pick<StaffSealing, 'keeper'>) =>
  sweepStaffSurveys({ db, keeper, newId, now: () => clock.now() })
