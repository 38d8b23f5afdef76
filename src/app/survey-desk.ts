import { Hono } from 'hono'
import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { AgencyId } from '../basics/ids.ts'
import type { Framework } from '../frameworks/framework.ts'
import { isPracticeYear } from '../measures/practice-store.ts'
import type { WebContext, WebEnv, World } from '../platform/web/env.ts'
import type { Installation } from '../settings/store.ts'
import { forwardRoutes } from '../surveys/forward-routes.tsx'
import { placementRoutes } from '../surveys/placement-routes.tsx'
import { posterRoutes } from '../surveys/poster-routes.tsx'
import { publicResultRoutes } from '../surveys/public-result-routes.tsx'
import { questionsRoutes } from '../surveys/questions-routes.tsx'
import { surveyResultRoutes } from '../surveys/result-routes.tsx'
import { surveyRoutes } from '../surveys/routes.tsx'
import { ticketRoutes } from '../surveys/ticket-routes.tsx'

/** The office's side of surveys: campaigns, questions, placements, what is printed of them, and the way to the official one. */
export function surveyDesk(
  world: World,
  frameworks: readonly Framework[],
  installation: Installation,
  originOf: (c: WebContext) => string,
): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  const isForPractice = (agency: AgencyId, year: FiscalYear) =>
    isPracticeYear(world.db, agency, year)
  app.route('/', surveyRoutes(world, frameworks, originOf))
  app.route('/', questionsRoutes(world))
  app.route('/', placementRoutes(world, originOf))
  app.route('/', forwardRoutes(world))
  app.route('/', posterRoutes(world, installation, originOf, isForPractice))
  app.route('/', ticketRoutes(world, originOf, isForPractice))
  app.route('/', surveyResultRoutes(world, frameworks, originOf))
  app.route('/', publicResultRoutes(world, frameworks, originOf))
  return app
}
