import type { Agency } from '../agencies/agency.ts'
import { agencyYearAt } from '../agencies/store.ts'
import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { WebContext, World } from '../platform/web/env.ts'
import { trouble } from '../platform/web/trouble.tsx'
import type { SurveyRefusal } from './commands.ts'
import { surveyWords } from './desk-messages.ts'
import { surveyOf } from './store.ts'
import type { Survey } from './survey.ts'

/** A campaign as an address of the desk names it. */
export interface CampaignAt {
  readonly agency: Agency
  readonly year: FiscalYear
  readonly survey: Survey
}

/** Finds the campaign of an address and goes on with it; one of another agency or year is not there. */
export async function atCampaign(
  c: WebContext,
  { db }: World,
  then: (at: CampaignAt) => Response | Promise<Response>,
): Promise<Response> {
  const at = await agencyYearAt(db, c.req.param())
  const survey = at && (await surveyOf(db, at.agency.id, c.req.param('survey') ?? ''))
  return at && survey?.year === at.year ? then({ ...at, survey }) : trouble(c, 'not-found')
}

/** Why an act was refused, in a sentence. */
export const refusalSaid = (c: WebContext, { code }: SurveyRefusal): string =>
  surveyWords[c.get('language')].refused[code] ?? code

/** The act the guard refuses, where it was lost between the page and the form. */
export const isNotAllowed = ({ code }: SurveyRefusal): boolean => code === 'not-allowed'
