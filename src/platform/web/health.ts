import type { Handler } from 'hono'
import { sql } from 'kysely'
import type { WebEnv, World } from './env.ts'

/**
 * Says whether the program and its database answer, for a proxy or a watcher, and nothing else. The
 * instance is a word made at each start, by which the program knows itself again from outside.
 */
export const health =
  ({ db }: Pick<World, 'db'>, instance: string): Handler<WebEnv> =>
  async (c) => {
    c.header('cache-control', 'no-store')
    try {
      await sql`select 1`.execute(db)
      return c.json({ ok: true, instance })
    } catch {
      // Why it does not answer stands in the log of the requests that need it.
      return c.json({ ok: false, instance }, 503)
    }
  }
