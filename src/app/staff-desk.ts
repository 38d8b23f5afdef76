import { Hono } from 'hono'
import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { AgencyId } from '../basics/ids.ts'
import type { Framework } from '../frameworks/framework.ts'
import { isPracticeYear } from '../measures/practice-store.ts'
import { recordKeyOf } from '../platform/sealing/record-signing.ts'
import type { Assets } from '../platform/web/assets.ts'
import type { WebContext, WebEnv, World } from '../platform/web/env.ts'
import type { Installation } from '../settings/store.ts'
import { ceremonyRoutes } from '../staff-surveys/ceremony-routes.tsx'
import { staffDeskRoutes } from '../staff-surveys/desk-routes.tsx'
import { staffFileRoutes } from '../staff-surveys/folder-file-routes.ts'
import { staffPaperRoutes } from '../staff-surveys/paper-routes.ts'
import { staffResultRoutes } from '../staff-surveys/result-routes.tsx'
import type { StaffSealing } from '../staff-surveys/staff-survey-routes.ts'
import { noWindowKeys } from '../staff-surveys/window-key-store.ts'
import type { WindowKeyKeeper } from '../staff-surveys/window-keys.ts'

/** The office's side of staff surveys, and what everybody sees of them. */
export function staffDesk(
  world: World,
  parts: {
    readonly frameworks: readonly Framework[]
    readonly windowKeys?: WindowKeyKeeper
    readonly installation: Installation
    readonly assets: Pick<Assets, 'recountPage'>
  },
  originOf: (c: WebContext) => string,
): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  const { frameworks, windowKeys: keeper = noWindowKeys, installation, assets } = parts
  const { key } = installation
  const sealing: StaffSealing = { keeper, recordKey: recordKeyOf(key) }
  const isForPractice = (agency: AgencyId, year: FiscalYear) =>
    isPracticeYear(world.db, agency, year)
  app.route('/', staffDeskRoutes(world, frameworks, sealing, originOf))
  app.route('/', ceremonyRoutes(world, sealing, originOf, isForPractice))
  app.route('/', staffPaperRoutes(world, frameworks, installation, originOf, isForPractice))
  app.route('/', staffResultRoutes(world))
  app.route('/', staffFileRoutes(world, { page: assets.recountPage, key }))
  return app
}
