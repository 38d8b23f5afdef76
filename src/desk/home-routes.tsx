import { Hono } from 'hono'
import { allow, mayAnywhere } from '../accounts/permissions.ts'
import { agenciesOpenTo } from '../agencies/own-store.ts'
import { searchAgencies } from '../agencies/search-store.ts'
import { readQuery } from '../agencies/search-text.ts'
import { agencies } from '../agencies/store.ts'
import { waitingFor } from '../approvals/waiting-store.ts'
import { fiscalYearOf } from '../basics/fiscal-year.ts'
import { monthOf } from '../basics/plain-date.ts'
import { toArabicDigits } from '../basics/thai-digits.ts'
import { plansOfAgencies } from '../measures/summary-store.ts'
import { patterns } from '../paths.ts'
import type { Database } from '../platform/db/database.ts'
import type { WebEnv, World } from '../platform/web/env.ts'
import { page } from '../platform/web/page.ts'
import { type FoundHere, HomePage } from './pages/home.tsx'

/** How many agencies stand on one page of what was found, and of the whole list where nothing is asked. */
const [perPage, perPageUnasked] = [20, 10]

/** How many own agencies are shown with how far they have come; more are named only. */
const mostOwn = 12

/** Nobody turns over more pages than this; a search is quicker. */
const lastPage = 1000

/** The first page: for a citizen a search, for who has signed in also their own agencies. */
export function homeRoutes({ db, clock }: World): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  app.get(patterns.home, async (c) => {
    const actor = c.get('actor')
    const typed = (c.req.query('q') ?? '').trim().slice(0, 200)
    const open = await agenciesOpenTo(db, actor, 'see-desk')
    const shown = open.slice(0, mostOwn)
    const plans = await plansOfAgencies(
      db,
      shown.map(({ id }) => id),
    )
    const waiting = await waitingFor(
      db,
      shown.map(({ id }) => id),
      actor,
    )
    return page(
      c,
      <HomePage
        frame={c.get('frame')}
        own={shown.map((agency) => ({
          ...{ agency, plans: plans.get(agency.id) ?? [] },
          signs: allow(actor, 'approve-plan', agency).ok,
          waiting: waiting.get(agency.id) ?? [],
        }))}
        ownMore={open.slice(mostOwn)}
        found={await foundHere(db, typed, pageAsked(c.req.query('page')))}
        mayOpen={(agency) => allow(actor, 'open-agency', agency).ok}
        mayBegin={(agency) => allow(actor, 'adopt-measure', agency).ok}
        worksOn={(agency) =>
          allow(actor, 'report-progress', agency).ok && !allow(actor, 'adopt-measure', agency).ok
        }
        mayImport={mayAnywhere(actor, 'import-plan')}
        mayWatch={mayAnywhere(actor, 'watch-agency')}
        thisYear={fiscalYearOf(monthOf(clock.today()))}
      />,
    )
  })
  return app
}

async function foundHere(db: Database, typed: string, asked: number): Promise<FoundHere> {
  const query = readQuery(typed)
  if (typed !== '' && query.whole === '') return { typed, agencies: [], page: 1, more: false }
  if (typed !== '') {
    const offset = (asked - 1) * perPage
    const { bodies, more } = await searchAgencies(db, query, { limit: perPage, offset })
    return { typed, agencies: bodies, page: asked, more }
  }
  const limit = perPageUnasked
  const some = await agencies(db, { limit: limit + 1, offset: (asked - 1) * limit })
  return { typed, agencies: some.slice(0, limit), page: asked, more: some.length > limit }
}

function pageAsked(said = ''): number {
  const digits = toArabicDigits(said)
  return /^[1-9][0-9]{0,3}$/.test(digits) ? Math.min(Number(digits), lastPage) : 1
}
