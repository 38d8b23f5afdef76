import { Hono } from 'hono'
import { allow } from '../accounts/permissions.ts'
import { lastActOf, namesOf } from '../accounts/record-reading-store.ts'
import { evidenceFor } from '../evidence/store.ts'
import { reportsOf } from '../measures/reports-store.ts'
import { pathsIn, patterns } from '../paths.ts'
import { typedIn } from '../platform/html/form-view.ts'
import { contextIn, type WebEnv, type World } from '../platform/web/env.ts'
import { page } from '../platform/web/page.ts'
import { sayingSaved } from '../platform/web/saying-saved.ts'
import { trouble } from '../platform/web/trouble.tsx'
import { withForm } from '../platform/web/with-form.ts'
import { seeReports } from './commands.ts'
import { newSince, seenIn } from './inbox.ts'
import { InboxPage } from './pages/inbox.tsx'
import { atWork } from './routes.tsx'

/** How many reports that were seen before stay on the page. */
const mostOld = 20

/** What came in since an officer looked last, and saying that it was seen. */
export function inboxRoutes(world: World): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  const { db } = world

  app.get(patterns.inbox, (c) =>
    atWork(c, world, async ({ agency, year, plan }) => {
      const actor = c.get('actor')
      const all = await reportsOf(db, agency.id, year)
      const looked =
        plan &&
        (await lastActOf(db, agency.id, {
          ...{ person: actor.id, act: 'see-reports', subject: plan.id },
        }))
      const { fresh, old } = newSince(all, seenIn(looked?.after), actor.id)
      const shown = [...fresh, ...old.slice(0, mostOld)]
      const ids = [...new Set(shown.map(({ measureId }) => measureId))]
      return page(
        c,
        <InboxPage
          frame={c.get('frame')}
          {...{ agency, year, fresh, old: old.slice(0, mostOld) }}
          measures={plan?.measures ?? []}
          evidence={await evidenceFor(db, agency.id, { measureIds: ids })}
          names={
            await namesOf(
              db,
              shown.map(({ recordedBy }) => recordedBy),
            )
          }
          reader={actor.id}
          mayHandBack={allow(actor, 'hand-back', agency).ok}
          mayVerify={allow(actor, 'verify-measure', agency).ok}
        />,
      )
    }),
  )

  app.post(patterns.inbox, (c) =>
    atWork(c, world, ({ agency, year, plan }) =>
      withForm(c, async (typed) => {
        // Only a moment of a report there is: what comes later than the page stays new.
        const seen = typedIn(typed, 'seen')
        const all = await reportsOf(db, agency.id, year)
        if (!plan || !all.some(({ recordedAt }) => recordedAt === seen))
          return trouble(c, 'not-found')
        const done = await seeReports(contextIn(c, world), { agencyId: agency.id, plan, seen })
        return done.ok
          ? sayingSaved(c, world, pathsIn(c.get('language')).inbox(agency.code, year))
          : trouble(c, 'not-allowed')
      }),
    ),
  )

  return app
}
