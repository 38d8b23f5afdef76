import { Hono } from 'hono'
import type { Agency } from '../agencies/agency.ts'
import { agencyYearAt } from '../agencies/store.ts'
import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { Framework } from '../frameworks/framework.ts'
import { pathsIn, patterns } from '../paths.ts'
import type { WebContext, WebEnv, World } from '../platform/web/env.ts'
import { page } from '../platform/web/page.ts'
import { trouble } from '../platform/web/trouble.tsx'
import { publicWordsOf } from './comment.ts'
import { commentsOf } from './comment-store.ts'
import { PublicSurveyPage } from './pages/public-survey.tsx'
import { PublicSurveysPage } from './pages/public-surveys.tsx'
import { resultFileAnswer } from './result-file-routes.ts'
import { isForAll, resultSheetOf } from './result-sheet-store.ts'
import { halfDaysOf } from './result-store.ts'
import type { ResultSheet } from './results.ts'
import { surveyOf, surveysOf } from './store.ts'

interface Published {
  readonly agency: Agency
  readonly year: FiscalYear
  readonly sheet: ResultSheet
}

/** The results of surveys as anybody sees them: of those that are closed and were published alone, groups apart. */
export function publicResultRoutes(
  world: World,
  frameworks: readonly Framework[],
  originOf: (c: WebContext) => string,
): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  const { db, clock } = world
  const look = () => ({ frameworks, today: clock.today(), isPooled: false, isPublic: true })

  app.get(patterns.publicSurveys, async (c) => {
    const at = await agencyYearAt(db, c.req.param())
    if (!at) return trouble(c, 'not-found')
    const sheets: ResultSheet[] = []
    for (const survey of await surveysOf(db, at.agency.id, at.year)) {
      const sheet = isForAll(survey, clock.today()) && (await resultSheetOf(db, survey, look()))
      if (sheet) sheets.push(sheet)
    }
    return page(c, <PublicSurveysPage frame={c.get('frame')} {...at} sheets={sheets} />)
  })

  app.get(patterns.publicSurvey, (c) =>
    atPublished(c, async ({ agency, year, sheet }) => {
      const comments = await commentsOf(db, { agencyId: agency.id, surveyId: sheet.surveyId })
      return page(
        c,
        <PublicSurveyPage
          frame={c.get('frame')}
          {...{ agency, year, sheet }}
          comments={publicWordsOf(comments)}
        />,
      )
    }),
  )

  app.get(patterns.publicSurveyFile, (c) =>
    atPublished(c, async ({ agency, year, sheet }) => {
      const shown = sheet.results.groups.map(({ stratum }) => stratum)
      const all = await halfDaysOf(db, { agencyId: agency.id, surveyId: sheet.surveyId })
      const halfDays = all.filter(({ stratum }) => shown.includes(stratum))
      const at = pathsIn(c.get('language')).publicSurvey(agency.code, year, sheet.surveyId)
      const address = `${originOf(c)}${at}`
      return resultFileAnswer(c, { agency, year, sheet, halfDays, address })
    }),
  )
  return app

  async function atPublished(
    c: WebContext,
    then: (published: Published) => Promise<Response>,
  ): Promise<Response> {
    const at = await agencyYearAt(db, c.req.param())
    const survey = at && (await surveyOf(db, at.agency.id, c.req.param('survey') ?? ''))
    if (!at || !survey || survey.year !== at.year || !isForAll(survey, clock.today()))
      return trouble(c, 'not-found')
    const sheet = await resultSheetOf(db, survey, look())
    return sheet ? then({ ...at, sheet: forAll(sheet) }) : trouble(c, 'not-found')
  }
}

/** Without anything of the groups that are hidden, their number neither. */
const forAll = (sheet: ResultSheet): ResultSheet => ({
  ...sheet,
  received: sheet.results.groups.reduce((sum, { tally }) => sum + tally.n, 0),
  results: { ...sheet.results, hidden: [] },
})
