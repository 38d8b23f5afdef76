import { Hono } from 'hono'
import { allow } from '../accounts/permissions.ts'
import { dayIn } from '../basics/instant-text.ts'
import { pathsIn, patterns } from '../paths.ts'
import { typedIn } from '../platform/html/form-view.ts'
import { contextIn, type WebContext, type WebEnv, type World } from '../platform/web/env.ts'
import { page } from '../platform/web/page.ts'
import { sayingSaved } from '../platform/web/saying-saved.ts'
import { trouble } from '../platform/web/trouble.tsx'
import { withForm } from '../platform/web/with-form.ts'
import { columnsOf } from './column-store.ts'
import { recordOf } from './leaf-store.ts'
import { PublicStaffSurveyPage } from './pages/public-staff-survey.tsx'
import type { ResultShown } from './pages/result-body.tsx'
import { StaffResultsPage } from './pages/staff-results.tsx'
import { StaffWordsPage } from './pages/staff-words.tsx'
import {
  closingDay,
  isStaffPublished,
  policyOf,
  printedSlips,
  publicationIn,
  type StaffSurvey,
} from './staff-survey.ts'
import {
  askedOf,
  atStaffSurvey,
  type StaffSurveyAt,
  staffRefusalSaid,
} from './staff-survey-routes.ts'
import { publicStaffWords, wordRulings } from './word.ts'
import { ruleOnWord } from './word-commands.ts'
import { staffWordsOf } from './word-store.ts'

/** What came of staff surveys: for the office, for the two who read words, and for everybody once published. */
export function staffResultRoutes(world: World): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  const { db, clock } = world

  app.get(patterns.staffSurveyResults, (c) =>
    atStaffSurvey(c, world, async (at) =>
      page(
        c,
        <StaffResultsPage
          {...shownIn(c, at)}
          result={await resultOf(c, at)}
          mayManage={allow(c.get('actor'), 'manage-staff-survey', at.agency).ok}
        />,
      ),
    ),
  )

  app.get(patterns.staffSurveyWords, (c) => atStaffSurvey(c, world, (at) => showWords(c, at, null)))

  app.post(patterns.staffSurveyWords, (c) =>
    atStaffSurvey(c, world, (at) =>
      withForm(c, async (typed) => {
        const ruling = wordRulings.find((each) => each === typedIn(typed, 'ruling'))
        if (!ruling) return trouble(c, 'not-found')
        const wordId = typedIn(typed, 'word')
        const sure = typedIn(typed, 'sure') === 'yes'
        const asked = { ...askedOf(at), wordId, ruling, sure }
        const done = await ruleOnWord(contextIn(c, world), asked)
        if (!done.ok)
          return done.reason.code === 'not-allowed'
            ? trouble(c, 'not-allowed')
            : showWords(c, at, staffRefusalSaid(c, done.reason))
        const { agency, year, survey } = at
        const here = pathsIn(c.get('language')).staffSurveyWords(agency.code, year, survey.id)
        return sayingSaved(c, world, `${here}#w-${wordId}`)
      }),
    ),
  )

  app.get(patterns.publicStaffSurvey, (c) =>
    atPublished(c, async ({ agency, year, survey }, result) => {
      const record = await recordOf(db, askedOf({ agency, survey }))
      const prepared = survey.steps.find((step) => step.kind === 'prepared')
      if (!record || !prepared) return trouble(c, 'not-found')
      const [openedOn, closedOn] = daysOf(survey)
      return page(
        c,
        <PublicStaffSurveyPage
          frame={c.get('frame')}
          {...{ agency, year, surveyId: survey.id, code: survey.code }}
          {...{ result, record, openedOn, closedOn, policySha256: prepared.policySha256 }}
        />,
      )
    }),
  )

  return app

  function shownIn(c: WebContext, { agency, year, survey }: StaffSurveyAt) {
    return { frame: c.get('frame'), agency, year, survey, today: clock.today() }
  }

  function atPublished(
    c: WebContext,
    then: (at: StaffSurveyAt, result: ResultShown) => Promise<Response>,
  ): Promise<Response> {
    return atStaffSurvey(c, world, async (at) => {
      const result = isStaffPublished(at.survey) ? await resultOf(c, at) : null
      return result ? then(at, result) : trouble(c, 'not-found')
    })
  }

  /** What came of a survey; null before it was counted. */
  async function resultOf(
    c: WebContext,
    { agency, survey }: StaffSurveyAt,
  ): Promise<ResultShown | null> {
    const [policy, publication] = [policyOf(survey), publicationIn(survey)]
    if (!policy || !publication) return null
    const of = askedOf({ agency, survey })
    return {
      ...{ language: c.get('language'), policy, publication, ledger: survey.ledger },
      printed: printedSlips(survey),
      columns: await columnsOf(db, of, policy.keys.columns.length),
      words: policy.asksWords ? publicStaffWords(await staffWordsOf(db, of), policy) : [],
    }
  }

  async function showWords(c: WebContext, at: StaffSurveyAt, refusal: string | null) {
    const words = await staffWordsOf(db, askedOf(at))
    const isAsked = policyOf(at.survey)?.asksWords ?? at.survey.revision.asksWords
    return page(
      c,
      <StaffWordsPage
        {...{ ...shownIn(c, at), words, refusal, reader: c.get('actor').id }}
        none={
          !isAsked
            ? 'not-asked'
            : publicationIn(at.survey) === null
              ? 'not-counted'
              : words.length === 0
                ? 'too-few'
                : null
        }
      />,
      refusal === null ? 200 : 409,
    )
  }
}

/** From and to which day answers were taken. */
function daysOf(survey: StaffSurvey) {
  const opened = survey.steps.find(({ kind }) => kind === 'opened')
  const closed = survey.steps.find(({ kind }) => kind === 'closed')
  return [
    opened ? dayIn(opened.recordedAt) : null,
    closed ? dayIn(closed.recordedAt) : closingDay(survey),
  ] as const
}
