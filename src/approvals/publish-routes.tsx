import { Hono } from 'hono'
import { allow } from '../accounts/permissions.ts'
import type { Agency } from '../agencies/agency.ts'
import { agencyYearAt } from '../agencies/store.ts'
import type { FiscalYear } from '../basics/fiscal-year.ts'
import { findingsInPlan } from '../findings/plan-findings.ts'
import type { Framework } from '../frameworks/framework.ts'
import { pathsIn, patterns } from '../paths.ts'
import { formSaying, type Typed, typedIn } from '../platform/html/form-view.ts'
import { contextIn, type WebContext, type WebEnv, type World } from '../platform/web/env.ts'
import { page } from '../platform/web/page.ts'
import { sayingSaved } from '../platform/web/saying-saved.ts'
import { trouble } from '../platform/web/trouble.tsx'
import { withForm } from '../platform/web/with-form.ts'
import { checklistOf } from './checklist.ts'
import { publishPlan } from './commands.ts'
import { changesBetween } from './difference.ts'
import { NothingToPublish, PublishPage } from './pages/publish.tsx'
import { publishWords } from './publish-messages.ts'
import { refusalWords } from './refusal-messages.ts'
import { proofCounts } from './snapshot.ts'
import { type Standing, standingOf } from './standing-store.ts'
import { snapshotBy } from './store.ts'

/** The longest note that stands beside an edition, in signs. */
const longestNote = 500

/** Publishing what was signed. */
export function publishRoutes(
  world: World,
  frameworks: readonly Framework[],
  originOf: (c: WebContext) => string,
): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  const { db, clock } = world

  const atPlan = async (
    c: WebContext,
    then: (agency: Agency, year: FiscalYear, standing: Standing) => Promise<Response>,
  ) => {
    const at = await agencyYearAt(db, c.req.param())
    const standing = at && (await standingOf(db, at.agency.id, at.year, frameworks))
    if (standing) return then(at.agency, at.year, standing)
    return at && c.req.method === 'GET'
      ? page(c, <NothingToPublish frame={c.get('frame')} agency={at.agency} year={at.year} />)
      : trouble(c, 'not-found')
  }

  const show = async (
    c: WebContext,
    agency: Agency,
    standing: Standing,
    { typed, tooLong, refusal }: { typed: Typed; tooLong?: true; refusal?: string },
  ) => {
    const { plan, now, signOff, publications } = standing
    const { language } = c.var
    const newest = publications[0]
    const shown = newest && (await snapshotBy(db, agency.id, newest.digest))
    const wrong = tooLong ? [{ field: 'note', code: 'note-too-long' as const }] : []
    const sentences = { 'note-too-long': publishWords[language].noteTooLong }
    return page(
      c,
      <PublishPage
        frame={c.get('frame')}
        agency={agency}
        year={plan.fiscalYear}
        digest={now.digest}
        signOff={signOff}
        checklist={checklistOf({
          ...{ content: now.content, signOff },
          findings: findingsInPlan(plan, frameworks, clock.today(), proofCounts(now)),
          brokenLinks: brokenLinksOf(standing),
        })}
        publications={publications}
        changes={shown ? changesBetween(shown.content, now.content) : null}
        form={formSaying(typed, wrong, sentences)}
        refusal={refusal ?? null}
        mayPublish={allow(c.get('actor'), 'publish-plan', agency).ok}
        address={`${originOf(c)}${pathsIn(language).publicPlan(agency.code, plan.fiscalYear)}`}
      />,
      refusal ? 409 : tooLong ? 422 : 200,
    )
  }

  const brokenLinksOf = ({ evidence }: Standing) => {
    const broken = [...evidence.values()]
      .flat()
      .filter(({ current }) => current.capture?.outcome === 'broken')
    return new Set(broken.map(({ id }) => id)).size
  }

  app.get(patterns.publish, (c) =>
    atPlan(c, (agency, _, standing) => show(c, agency, standing, { typed: {} })),
  )
  app.post(patterns.publish, (c) =>
    atPlan(c, (agency, fiscalYear, standing) =>
      withForm(c, async (typed) => {
        const note = typedIn(typed, 'note').trim()
        if ([...note].length > longestNote)
          return show(c, agency, standing, { typed, tooLong: true })
        const request = { agencyId: agency.id, fiscalYear, seen: typedIn(typed, 'seen'), note }
        const done = await publishPlan(contextIn(c, world), frameworks, request)
        if (!done.ok) {
          if (done.reason.code === 'not-allowed') return trouble(c, 'not-allowed')
          const refusal = refusalWords[c.get('language')].refused[done.reason.code]
          return show(c, agency, standing, { typed, refusal })
        }
        return sayingSaved(c, world, pathsIn(c.get('language')).publish(agency.code, fiscalYear))
      }),
    ),
  )

  return app
}
