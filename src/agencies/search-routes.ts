import { Hono } from 'hono'
import { pathsIn, patterns } from '../paths.ts'
import type { WebEnv, World } from '../platform/web/env.ts'
import { toBesideLine } from './agency.ts'
import { searchAgencies, searchRegistry } from './search-store.ts'
import { readQuery } from './search-text.ts'

/** How many agencies the list below a search has room for. */
const most = 20

/** The search as data, for the list that follows what is typed: public, and the same for everybody. */
export function searchRoutes({ db }: World): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  app.get(patterns.searchJson, async (c) => {
    const query = readQuery(c.req.query('q') ?? '')
    const isRegistry = c.req.query('in') === 'registry'
    const search = isRegistry ? searchRegistry : searchAgencies
    const { bodies, more } =
      query.whole === '' ? { bodies: [], more: false } : await search(db, query, { limit: most })
    const paths = pathsIn(c.get('language'))
    c.header('cache-control', 'public, max-age=60')
    return c.json({
      found: bodies.map((body) => ({
        ...{ code: body.code, name: body.name, type: body.type },
        ...{ district: body.district, province: body.province, beside: toBesideLine(body) },
        href: isRegistry ? null : paths.publicAgency(body.code),
      })),
      more,
    })
  })
  return app
}
