import { Hono } from 'hono'
import { allow } from '../accounts/permissions.ts'
import { agencyYearAt } from '../agencies/store.ts'
import { readDayTyped, toDayTyped } from '../basics/day-typed.ts'
import { type Framework, frameworkFor } from '../frameworks/framework.ts'
import { pathsIn, patterns } from '../paths.ts'
import { formSaying, type Typed, typedIn } from '../platform/html/form-view.ts'
import { contextIn, type WebContext, type WebEnv, type World } from '../platform/web/env.ts'
import { page } from '../platform/web/page.ts'
import { sayingSaved } from '../platform/web/saying-saved.ts'
import { trouble } from '../platform/web/trouble.tsx'
import { withForm } from '../platform/web/with-form.ts'
import { linkWatchOf } from '../settings/link-watch-store.ts'
import { divisionsOf } from '../staff/division-store.ts'
import type { LinkDoor } from './capture-jobs.ts'
import { urlsOf } from './disclosure.ts'
import { linkWords } from './link-messages.ts'
import { watchHours } from './link-run.ts'
import { askForCheck, setLinkWatch } from './link-run-commands.ts'
import { openRunsOf } from './link-run-store.ts'
import { linkStandingsOf } from './link-store.ts'
import { hintsOfYear } from './link-use.ts'
import { LinkProblemsPage, type ListedHint, type ListedLink } from './pages/link-problems.tsx'
import { itemsOf } from './store.ts'

/** The links of a year: what is wrong with them, checking them now, and when they are watched. */
export function linkRoutes(
  world: World,
  frameworks: readonly Framework[],
  door: Pick<LinkDoor, 'poke'> | null,
): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  const { db } = world

  app.get(patterns.oitLinks, (c) => showYear(c))

  app.post(patterns.oitLinks, async (c) => {
    const at = await agencyYearAt(db, c.req.param())
    if (!at || !frameworkFor(frameworks, at.year)) return trouble(c, 'not-found')
    const asked = { agencyId: at.agency.id, year: at.year, code: null }
    const done = await askForCheck(contextIn(c, world), asked)
    if (!done.ok) return trouble(c, 'not-allowed')
    door?.poke()
    return sayingSaved(c, world, pathsIn(c.get('language')).oitLinks(at.agency.code, at.year))
  })

  app.post(patterns.oitWatch, (c) =>
    withForm(c, async (typed) => {
      const at = await agencyYearAt(db, c.req.param())
      if (!at) return trouble(c, 'not-found')
      const isEnd = typedIn(typed, 'act') === 'end'
      const [from, to] = [readDayTyped(typedIn(typed, 'from')), readDayTyped(typedIn(typed, 'to'))]
      const everyHours = watchHours.find((hours) => String(hours) === typedIn(typed, 'hours'))
      const wrong = [
        ...(from.ok ? [] : [{ field: 'from', code: 'day-unreadable' as const }]),
        ...(to.ok ? [] : [{ field: 'to', code: 'day-unreadable' as const }]),
        ...(from.ok && to.ok && to.value < from.value
          ? [{ field: 'to', code: 'ends-before' as const }]
          : []),
        ...(everyHours === undefined ? [{ field: 'hours', code: 'hours-unknown' as const }] : []),
      ]
      if (!isEnd && (!from.ok || !to.ok || everyHours === undefined || wrong.length > 0))
        return showYear(c, { typed, wrong })
      const watch =
        !isEnd && from.ok && to.ok && everyHours !== undefined
          ? { from: from.value, to: to.value, everyHours }
          : null
      const of = { agencyId: at.agency.id, year: at.year }
      const done = await setLinkWatch(contextIn(c, world), of, watch)
      if (!done.ok) return trouble(c, 'not-allowed')
      door?.poke()
      const address = pathsIn(c.get('language')).oitLinks(at.agency.code, at.year)
      return sayingSaved(c, world, `${address}#watch`)
    }),
  )

  return app

  async function showYear(
    c: WebContext,
    shown: {
      readonly typed?: Typed
      readonly wrong?: readonly {
        readonly field: string
        readonly code: keyof (typeof linkWords)['th']['watchWrong']
      }[]
    } = {},
  ) {
    const at = await agencyYearAt(db, c.req.param())
    const framework = at && frameworkFor(frameworks, at.year)
    if (!at || !framework) return trouble(c, 'not-found')
    const { agency, year } = at
    const language = c.get('language')
    // Before what was seen: a round that ends meanwhile is shown once more, and never hides what it found.
    const runs = await openRunsOf(db, agency.id, year)
    const divisions = await divisionsOf(db, agency.id)
    const asked = c.req.query('division') ?? ''
    const all = await itemsOf(db, agency.id, framework)
    const items = all.filter(({ owner }) => asked === '' || (owner?.divisionId ?? 'none') === asked)
    const links = items.flatMap((item) =>
      (item.answer ? urlsOf(item.answer) : []).map((url) => ({
        ...{ item, url, code: item.item.code, title: item.item.title[language] },
        division: divisions.find(({ id }) => id === item.owner?.divisionId)?.name ?? '',
      })),
    )
    const urls = [...new Set(links.map(({ url }) => url))]
    const standings = await linkStandingsOf(db, agency.id, urls)
    const found = hintsOfYear(all, year, (url) => standings.get(url)?.newest ?? null)
    const hints = links.flatMap((link): ListedHint[] =>
      (found.get(link.code) ?? [])
        .filter(({ url }) => url === link.url)
        .map(({ hint }) => ({ ...link, hint })),
    )
    const watch = await linkWatchOf(db, agency.id)
    const actor = c.get('actor')
    const { wrong = [] } = shown
    const typed = shown.typed ?? {
      from: [watch ? toDayTyped(watch.from) : ''],
      to: [watch ? toDayTyped(watch.to) : ''],
      hours: [String(watch?.everyHours ?? 4)],
    }
    return page(
      c,
      <LinkProblemsPage
        frame={c.get('frame')}
        {...{ agency, year, watch, runs, division: asked }}
        links={links.map(
          (link): ListedLink => ({ ...link, standing: standings.get(link.url) ?? null }),
        )}
        hints={hints.toSorted((a, b) =>
          a.hint.certainty === b.hint.certainty ? 0 : a.hint.certainty === 'likely' ? -1 : 1,
        )}
        divisions={divisions.map(({ id, name }) => ({ value: id, text: name }))}
        may={{
          check: allow(actor, 'check-links', agency).ok,
          watch: allow(actor, 'watch-links', agency).ok,
        }}
        form={formSaying(typed, wrong, linkWords[language].watchWrong)}
      />,
      wrong.length > 0 ? 422 : 200,
    )
  }
}
