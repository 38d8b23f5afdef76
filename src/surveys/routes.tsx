import { Hono } from 'hono'
import { allow } from '../accounts/permissions.ts'
import { namesOf } from '../accounts/record-reading-store.ts'
import type { Agency } from '../agencies/agency.ts'
import { agencyYearAt } from '../agencies/store.ts'
import { type FiscalYear, fiscalYear } from '../basics/fiscal-year.ts'
import type { FactId } from '../basics/ids.ts'
import { timeOf } from '../basics/instant-text.ts'
import { isUuid } from '../basics/uuid.ts'
import { type Framework, frameworkFor } from '../frameworks/framework.ts'
import { pathsIn, patterns } from '../paths.ts'
import { newId } from '../platform/db/new-id.ts'
import { formSaying, type Typed, typedIn } from '../platform/html/form-view.ts'
import { contextIn, type WebContext, type WebEnv, type World } from '../platform/web/env.ts'
import { page } from '../platform/web/page.ts'
import { sayingSaved } from '../platform/web/saying-saved.ts'
import { trouble } from '../platform/web/trouble.tsx'
import { withForm } from '../platform/web/with-form.ts'
import { atCampaign, type CampaignAt, refusalSaid } from './campaign-routes.ts'
import * as commands from './commands.ts'
import { surveyWords } from './desk-messages.ts'
import { stepFields } from './field-names.ts'
import { campaignTyped, readCampaign, readStep, readWay } from './forms.ts'
import { sameQuestions, takenUp } from './offered.ts'
import { offeredNow } from './offered-store.ts'
import { minimumFor, overviewOf } from './overview.ts'
import { LivePage } from './pages/live.tsx'
import { SurveyPage } from './pages/survey.tsx'
import type { SurveyView } from './pages/survey-view.ts'
import { SurveysPage } from './pages/surveys.tsx'
import { mendedIn, stepsFrom } from './steps.ts'
import { surveyOf, surveysOf, talliesOf } from './store.ts'
import { type SurveyStepKind, stateOf } from './survey.ts'
import { beginningOf, copyOf, waysToBegin } from './ways-to-begin.ts'

interface Shown {
  /** The form that comes back: of the details, or of one step. */
  readonly typed?: Typed
  readonly step?: SurveyStepKind
  readonly wrong?: readonly { readonly field: string; readonly code: string }[]
  readonly refused?: commands.SurveyRefusal
}

/** Campaigns at the desk: those of a year, and one with its numbers, its details and its steps. */
export function surveyRoutes(
  world: World,
  frameworks: readonly Framework[],
  originOf: (c: WebContext) => string,
): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  const { db, clock } = world

  app.get(patterns.surveys, async (c) => {
    const at = await agencyYearAt(db, c.req.param())
    return at ? showList(c, at, {}) : trouble(c, 'not-found')
  })

  app.post(patterns.surveys, (c) =>
    withForm(c, async (typed) => {
      const at = await agencyYearAt(db, c.req.param())
      if (!at) return trouble(c, 'not-found')
      const { agency, year } = at
      const chosen = readWay(typed)
      const copied =
        chosen && 'copied' in chosen ? await surveyOf(db, agency.id, chosen.copied) : null
      const beginning = copied
        ? copyOf(copied)
        : chosen && 'way' in chosen
          ? beginningOf(chosen.way, year, frameworkFor(frameworks, year))
          : chosen && 'offered' in chosen
            ? takenUp(await offeredNow(db), chosen.offered)
            : null
      if (!beginning)
        return showList(c, at, { typed, wrong: [{ field: 'way', code: 'way-missing' }] })
      const key = typedIn(typed, 'key')
      const begun = await commands.beginSurvey(contextIn(c, world), {
        ...{ agencyId: agency.id, year, ...beginning },
        key: (isUuid(key) ? key : newId()) as FactId,
      })
      if (!begun.ok) return showList(c, at, { typed, refused: begun.reason })
      const paths = pathsIn(c.get('language'))
      return sayingSaved(c, world, paths.survey(agency.code, year, begun.value))
    }),
  )

  app.get(patterns.survey, (c) =>
    atCampaign(c, world, async (at) =>
      c.req.query('live') === undefined
        ? show(c, at, {})
        : page(c, <LivePage {...(await viewOf(c, at, {}))} />),
    ),
  )

  app.post(patterns.survey, (c) =>
    atCampaign(c, world, (at) =>
      withForm(c, async (typed) => {
        const { agency, survey } = at
        const [latest] = survey.revisions
        const { words, wrong } = readCampaign(typed, latest, {
          isFrozen: survey.steps.length > 0,
          isLinked: survey.kind === 'official-link',
        })
        if (wrong.length > 0) return show(c, at, { typed, wrong })
        const { questionnaire } = latest
        const done = await commands.reviseSurvey(contextIn(c, world), {
          ...{ agencyId: agency.id, surveyId: survey.id, basedOn: typedIn(typed, 'basedOn') },
          content: { ...words, questionnaire },
        })
        return done.ok ? back(c, at) : again(c, at, { typed, refused: done.reason })
      }),
    ),
  )

  app.post(patterns.surveyStep, (c) =>
    atCampaign(c, world, (at) =>
      withForm(c, async (typed) => {
        const read = readStep(typed)
        if (!read) return trouble(c, 'not-found')
        const { kind, wrong, ...said } = read
        const today = clock.today()
        // A step whose form stands on the page no more has nowhere to say what is wrong with it.
        if (wrong.length > 0)
          return stepsFrom(at.survey, today).includes(kind)
            ? show(c, at, { typed, step: kind, wrong })
            : show(c, at, { refused: { code: 'step-not-now', state: stateOf(at.survey, today) } })
        const asked = { agencyId: at.agency.id, surveyId: at.survey.id, ...said }
        const done = await steps[kind](contextIn(c, world), asked)
        if (done.ok) return back(c, at)
        const { code } = done.reason
        const field = mendedIn[code]
        return again(c, at, {
          ...{ typed, step: kind },
          ...(field
            ? { wrong: [{ field: stepFields(kind)[field], code }] }
            : { refused: done.reason }),
        })
      }),
    ),
  )
  return app

  function back(c: WebContext, { agency, year, survey }: CampaignAt) {
    const paths = pathsIn(c.get('language'))
    return sayingSaved(c, world, paths.survey(agency.code, year, survey.id))
  }

  /** The page as it is by now: somebody may have gone on meanwhile. */
  async function again(c: WebContext, at: CampaignAt, shown: Shown) {
    if (shown.refused?.code === 'not-allowed') return trouble(c, 'not-allowed')
    const survey = await surveyOf(db, at.agency.id, at.survey.id)
    return survey ? show(c, { ...at, survey }, shown) : trouble(c, 'not-found')
  }

  async function viewOf(c: WebContext, at: CampaignAt, shown: Shown): Promise<SurveyView> {
    const { agency, year, survey } = at
    const { typed, wrong = [], step } = shown
    const framework = frameworkFor(frameworks, year)
    const tallies = await talliesOf(db, agency.id, survey.id)
    const names = await namesOf(
      db,
      survey.steps.map(({ recordedBy }) => recordedBy),
    )
    const words = surveyWords[c.get('language')]
    const form = formSaying(typed ?? {}, wrong, { ...words.refused, ...words.wrong })
    const [latest] = survey.revisions
    return {
      ...{ ...at, frame: c.get('frame'), today: clock.today(), time: timeOf(clock.now()) },
      sameAs: sameQuestions(await offeredNow(db), survey),
      overview: overviewOf(tallies, survey.placements),
      minimum: minimumFor(framework, latest.population),
      hasRule: framework !== null,
      mayManage: allow(c.get('actor'), 'manage-survey', agency).ok,
      mayReadWords: allow(c.get('actor'), 'show-survey-words', agency).ok,
      origin: originOf(c),
      form: typed && !step ? form : { typed: campaignTyped(latest), problems: [] },
      step: step ? { kind: step, form } : null,
      refusal: shown.refused ? refusalSaid(c, shown.refused) : null,
      nameOf: (id) => names.get(id) ?? words.nobody,
    }
  }

  async function show(c: WebContext, at: CampaignAt, shown: Shown) {
    return page(c, <SurveyPage {...(await viewOf(c, at, shown))} />, statusOf(shown))
  }

  async function showList(c: WebContext, at: Omit<CampaignAt, 'survey'>, shown: Shown) {
    const { agency, year } = at
    const framework = frameworkFor(frameworks, year)
    const { typed = {}, wrong = [], refused } = shown
    const mayManage = allow(c.get('actor'), 'manage-survey', agency).ok
    const surveys = await surveysOf(db, agency.id, year)
    const listed = await Promise.all(
      surveys.map(async (survey) => ({
        survey,
        n: overviewOf(await talliesOf(db, agency.id, survey.id), []).n,
        minimum: minimumFor(framework, survey.revisions[0].population),
      })),
    )
    const words = surveyWords[c.get('language')]
    return page(
      c,
      <SurveysPage
        frame={c.get('frame')}
        {...{ agency, year, listed, today: clock.today() }}
        ways={mayManage ? waysToBegin.filter((way) => way !== 'framework' || framework) : []}
        copied={
          mayManage
            ? [
                ...(await lastYears(agency, year)),
                ...surveys.filter((survey) => survey.steps.length > 0),
              ]
            : []
        }
        offered={
          mayManage ? (await offeredNow(db)).filter((offer) => offer.agency.id !== agency.id) : []
        }
        formKey={(wrong.length > 0 && typedIn(typed, 'key')) || newId()}
        form={formSaying<string>(typed, wrong, words.wrong)}
        refusal={refused ? refusalSaid(c, refused) : null}
      />,
      statusOf(shown),
    )
  }

  async function lastYears({ id }: Agency, year: FiscalYear) {
    return year > 2500 ? surveysOf(db, id, fiscalYear(year - 1)) : []
  }
}

const statusOf = ({ wrong = [], refused }: Shown) => (wrong.length > 0 ? 422 : refused ? 409 : 200)

/** Each step and its command. */
const steps = {
  opened: commands.openSurvey,
  paused: commands.pauseSurvey,
  resumed: commands.resumeSurvey,
  extended: commands.extendSurvey,
  closed: commands.closeSurvey,
  published: commands.publishResults,
  unpublished: commands.unpublishResults,
  offered: commands.offerQuestions,
  withdrawn: commands.withdrawQuestions,
} satisfies Record<SurveyStepKind, unknown>
