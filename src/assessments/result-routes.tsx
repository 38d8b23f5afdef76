import { Hono } from 'hono'
import { allow } from '../accounts/permissions.ts'
import type { AgencyYear } from '../agencies/agency.ts'
import { agencyYearAt } from '../agencies/store.ts'
import type { Framework } from '../frameworks/framework.ts'
import { pathsIn, patterns } from '../paths.ts'
import { formSaying, type Typed } from '../platform/html/form-view.ts'
import type { Beside } from '../platform/web/beside.ts'
import { contextIn, type WebContext, type WebEnv, type World } from '../platform/web/env.ts'
import { page } from '../platform/web/page.ts'
import { sayingSaved } from '../platform/web/saying-saved.ts'
import { trouble } from '../platform/web/trouble.tsx'
import { withForm } from '../platform/web/with-form.ts'
import { clarifyItem } from './commands.ts'
import type { AssessmentRefusal } from './decisions.ts'
import { readClarification, type WrongField } from './forms.ts'
import { lookedAt } from './looked-at-store.ts'
import { AgencyItemPage, AgencyResultPage } from './pages/agency-result.tsx'
import { documentAddress } from './pages/documents-looked-at.tsx'
import { ScoreLine } from './pages/score-line.tsx'
import { refusalWords } from './refusal-messages.ts'
import { assessmentIn } from './scored-store.ts'

interface NotTaken {
  readonly typed?: Typed
  readonly wrong?: readonly WrongField[]
  readonly refusal?: AssessmentRefusal
}

/** What stands now of a year's score, for pages of slices below this one; nothing before one is published. */
export const scoreBeside =
  ({ db, clock }: World, frameworks: readonly Framework[]): Beside<AgencyYear> =>
  async (c, at) => {
    const of = { agencyId: at.agency.id, year: at.year }
    const known = await assessmentIn(db, of, frameworks, clock.today())
    return known && <ScoreLine language={c.get('language')} {...at} {...known} />
  }

/** The assessors' score as the agency sees it, and what it has to say to it. */
export function oitResultRoutes(
  world: World,
  frameworks: readonly Framework[],
  originOf: (c: WebContext) => string,
): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  const { db, clock } = world

  app.get(patterns.oitResult, async (c) => {
    const at = await agencyYearAt(db, c.req.param())
    if (!at) return trouble(c, 'not-found')
    return page(c, <AgencyResultPage frame={c.get('frame')} {...at} known={await known(at)} />)
  })

  app.get(patterns.oitResultItem, async (c) => {
    const at = await agencyYearAt(db, c.req.param())
    return at ? showItem(c, at, {}) : trouble(c, 'not-found')
  })
  app.post(patterns.oitResultItem, async (c) => {
    const at = await agencyYearAt(db, c.req.param())
    const there = at && (await known(at))
    const item = there?.assessment.items.find(({ code }) => code === c.req.param('item'))
    if (!at || !there || !item) return trouble(c, 'not-found')
    return withForm(c, async (typed) => {
      const read = readClarification(typed)
      if (!read.ok) return showItem(c, at, { typed, wrong: read.reason })
      const done = await clarifyItem(contextIn(c, world), {
        ...{ agencyId: at.agency.id, framework: there.framework },
        ...{ code: item.code, words: read.value },
      })
      if (!done.ok) return showItem(c, at, { typed, refusal: done.reason })
      const paths = pathsIn(c.get('language'))
      return sayingSaved(c, world, paths.oitResultItem(at.agency.code, at.year, item.code))
    })
  })
  return app

  /** The year's framework with where its assessment stands; null where there is no framework. */
  function known({ agency, year }: AgencyYear) {
    return assessmentIn(db, { agencyId: agency.id, year }, frameworks, clock.today())
  }

  async function showItem(
    c: WebContext,
    at: AgencyYear,
    { typed = {}, wrong = [], refusal }: NotTaken,
  ) {
    const there = await known(at)
    const item = there?.assessment.items.find(({ code }) => code === c.req.param('item'))
    if (!there || !item) return trouble(c, 'not-found')
    const looked = await lookedAt(db, at.agency, there.framework, there.assessment, item)
    return page(
      c,
      <AgencyItemPage
        frame={c.get('frame')}
        {...{ ...at, ...there, item }}
        lookedAt={
          looked.of && {
            ...{ language: c.get('language'), ...looked.of },
            documentAt: documentAddress(originOf(c), at.agency, there.framework, item),
          }
        }
        form={formSaying(typed, wrong, refusalWords[c.get('language')].wrong)}
        refusal={refusal ?? null}
        mayWrite={allow(c.get('actor'), 'clarify-score', at.agency).ok}
      />,
      wrong.length > 0 ? 422 : refusal ? 409 : 200,
    )
  }
}
