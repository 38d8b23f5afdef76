import { Hono } from 'hono'
import type { AgencyId } from '../basics/ids.ts'
import type { WebEnv, World } from '../platform/web/env.ts'
import { ownAccountRoutes } from './account-routes.tsx'
import type { Entrance } from './door-routes.ts'
import { linkRoutes } from './link-routes.tsx'
import { ownEmailRoutes } from './own-email-routes.tsx'
import { providerRoutes } from './provider-routes.tsx'
import { recoveryRoutes } from './recovery-routes.tsx'
import { secondFactorRoutes } from './second-factor-routes.tsx'
import { signInRoutes } from './sign-in-routes.tsx'

/** Signing in and out, coming in by a link or a code, and one's own account. */
export function accountRoutes(
  world: World,
  entrance: Entrance,
  agencyIds: () => Promise<readonly AgencyId[]>,
): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  signInRoutes(app, world, entrance)
  providerRoutes(app, world, entrance)
  linkRoutes(app, world, entrance, agencyIds)
  recoveryRoutes(app, world, entrance)
  ownAccountRoutes(app, world, entrance)
  ownEmailRoutes(app, world)
  secondFactorRoutes(app, world, entrance)
  return app
}
