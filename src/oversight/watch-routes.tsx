import { Hono } from 'hono'
import { lateIfReceivedBy } from '../challenges/clock.ts'
import type { Framework } from '../frameworks/framework.ts'
import { pathsIn, patterns } from '../paths.ts'
import { thaiDayOf } from '../platform/clock.ts'
import { toCsv } from '../platform/documents/csv.ts'
import type { WebContext, WebEnv, World } from '../platform/web/env.ts'
import { page } from '../platform/web/page.ts'
import { territoriesOf } from './overseer.ts'
import { WatchPage } from './pages/watch.tsx'
import { watchTable } from './pages/watch-table.ts'
import { type Watch, type WatchedRow, watchCounts, watchedAgencies } from './watch-store.ts'
import { daysStill, readWatchAsked, type WatchedAgency, watchedBy } from './watched.ts'

/** How many agencies stand on one page, and how many of a file are in hand at a time. */
const [perPage, perBatch] = [25, 200]

/** The agencies an overseer or an assessor watches, as a page and as a file. */
export function watchRoutes(world: World, frameworks: readonly Framework[]): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  const { db, clock } = world

  app.get(patterns.watch, async (c) => {
    const { asked, watch } = asking(c)
    const counts = await watchCounts(db, watch)
    const pages = Math.max(1, Math.ceil(counts[asked.show] / perPage))
    if (asked.page > pages) {
      const { typed: q, show } = asked
      const sort = asked.sort === 'name' ? '' : asked.sort
      return c.redirect(pathsIn(c.get('language')).watch({ q, show, sort, page: pages }), 303)
    }
    const part = { limit: perPage, offset: (asked.page - 1) * perPage }
    const rows = (await watchedAgencies(db, watch, part)).map(shownOf)
    const today = clock.today()
    const mayAsk = watch.asks.length > 0
    return page(
      c,
      <WatchPage frame={c.get('frame')} {...{ asked, counts, rows, pages, today, mayAsk }} />,
    )
  })

  app.get(patterns.watchFile, async (c) => {
    const language = c.get('language')
    const { watch } = asking(c)
    const batch = async (offset: number) => {
      const rows = await watchedAgencies(db, watch, { limit: perBatch, offset })
      const csv = toCsv(watchTable(language, rows.map(shownOf)))
      // The first line is the head, which stands in the file once.
      const text = offset === 0 ? csv : csv.slice(csv.indexOf('\r\n') + 2)
      return { text, isLast: rows.length < perBatch }
    }
    // What can go wrong goes wrong before the first byte, where it can still be said.
    const first = await batch(0)
    const bytes = new TextEncoder()
    let next: number | null = first.isLast ? null : perBatch
    const stream = new ReadableStream<Uint8Array>({
      start: (sink) => sink.enqueue(bytes.encode(first.text)),
      async pull(sink) {
        if (next === null) return sink.close()
        const { text, isLast } = await batch(next)
        next = isLast ? null : next + perBatch
        if (text !== '') sink.enqueue(bytes.encode(text))
        if (isLast) sink.close()
      },
    })
    c.header('content-type', 'text/csv; charset=utf-8')
    c.header('content-disposition', 'attachment; filename="agencies.csv"')
    return c.body(stream)
  })
  return app

  function asking(c: WebContext) {
    const asked = readWatchAsked(c.req.query())
    const { typed, show, sort } = asked
    const before = Date.parse(clock.now()) - daysStill * 86_400_000
    const stillBefore = new Date(before).toISOString()
    const actor = c.get('actor')
    const whose = { scopes: watchedBy(actor), asks: territoriesOf(actor) }
    const lateIfBy = lateIfReceivedBy(clock.today())
    const watch: Watch = { ...whose, typed, show, sort, stillBefore, lateIfBy, frameworks }
    return { asked, watch }
  }
}

const shownOf = ({ changedAt, edition, ...row }: WatchedRow): WatchedAgency => ({
  ...row,
  edition: edition && { ...edition, day: thaiDayOf(edition.publishedAt) },
  lastChange: changedAt === null ? null : thaiDayOf(changedAt),
})
