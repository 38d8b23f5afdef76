import { Hono } from 'hono'
import type { Agency } from '../agencies/agency.ts'
import { agencyYearAt } from '../agencies/store.ts'
import type { FiscalYear } from '../basics/fiscal-year.ts'
import type { FactId } from '../basics/ids.ts'
import type { Framework } from '../frameworks/framework.ts'
import { planOf } from '../measures/store.ts'
import type { StoredMeasure } from '../measures/stored-plan.ts'
import { pathsIn, patterns } from '../paths.ts'
import { typedIn } from '../platform/html/form-view.ts'
import { contextIn, type WebContext, type WebEnv, type World } from '../platform/web/env.ts'
import { page } from '../platform/web/page.ts'
import { sayingSaved } from '../platform/web/saying-saved.ts'
import { trouble } from '../platform/web/trouble.tsx'
import { withForm } from '../platform/web/with-form.ts'
import { SharePage } from './pages/share.tsx'
import type { SharingRefusal } from './shared.ts'
import { sharedBy } from './shared-store.ts'
import { endSharing, shareMeasure } from './sharing-commands.ts'
import { ownFramework, quotedIn } from './suggested-measure.ts'

interface Asked {
  readonly agency: Agency
  readonly year: FiscalYear
  readonly measure: StoredMeasure
}

/** Sharing a measure with the other agencies here, and sharing it no longer. */
export function sharingRoutes(world: World, frameworks: readonly Framework[]): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  const { db } = world

  app.get(patterns.shareMeasure, (c) => atMeasure(c, (asked) => show(c, asked, null)))

  app.post(patterns.shareMeasure, (c) =>
    atMeasure(c, (asked) =>
      withForm(c, async (typed) => {
        const { agency, year, measure } = asked
        const act = typedIn(typed, 'act')
        if (act !== 'share' && act !== 'end') return trouble(c, 'not-found')
        const of = { agencyId: agency.id, measureId: measure.id }
        const quoted = quotedIn(frameworks, year) ?? ownFramework(frameworks)
        const done =
          act === 'end'
            ? await endSharing(contextIn(c, world), of)
            : await shareMeasure(contextIn(c, world), {
                ...{ ...of, fiscalYear: year, frameworkId: quoted.id },
                seen: typedIn(typed, 'seen') as FactId,
              })
        if (!done.ok) return show(c, asked, done.reason)
        const address = pathsIn(c.get('language')).shareMeasure(agency.code, year, measure.id)
        return sayingSaved(c, world, address)
      }),
    ),
  )

  async function show(c: WebContext, asked: Asked, refusal: SharingRefusal | null) {
    const shared = await sharedBy(db, asked.agency.id)
    const isShared = shared.some(({ measureId }) => measureId === asked.measure.id)
    return page(
      c,
      <SharePage frame={c.get('frame')} {...asked} {...{ isShared, refusal }} />,
      refusal ? 409 : 200,
    )
  }

  async function atMeasure(c: WebContext, then: (asked: Asked) => Promise<Response>) {
    const at = await agencyYearAt(db, c.req.param())
    if (!at) return trouble(c, 'not-found')
    const plan = await planOf(db, at.agency.id, at.year)
    const measure = plan?.measures.find(({ id }) => id === c.req.param('measure'))
    return measure ? then({ ...at, measure }) : trouble(c, 'not-found')
  }
  return app
}
