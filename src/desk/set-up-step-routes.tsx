import { Hono } from 'hono'
import { agencyRoles, isAgencyRole } from '../accounts/role-rules.ts'
import type { Agency } from '../agencies/agency.ts'
import {
  readSetUpStep,
  type SetUp,
  type SetUpStep,
  setUpSteps,
  stepAfter,
} from '../agencies/set-up.ts'
import { setUpOf } from '../agencies/set-up-store.ts'
import { agencyAt } from '../agencies/store.ts'
import { type FiscalYear, fiscalYear, fiscalYearOf, readFiscalYear } from '../basics/fiscal-year.ts'
import { monthOf } from '../basics/plain-date.ts'
import { confidenceOf, type Framework, frameworkFor } from '../frameworks/framework.ts'
import { planOf } from '../measures/store.ts'
import { pathsIn, patterns } from '../paths.ts'
import { thaiDayOf } from '../platform/clock.ts'
import { typedFrom } from '../platform/form.ts'
import { type FieldProblem, type Typed, typedIn } from '../platform/html/form-view.ts'
import { qrCode } from '../platform/qr-code.ts'
import { typedForm } from '../platform/web/body.ts'
import { contextIn, type WebContext, type WebEnv, type World } from '../platform/web/env.ts'
import { page } from '../platform/web/page.ts'
import { sayingSaved } from '../platform/web/saying-saved.ts'
import { trouble } from '../platform/web/trouble.tsx'
import { divisionsOf, holdingsOf, postsOf } from '../staff/division-store.ts'
import { takeIn } from '../staff/people-commands.ts'
import { staffWords } from '../staff/people-messages.ts'
import { readStaffPaste, suggestedRole, toIntakeLine } from '../staff/people-paste.ts'
import { inOrderOfPosts, postsHeldBy, rolesShown } from '../staff/people-shown.ts'
import { colleaguesOf, understoodOf } from '../staff/people-store.ts'
import { usualDivisions } from '../staff/post.ts'
import { issueSlips } from '../staff/slip-commands.ts'
import { AgencyDone } from './pages/set-up/agency-step.tsx'
import type { StepPage } from './pages/set-up/frame.tsx'
import { DivisionsStep, DoneStep, PeopleStep, YearStep } from './pages/set-up/steps.tsx'
import type { PracticePlan } from './practice-plan.ts'
import { beginPractice, chooseRoles, endPractice, goOn } from './set-up-commands.ts'
import { setUpWords } from './set-up-messages.ts'

/** What the setting-up is given besides the world. */
export interface SetUpParts {
  /** Where others reach this site, for the links that are printed. */
  readonly originOf: (c: WebContext) => string
  /** The sample year to play with; null where there is none to be had. */
  readonly practice: () => Promise<PracticePlan | null>
}

interface Shown {
  readonly typed?: Typed
  readonly problems?: readonly FieldProblem[]
  readonly status?: 200 | 409 | 422
}

/** The steps of the setting-up after the first. */
export function stepRoutes(
  world: World,
  frameworks: readonly Framework[],
  { originOf, practice }: SetUpParts,
): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  const { db, clock } = world
  const thisYear = () => fiscalYearOf(monthOf(clock.today()))

  /** The newest year whose framework the program has. */
  const newest = () =>
    frameworks
      .map(({ fiscalYear }) => fiscalYear)
      .sort()
      .slice(-1)

  app.get(patterns.agencySetUpStep, (c) => atStep(c, (agency, step) => show(c, agency, step)))
  app.post(patterns.agencySetUpStep, (c) =>
    atStep(c, async (agency, step) => {
      const typed = await typedForm(c)
      if (!typed.ok) return trouble(c, typed.reason)
      switch (step) {
        case 'agency':
          return onTo(c, agency, 'divisions', false)
        case 'divisions':
          return saveDivisions(c, agency, typed.value)
        case 'people':
          return savePeople(c, agency, typed.value)
        case 'year':
          return saveYear(c, agency, typed.value)
        case 'done':
          return makeSlips(c, agency)
      }
    }),
  )
  return app

  async function atStep(
    c: WebContext,
    then: (agency: Agency, step: SetUpStep) => Promise<Response>,
  ): Promise<Response> {
    const agency = await agencyAt(db, c.req.param('agency'))
    const step = readSetUpStep(c.req.param('step') ?? '')
    return agency && step ? then(agency, step) : trouble(c, 'not-found')
  }

  async function onTo(c: WebContext, agency: Agency, step: SetUpStep, isSaved = true) {
    await goOn(contextIn(c, world), agency.id, step)
    const next = pathsIn(c.get('language')).agencySetUpStep(agency.code, step)
    return isSaved ? sayingSaved(c, world, next) : c.redirect(next, 303)
  }

  async function saveDivisions(c: WebContext, agency: Agency, typed: Typed) {
    const act = typedIn(typed, 'act')
    if (act === 'skip') return onTo(c, agency, stepAfter('divisions'), false)
    const { lines, trouble: code } = readStaffPaste(pastedIn(typed))
    const words = staffWords[c.get('language')]
    if (code || act !== 'save') {
      const problems = code ? [{ field: 'table', sentence: words.wrong[code] }] : []
      return show(c, agency, 'divisions', { typed, problems, status: code ? 422 : 200 })
    }
    const done = await takeIn(contextIn(c, world), agency.id, lines.map(toIntakeLine))
    if (done.ok) return onTo(c, agency, stepAfter('divisions'))
    const problems = [{ field: 'table', sentence: words.wrong[done.reason.code] }]
    return show(c, agency, 'divisions', { typed, problems, status: 409 })
  }

  async function savePeople(c: WebContext, agency: Agency, typed: Typed) {
    const people = (await colleaguesOf(db, agency.id)).filter(({ id }) => `role-${id}` in typed)
    const chosen = people.map(({ id }) => {
      const role = typedIn(typed, `role-${id}`)
      return { personId: id, role: isAgencyRole(role) ? role : null }
    })
    const done = await chooseRoles(contextIn(c, world), agency.id, chosen)
    if (done.ok) return onTo(c, agency, stepAfter('people'))
    const sentence = staffWords[c.get('language')].wrong[done.reason.code]
    return show(c, agency, 'people', {
      ...{ typed, problems: [{ field: people[0]?.id ?? '', sentence }], status: 409 },
    })
  }

  async function saveYear(c: WebContext, agency: Agency, typed: Typed) {
    const context = contextIn(c, world)
    const words = setUpWords[c.get('language')].wrong
    const refused = (field: string, sentence: string, status: 409 | 422) =>
      show(c, agency, 'year', { typed, problems: [{ field, sentence }], status })
    if (typedIn(typed, 'act') === 'end-practice') {
      const ended = await endPractice(context, agency.id)
      return ended.ok ? onTo(c, agency, 'year') : refused('year', words['practice-refused'], 409)
    }
    const year = readFiscalYear(typedIn(typed, 'year'))
    if (!year.ok) return refused('year', words['year-malformed'], 422)
    const sample = typedIn(typed, 'begin') === 'practice' ? await practice() : null
    if (sample) {
      const begun = await beginPractice(context, agency.id, sample)
      if (!begun.ok) return refused('begin', words['practice-refused'], 409)
    }
    const isFinished = waitingOf(await colleaguesOf(db, agency.id)).length === 0
    await goOn(context, agency.id, 'year', { fiscalYear: year.value, isFinished })
    return onTo(c, agency, stepAfter('year'))
  }

  async function makeSlips(c: WebContext, agency: Agency) {
    const context = contextIn(c, world)
    const slips = await issueSlips(context, agency.id, waitingOf(await colleaguesOf(db, agency.id)))
    if (!slips.ok) {
      const sentence = staffWords[c.get('language')].wrong[slips.reason.code]
      return show(c, agency, 'done', { problems: [{ field: 'slips', sentence }], status: 409 })
    }
    await goOn(context, agency.id, 'done', { isFinished: true })
    c.header('cache-control', 'no-store')
    const shown = slips.value.map((slip) => {
      const { href } = new URL(pathsIn(c.get('language')).join(slip.token), originOf(c))
      return { ...slip, link: href, qr: qrCode(href), until: thaiDayOf(slip.until) }
    })
    return show(c, agency, 'done', {}, shown)
  }

  async function show(
    c: WebContext,
    agency: Agency,
    step: SetUpStep,
    { typed, problems = [], status = 200 }: Shown = {},
    slips: Parameters<typeof DoneStep>[0]['slips'] = null,
  ): Promise<Response> {
    const setUp = await setUpOf(db, agency.id)
    const parts = {
      divisions: await divisionsOf(db, agency.id),
      posts: await postsOf(db, agency.id),
      holdings: await holdingsOf(db, agency.id),
    }
    const colleagues = await colleaguesOf(db, agency.id)
    const people = inOrderOfPosts(parts, colleagues, clock.today())
    const year = setUp?.fiscalYear ?? thisYear()
    const reached = setUp?.step ?? 'agency'
    const words = setUpWords[c.get('language')]
    const open = parts.divisions.filter(({ isClosed }) => !isClosed)
    const isPast = (asked: SetUpStep) => setUpSteps.indexOf(asked) < setUpSteps.indexOf(reached)
    const common: StepPage & { agency: Agency } = {
      ...{ frame: c.get('frame'), step, agency, reached },
      form: { typed: typed ?? {}, problems },
      done: {
        agency: agency.name,
        ...(isPast('divisions')
          ? { divisions: words.summary.divisions(open.length, parts.posts.length) }
          : {}),
        ...(isPast('people') ? { people: words.summary.people(people.length) } : {}),
        ...(isPast('year') ? { year: words.summary.year(year) } : {}),
      },
    }
    switch (step) {
      case 'agency':
        return page(c, <AgencyDone {...common} />, status)
      case 'divisions': {
        const usual = usualDivisions(agency.type).filter(
          (name) => !open.some((division) => division.name === name),
        )
        const { lines } = readStaffPaste(pastedIn(common.form.typed))
        const understood = await understoodOf(db, agency.id, lines, clock.today())
        const step = <DivisionsStep {...common} usual={usual} understood={understood} />
        return page(c, step, status)
      }
      case 'people': {
        const shown = people.map((person) => {
          const [held] = postsHeldBy(parts, person.id, clock.today())
          const asked = typed && typedIn(typed, `role-${person.id}`)
          const given = agencyRoles.find((role) => person.roles.some((each) => each.role === role))
          // What is suggested is suggested once: whoever was left without a role stays so.
          const suggested = isPast('people') ? null : suggestedRole(held?.post.name ?? '')
          const role = asked === undefined ? (given ?? suggested) : asked
          return {
            ...{ id: person.id, name: person.name, canSignIn: person.canSignIn },
            post: held ? [held.post.name, held.division].filter(Boolean).join(' · ') : '',
            isYou: person.id === c.get('actor').id,
            roles: rolesShown(parts.divisions, person.roles),
            role: role !== null && isAgencyRole(role) ? role : null,
          }
        })
        return page(c, <PeopleStep {...common} people={shown} />, status)
      }
      case 'year': {
        const sample = await practice()
        const start = typedFrom({ year: String(year), begin: 'clean' })
        const form = { typed: { ...start, ...typed }, problems }
        const isThere = sample !== null && (await isPractised(agency, setUp, sample.fiscalYear))
        const offered = [
          ...new Set([year, thisYear(), fiscalYear(thisYear() + 1), ...newest()]),
        ].sort()
        return page(
          c,
          <YearStep
            {...common}
            form={form}
            years={offered.map((each) => ({ year: each, framework: frameworkOf(c, each) }))}
            practice={sample && { year: sample.fiscalYear, isThere }}
          />,
          status,
        )
      }
      case 'done': {
        const sample = setUp?.practiceFact ? await practice() : null
        const isThere = sample !== null && (await isPractised(agency, setUp, sample.fiscalYear))
        const waiting = waitingOf(people).length
        return page(
          c,
          <DoneStep
            {...common}
            waiting={waiting}
            origin={originOf(c)}
            slips={slips}
            year={year}
            practiceYear={isThere ? sample.fiscalYear : null}
          />,
          status,
        )
      }
    }
  }

  /** Whether the sample year still stands in the agency: its import may have been undone on the plan's page. */
  async function isPractised({ id }: Agency, setUp: SetUp | null, year: FiscalYear) {
    if (!setUp?.practiceFact) return false
    return (await planOf(db, id, year))?.imported?.id === setUp.practiceFact
  }

  function frameworkOf(c: WebContext, year: FiscalYear) {
    const framework = frameworkFor(frameworks, year)
    if (!framework) return null
    const marks = Object.values(framework.confidence)
    return {
      title: framework.title[c.get('language')],
      isUnverified: marks.some((mark) => confidenceOf(mark) === 'unverified'),
    }
  }
}

/** Whoever has a role and has not joined yet. */
const waitingOf = (people: Awaited<ReturnType<typeof colleaguesOf>>) =>
  people.filter(({ canSignIn, roles }) => !canSignIn && roles.length > 0)

const pastedIn = (typed: Typed) => ({
  table: typedIn(typed, 'table'),
  usual: typed['usual'] ?? [],
})
