import type { Hono } from 'hono'
import { recordKeyOf } from '../platform/sealing/record-signing.ts'
import type { Assets } from '../platform/web/assets.ts'
import type { WebContext, WebEnv } from '../platform/web/env.ts'
import { staffSurveyScript } from '../staff-surveys/take-pages-routes.ts'
import { type StaffDoorParts, staffDoorRoutes } from '../staff-surveys/take-routes.ts'
import { noWindowKeys } from '../staff-surveys/window-key-store.ts'
import type { WindowKeyKeeper } from '../staff-surveys/window-keys.ts'

/** Where staff answer surveys, of one installation. */
export function staffSurveyDoor(
  {
    db,
    frameworks,
    windowKeys = noWindowKeys,
  }: Pick<StaffDoorParts, 'db' | 'frameworks'> & {
    readonly windowKeys?: WindowKeyKeeper
  },
  {
    key,
    assets,
    ...given
  }: Pick<StaffDoorParts, 'clock' | 'onFault'> & {
    /** The key of the installation. */
    readonly key: string
    readonly assets: Pick<Assets, 'islands'>
  },
): Hono<WebEnv> {
  const [recordKey, script] = [recordKeyOf(key), staffSurveyScript(assets)]
  return staffDoorRoutes({ ...given, db, frameworks, keeper: windowKeys, recordKey, script })
}

/** Whether an address is one where staff answer: no word of a fault is told there. */
export const isOfStaff = (c: WebContext): boolean =>
  /^(\/en)?\/i\//.test(new URL(c.req.url).pathname)

/**
 * Whether a post to such an address comes from a page that tells nobody where it stands, as ours does, and from no
 * other site as far as the browser says. A slip's code is all that such a post can do anything by.
 */
export function isUnsaid(c: WebContext): boolean {
  const site = c.req.header('sec-fetch-site') ?? 'none'
  const origin = c.req.header('origin') ?? 'null'
  return origin === 'null' && (site === 'same-origin' || site === 'none')
}
