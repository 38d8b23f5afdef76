import { Hono } from 'hono'
import { allow } from '../accounts/permissions.ts'
import { namesOf } from '../accounts/record-reading-store.ts'
import type { FactId } from '../basics/ids.ts'
import type { Framework } from '../frameworks/framework.ts'
import { pathsIn, patterns } from '../paths.ts'
import { formSaying, type Typed, typedIn } from '../platform/html/form-view.ts'
import { contextIn, type WebContext, type WebEnv, type World } from '../platform/web/env.ts'
import { keptFile } from '../platform/web/kept-file.ts'
import { page } from '../platform/web/page.ts'
import { sayingSaved } from '../platform/web/saying-saved.ts'
import { trouble } from '../platform/web/trouble.tsx'
import { withForm } from '../platform/web/with-form.ts'
import { type AtItem, atItem } from './at-item-routes.ts'
import { warcName } from './capture.ts'
import { keepCaptures } from './capture-commands.ts'
import { captureLinks, type LinkDoor } from './capture-jobs.ts'
import { capturesOf } from './capture-store.ts'
import { inCaptureTurn, isCapturedOften, isCapturing, mostCaptures } from './capture-turns.ts'
import { urlsOf } from './disclosure.ts'
import { linkStanding } from './link-check.ts'
import { linkWords } from './link-messages.ts'
import { askForCheck, ruleOnLink } from './link-run-commands.ts'
import { openRunsOf } from './link-run-store.ts'
import { linkChecksOf, linkRulingsOf } from './link-store.ts'
import { hintsOfYear, linkNameOf } from './link-use.ts'
import { disclosureWords } from './messages.ts'
import { ItemLinksPage } from './pages/item-links.tsx'
import { LinkHistoryPage } from './pages/link-history.tsx'
import { itemsOf } from './store.ts'

/** The links of an item: what was seen of each, checking now, rulings, captures and the dispute pack. */
export function itemLinkRoutes(
  world: World,
  frameworks: readonly Framework[],
  door: LinkDoor | null,
): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  const { db, files, clock } = world
  const here = (c: WebContext, then: (at: AtItem) => Response | Promise<Response>) =>
    atItem(c, world, frameworks, then)

  app.get(patterns.oitItemLinks, (c) => here(c, (at) => showItem(c, at)))

  app.post(patterns.oitItemLinks, (c) =>
    here(c, async ({ agency, year, code }) => {
      const done = await askForCheck(contextIn(c, world), { agencyId: agency.id, year, code })
      if (!done.ok) return trouble(c, 'not-allowed')
      door?.poke()
      return sayingSaved(c, world, pathsIn(c.get('language')).oitItemLinks(agency.code, year, code))
    }),
  )

  app.get(patterns.oitLink, (c) => here(c, (at) => showLink(c, at)))

  app.post(patterns.oitLink, (c) =>
    here(c, (at) =>
      withForm(c, async (typed) => {
        const url = await urlAt(c, at)
        const said = typedIn(typed, 'verdict')
        const reason = typedIn(typed, 'reason').trim().slice(0, 1_000)
        if (url === null) return trouble(c, 'not-found')
        if (!['ok', 'broken', 'none'].includes(said))
          return showLink(c, at, { typed, code: 'verdict-missing' })
        const { agency, year, code } = at
        const done = await ruleOnLink(contextIn(c, world), {
          ...{ agencyId: agency.id, year, code, url, reason },
          verdict: said === 'ok' || said === 'broken' ? said : null,
        })
        if (!done.ok)
          return done.reason.code === 'not-allowed'
            ? trouble(c, 'not-allowed')
            : showLink(c, at, { typed, code: done.reason.code })
        const paths = pathsIn(c.get('language'))
        return sayingSaved(c, world, paths.oitLink(agency.code, year, code, linkNameOf(url)))
      }),
    ),
  )

  app.post(patterns.oitCapture, (c) =>
    here(c, async (at) => {
      const { agency, year, framework, code, item } = at
      const words = linkWords[c.get('language')]
      if (!door) return showItem(c, at, { refusal: words.captureOff })
      const { answer } = item
      if (!answer || urlsOf(answer).length === 0) return showItem(c, at, { refusal: words.noLinks })
      if (isCapturing(agency.id)) return showItem(c, at, { refusal: words.captureBusy })
      if (isCapturedOften(await capturesOf(db, agency.id, year, code), clock.now()))
        return showItem(c, at, { refusal: words.captureOften(mostCaptures) })
      const captured = await inCaptureTurn(agency.id, () =>
        captureLinks(door, { files, clock }, urlsOf(answer)),
      )
      const done = await keepCaptures(contextIn(c, world), {
        ...{ agencyId: agency.id, framework, code, answerId: answer.id as FactId, captured },
      })
      if (!done.ok)
        return done.reason.code === 'changed-meanwhile'
          ? showItem(c, at, { refusal: words.refused['changed-meanwhile'] })
          : trouble(c, 'not-allowed')
      const address = pathsIn(c.get('language')).oitItemLinks(agency.code, year, code)
      return sayingSaved(c, world, `${address}#captures`)
    }),
  )

  app.get(patterns.oitWarc, (c) =>
    here(c, async ({ agency, year, code }) => {
      const captures = await capturesOf(db, agency.id, year, code)
      const capture = captures.find(({ id }) => id === c.req.param('capture'))
      const sha256 = capture?.warcSha256
      const place = sha256 && files.placeOf(sha256)
      if (!capture || !place) return trouble(c, 'not-found')
      const file = { sha256, name: warcName(capture), type: 'application/warc' }
      return (await keptFile(c, place, { ...file, isPublic: false })) ?? trouble(c, 'not-found')
    }),
  )
  return app

  async function showItem(
    c: WebContext,
    { agency, year, code, item, framework }: AtItem,
    shown: {
      readonly refusal?: string
    } = {},
  ) {
    const actor = c.get('actor')
    const { refusal = null } = shown
    // Before what was seen: a round that ends meanwhile is shown once more, and never hides what it found.
    const runs = await openRunsOf(db, agency.id, year)
    const urls = item.answer ? urlsOf(item.answer) : []
    const links = await Promise.all(
      urls.map(async (url) => {
        const checks = await linkChecksOf(db, agency.id, url)
        const rulings = await linkRulingsOf(db, agency.id, url)
        const standing = linkStanding(url, checks, rulings)
        const clickPath = item.answer?.links.find((each) => each.url === url)?.clickPath ?? ''
        return { url, clickPath, checks, standing }
      }),
    )
    const hints = hintsOfYear(
      await itemsOf(db, agency.id, framework),
      year,
      (url) => links.find((each) => each.url === url)?.standing.newest ?? null,
    )
    return page(
      c,
      <ItemLinksPage
        frame={c.get('frame')}
        {...{ agency, year, item, links, refusal, runs }}
        hints={hints.get(code) ?? []}
        captures={await capturesOf(db, agency.id, year, code)}
        may={{
          check: allow(actor, 'check-links', agency).ok,
          capture: allow(actor, 'capture-links', agency).ok,
        }}
        form={{ typed: { answer: [c.req.query('answer') ?? ''] }, problems: [] }}
      />,
      refusal ? 409 : 200,
    )
  }

  /** The address of the item, now or earlier, that bears the name in our own address; null where none does. */
  async function urlAt(c: WebContext, { item }: AtItem): Promise<string | null> {
    const urls = item.answers.flatMap(urlsOf)
    return urls.find((url) => linkNameOf(url) === c.req.param('link')) ?? null
  }

  async function showLink(
    c: WebContext,
    at: AtItem,
    shown: {
      readonly typed?: Typed
      readonly code?: keyof (typeof linkWords)['th']['refused']
    } = {},
  ) {
    const url = await urlAt(c, at)
    if (url === null) return trouble(c, 'not-found')
    const { agency, year, code } = at
    const language = c.get('language')
    const checks = await linkChecksOf(db, agency.id, url)
    const rulings = await linkRulingsOf(db, agency.id, url)
    const names = await namesOf(
      db,
      rulings.map(({ recordedBy }) => recordedBy),
    )
    const fields: Partial<Record<string, string>> = {
      'verdict-missing': 'verdict',
      'reason-missing': 'reason',
    }
    const field = fields[shown.code ?? '']
    const { refused } = linkWords[language]
    const wrong = shown.code && field ? [{ field, code: shown.code }] : []
    return page(
      c,
      <LinkHistoryPage
        frame={c.get('frame')}
        {...{ agency, year, code, url, checks, rulings }}
        standing={linkStanding(url, checks, rulings)}
        nameOf={(id) => names.get(id) ?? disclosureWords[language].nobody}
        mayRule={allow(c.get('actor'), 'rule-on-link', agency).ok}
        refusal={shown.code && !field ? refused[shown.code] : null}
        form={formSaying(shown.typed ?? {}, wrong, refused)}
      />,
      shown.code ? (field ? 422 : 409) : 200,
    )
  }
}
