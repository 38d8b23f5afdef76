import { Hono } from 'hono'
import type { Agency } from '../agencies/agency.ts'
import { agencyYearAt } from '../agencies/store.ts'
import { type FiscalYear, readFiscalYear } from '../basics/fiscal-year.ts'
import { mendText } from '../basics/thai-text.ts'
import type { Framework } from '../frameworks/framework.ts'
import { adoptMeasures } from '../measures/commands.ts'
import { planOf } from '../measures/store.ts'
import type { MeasureRefusal, StoredMeasure } from '../measures/stored-plan.ts'
import { plansOf } from '../measures/summary-store.ts'
import { pathsIn, patterns } from '../paths.ts'
import { newId } from '../platform/db/new-id.ts'
import { type Typed, typedIn } from '../platform/html/form-view.ts'
import { contextIn, type WebContext, type WebEnv, type World } from '../platform/web/env.ts'
import { page } from '../platform/web/page.ts'
import { sayingSaved } from '../platform/web/saying-saved.ts'
import { trouble } from '../platform/web/trouble.tsx'
import { withForm } from '../platform/web/with-form.ts'
import { divisionsOf, postsOf } from '../staff/division-store.ts'
import { adoptedFrom, adoptedIn, submission } from './adopted.ts'
import { copiedTo } from './copy.ts'
import { CopyPage, rowName } from './pages/copy.tsx'

interface Asked {
  readonly agency: Agency
  readonly year: FiscalYear
}

interface Again {
  readonly typed?: Typed
  readonly wrong?: 'nothing-confirmed' | 'row-changed'
  readonly refusal?: MeasureRefusal
}

/** Copying rows of a former plan into a year's, each confirmed by itself. */
export function copyRoutes(world: World, frameworks: readonly Framework[]): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  const { db } = world

  app.get(patterns.copyPlan, (c) =>
    atYear(c, (asked) => show(c, asked, yearIn(c.req.query('from')), {})),
  )

  app.post(patterns.copyPlan, (c) =>
    atYear(c, (asked) =>
      withForm(c, async (typed) => {
        const { agency, year } = asked
        const from = yearIn(typedIn(typed, 'from'))
        const confirmed = typed['confirm'] ?? []
        if (from === null || confirmed.length === 0)
          return show(c, asked, from, { typed, wrong: 'nothing-confirmed' })
        const rows = await rowsOf(asked, from)
        const chosen = rows.filter((row) => confirmed.includes(rowName(row)))
        if (chosen.length !== new Set(confirmed).size)
          return show(c, asked, from, { typed, wrong: 'row-changed' })
        const done = await adoptMeasures(contextIn(c, world), {
          ...submission(agency, typed),
          fiscalYear: year,
          contents: chosen.map(({ measure, content }) => ({
            ...content,
            reason: mendText(typedIn(typed, `because-${measure.id}`).slice(0, 2_000)),
          })),
        })
        if (!done.ok) return show(c, asked, from, { typed, refusal: done.reason })
        const look = { from, adopted: done.value.fact, count: chosen.length }
        return sayingSaved(c, world, pathsIn(c.get('language')).copyPlan(agency.code, year, look))
      }),
    ),
  )

  async function rowsOf({ agency, year }: Asked, from: FiscalYear) {
    const former = from === year ? null : await planOf(db, agency.id, from)
    const [divisions, posts] = [await divisionsOf(db, agency.id), await postsOf(db, agency.id)]
    const now = { units: openNames(divisions), posts: openNames(posts) }
    const measures: readonly StoredMeasure[] = former?.measures ?? []
    return measures.map((measure) => copiedTo(year, measure, from, frameworks, now))
  }

  async function show(c: WebContext, asked: Asked, from: FiscalYear | null, again: Again) {
    const { agency, year } = asked
    const plans = (await plansOf(db, agency.id)).filter(
      (plan) => plan.fiscalYear !== year && plan.measures > 0,
    )
    const years = plans.map(({ fiscalYear }) => fiscalYear)
    const chosen =
      years.find((each) => each === from) ?? (from === null ? (years[0] ?? null) : null)
    const measures = (await planOf(db, agency.id, year))?.measures ?? []
    const asks = adoptedIn(c.req.query('adopted'), c.req.query('count'))
    const adopted = asks && !again.wrong ? adoptedFrom(measures, asks) : []
    return page(
      c,
      <CopyPage
        frame={c.get('frame')}
        {...{ agency, year, years }}
        from={chosen}
        rows={chosen === null ? [] : await rowsOf(asked, chosen)}
        taken={
          new Set(
            measures.flatMap(({ origin }) => (origin?.kind === 'last-year' ? [origin.of] : [])),
          )
        }
        adopted={adopted.length > 0 ? { measures: adopted, undoKey: newId() } : null}
        typed={again.typed ?? {}}
        wrong={again.wrong ?? null}
        refusal={again.refusal ?? null}
        formKey={(!again.refusal && typedIn(again.typed ?? {}, 'key')) || newId()}
      />,
      again.wrong ? 422 : again.refusal ? 409 : 200,
    )
  }

  async function atYear(c: WebContext, then: (asked: Asked) => Promise<Response>) {
    const at = await agencyYearAt(db, c.req.param())
    return at ? then(at) : trouble(c, 'not-found')
  }
  return app
}

/** A year as an address or a form says it; null where it says none. */
function yearIn(said: string | undefined): FiscalYear | null {
  const read = readFiscalYear(said ?? '')
  return read.ok ? read.value : null
}

/** The names of divisions or posts that were not closed. */
const openNames = (
  many: readonly { readonly name: string; readonly isClosed: boolean }[],
): readonly string[] => many.filter(({ isClosed }) => !isClosed).map(({ name }) => name)
