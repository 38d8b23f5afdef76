import { Hono } from 'hono'
import { agencyById } from '../agencies/store.ts'
import { pathsIn, patterns } from '../paths.ts'
import { addressOf } from '../platform/web/address.ts'
import type { WebContext, WebEnv, World } from '../platform/web/env.ts'
import { policyLeadingTo } from '../platform/web/guard.ts'
import { page } from '../platform/web/page.ts'
import { trouble } from '../platform/web/trouble.tsx'
import { leadOn } from './forward-commands.ts'
import { forwardCounter } from './forward-limit-routes.ts'
import { ForwardPage } from './pages/forward.tsx'
import { surveyByCode } from './store.ts'
import { stateOf } from './survey.ts'
import type { OfSurvey } from './ticket-store.ts'

/**
 * The way to the official system: a page that says where it leads, and a button. Only the button counts, so
 * that whatever looks at every link changes nothing.
 */
export function forwardRoutes(world: World): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  const { db, clock } = world
  const counter = forwardCounter()
  for (const pattern of [patterns.forwardSurvey, patterns.forwardSurveyAt]) {
    app.get(pattern, show)
    app.post(pattern, async (c) => {
      const [code = '', suffix = ''] = [c.req.param('code'), c.req.param('suffix')]
      const address = addressOf(c)
      const isCounted = (of: OfSurvey) => counter.isCounted(of, address, clock.today())
      const context = { db, today: clock.today(), now: clock.now() }
      const done = await leadOn(context, { code, suffix, isCounted })
      if (done.ok) return c.redirect(done.value.address, 303)
      // It was closed since the page was opened: the page says so.
      const found = await surveyByCode(db, code)
      if (found?.kind !== 'official-link') return trouble(c, 'not-found')
      return c.redirect(pathsIn(c.get('language')).forwardSurvey(code, suffix), 303)
    })
  }
  return app

  async function show(c: WebContext): Promise<Response> {
    const survey = await surveyByCode(db, c.req.param('code') ?? '')
    const agency = survey && (await agencyById(db, survey.agencyId))
    if (survey?.kind !== 'official-link' || !agency) return trouble(c, 'not-found')
    const state = stateOf(survey, clock.today())
    const address = survey.revisions[0].officialUrl
    c.header('x-robots-tag', 'noindex')
    // Browsers ask of where a form is led on to, as of where it is sent.
    if (address !== null)
      c.header('content-security-policy', policyLeadingTo(new URL(address).origin))
    const suffix = c.req.param('suffix') ?? ''
    return page(c, <ForwardPage {...{ frame: c.get('frame'), agency, survey, state, suffix }} />)
  }
}
