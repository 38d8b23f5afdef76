import { Hono } from 'hono'
import { allow } from '../accounts/permissions.ts'
import type { Agency } from '../agencies/agency.ts'
import { agencyYearAt } from '../agencies/store.ts'
import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { Framework } from '../frameworks/framework.ts'
import { pathsIn, patterns } from '../paths.ts'
import { contextIn, type WebContext, type WebEnv, type World } from '../platform/web/env.ts'
import { page } from '../platform/web/page.ts'
import { sayingSaved } from '../platform/web/saying-saved.ts'
import { trouble } from '../platform/web/trouble.tsx'
import { withForm } from '../platform/web/with-form.ts'
import { heldBack } from './comment.ts'
import { ruleOnComment } from './comment-commands.ts'
import { readCommentRuling } from './comment-forms.ts'
import { commentWords } from './comment-messages.ts'
import { commentsOf } from './comment-store.ts'
import { networkDaysOf } from './network-day-store.ts'
import { CommentsPage } from './pages/comments.tsx'
import { ResultsPage } from './pages/results.tsx'
import { wordsBefore } from './reopening.ts'
import { resultFileAnswer } from './result-file-routes.ts'
import { resultSheetOf } from './result-sheet-store.ts'
import { arrivalsOf, halfDaysOf } from './result-store.ts'
import type { ResultSheet } from './results.ts'
import { surveyOf } from './store.ts'
import { isPublished, type Survey, stateOf } from './survey.ts'

interface At {
  readonly agency: Agency
  readonly year: FiscalYear
  readonly survey: Survey
}

/** The office's side of what came of a survey: its results, as pages and files, and what people wrote. */
export function surveyResultRoutes(
  world: World,
  frameworks: readonly Framework[],
  originOf: (c: WebContext) => string,
): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  const { db, clock } = world

  app.get(patterns.surveyResults, (c) =>
    atSheet(c, async ({ agency, year, survey }, sheet) => {
      const of = { agencyId: agency.id, surveyId: survey.id }
      return page(
        c,
        <ResultsPage
          frame={c.get('frame')}
          {...{ agency, year, sheet, isPooled: isPooled(c) }}
          halfDays={await halfDaysOf(db, of)}
          arrivals={await arrivalsOf(db, of)}
          networks={await networkDaysOf(db, of)}
          isPublished={isPublished(survey)}
          mayPublish={allow(c.get('actor'), 'manage-survey', agency).ok}
          mayReadWords={allow(c.get('actor'), 'show-survey-words', agency).ok}
        />,
      )
    }),
  )

  app.get(patterns.surveyResultsFile, (c) =>
    atSheet(c, async ({ agency, year, survey }, sheet) => {
      const halfDays = await halfDaysOf(db, { agencyId: agency.id, surveyId: survey.id })
      const at = pathsIn(c.get('language')).surveyResults(agency.code, year, survey.id)
      const address = `${originOf(c)}${at}`
      return resultFileAnswer(c, { agency, year, sheet, halfDays, address })
    }),
  )

  app.get(patterns.surveyComments, (c) => atSurvey(c, (at) => showComments(c, at, null)))

  app.post(patterns.surveyComments, (c) =>
    atSurvey(c, (at) =>
      withForm(c, async (typed) => {
        const ruling = readCommentRuling(typed)
        if (!ruling) return trouble(c, 'not-found')
        const { agency, year, survey } = at
        const done = await ruleOnComment(contextIn(c, world), {
          ...{ agencyId: agency.id, surveyId: survey.id, ...ruling },
        })
        const paths = pathsIn(c.get('language'))
        if (done.ok) {
          const here = paths.surveyComments(agency.code, year, survey.id)
          return sayingSaved(c, world, `${here}#c-${ruling.commentId}`)
        }
        if (done.reason.code === 'not-allowed') return trouble(c, 'not-allowed')
        return showComments(c, at, commentWords[c.get('language')].refused[done.reason.code])
      }),
    ),
  )
  return app

  async function showComments(
    c: WebContext,
    { agency, year, survey }: At,
    refusal: string | null,
  ): Promise<Response> {
    const comments = await commentsOf(db, { agencyId: agency.id, surveyId: survey.id })
    const held = heldBack(comments.length, stateOf(survey, clock.today()), wordsBefore(survey))
    return page(
      c,
      <CommentsPage
        frame={c.get('frame')}
        {...{ agency, year, held, refusal, surveyId: survey.id }}
        title={survey.revisions[0].title}
        comments={held ? [] : comments}
      />,
      refusal === null ? 200 : 409,
    )
  }

  /** The survey of the agency itself that an address names. */
  async function atSurvey(c: WebContext, then: (at: At) => Promise<Response>): Promise<Response> {
    const at = await agencyYearAt(db, c.req.param())
    const survey = at && (await surveyOf(db, at.agency.id, c.req.param('survey') ?? ''))
    if (!at || !survey || survey.year !== at.year || survey.kind !== 'own')
      return trouble(c, 'not-found')
    return then({ ...at, survey })
  }

  function atSheet(
    c: WebContext,
    then: (at: At, sheet: ResultSheet) => Promise<Response>,
  ): Promise<Response> {
    return atSurvey(c, async (at) => {
      const look = { frameworks, today: clock.today(), isPooled: isPooled(c), isPublic: false }
      const sheet = await resultSheetOf(db, at.survey, look)
      return sheet ? then(at, sheet) : trouble(c, 'not-found')
    })
  }
}

/** Whether somebody asked for the shown groups as one as well. */
const isPooled = (c: WebContext) => c.req.query('pooled') === 'yes'
