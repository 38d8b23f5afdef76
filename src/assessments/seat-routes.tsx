import { Hono } from 'hono'
import { allow } from '../accounts/permissions.ts'
import { rolesAbove } from '../accounts/role-store.ts'
import { personOf } from '../accounts/store.ts'
import type { Agency } from '../agencies/agency.ts'
import { agencyYearAt } from '../agencies/store.ts'
import type { FiscalYear } from '../basics/fiscal-year.ts'
import { type Framework, frameworkFor } from '../frameworks/framework.ts'
import { pathsIn, patterns } from '../paths.ts'
import { typedIn } from '../platform/html/form-view.ts'
import { contextIn, type WebContext, type WebEnv, type World } from '../platform/web/env.ts'
import { page } from '../platform/web/page.ts'
import { sayingSaved } from '../platform/web/saying-saved.ts'
import { trouble } from '../platform/web/trouble.tsx'
import { withForm } from '../platform/web/with-form.ts'
import { oitItems } from '../scoring/oit-score.ts'
import { assessmentOf } from './assessment.ts'
import { giveSeat, openAssessment } from './commands.ts'
import type { AssessmentRefusal } from './decisions.ts'
import { readSeat } from './forms.ts'
import { type Assessor, SeatsPage } from './pages/seats.tsx'
import { assessmentFactsOf } from './store.ts'

interface At {
  readonly agency: Agency
  readonly year: FiscalYear
}

/** Who assesses an agency: the operator gives the two seats, and opens the judging. */
export function seatRoutes(world: World, frameworks: readonly Framework[]): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  const { db, clock } = world

  app.get(patterns.assessors, async (c) => {
    const at = await agencyYearAt(db, c.req.param())
    return at ? show(c, at, null) : trouble(c, 'not-found')
  })

  app.post(patterns.assessors, async (c) => {
    const at = await agencyYearAt(db, c.req.param())
    const framework = at && frameworkFor(frameworks, at.year)
    if (!at || !framework) return trouble(c, 'not-found')
    return withForm(c, async (typed) => {
      const of = { agencyId: at.agency.id, framework }
      const name = typedIn(typed, 'act')
      // A form that says nothing we know must not make a seat free.
      const isSeat = name === 'seat' && ['1', '2'].includes(typedIn(typed, 'seat'))
      if (name !== 'open' && !isSeat) return trouble(c, 'not-found')
      const read = readSeat(typed)
      if (!read.ok) return show(c, at, { code: 'person-missing' }, 422)
      const done =
        name === 'open'
          ? await openAssessment(contextIn(c, world), of)
          : await giveSeat(contextIn(c, world), { ...of, ...read.value })
      if (!done.ok) return show(c, at, done.reason)
      return sayingSaved(c, world, pathsIn(c.get('language')).assessors(at.agency.code, at.year))
    })
  })
  return app

  async function show(
    c: WebContext,
    { agency, year }: At,
    refusal: AssessmentRefusal | null,
    status: 200 | 409 | 422 = refusal ? 409 : 200,
  ) {
    const framework = frameworkFor(frameworks, year)
    const facts = await assessmentFactsOf(db, { agencyId: agency.id, year })
    return page(
      c,
      <SeatsPage
        frame={c.get('frame')}
        {...{ agency, year, refusal }}
        years={[...new Set(frameworks.map(({ fiscalYear }) => fiscalYear))].sort((a, b) => b - a)}
        assessment={framework && assessmentOf(oitItems(framework), facts, clock.today())}
        assessors={await assessorsOver(agency)}
      />,
      status,
    )
  }

  /** Those who hold the role of an assessor over an agency, by name. */
  async function assessorsOver(agency: Agency): Promise<readonly Assessor[]> {
    const given = (await rolesAbove(db)).filter(({ role }) => role === 'assessor')
    const found: Assessor[] = []
    for (const id of new Set(given.map(({ personId }) => personId))) {
      const person = await personOf(db, id)
      if (person && allow(person, 'score-disclosures', agency).ok) found.push(person)
    }
    return found.sort((a, b) => a.name.localeCompare(b.name, 'th'))
  }
}
