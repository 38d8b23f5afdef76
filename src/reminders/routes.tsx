import { Hono } from 'hono'
import { attemptCounter } from '../platform/sign-in/attempts.ts'
import type { WebContext, WebEnv, World } from '../platform/web/env.ts'
import { chaseRoutes } from './chase-routes.tsx'
import type { Telling } from './commands.ts'
import { feedRoutes } from './feed-routes.ts'
import { lineRoutes } from './line-routes.ts'
import { ownReminderRoutes } from './own-routes.tsx'

/** What is due: to whom it is told, the calendars that show it, and an officer's way to those who are late. */
export function reminderRoutes(
  world: World,
  telling: Telling,
  originOf: (c: WebContext) => string,
): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  const attempts = attemptCounter(telling.installation.key)
  app.route('/', ownReminderRoutes(world, telling.installation, originOf, attempts))
  app.route('/', lineRoutes(world, telling.installation, attempts))
  app.route('/', feedRoutes(world, telling.frameworks, originOf))
  app.route('/', chaseRoutes(world, telling, originOf))
  return app
}
