import { Hono } from 'hono'
import { allow } from '../accounts/permissions.ts'
import { namesOf } from '../accounts/record-reading-store.ts'
import type { Agency } from '../agencies/agency.ts'
import { agencyYearAt } from '../agencies/store.ts'
import type { FiscalYear } from '../basics/fiscal-year.ts'
import { readItemCode } from '../basics/item-code.ts'
import { documentsOf } from '../disclosures/document-store.ts'
import { explanationOf } from '../disclosures/messages.ts'
import { publicDocuments } from '../disclosures/steps.ts'
import { publishedDisclosuresOf } from '../disclosures/store.ts'
import { type Framework, frameworkFor } from '../frameworks/framework.ts'
import { itasFormats } from '../paths/publication.ts'
import { pathsIn, patterns } from '../paths.ts'
import { render } from '../platform/documents/render.ts'
import { typedIn } from '../platform/html/form-view.ts'
import { contextIn, type WebContext, type WebEnv, type World } from '../platform/web/env.ts'
import { page } from '../platform/web/page.ts'
import { fileAnswer } from '../platform/web/paper-answer.ts'
import { sayingSaved } from '../platform/web/saying-saved.ts'
import { trouble } from '../platform/web/trouble.tsx'
import { withForm } from '../platform/web/with-form.ts'
import { editionsOf } from './edition-store.ts'
import { type Disclosed, itasLines } from './itas.ts'
import { tickItas } from './itas-commands.ts'
import { itasTicksOf, itemLinksOf } from './itas-store.ts'
import { itasTable, itasWorkbook } from './pages/itas-paper.ts'
import { ItasSheetPage } from './pages/itas-sheet.tsx'
import { publishWords } from './publish-messages.ts'

/** The sheet for typing into ITAS: to copy from, to tick, and as a file. */
export function itasRoutes(
  world: World,
  frameworks: readonly Framework[],
  originOf: (c: WebContext) => string,
): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  const { db } = world

  app.get(patterns.itasSheet, (c) =>
    atYear(c, async (agency, year) => {
      const { lines, ticks, addresses } = await sheetOf(c, agency, year)
      const names = await namesOf(
        db,
        ticks.map(({ by }) => by),
      )
      return page(
        c,
        <ItasSheetPage
          frame={c.get('frame')}
          {...{ agency, year, lines, addresses, names }}
          mayTick={allow(c.get('actor'), 'publish-plan', agency).ok}
        />,
      )
    }),
  )

  app.post(patterns.itasSheet, (c) =>
    atYear(c, (agency, fiscalYear) =>
      withForm(c, async (typed) => {
        const code = readItemCode(typedIn(typed, 'code'))
        if (!code.ok) return trouble(c, 'not-found')
        const entered = typedIn(typed, 'entered') === 'yes'
        const request = { agencyId: agency.id, fiscalYear, code: code.value, entered }
        const done = await tickItas(contextIn(c, world), request)
        const address = pathsIn(c.get('language')).itasSheet(agency.code, fiscalYear)
        if (done.ok) return sayingSaved(c, world, `${address}#${code.value}`)
        if (done.reason.code === 'not-allowed') return trouble(c, 'not-allowed')
        // Nothing is published: the page itself says so, with the way to publishing.
        return c.redirect(address, 303)
      }),
    ),
  )

  app.get(patterns.itasFile, (c) =>
    atYear(c, async (agency, year) => {
      const format = itasFormats.find((each) => c.req.param('paper') === `itas.${each}`)
      if (!format) return trouble(c, 'not-found')
      const { lines, addresses } = await sheetOf(c, agency, year)
      const none = () => {
        throw new Error('The sheet for ITAS is printed from its page.')
      }
      const table = () => itasTable(lines, addresses, year)
      const workbook = () => itasWorkbook(lines, addresses, agency.name, year)
      const made = await render({ document: none, workbook, rows: table, json: none }, format)
      const thai = `${publishWords.th.sheet.title} ${agency.name} ${year}`
      return fileAnswer(c, { latin: `itas-${year}`, thai }, format, made)
    }),
  )
  return app

  async function atYear(
    c: WebContext,
    then: (agency: Agency, year: FiscalYear) => Response | Promise<Response>,
  ) {
    const at = await agencyYearAt(db, c.req.param())
    return at ? then(at.agency, at.year) : trouble(c, 'not-found')
  }

  async function sheetOf(c: WebContext, agency: Agency, year: FiscalYear) {
    const framework = frameworkFor(frameworks, year)
    const [newest] = await editionsOf(db, agency.id, year)
    const ticks = await itasTicksOf(db, agency.id, year)
    const linked = await itemLinksOf(db, agency.id, year)
    const disclosed = framework ? await disclosedOf(c, agency, framework) : []
    const digest = newest?.digest ?? null
    const paths = pathsIn('th')
    const origin = originOf(c)
    return {
      ...{ lines: itasLines({ framework, disclosed, linked, ticks, digest }), ticks },
      addresses: {
        plan: `${origin}${paths.publicPlan(agency.code, year)}`,
        report: `${origin}${paths.publicReport(agency.code, year)}`,
      },
    }
  }

  /** What stands on the public page of each item: its addresses first, then those of documents and of the page itself. */
  async function disclosedOf(
    c: WebContext,
    { id, code: agency }: Agency,
    framework: Framework,
  ): Promise<readonly Disclosed[]> {
    const { fiscalYear } = framework
    const documents = await documentsOf(db, id, fiscalYear)
    const paths = pathsIn('th')
    const items = await publishedDisclosuresOf(db, id, framework)
    return items.flatMap((item): Disclosed[] => {
      const { code } = item.item
      const { shown, published } = item
      if (!published || shown.answer === 'not-yet') return []
      const own = publicDocuments(
        item,
        documents.filter((each) => each.code === code),
      )
      const here = [
        ...own.map((each) => paths.publicOitDocument(agency, fiscalYear, code, each.id)),
        paths.publicOitItem(agency, fiscalYear, code),
      ].map((path) => `${originOf(c)}${path}`)
      return [
        {
          ...{ code, has: shown.answer, explanation: explanationOf('th', shown) },
          urls: [...shown.links.map(({ url }) => url), ...here],
          stamp: published.step.id,
        },
      ]
    })
  }
}
