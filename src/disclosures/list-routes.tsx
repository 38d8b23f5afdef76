import { Hono } from 'hono'
import { allow } from '../accounts/permissions.ts'
import type { AgencyYear } from '../agencies/agency.ts'
import { agencyYearAt } from '../agencies/store.ts'
import { type Framework, frameworkFor } from '../frameworks/framework.ts'
import type { OitLook } from '../paths/disclosures.ts'
import { patterns } from '../paths.ts'
import type { Beside } from '../platform/web/beside.ts'
import type { WebContext, WebEnv, World } from '../platform/web/env.ts'
import { page } from '../platform/web/page.ts'
import { trouble } from '../platform/web/trouble.tsx'
import { divisionsOf } from '../staff/division-store.ts'
import { urlsOf } from './disclosure.ts'
import { worstOf } from './link-check.ts'
import { linkStandingsOf } from './link-store.ts'
import { hintsOfYear } from './link-use.ts'
import { OitListPage } from './pages/oit-list.tsx'
import { problemsOf } from './problems.ts'
import { itemsOf } from './store.ts'

/** The items of a year, with where each stands. */
export function itemListRoutes(
  world: World,
  frameworks: readonly Framework[],
  /** What stands of the year's score, from above this slice. */
  beside: Beside<AgencyYear>,
): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  const { db, clock } = world

  app.get(patterns.oitDesk, async (c) => {
    const at = await agencyYearAt(db, c.req.param())
    if (!at) return trouble(c, 'not-found')
    const framework = frameworkFor(frameworks, at.year)
    const items = framework ? await itemsOf(db, at.agency.id, framework) : []
    const divisions = await divisionsOf(db, at.agency.id)
    const urls = items.flatMap(({ answer }) => (answer ? urlsOf(answer) : []))
    const standings = await linkStandingsOf(db, at.agency.id, [...new Set(urls)])
    const hints = hintsOfYear(items, at.year, (url) => standings.get(url)?.newest ?? null)
    const all = items.map((item) => ({
      item,
      division: divisions.find(({ id }) => id === item.owner?.divisionId)?.name ?? '',
      health: worstOf(
        (item.answer ? urlsOf(item.answer) : []).flatMap((url) => standings.get(url) ?? []),
      ),
      problems: problemsOf(item, standings, clock.today(), hints.get(item.item.code)),
    }))
    const look = lookIn(c)
    const shown = all.filter(
      ({ item, problems }) =>
        (!look.state || item.state === look.state) &&
        (!look.division || (item.owner?.divisionId ?? 'none') === look.division) &&
        (!look.problem || problems.some((each) => look.problem === 'any' || each === look.problem)),
    )
    return page(
      c,
      <OitListPage
        {...{ frame: c.get('frame'), ...at, all, shown, look }}
        beside={await beside(c, at)}
        mayAssign={allow(c.get('actor'), 'assign-disclosure', at.agency).ok}
        divisions={divisions.map(({ id, name }) => ({ value: id, text: name }))}
      />,
    )
  })
  return app
}

function lookIn(c: WebContext): OitLook {
  const look: Record<string, string> = {}
  for (const name of ['state', 'division', 'problem'] as const) {
    const value = c.req.query(name)
    if (value) look[name] = value
  }
  return look
}
