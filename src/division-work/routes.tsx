import { Hono } from 'hono'
import { allow } from '../accounts/permissions.ts'
import type { Agency } from '../agencies/agency.ts'
import { agencyYearAt } from '../agencies/store.ts'
import { nudgesFor } from '../approvals/nudge.ts'
import { nudgesOf } from '../approvals/nudge-store.ts'
import type { Actor } from '../basics/actor.ts'
import { isUnitsRow } from '../basics/every-unit.ts'
import type { FiscalYear } from '../basics/fiscal-year.ts'
import { sameWords } from '../basics/thai-text.ts'
import { urlsOf } from '../disclosures/disclosure.ts'
import { linkStandingsOf } from '../disclosures/link-store.ts'
import { problemsOf } from '../disclosures/problems.ts'
import { itemsOf } from '../disclosures/store.ts'
import { evidenceFor } from '../evidence/store.ts'
import { type Framework, frameworkFor } from '../frameworks/framework.ts'
import { ownersOf } from '../measures/measure.ts'
import { planOf } from '../measures/store.ts'
import type { StoredMeasure, StoredPlan } from '../measures/stored-plan.ts'
import { byUrgency } from '../measures/urgency.ts'
import { patterns } from '../paths.ts'
import type { Database } from '../platform/db/database.ts'
import type { Beside } from '../platform/web/beside.ts'
import type { WebContext, WebEnv, World } from '../platform/web/env.ts'
import { page } from '../platform/web/page.ts'
import { trouble } from '../platform/web/trouble.tsx'
import { divisionsOf, holdingsOf, openDivisionsOf, postsOf } from '../staff/division-store.ts'
import { holdsOn } from '../staff/post.ts'
import { divisionsHeld, type Part, rowsOf, seesAll, unitsIn } from './own-rows.ts'
import { MyWorkPage } from './pages/my-work.tsx'
import type { OwnItem } from './pages/own-items.tsx'

/** Where a division works: its rows, the most pressing first. */
export function workRoutes(
  world: World,
  frameworks: readonly Framework[],
  /** What of other slices waits for whoever looks. */
  beside: Beside<Agency>,
): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  const { db, clock } = world

  app.get(patterns.work, (c) =>
    atWork(c, world, async ({ agency, year, plan }) => {
      const actor = c.get('actor')
      const measures = plan?.measures ?? []
      const isFree = seesAll(actor, agency.id)
      const units = isFree ? unitsIn(measures, await openDivisionsOf(db, agency.id)) : []
      const asked = c.req.query('unit') ?? ''
      const chosen = units.find(({ unit }) => sameWords(unit, asked))?.unit ?? ''
      const part = isFree ? null : await partOf(db, actor, agency, clock.today())
      const own = !part
        ? measures.filter(
            ({ responsible }) => chosen === '' || isUnitsRow(chosen, responsible.units),
          )
        : rowsOf(measures, part)
      const pieces = await evidenceFor(db, agency.id, { measureIds: own.map(({ id }) => id) })
      return page(
        c,
        <MyWorkPage
          frame={c.get('frame')}
          {...{ agency, year, units, chosen }}
          owner={actor.id}
          hasPlan={measures.length > 0}
          rows={byUrgency(own, clock.today())}
          nudges={
            plan
              ? nudgesFor(await nudgesOf(db, agency.id, plan.id), own, (measure) =>
                  mayReport(actor, agency, measure),
                )
              : []
          }
          piecesOf={({ id }) => pieces.get(id)?.length ?? 0}
          names={namesOf(part, own.length)}
          mayReport={(measure) => mayReport(actor, agency, measure)}
          beside={await beside(c, agency)}
          items={
            await ownItems(
              { agency, year },
              part ? part.divisions.flatMap(({ names }) => names) : chosen === '' ? [] : [chosen],
            )
          }
        />,
      )
    }),
  )

  return app

  /** The items of a year that divisions of these names were handed. */
  async function ownItems(
    { agency, year }: Pick<AtWork, 'agency' | 'year'>,
    names: readonly string[],
  ): Promise<readonly OwnItem[]> {
    const framework = frameworkFor(frameworks, year)
    if (!framework || names.length === 0) return []
    const divisions = await divisionsOf(db, agency.id)
    const own = divisions.filter(({ name }) => names.some((each) => sameWords(each, name)))
    const items = (await itemsOf(db, agency.id, framework)).filter(({ owner }) =>
      own.some(({ id }) => id === owner?.divisionId),
    )
    const urls = items.flatMap(({ answer }) => (answer ? urlsOf(answer) : []))
    const standings = await linkStandingsOf(db, agency.id, [...new Set(urls)])
    return items.map((item) => ({ item, problems: problemsOf(item, standings, clock.today()) }))
  }
}

/** Where a request of this slice stands. */
export interface AtWork {
  readonly agency: Agency
  readonly year: FiscalYear
  readonly plan: StoredPlan | null
}

/** Finds the agency, the year and its plan; the guard has asked who may sit at the desk. */
export async function atWork(
  c: WebContext,
  { db }: World,
  then: (at: AtWork) => Promise<Response>,
): Promise<Response> {
  const at = await agencyYearAt(db, c.req.param())
  if (!at) return trouble(c, 'not-found')
  return then({ ...at, plan: await planOf(db, at.agency.id, at.year) })
}

/** Whether somebody may report on a measure: those of a division on the rows that name it. */
export const mayReport = (actor: Actor, { id }: Agency, measure: StoredMeasure): boolean =>
  allow(actor, 'report-progress', { id, units: ownersOf(measure.responsible) }).ok

/** What of a plan is somebody's: by role, by the posts held on a day, and by name. */
async function partOf(
  db: Database,
  actor: Actor,
  { id }: Agency,
  day: Parameters<typeof holdsOn>[1],
): Promise<Part> {
  const byRole = divisionsHeld(actor, id)
  const held = (await holdingsOf(db, id)).filter(
    (each) => each.personId === actor.id && holdsOn(each, day),
  )
  const posts = (held.length === 0 ? [] : await postsOf(db, id)).filter((post) =>
    held.some(({ postId }) => postId === post.id),
  )
  const named = new Set(posts.flatMap(({ divisionId }) => divisionId ?? []))
  const divisions = named.size === 0 ? [] : await divisionsOf(db, id)
  const byPost = divisions
    .filter((each) => named.has(each.id) && !byRole.some((other) => other.id === each.id))
    .map(({ id: division, name }) => ({ id: division, names: [name] }))
  return {
    divisions: [...byRole, ...byPost],
    posts: posts.map(({ name }) => name),
    name: actor.kind === 'person' ? actor.name : '',
  }
}

/** The divisions whose rows somebody is shown; null for whoever belongs to none and has no row of their own. */
function namesOf(part: Part | null, rows: number): readonly string[] | null {
  if (part && part.divisions.length === 0 && rows === 0) return null
  return (part?.divisions ?? []).map(({ names }) => names[0] ?? '')
}
