import { Hono } from 'hono'
import { allow } from '../accounts/permissions.ts'
import { namesOf } from '../accounts/record-reading-store.ts'
import { agencyYearAt } from '../agencies/store.ts'
import type { FactId } from '../basics/ids.ts'
import { isUuid } from '../basics/uuid.ts'
import { type Framework, frameworkFor } from '../frameworks/framework.ts'
import { personName } from '../measures/messages.ts'
import { pathsIn, patterns } from '../paths.ts'
import { newId } from '../platform/db/new-id.ts'
import { formSaying, type Typed, typedIn } from '../platform/html/form-view.ts'
import { contextIn, type WebContext, type WebEnv, type World } from '../platform/web/env.ts'
import { page } from '../platform/web/page.ts'
import { sayingSaved } from '../platform/web/saying-saved.ts'
import { trouble } from '../platform/web/trouble.tsx'
import { withForm } from '../platform/web/with-form.ts'
import { placesOf, type Questionnaire } from '../surveys/questionnaire.ts'
import { isUnverified, questionnaireOf } from '../surveys/questionnaire-of.ts'
import { beginStaffSurvey, reviseStaffSurvey } from './commands.ts'
import { ledgerTyped, readLedger, readStaffStep } from './desk-forms.ts'
import { staffDeskWords } from './desk-messages.ts'
import { type DeskStep, staffStepFields } from './field-names.ts'
import { saveLedger } from './ledger-commands.ts'
import { StaffSurveyPage } from './pages/staff-survey.tsx'
import { StaffSurveysPage } from './pages/staff-surveys.tsx'
import { planTyped, readPlan } from './plan-forms.ts'
import { progressOf } from './progress-store.ts'
import { policyOf, staffStateOf } from './staff-survey.ts'
import {
  askedOf,
  atStaffSurvey,
  type StaffRefusal,
  type StaffSealing,
  type StaffSurveyAt,
  staffRefusalSaid,
  statusOf,
  swept,
} from './staff-survey-routes.ts'
import * as steps from './step-commands.ts'
import { staffSurveyOf, staffSurveysOf } from './store.ts'
import { theProgram } from './sweep-jobs.ts'

interface Shown {
  readonly typed?: Typed
  /** Which form comes back: the plan's, the ledger's, or that of one step. */
  readonly part?: 'plan' | 'ledger' | DeskStep
  readonly wrong?: readonly { readonly field: string; readonly code: string }[]
  readonly refused?: StaffRefusal
}

/** Staff surveys at the desk: those of a year, and one with its plan, its steps and its ledger. */
export function staffDeskRoutes(
  world: World,
  frameworks: readonly Framework[],
  sealing: StaffSealing,
  originOf: (c: WebContext) => string,
): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  const { db, clock } = world

  app.get(patterns.staffSurveys, async (c) => {
    const at = await agencyYearAt(db, c.req.param())
    return at ? showList(c, at, {}) : trouble(c, 'not-found')
  })

  app.post(patterns.staffSurveys, (c) =>
    withForm(c, async (typed) => {
      const at = await agencyYearAt(db, c.req.param())
      if (!at) return trouble(c, 'not-found')
      const { agency, year } = at
      const questionnaire = questionsOf(year)
      if (!questionnaire) return showList(c, at, { typed, refused: { code: 'nothing-asked' } })
      const { plan, wrong } = readPlan(typed, clock.today())
      if (wrong.length > 0) return showList(c, at, { typed, wrong })
      const key = typedIn(typed, 'key')
      const begun = await beginStaffSurvey(contextIn(c, world), {
        ...{ agencyId: agency.id, year, content: { ...plan, questionnaire } },
        key: (isUuid(key) ? key : newId()) as FactId,
      })
      if (!begun.ok)
        return begun.reason.code === 'not-allowed'
          ? trouble(c, 'not-allowed')
          : showList(c, at, { typed, refused: begun.reason })
      const paths = pathsIn(c.get('language'))
      return sayingSaved(c, world, paths.staffSurvey(agency.code, year, begun.value))
    }),
  )

  app.get(patterns.staffSurvey, (c) => atStaffSurvey(c, world, (at) => show(c, at, {})))

  app.post(patterns.staffSurvey, (c) =>
    atStaffSurvey(c, world, (at) =>
      withForm(c, async (typed) => {
        const { plan, wrong } = readPlan(typed, clock.today())
        if (wrong.length > 0) return show(c, at, { typed, part: 'plan', wrong })
        const { questionnaire } = at.survey.revision
        const done = await reviseStaffSurvey(contextIn(c, world), {
          ...{ ...askedOf(at), basedOn: typedIn(typed, 'basedOn') },
          content: { ...plan, questionnaire },
        })
        return done.ok ? back(c, at) : again(c, at, { typed, part: 'plan', refused: done.reason })
      }),
    ),
  )

  app.post(patterns.staffSurveyStep, (c) =>
    atStaffSurvey(c, world, (at) =>
      withForm(c, async (typed) => {
        const read = readStaffStep(typed, clock.today())
        if (!read) return trouble(c, 'not-found')
        const { kind, wrong, reason, closesOn } = read
        if (wrong.length > 0) return show(c, at, { typed, part: kind, wrong })
        const asked = { ...askedOf(at), ...sealing, reason, closesOn }
        const done = await stepOf[kind](contextIn(c, world), asked)
        if (done.ok) {
          if (kind === 'called-off') await swept(world, sealing)
          return back(c, at)
        }
        const field = mendedBy(kind, done.reason.code)
        return again(c, at, {
          ...{ typed, part: kind },
          ...(field ? { wrong: [field] } : { refused: done.reason }),
        })
      }),
    ),
  )

  app.post(patterns.staffSurveyLedger, (c) =>
    atStaffSurvey(c, world, (at) =>
      withForm(c, async (typed) => {
        const { ledger, reason, wrong } = readLedger(typed)
        if (wrong.length > 0) return show(c, at, { typed, part: 'ledger', wrong })
        const asked = { ...askedOf(at), recordKey: sealing.recordKey, ledger, reason }
        const done = await saveLedger(contextIn(c, world), asked)
        if (done.ok) return back(c, at, '#ledger')
        return done.reason.code === 'reason-missing'
          ? show(c, at, {
              ...{ typed, part: 'ledger' },
              wrong: [{ field: 'ledger-reason', code: 'reason-missing' }],
            })
          : again(c, at, { typed, part: 'ledger', refused: done.reason })
      }),
    ),
  )
  return app

  function back(c: WebContext, { agency, year, survey }: StaffSurveyAt, part = '') {
    const here = pathsIn(c.get('language')).staffSurvey(agency.code, year, survey.id)
    return sayingSaved(c, world, `${here}${part}`)
  }

  /** The page as it is by now: somebody may have gone on meanwhile. */
  async function again(c: WebContext, at: StaffSurveyAt, shown: Shown) {
    if (shown.refused?.code === 'not-allowed') return trouble(c, 'not-allowed')
    const survey = await staffSurveyOf(db, at.agency.id, at.survey.id)
    return survey ? show(c, { ...at, survey }, shown) : trouble(c, 'not-found')
  }

  async function show(c: WebContext, at: StaffSurveyAt, shown: Shown) {
    const { agency, year, survey } = at
    const { typed = {}, part, wrong = [] } = shown
    const today = clock.today()
    const words = staffDeskWords[c.get('language')]
    const names = await namesOf(
      db,
      [...survey.steps, ...survey.printings].map(({ recordedBy }) => recordedBy),
    )
    const form = formSaying(typed, wrong, { ...words.refused, ...words.wrong })
    const isOpen = staffStateOf(survey, today) === 'open'
    const of = (own: Shown['part'], otherwise: Typed) =>
      part === own ? form : { typed: otherwise, problems: [] }
    const actor = c.get('actor')
    return page(
      c,
      <StaffSurveyPage
        frame={c.get('frame')}
        {...{ agency, year, survey, today, origin: originOf(c) }}
        progress={await progressOf(db, askedOf(at), isOpen ? today : null)}
        hasKeys={await hasKeys(at)}
        mayManage={allow(actor, 'manage-staff-survey', agency).ok}
        mayReadWords={allow(actor, 'read-staff-words', agency).ok}
        plan={of('plan', planTyped(survey.revision))}
        ledger={of('ledger', ledgerTyped(survey.ledger, survey.revision.witnesses))}
        step={part && part !== 'plan' && part !== 'ledger' ? { kind: part, form } : null}
        refusal={shown.refused ? staffRefusalSaid(c, shown.refused) : null}
        nameOf={(id) =>
          id === theProgram ? words.program : personName(id, c.get('language'), names)
        }
      />,
      statusOf(shown),
    )
  }

  /** Whether the keys are here that a survey needs between its preparation and its counting. */
  async function hasKeys({ survey }: StaffSurveyAt): Promise<boolean> {
    const state = staffStateOf(survey, clock.today())
    if (!policyOf(survey) || state === 'counted' || state === 'called-off') return true
    return (await sealing.keeper.read(survey.id)) !== null
  }

  /** What the IIT of a year asks; null where no framework of that year says it. */
  function questionsOf(year: StaffSurveyAt['year']): Questionnaire | null {
    const framework = frameworkFor(frameworks, year)
    const questionnaire = framework && questionnaireOf(framework, 'IIT')
    return questionnaire && placesOf(questionnaire).length > 0 ? questionnaire : null
  }

  async function showList(c: WebContext, at: Omit<StaffSurveyAt, 'survey'>, shown: Shown) {
    const { agency, year } = at
    const { typed, wrong = [], refused } = shown
    const words = staffDeskWords[c.get('language')]
    const framework = frameworkFor(frameworks, year)
    const begun = {
      ...{ title: { th: words.newTitle(year), en: '' }, witnesses: ['', ''] as const },
      ...{ eligible: null, closesOn: null, publishes: 'columns' as const },
      ...{ isBlind: true, asksWords: false },
    }
    return page(
      c,
      <StaffSurveysPage
        frame={c.get('frame')}
        {...{ agency, year, today: clock.today() }}
        surveys={await staffSurveysOf(db, agency.id, year)}
        mayManage={allow(c.get('actor'), 'manage-staff-survey', agency).ok}
        questions={questionsOf(year)}
        isUnverified={framework !== null && isUnverified(framework, 'IIT')}
        formKey={(typed && typedIn(typed, 'key')) || newId()}
        form={formSaying<string>(typed ?? planTyped(begun), wrong, words.wrong)}
        refusal={refused ? staffRefusalSaid(c, refused) : null}
      />,
      statusOf(shown),
    )
  }
}

/** The refusals that a field of the step's form can mend. */
function mendedBy(kind: DeskStep, code: string) {
  const { reason, closesOn } = staffStepFields(kind)
  if (code === 'reason-missing') return { field: reason, code }
  return kind === 'extended' && code.startsWith('day-') ? { field: closesOn, code } : null
}

/** Each step and its command. */
const stepOf = {
  opened: steps.openStaffSurvey,
  extended: steps.extendStaffSurvey,
  closed: steps.closeStaffSurvey,
  'called-off': steps.callOffStaffSurvey,
  published: steps.publishStaffResults,
  unpublished: steps.unpublishStaffResults,
} satisfies Record<DeskStep, unknown>
