import { Hono } from 'hono'
import type { AgencyYear } from '../agencies/agency.ts'
import { agencyYearAt } from '../agencies/store.ts'
import type { AgencyId } from '../basics/ids.ts'
import { itemsOf } from '../disclosures/store.ts'
import { confidenceOf, type Framework, frameworkFor } from '../frameworks/framework.ts'
import { formOf } from '../frameworks/shares.ts'
import { patterns } from '../paths.ts'
import type { Beside } from '../platform/web/beside.ts'
import type { WebContext, WebEnv, World } from '../platform/web/env.ts'
import { page } from '../platform/web/page.ts'
import { trouble } from '../platform/web/trouble.tsx'
import { oitItems } from './oit-score.ts'
import { ReadinessPage } from './pages/readiness.tsx'
import { progressOf } from './progress.ts'
import { metBy, readiness, readings } from './readiness.ts'

/** What the open data of a year would score now, and what finishing more of them would bring. */
export function readinessRoutes(
  world: World,
  frameworks: readonly Framework[],
  /** What stands of the year's score, from above this slice. */
  beside: Beside<AgencyYear>,
): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  const { db } = world

  app.get(patterns.readiness, async (c) => {
    const at = await agencyYearAt(db, c.req.param())
    if (!at) return trouble(c, 'not-found')
    const framework = frameworkFor(frameworks, at.year)
    const counted = framework && (await countedIn(c, at.agency.id, framework))
    return page(
      c,
      <ReadinessPage frame={c.get('frame')} {...{ ...at, counted }} beside={await beside(c, at)} />,
    )
  })
  return app

  async function countedIn(c: WebContext, agencyId: AgencyId, framework: Framework) {
    const items = (await itemsOf(db, agencyId, framework)).map(progressOf)
    const reading = readings.find((each) => each === c.req.query('count')) ?? 'published'
    const met = metBy(reading, items)
    const asked = c.req.queries('with') ?? []
    return {
      ...{ framework, items, reading, came: readiness(framework, items) },
      ticked: oitItems(framework).filter((code) => asked.includes(code) && !met.includes(code)),
      isUnverified: isUnverified(framework),
    }
  }
}

/** Whether anything the score rests on was not checked against the manuals. */
const isUnverified = (framework: Framework): boolean =>
  [
    ...['weights', 'scoring', 'grades'].map((part) => framework.confidence[part]),
    ...formOf(framework, 'OIT').indicators.flatMap(({ subIndicators = [] }) =>
      subIndicators.map(({ groupingConfidence }) => groupingConfidence),
    ),
  ].some((mark) => confidenceOf(mark) === 'unverified')
