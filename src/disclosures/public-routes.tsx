import { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import type { AgencyYear } from '../agencies/agency.ts'
import { agencyYearAt } from '../agencies/store.ts'
import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { ItemCode } from '../basics/item-code.ts'
import { readTableRows } from '../basics/table-rows.ts'
import { type Framework, frameworkFor, successorsOf } from '../frameworks/framework.ts'
import { patterns } from '../paths.ts'
import type { Beside } from '../platform/web/beside.ts'
import type { WebContext, WebEnv, World } from '../platform/web/env.ts'
import { keptFile } from '../platform/web/kept-file.ts'
import { page } from '../platform/web/page.ts'
import { trouble } from '../platform/web/trouble.tsx'
import { type AtItem, atItem } from './at-item-routes.ts'
import { documentsOf } from './document-store.ts'
import { PublicDocumentPage, PublicItemPage } from './pages/public-item.tsx'
import { PublicOitPage } from './pages/public-oit.tsx'
import { publicDocuments } from './steps.ts'
import { itemsOf, publishedYearsOf } from './store.ts'

/** What anybody sees of an agency's disclosures: published answers alone, at addresses that stay. */
export function publicDisclosureRoutes(
  world: World,
  frameworks: readonly Framework[],
  /** What citizens say of items, from above this slice: below one, and beside each in the list of a year. */
  beside: {
    readonly item: Beside<AtItem>
    readonly list: (c: WebContext, at: AgencyYear) => Promise<ReadonlyMap<ItemCode, Child>>
  },
): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  const { db, files } = world

  app.get(patterns.publicOit, async (c) => {
    const at = await agencyYearAt(db, c.req.param())
    const framework = at && frameworkFor(frameworks, at.year)
    if (!framework) return trouble(c, 'not-found')
    const years = await publishedYearsOf(db, at.agency.id)
    return page(
      c,
      <PublicOitPage
        frame={c.get('frame')}
        {...at}
        items={await itemsOf(db, at.agency.id, framework)}
        beside={await beside.list(c, at)}
        years={years.filter((year) => year !== at.year)}
      />,
    )
  })

  app.get(patterns.publicOitItem, (c) =>
    atItem(c, world, frameworks, async (at) => {
      const documents = await documentsOf(db, at.agency.id, at.year, at.code)
      return page(
        c,
        <PublicItemPage
          frame={c.get('frame')}
          {...{ agency: at.agency, year: at.year, item: at.item }}
          documents={publicDocuments(at.item, documents)}
          elsewhere={await elsewhereOf(at)}
          beside={await beside.item(c, at)}
        />,
      )
    }),
  )

  app.get(patterns.publicOitDocument, (c) =>
    withDocument(c, async (at, document) => {
      const kept = document.tableSha256 && (await files.read(document.tableSha256))
      return page(
        c,
        <PublicDocumentPage
          frame={c.get('frame')}
          {...{ agency: at.agency, year: at.year, item: at.item, document }}
          table={kept ? readTableRows(kept) : null}
        />,
      )
    }),
  )

  app.get(patterns.publicOitFile, (c) =>
    withDocument(c, async (_, { file }) => {
      const place = file.sha256 === c.req.param('content') && files.placeOf(file.sha256)
      const answer = place && (await keptFile(c, place, { ...file, isPublic: true }))
      return answer || trouble(c, 'not-found')
    }),
  )
  return app

  function withDocument(
    c: WebContext,
    then: (
      at: AtItem,
      document: Awaited<ReturnType<typeof documentsOf>>[number],
    ) => Response | Promise<Response>,
  ) {
    return atItem(c, world, frameworks, async (at) => {
      const documents = await documentsOf(db, at.agency.id, at.year, at.code)
      const document = publicDocuments(at.item, documents).find(
        ({ id }) => id === c.req.param('document'),
      )
      return document ? then(at, document) : trouble(c, 'not-found')
    })
  }

  /** The same item in the year before and the one after, where it is published there. */
  async function elsewhereOf({ agency, year, item, code }: AtItem) {
    const years = await publishedYearsOf(db, agency.id)
    const next = frameworkFor(frameworks, (year + 1) as FiscalYear)
    const others: readonly { readonly year: FiscalYear; readonly code: ItemCode }[] = [
      ...item.before.map((each) => ({ year: (year - 1) as FiscalYear, code: each.code })),
      ...(next ? successorsOf(next, code) : []).flatMap(({ to }) =>
        to === null ? [] : [{ year: (year + 1) as FiscalYear, code: to }],
      ),
    ]
    return others.filter((each) => years.includes(each.year))
  }
}
