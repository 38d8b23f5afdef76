import { Hono } from 'hono'
import { namesOf } from '../accounts/record-reading-store.ts'
import type { Agency } from '../agencies/agency.ts'
import { isPractice } from '../agencies/set-up-store.ts'
import { agencyYearAt } from '../agencies/store.ts'
import { editionsOf } from '../approvals/edition-store.ts'
import { nudgesFor } from '../approvals/nudge.ts'
import { nudgesOf } from '../approvals/nudge-store.ts'
import type { NudgeShown } from '../approvals/pages/nudge-notes.tsx'
import type { Language } from '../basics/bilingual.ts'
import { readDayTyped } from '../basics/day-typed.ts'
import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { MeasureId } from '../basics/ids.ts'
import type { PlainDate } from '../basics/plain-date.ts'
import { isUuid } from '../basics/uuid.ts'
import { evidenceFor } from '../evidence/store.ts'
import { findingsBeforeTables } from '../findings/plan-findings.ts'
import { findingsOfPlan } from '../findings/plan-findings-store.ts'
import { analysedBy, type Framework, frameworkFor } from '../frameworks/framework.ts'
import { ownersOf } from '../measures/measure.ts'
import { measureHistory, planOf } from '../measures/store.ts'
import type { StoredPlan } from '../measures/stored-plan.ts'
import { yearsPlanned } from '../measures/year-store.ts'
import { pathsIn, patterns } from '../paths.ts'
import { newId } from '../platform/db/new-id.ts'
import type { WebContext, WebEnv, World } from '../platform/web/env.ts'
import { page } from '../platform/web/page.ts'
import { trouble } from '../platform/web/trouble.tsx'
import { type May, mayOf } from './may.ts'
import { FindingsPage } from './pages/findings.tsx'
import { MeasurePage } from './pages/measure.tsx'
import { mendAt } from './pages/mend-at.ts'
import { PlanPage, type View } from './pages/plan.tsx'

/** What an officer looks at: a plan, one of its measures, and what to check. */
export function deskRoutes(world: World, frameworks: readonly Framework[]): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  const { db, clock } = world
  const findingsIn = (plan: StoredPlan, asOf: PlainDate) =>
    findingsOfPlan(db, plan, frameworks, asOf)

  app.get(patterns.plan, (c) =>
    atDesk(c, world, async (agency, year) => {
      const plan = await planOf(db, agency.id, year)
      const may = mayOf(c.get('actor'), agency)
      const years = await yearsPlanned(db, agency.id)
      return page(
        c,
        <PlanPage
          frame={c.get('frame')}
          agency={agency}
          year={year}
          plan={plan}
          isPublished={(await editionsOf(db, agency.id, year)).length > 0}
          isPractice={await isPractice(db, agency.id, plan?.imported?.id)}
          findings={plan ? await findingsIn(plan, clock.today()) : []}
          today={clock.today()}
          view={viewIn(c.req.query('view'))}
          years={years.filter((other) => other !== year)}
          undoKey={newId()}
          names={await namesOf(db, plan?.imported ? [plan.imported.recordedBy] : [])}
          may={may}
          nudges={plan ? await nudgesShown(plan, c.get('language'), may) : []}
        />,
      )
    }),
  )

  app.get(patterns.measure, (c) =>
    atDesk(c, world, async (agency, year) => {
      const id = c.req.param('measure') ?? ''
      const history = isUuid(id) ? await measureHistory(db, agency.id, id as MeasureId) : null
      if (!history || history.fiscalYear !== year) return trouble(c, 'not-found')
      const plan = await planOf(db, agency.id, year)
      const row = (plan?.measures.findIndex((measure) => measure.id === id) ?? -1) + 1
      const findings = plan
        ? (await findingsIn(plan, clock.today())).filter(
            ({ place }) => row > 0 && place.row === row,
          )
        : []
      return page(
        c,
        <MeasurePage
          frame={c.get('frame')}
          agency={agency}
          history={history}
          mayMove={plan ? waysOf(plan, row) : []}
          findings={findings}
          mendAt={(finding) =>
            plan && mayOf(c.get('actor'), agency)('revise-measure')
              ? mendAt(pathsIn(c.get('language')), plan, finding, null)
              : null
          }
          today={clock.today()}
          evidence={
            (await evidenceFor(db, agency.id, { measureIds: [history.id] })).get(history.id) ?? []
          }
          newKey={newId}
          names={
            await namesOf(
              db,
              history.facts.map(({ recordedBy }) => recordedBy),
            )
          }
          may={mayOf(c.get('actor'), agency)}
        />,
      )
    }),
  )

  app.get(patterns.findings, (c) =>
    atDesk(c, world, async (agency, year) => {
      const plan = await planOf(db, agency.id, year)
      if (!plan) return trouble(c, 'not-found')
      const asked = c.req.query('as-of') ?? ''
      const day = readDayTyped(asked)
      const asOf = day.ok ? day.value : clock.today()
      const current = frameworkFor(frameworks, year)
      return page(
        c,
        <FindingsPage
          frame={c.get('frame')}
          agency={agency}
          plan={plan}
          findings={await findingsIn(plan, asOf)}
          beforeTables={findingsBeforeTables(plan, frameworks, asOf)}
          asOf={asOf}
          today={clock.today()}
          wrongDay={asked !== '' && !day.ok}
          analysed={current && analysedBy(frameworks, current)}
        />,
      )
    }),
  )
  return app

  /** What executives ask about the rows that this person reports on, and nobody has answered. */
  async function nudgesShown(plan: StoredPlan, language: Language, may: May) {
    const { agency, fiscalYear, measures } = plan
    const mine = nudgesFor(await nudgesOf(db, agency.id, plan.id), measures, ({ responsible }) =>
      may('report-progress', ownersOf(responsible)),
    )
    return mine.map(({ id, ...shown }): NudgeShown => {
      const href = pathsIn(language).progress(agency.code, fiscalYear, id)
      return { ...shown, href }
    })
  }
}

/** A measure moves among those of its own instrument. */
function waysOf({ measures }: StoredPlan, row: number): readonly ('up' | 'down')[] {
  const measure = measures[row - 1]
  const own = measures.filter(({ instrument }) => instrument === measure?.instrument)
  return [
    ...(measure && own[0] !== measure ? ['up' as const] : []),
    ...(measure && own.at(-1) !== measure ? ['down' as const] : []),
  ]
}

/** Finds the agency and year of an address; the guard has asked who may sit at its desk. */
async function atDesk(
  c: WebContext,
  world: World,
  then: (agency: Agency, year: FiscalYear) => Promise<Response>,
) {
  const at = await agencyYearAt(world.db, c.req.param())
  return at ? then(at.agency, at.year) : trouble(c, 'not-found')
}

const viewIn = (asked: string | undefined): View =>
  asked === 'table' || asked === 'cards' ? asked : 'auto'
