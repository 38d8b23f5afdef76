import type { MiddlewareHandler } from 'hono'
import type { Framework } from '../frameworks/framework.ts'
import { type Clock, systemClock } from '../platform/clock.ts'
import type { Database } from '../platform/db/database.ts'
import type { Assets } from '../platform/web/assets.ts'
import type { WebContext, WebEnv } from '../platform/web/env.ts'
import { saysWhence } from '../platform/web/page-token.ts'
import { type SurveyDoor, surveyDoor } from '../surveys/door-routes.ts'
import { type SurveyGuard, surveyGuard } from '../surveys/guard-routes.ts'
import { surveyScript } from '../surveys/ready-form-routes.ts'
import { isOfStaff, isUnsaid } from './staff-door.ts'

/** Where citizens answer surveys, and what stands between them and the answers, of one installation. */
export function surveysOf(parts: {
  readonly db: Database
  readonly frameworks: readonly Framework[]
  readonly clock?: Clock
  /** The key of the installation. */
  readonly key: string
  readonly assets: Pick<Assets, 'islands'>
  readonly onFault: (error: unknown) => void
}): { readonly door: SurveyDoor; readonly guard: SurveyGuard } {
  const { assets, clock = systemClock, ...given } = parts
  const guard = surveyGuard({ ...given, clock })
  return { guard, door: surveyDoor({ ...given, clock, guard, script: surveyScript(assets) }) }
}

/** Whoever does something at a desk sees at once what citizens see of it. */
export const tellingDoor =
  (door: SurveyDoor): MiddlewareHandler<WebEnv> =>
  async (c, next) => {
    await next()
    if (c.req.method !== 'GET' && /^(\/en)?\/desk\//.test(new URL(c.req.url).pathname))
      door.changed()
  }

/**
 * A citizen's form, from a browser that says nothing of where it comes from: its route asks for the stamp
 * instead, or only leads on; and the form of staff, whose page tells nobody where it stands.
 */
export const isOfAnybody = (c: WebContext): boolean =>
  isOfStaff(c)
    ? isUnsaid(c)
    : /^(\/en)?\/(a\/[^/]+\/[0-9]+\/oit\/O[0-9]+\/challenge|[qs]\/[^/]+(\/[^/]+)?)$/.test(
        new URL(c.req.url).pathname,
      ) && !saysWhence(c)
