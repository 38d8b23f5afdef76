import { Hono } from 'hono'
import { allow } from '../accounts/permissions.ts'
import { canonicalJson } from '../basics/canonical-json.ts'
import { pathsIn, patterns } from '../paths.ts'
import { formSaying, type Typed, typedIn } from '../platform/html/form-view.ts'
import { contextIn, type WebContext, type WebEnv, type World } from '../platform/web/env.ts'
import { page } from '../platform/web/page.ts'
import { sayingSaved } from '../platform/web/saying-saved.ts'
import { trouble } from '../platform/web/trouble.tsx'
import { withForm } from '../platform/web/with-form.ts'
import { atCampaign, type CampaignAt, refusalSaid } from './campaign-routes.ts'
import { reviseSurvey, type SurveyRefusal, undoRevision } from './commands.ts'
import { type Edit, edited, readEdit } from './editing.ts'
import { fieldsOf, type WrongQuestions } from './field-names.ts'
import { formPolicy } from './form-look.ts'
import { EditQuestionsPage } from './pages/edit-questions.tsx'
import { formHtml } from './pages/form.tsx'
import { FrozenQuestionsPage } from './pages/frozen-questions.tsx'
import type { Questionnaire } from './questionnaire.ts'
import { questionsTyped, readQuestions, wrongIn } from './questions-forms.ts'
import { questionsWords } from './questions-messages.ts'
import { revisionBefore, surveyOf } from './store.ts'
import { closingDayOf, revisionInForce } from './survey.ts'
import { readyScales } from './ways-to-begin.ts'

interface Shown {
  /** As it stands in the form; the saved one where nothing was typed. */
  readonly questionnaire?: Questionnaire
  readonly typed?: Typed
  readonly edit?: Edit
  readonly wrong?: readonly { readonly field: string; readonly code: WrongQuestions }[]
  readonly refused?: SurveyRefusal
}

/** The questions of a survey of one's own: to be changed while it is a draft, to be read from then on. */
export function questionsRoutes(world: World): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  const { db } = world

  app.get(patterns.surveyQuestions, (c) =>
    atCampaign(c, world, (at) => {
      const language = c.req.query('preview')
      return language === 'th' || language === 'en' ? preview(c, at, language) : show(c, at, {})
    }),
  )

  app.post(patterns.surveyQuestions, (c) =>
    atCampaign(c, world, (at) => {
      // A form filled in on the preview goes nowhere.
      const previewed = c.req.query('preview')
      if (previewed !== undefined)
        return c.redirect(`${self(c, at)}?preview=${previewed === 'en' ? 'en' : 'th'}`, 303)
      return withForm(c, async (typed) => {
        const [latest] = at.survey.revisions
        const saved = latest.questionnaire
        if (!saved) return trouble(c, 'not-found')
        const act = typedIn(typed, 'act')
        const of = { agencyId: at.agency.id, surveyId: at.survey.id }
        const basedOn = typedIn(typed, 'basedOn')
        if (act === 'undo') {
          const done = await undoRevision(contextIn(c, world), { ...of, basedOn })
          return done.ok ? back(c, at) : again(c, at, { refused: done.reason })
        }
        const questionnaire = readQuestions(typed, saved.source)
        const edit = readEdit(act)
        if (edit) {
          const next = edited(questionnaire, edit, readyScales)
          return show(c, at, { questionnaire: next, typed, edit })
        }
        const wrong = wrongIn(questionnaire, typed)
        if (wrong.length > 0) return show(c, at, { questionnaire, typed, wrong })
        const { title, officialUrl, population, improved } = latest
        const content = { title, officialUrl, population, improved, questionnaire }
        const done = await reviseSurvey(contextIn(c, world), { ...of, basedOn, content })
        return done.ok ? back(c, at) : again(c, at, { questionnaire, typed, refused: done.reason })
      })
    }),
  )
  return app

  function self(c: WebContext, { agency, year, survey }: CampaignAt) {
    return pathsIn(c.get('language')).surveyQuestions(agency.code, year, survey.id)
  }

  function back(c: WebContext, at: CampaignAt) {
    return sayingSaved(c, world, self(c, at))
  }

  async function again(c: WebContext, at: CampaignAt, shown: Shown) {
    if (shown.refused?.code === 'not-allowed') return trouble(c, 'not-allowed')
    const survey = await surveyOf(db, at.agency.id, at.survey.id)
    return survey ? show(c, { ...at, survey }, shown) : trouble(c, 'not-found')
  }

  async function show(c: WebContext, { agency, survey }: CampaignAt, shown: Shown) {
    const frame = c.get('frame')
    const { refused, wrong = [], typed, edit } = shown
    const status = wrong.length > 0 ? 422 : refused ? 409 : 200
    const [latest] = survey.revisions
    const saved = latest.questionnaire
    const mayManage = allow(c.get('actor'), 'manage-survey', agency).ok
    if (!saved || survey.steps.length > 0 || !mayManage)
      return page(c, <FrozenQuestionsPage {...{ frame, agency, survey }} />, status)
    const questionnaire = shown.questionnaire ?? saved
    const words = questionsWords[c.get('language')]
    // What is wrong is shown as it was typed; after an edit, places have moved.
    const shownTyped = typed && !edit ? typed : questionsTyped(questionnaire)
    return page(
      c,
      <EditQuestionsPage
        {...{ frame, agency, survey, questionnaire }}
        form={formSaying(shownTyped, wrong, words.wrong)}
        isChanged={canonicalJson(questionnaire) !== canonicalJson(saved)}
        openAt={edit ? openAfter(edit, questionnaire) : null}
        mayUndo={(await revisionBefore(db, agency.id, survey.id)) !== null}
        basedOn={typed && !refused ? typedIn(typed, 'basedOn') : latest.id}
        refusal={refused ? refusalSaid(c, refused) : null}
      />,
      status,
    )
  }

  function preview(c: WebContext, at: CampaignAt, language: 'th' | 'en') {
    const { agency, survey } = at
    const { questionnaire, title } = revisionInForce(survey)
    const { improved } = survey.revisions[0]
    if (!questionnaire) return trouble(c, 'not-found')
    c.header('content-security-policy', formPolicy)
    const html = formHtml({
      ...{ agencyName: agency.name, title, questionnaire, language, improved },
      ...{ stratum: 'open', closesOn: closingDayOf(survey), isLarge: false, asksTicket: true },
      addresses: {
        self: `${self(c, at)}?preview=${language}`,
        next: `${self(c, at)}?preview=${language}`,
        otherLanguage: `${self(c, at)}?preview=${language === 'th' ? 'en' : 'th'}`,
        large: `${self(c, at)}?preview=${language}`,
        ...{ results: null, script: null },
      },
      ...{ isUnverified: questionnaire.source.kind === 'framework', filled: null, notice: null },
    })
    return c.html(html)
  }
}

/** The question that an edit was about, where it stands now. */
function openAfter({ act, of, at }: Edit, { sections }: Questionnaire): string | null {
  const [s = 0, q = 0] = at
  if (of === 'part') return fieldsOf.question(s, q)
  if (act !== 'add') return null
  if (of === 'section') return fieldsOf.question(sections.length - 1, 0)
  return of === 'question' ? fieldsOf.question(s, (sections[s]?.questions.length ?? 1) - 1) : null
}
