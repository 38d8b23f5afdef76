import { Hono } from 'hono'
import { allow } from '../accounts/permissions.ts'
import type { AgencyYear } from '../agencies/agency.ts'
import { agencyYearAt } from '../agencies/store.ts'
import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { AgencyId, MeasureId } from '../basics/ids.ts'
import { isUuid } from '../basics/uuid.ts'
import type { Framework } from '../frameworks/framework.ts'
import { pathsIn, patterns } from '../paths.ts'
import { newId } from '../platform/db/new-id.ts'
import { typedIn } from '../platform/html/form-view.ts'
import type { Beside } from '../platform/web/beside.ts'
import { contextIn, type WebContext, type WebEnv, type World } from '../platform/web/env.ts'
import { page } from '../platform/web/page.ts'
import { sayingSaved } from '../platform/web/saying-saved.ts'
import { trouble } from '../platform/web/trouble.tsx'
import { withForm } from '../platform/web/with-form.ts'
import { currentOf } from '../results/result-version.ts'
import { resultVersions } from '../results/store.ts'
import { atAGlance } from './executive.ts'
import { executiveWords } from './executive-messages.ts'
import { openNudges } from './nudge.ts'
import { nudgeMeasure } from './nudge-commands.ts'
import { nudgesOf } from './nudge-store.ts'
import { ExecutivePage, type ExecutiveView } from './pages/executive.tsx'
import { planSeenBy } from './seen-store.ts'
import { readWords } from './sign-off-forms.ts'

/** The page of an executive, and nudging the divisions of a row. */
export function executiveRoutes(
  world: World,
  frameworks: readonly Framework[],
  /** What stands of the year's score, from above this slice. */
  beside: Beside<AgencyYear>,
): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  const { db, clock } = world

  app.get(patterns.executive, (c) => atDesk(c, (desk) => show(c, desk, null, 200)))

  app.post(patterns.nudge, (c) =>
    atDesk(c, (desk) => {
      const measureId = c.req.param('measure') ?? ''
      if (!isUuid(measureId)) return trouble(c, 'not-found')
      return withForm(c, async (typed) => {
        const { refused } = executiveWords[c.get('language')]
        const note = readWords(typed, typedIn(typed, 'field') || 'note', null)
        const shown = { measureId, typed: { note: typed[typedIn(typed, 'field')] ?? [] } }
        if (!note.ok) return show(c, desk, { ...shown, sentence: refused['too-long'] }, 422)
        const { agency, year } = desk
        const done = await nudgeMeasure(contextIn(c, world), {
          ...{ agencyId: agency.id, fiscalYear: year, measureId: measureId as MeasureId },
          ...{ note: note.value, key: typedIn(typed, 'key') },
        })
        if (done.ok)
          return sayingSaved(c, world, pathsIn(c.get('language')).executive(agency.code, year))
        if (done.reason.code === 'measure-missing') return trouble(c, 'not-found')
        return show(c, desk, { ...shown, sentence: refused[done.reason.code] }, 409)
      })
    }),
  )
  return app

  async function show(
    c: WebContext,
    desk: AgencyYear,
    wrong: ExecutiveView['wrong'],
    status: 200 | 409 | 422,
  ) {
    const { agency, year } = desk
    const actor = c.get('actor')
    const seen = await planSeenBy(db, frameworks, desk, actor, clock.today())
    const { plan, signOff, ways, compared } = seen
    const nudges = plan ? await nudgesOf(db, agency.id, plan.id) : []
    return page(
      c,
      <ExecutivePage
        frame={c.get('frame')}
        {...desk}
        beside={await beside(c, desk)}
        glance={atAGlance(seen.measures, seen.findings)}
        asked={{ signOff, ways, compared, name: actor.kind === 'person' ? actor.name : '' }}
        nudges={openNudges(nudges, plan?.measures ?? [])}
        mayNudge={allow(actor, 'nudge', agency).ok}
        scores={{
          last: await totalOf(agency.id, (year - 1) as FiscalYear),
          now: await totalOf(agency.id, year),
        }}
        wrong={wrong}
        formKey={newId()}
      />,
      status,
    )
  }

  async function totalOf(agencyId: AgencyId, year: FiscalYear) {
    return currentOf(await resultVersions(db, agencyId, year))?.scores.get('total') ?? null
  }

  /** Finds the agency and year of an address; the guard has asked who may sit at its desk. */
  async function atDesk(c: WebContext, then: (desk: AgencyYear) => Promise<Response> | Response) {
    const at = await agencyYearAt(db, c.req.param())
    return at ? then(at) : trouble(c, 'not-found')
  }
}
