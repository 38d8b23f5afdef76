import { Hono } from 'hono'
import { allow } from '../accounts/permissions.ts'
import type { Agency } from '../agencies/agency.ts'
import { agencyYearAt } from '../agencies/store.ts'
import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { FactId } from '../basics/ids.ts'
import { readItemCode } from '../basics/item-code.ts'
import { isUuid } from '../basics/uuid.ts'
import { type Framework, questionOrItem } from '../frameworks/framework.ts'
import { adoptMeasures, undoSeveral } from '../measures/commands.ts'
import { planOf } from '../measures/store.ts'
import type { MeasureRefusal } from '../measures/stored-plan.ts'
import { pathsIn, patterns } from '../paths.ts'
import { newId } from '../platform/db/new-id.ts'
import { type Typed, typedIn } from '../platform/html/form-view.ts'
import { contextIn, type WebContext, type WebEnv, type World } from '../platform/web/env.ts'
import { page } from '../platform/web/page.ts'
import { sayingSaved } from '../platform/web/saying-saved.ts'
import { trouble } from '../platform/web/trouble.tsx'
import { withForm } from '../platform/web/with-form.ts'
import { type AdoptedTogether, adoptedFrom, adoptedIn, submission } from './adopted.ts'
import { type Offer, type Sought, soughtAmong } from './offer.ts'
import { offersFor } from './offer-store.ts'
import { LibraryPage, offersTicked } from './pages/library.tsx'
import { ownFramework, quotedIn } from './suggested-measure.ts'

interface Asked {
  readonly agency: Agency
  readonly year: FiscalYear
}

/** The library of a year's plan: looking, adopting several at once, and undoing that. */
export function libraryRoutes(world: World, frameworks: readonly Framework[]): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  const { db } = world

  app.get(patterns.library, (c) =>
    atYear(c, async (asked) => {
      const query = { code: c.req.query('code'), indicator: c.req.query('indicator') }
      return show(c, asked, soughtIn({ ...query, q: c.req.query('q') }), {
        adopted: adoptedIn(c.req.query('adopted'), c.req.query('count')),
      })
    }),
  )

  app.post(patterns.library, (c) =>
    atYear(c, (asked) =>
      withForm(c, async (typed) => {
        const act = typedIn(typed, 'act')
        if (act === 'adopt') return adopt(c, asked, typed)
        return act === 'undo' ? undoThese(c, asked, typed) : trouble(c, 'not-found')
      }),
    ),
  )

  async function adopt(c: WebContext, { agency, year }: Asked, typed: Typed) {
    const values = { code: typedIn(typed, 'code'), indicator: typedIn(typed, 'indicator') }
    const sought = soughtIn({ ...values, q: typedIn(typed, 'q') })
    const ticked = typed['offer'] ?? []
    const again = { ticked, key: typedIn(typed, 'key') }
    if (ticked.length === 0)
      return show(c, { agency, year }, sought, { ...again, wrong: 'nothing-ticked' })
    const offers = await offersFor(db, agency.id, year, frameworks)
    const byId = new Map<string, Offer>(offers.map((offer) => [offer.from, offer]))
    const chosen = offersTicked(ticked).flatMap((id) => byId.get(id) ?? [])
    if (chosen.length !== ticked.length)
      return show(c, { agency, year }, sought, { ...again, wrong: 'offer-gone' })
    const done = await adoptMeasures(contextIn(c, world), {
      ...submission(agency, typed),
      fiscalYear: year,
      contents: chosen.map(({ content }) => content),
    })
    if (!done.ok)
      return show(c, { agency, year }, sought, { ...again, refusal: done.reason, key: '' })
    const address = pathsIn(c.get('language')).library(agency.code, year, {
      ...{ code: sought.code ?? '', q: sought.words, adopted: done.value.fact },
      ...{ indicator: sought.indicator ?? undefined, count: chosen.length },
    })
    return sayingSaved(c, world, address)
  }

  async function undoThese(c: WebContext, { agency, year }: Asked, typed: Typed) {
    const facts = typedIn(typed, 'facts').split(' ').filter(isUuid)
    const factIds = facts.map((id) => id as FactId)
    const done = await undoSeveral(contextIn(c, world), { ...submission(agency, typed), factIds })
    if (!done.ok && done.reason.code === 'fact-missing') return trouble(c, 'not-found')
    if (!done.ok) return show(c, { agency, year }, soughtIn({}), { refusal: done.reason, key: '' })
    return sayingSaved(c, world, pathsIn(c.get('language')).library(agency.code, year), 'removed')
  }

  /** What a search said; a code the plan's framework does not have stays to be told. */
  function soughtIn(
    query: Readonly<Record<'code' | 'indicator' | 'q', string | undefined>> | Record<string, never>,
  ): Sought & { readonly typedCode: string } {
    const typedCode = (query.code ?? '').trim().slice(0, 20)
    const read = readItemCode(typedCode)
    const indicator = Number(query.indicator ?? '')
    return {
      typedCode,
      code: read.ok ? read.value : null,
      indicator:
        indicator >= 1 && indicator <= 10 && Number.isInteger(indicator) ? indicator : null,
      words: (query.q ?? '').trim().slice(0, 200),
    }
  }

  async function show(
    c: WebContext,
    { agency, year }: Asked,
    asked: Sought & { readonly typedCode: string },
    more: {
      readonly adopted?: AdoptedTogether | null
      readonly ticked?: readonly string[]
      readonly wrong?: 'nothing-ticked' | 'offer-gone'
      readonly refusal?: MeasureRefusal
      readonly key?: string
    },
  ) {
    const quoted = quotedIn(frameworks, year) ?? ownFramework(frameworks)
    const isKnown = asked.code !== null && questionOrItem(quoted, asked.code) !== null
    const sought = { ...asked, code: isKnown ? asked.code : null }
    const offers = await offersFor(db, agency.id, year, frameworks)
    const measures = (await planOf(db, agency.id, year))?.measures ?? []
    const adopted = more.adopted ? adoptedFrom(measures, more.adopted) : []
    return page(
      c,
      <LibraryPage
        frame={c.get('frame')}
        {...{ agency, year, quoted, offers, sought, measures }}
        written={ownFramework(frameworks)}
        found={soughtAmong(offers, sought)}
        strangeCode={isKnown ? '' : asked.typedCode}
        adopted={adopted.length > 0 ? { measures: adopted, undoKey: newId() } : null}
        ticked={more.ticked ?? []}
        wrong={more.wrong ?? null}
        refusal={more.refusal ?? null}
        formKey={more.key || newId()}
        mayAdopt={allow(c.get('actor'), 'adopt-measures', agency.id).ok}
      />,
      more.wrong ? 422 : more.refusal ? 409 : 200,
    )
  }

  async function atYear(c: WebContext, then: (asked: Asked) => Promise<Response>) {
    const at = await agencyYearAt(db, c.req.param())
    return at ? then(at) : trouble(c, 'not-found')
  }
  return app
}
