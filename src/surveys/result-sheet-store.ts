import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { AgencyId } from '../basics/ids.ts'
import { dayIn } from '../basics/instant-text.ts'
import type { PlainDate } from '../basics/plain-date.ts'
import { type Framework, frameworkById, frameworkFor } from '../frameworks/framework.ts'
import type { Reader } from '../platform/db/database.ts'
import { minimumFor } from './overview.ts'
import type { Questionnaire } from './questionnaire.ts'
import { isUnverified } from './questionnaire-of.ts'
import { closedOnDay, earlierClosings } from './reopening.ts'
import { closedCountedOf, interimCountedOf } from './result-store.ts'
import {
  asBefore,
  type Before,
  isAskedAgain,
  type LeastNeeded,
  type ResultSheet,
  type Results,
  resultsOf,
} from './results.ts'
import { countsOf, surveysOf, talliesOf } from './store.ts'
import { isPublished, revisionInForce, type Survey, stateOf, strata } from './survey.ts'

/** Who looks at results, when, and how. */
export interface Look {
  readonly frameworks: readonly Framework[]
  readonly today: PlainDate
  /** Whether the shown groups are wanted as one as well. */
  readonly isPooled: boolean
  /** Whether it is for everybody: what was not published is not there. */
  readonly isPublic: boolean
}

/** Whether everybody may see the results of a survey: they were published, and no answers come any more. */
export const isForAll = (survey: Survey, today: PlainDate): boolean =>
  isPublished(survey) && stateOf(survey, today) === 'closed'

/** The years of which an agency published results of surveys, the newest first. */
export async function publishedResultYearsOf(
  db: Reader,
  agencyId: AgencyId,
  today: PlainDate,
): Promise<readonly FiscalYear[]> {
  const rows = await db
    .selectFrom('survey')
    .innerJoin('survey_step', (on) =>
      on
        .onRef('survey_step.agency_id', '=', 'survey.agency_id')
        .onRef('survey_step.survey_id', '=', 'survey.id'),
    )
    .select('survey.fiscal_year')
    .distinct()
    .where('survey.agency_id', '=', agencyId)
    .where('survey_step.kind', '=', 'published')
    .orderBy('survey.fiscal_year', 'desc')
    .execute()
  const years: FiscalYear[] = []
  for (const { fiscal_year } of rows) {
    const year = fiscal_year as FiscalYear
    // What was published once may have been taken back.
    if ((await surveysOf(db, agencyId, year)).some((each) => isForAll(each, today)))
      years.push(year)
  }
  return years
}

/** The results of a survey of the agency itself as they may be looked at today; null for a campaign around the official link. */
export async function resultSheetOf(
  db: Reader,
  survey: Survey,
  look: Look,
): Promise<ResultSheet | null> {
  const { questionnaire, title } = revisionInForce(survey)
  if (survey.kind !== 'own' || questionnaire === null) return null
  const state = stateOf(survey, look.today)
  const counts = await countsOf(db, survey.agencyId, survey.id)
  const opened = survey.steps.find(({ kind }) => kind === 'opened')
  return {
    ...{ surveyId: survey.id, title, state },
    openedOn: opened ? dayIn(opened.recordedAt) : null,
    closedOn: closedOnDay(survey, look.today),
    questionnaireSha256: opened?.questionnaireSha256 ?? null,
    isUnverified: isFromUnverified(look.frameworks, questionnaire),
    received: counts.reduce((sum, { n }) => sum + n, 0),
    least: leastOf(look.frameworks, survey),
    results: await resultsIn(db, survey, look, await beforeOf(db, survey, look)),
  }
}

async function resultsIn(
  db: Reader,
  survey: Survey,
  { today, isPooled }: Look,
  before: Before | null,
): Promise<Results> {
  const questionnaire = revisionInForce(survey).questionnaire ?? noQuestions
  const state = stateOf(survey, today)
  const of = { agencyId: survey.agencyId, surveyId: survey.id }
  const isInterim = state === 'open' || state === 'paused'
  const closings = earlierClosings(survey)
  const counted = isInterim
    ? await interimCountedOf(db, of, questionnaire, { today, closings })
    : await closedCountedOf(db, of, questionnaire, closings)
  const tallies = await talliesOf(db, survey.agencyId, survey.id)
  const present = strata.filter((stratum) =>
    tallies.some((each) => each.stratum === stratum && each.n > 0),
  )
  return resultsOf({ questionnaire, counted, isInterim, present, isPooled, before })
}

function leastOf(
  frameworks: readonly Framework[],
  { year, revisions }: Survey,
): LeastNeeded | null {
  const { population } = revisions[0]
  const minimum = minimumFor(frameworkFor(frameworks, year), population)
  if (minimum === null || population === null) return null
  return { answers: minimum.least, population, isUnverified: minimum.isUnverified }
}

/** What the newest closed survey of the year before had, where it asked anything in the same words. */
async function beforeOf(db: Reader, survey: Survey, look: Look): Promise<Before | null> {
  const year = (survey.year - 1) as FiscalYear
  const asked = revisionInForce(survey).questionnaire
  for (const earlier of await surveysOf(db, survey.agencyId, year)) {
    if (earlier.kind !== 'own' || stateOf(earlier, look.today) !== 'closed') continue
    if (look.isPublic && !isPublished(earlier)) continue
    const before = asBefore(await resultsIn(db, earlier, look, null))
    if (asked && isAskedAgain(before, asked)) return before
  }
  return null
}

const isFromUnverified = (frameworks: readonly Framework[], { source }: Questionnaire): boolean => {
  if (source.kind !== 'framework') return false
  const framework = frameworkById(frameworks, source.framework)
  // A framework that is not here any more cannot be checked.
  return framework === null || isUnverified(framework)
}

const noQuestions: Questionnaire = {
  ...{ source: { kind: 'own' }, scales: [], sections: [], asksComment: false },
}
