import type { Context as HonoContext } from 'hono'
import type { Actor } from '../../basics/actor.ts'
import type { Language } from '../../basics/bilingual.ts'
import type { Clock } from '../clock.ts'
import { type Context, contextOf } from '../context.ts'
import type { Database } from '../db/database.ts'
import type { FileKeeper } from '../files/file-keeper.ts'
import type { Frame } from '../html/frame.ts'

/** What a request carries once the middleware of app.ts has looked at it. */
export interface WebEnv {
  Variables: {
    language: Language
    frame: Frame
    /** Who is acting: whoever the session says, else a citizen. */
    actor: Actor
  }
}

/** A request and its answer, as every route is given them. */
export type WebContext = HonoContext<WebEnv>

/** What every route stands on. */
export interface World {
  readonly db: Database
  readonly files: FileKeeper
  readonly clock: Clock
}

/** What a command is given, for one request. */
export const contextIn = (c: WebContext, world: World): Context =>
  contextOf(world, c.get('actor'), world.clock)
