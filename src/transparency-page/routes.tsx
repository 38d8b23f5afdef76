import { Hono } from 'hono'
import { allow } from '../accounts/permissions.ts'
import type { Agency } from '../agencies/agency.ts'
import { practiceWords } from '../agencies/practice-messages.ts'
import { isPractice, markedIfPractice } from '../agencies/set-up-store.ts'
import { agencyAt } from '../agencies/store.ts'
import { readFiscalYear } from '../basics/fiscal-year.ts'
import { analysedBy, type Framework, frameworkFor } from '../frameworks/framework.ts'
import { plainPlan } from '../measures/plain-plan.ts'
import { planOf } from '../measures/store.ts'
import type { StoredPlan } from '../measures/stored-plan.ts'
import { plansOf } from '../measures/summary-store.ts'
import type { DatedVerification } from '../oversight/pages/verified.tsx'
import { standingOf, type Verification } from '../oversight/verification.ts'
import { verificationsOf } from '../oversight/verification-store.ts'
import { pathsIn, patterns } from '../paths.ts'
import { thaiDayOf } from '../platform/clock.ts'
import type { Frame } from '../platform/html/frame.ts'
import type { WebContext, WebEnv, World } from '../platform/web/env.ts'
import { page } from '../platform/web/page.ts'
import { trouble } from '../platform/web/trouble.tsx'
import { reportWords } from '../reports/messages.ts'
import { progressReport } from '../reports/progress-report/v1.ts'
import { publicWords } from './messages.ts'
import { PublicAgencyPage } from './pages/public-agency.tsx'
import { PublicPlanPage } from './pages/public-plan.tsx'
import { PublicReportPage } from './pages/public-report.tsx'

/** What any citizen sees: no sign-in, no cookie, no script. Who has signed in is shown the way to the agency's desk. */
export function transparencyRoutes(world: World, frameworks: readonly Framework[]): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  const agencyOf = (c: WebContext) => agencyAt(world.db, c.req.param('agency'))

  const frameAt = (c: WebContext, agency: Agency): Frame => {
    const { actor, frame, language } = c.var
    if (!allow(actor, 'open-agency', agency).ok) return frame
    const href = pathsIn(language).agencyMenu(agency.code)
    return { ...frame, links: [...frame.links, { href, text: publicWords[language].toDesk }] }
  }

  app.get(patterns.publicAgency, async (c) => {
    const agency = await agencyOf(c)
    if (!agency) return trouble(c, 'not-found')
    const plans = []
    const verificationsOver = await verificationsOf(world.db, agency.id)
    for (const { fiscalYear, measures } of await plansOf(world.db, agency.id)) {
      const plan = measures > 0 ? await planOf(world.db, agency.id, fiscalYear) : null
      // A year to practise with is no plan of the agency's.
      if (plan && !(await isPractice(world.db, agency.id, plan.imported?.id)))
        plans.push({
          ...{ year: fiscalYear, measures: plan.measures },
          verification: datedStanding(verificationsOver(fiscalYear)),
        })
    }
    return page(c, <PublicAgencyPage frame={frameAt(c, agency)} agency={agency} plans={plans} />)
  })

  const withPlan = async (
    c: WebContext,
    then: (agency: Agency, plan: StoredPlan) => Response | Promise<Response>,
  ) => {
    const agency = await agencyOf(c)
    const year = readFiscalYear(c.req.param('year') ?? '')
    const plan = agency && year.ok ? await planOf(world.db, agency.id, year.value) : null
    if (!agency || !plan || plan.measures.length === 0) return trouble(c, 'not-found')
    const marked = await markedIfPractice(world.db, plan, practiceWords[c.get('language')].mark)
    return then(marked.agency, marked)
  }

  app.get(patterns.publicPlan, (c) =>
    withPlan(c, async (agency, plan) => {
      const verifications = (await verificationsOf(world.db, agency.id))(plan.fiscalYear)
      return page(
        c,
        <PublicPlanPage
          frame={frameAt(c, agency)}
          agency={agency}
          plan={plan}
          verification={datedStanding(verifications)}
          today={world.clock.today()}
        />,
      )
    }),
  )

  app.get(patterns.publicReport, (c) =>
    withPlan(c, (agency, plan) => {
      const current = frameworkFor(frameworks, plan.fiscalYear)
      return page(
        c,
        <PublicReportPage
          frame={frameAt(c, agency)}
          agency={agency}
          plan={plan}
          document={progressReport(plainPlan(plan, current), reportWords[c.get('language')])}
          analysed={current && analysedBy(frameworks, current)}
        />,
      )
    }),
  )
  return app
}

/** The verdict that counts, with its day in Thailand. */
function datedStanding(verifications: readonly Verification[]): DatedVerification | null {
  const standing = standingOf(verifications)
  return standing && { ...standing, day: thaiDayOf(standing.at) }
}
