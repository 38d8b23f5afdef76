import { Hono } from 'hono'
import { allow } from '../accounts/permissions.ts'
import { namesOf } from '../accounts/record-reading-store.ts'
import type { Agency } from '../agencies/agency.ts'
import { agencyYearAt } from '../agencies/store.ts'
import type { Language } from '../basics/bilingual.ts'
import type { Document } from '../basics/document.ts'
import type { FiscalYear } from '../basics/fiscal-year.ts'
import { analysedBy, type Framework, frameworkFor } from '../frameworks/framework.ts'
import { titleOf } from '../measures/measure.ts'
import { planOf } from '../measures/store.ts'
import type { StoredMeasure } from '../measures/stored-plan.ts'
import { pathsIn, patterns } from '../paths.ts'
import { formSaying, type Typed, typedIn } from '../platform/html/form-view.ts'
import { contextIn, type WebContext, type WebEnv, type World } from '../platform/web/env.ts'
import { page } from '../platform/web/page.ts'
import { sayingSaved } from '../platform/web/saying-saved.ts'
import { trouble } from '../platform/web/trouble.tsx'
import { withForm } from '../platform/web/with-form.ts'
import { analysisOf } from './analysis.ts'
import { answerWeakPoint } from './commands.ts'
import { type Coverage, coverageOf } from './coverage.ts'
import { readReason } from './forms.ts'
import { allKeysOf } from './official-scores.ts'
import { WeakPointsPage } from './pages/weak-points.tsx'
import { resultWords } from './result-messages.ts'
import {
  currentOf,
  type ResultRefusal,
  type ResultVersion,
  type WrongResult,
} from './result-version.ts'
import { leftForLater, resultVersions } from './store.ts'
import { analysisWords } from './weak-point-messages.ts'
import { costsOf, type Order, toAnswer, weakestFirst } from './weak-points.ts'

interface Desk {
  readonly agency: Agency
  readonly year: FiscalYear
  /** The framework whose result the plan of this year answers; null where it is not known. */
  readonly analysed: Framework | null
  readonly hasFramework: boolean
}

interface Shown {
  readonly typed?: Typed
  readonly wrong?: readonly WrongResult[]
  readonly refusal?: ResultRefusal
}

/** The weak points of last year's result, and what the plan does about each. */
export function weakPointRoutes(world: World, frameworks: readonly Framework[]): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  const { db } = world

  app.get(patterns.weakPoints, (c) => atDesk(c, (desk) => show(c, desk, {})))

  app.post(patterns.weakPoints, (c) =>
    atDesk(c, (desk) =>
      withForm(c, async (typed) => {
        const { analysed, agency, year } = desk
        const key = analysed && allKeysOf(analysed).find((each) => each === typedIn(typed, 'key'))
        if (!analysed || !key)
          return show(c, desk, { typed, refusal: { code: 'weak-point-unknown' } })
        const isBack = typedIn(typed, 'act') === 'take-back'
        const reason = isBack ? null : readReason(typed, key)
        if (reason && !reason.ok) return show(c, desk, { typed, wrong: reason.reason })
        const done = await answerWeakPoint(contextIn(c, world), {
          ...{ agencyId: agency.id, year, analysed, key },
          reason: reason?.value ?? null,
        })
        if (done.ok) {
          const back = pathsIn(c.get('language')).weakPoints(agency.code, year)
          return sayingSaved(c, world, `${back}#point-${key}`)
        }
        if (done.reason.code === 'not-allowed') return trouble(c, 'not-allowed')
        return show(c, desk, { typed, refusal: done.reason })
      }),
    ),
  )
  return app

  async function atDesk(c: WebContext, then: (desk: Desk) => Response | Promise<Response>) {
    const at = await agencyYearAt(db, c.req.param())
    if (!at) return trouble(c, 'not-found')
    const current = frameworkFor(frameworks, at.year)
    return then({
      ...{ ...at, hasFramework: current !== null },
      analysed: current && analysedBy(frameworks, current),
    })
  }

  async function show(c: WebContext, desk: Desk, { typed = {}, wrong = [], refusal }: Shown) {
    const { agency, year, analysed } = desk
    const language = c.get('language')
    const order: Order = c.req.query('sort') === 'score' ? 'score' : 'cost'
    const version = analysed
      ? currentOf(await resultVersions(db, agency.id, analysed.fiscalYear))
      : null
    const result =
      analysed && version
        ? await weighed(desk, analysed, version, order, language)
        : analysed
          ? { missing: analysed.fiscalYear }
          : desk.hasFramework
            ? ('no-analysed' as const)
            : ('no-plan-framework' as const)
    const may = (act: 'adopt-measure' | 'answer-weak-point' | 'enter-result') =>
      allow(c.get('actor'), act, agency).ok
    const deciders =
      typeof result === 'object' && 'coverage' in result
        ? result.coverage.points.flatMap(({ later }) => (later ? [later.recordedBy] : []))
        : []
    return page(
      c,
      <WeakPointsPage
        {...{ frame: c.get('frame'), agency, year, result, order }}
        names={await namesOf(db, deciders)}
        mayWrite={may('adopt-measure')}
        mayAnswer={may('answer-weak-point')}
        mayEnter={may('enter-result')}
        form={formSaying(typed, wrong, resultWords[language].wrong)}
        refusal={refusal ?? null}
      />,
      refusal ? 409 : wrong.length > 0 ? 422 : 200,
    )
  }

  async function weighed(
    { agency, year }: Desk,
    framework: Framework,
    { scores }: ResultVersion,
    order: Order,
    language: Language,
  ) {
    const plan = await planOf(db, agency.id, year)
    const later = await leftForLater(db, agency.id, year)
    const costs = costsOf(framework, scores)
    const asked = toAnswer(framework, costs.points)
    const coverage: Coverage<StoredMeasure> = coverageOf(
      framework,
      weakestFirst(asked, order),
      plan?.measures ?? [],
      later,
    )
    const blocks = analysisOf(
      {
        ...{ framework, planYear: year, scores, titleOf },
        answered: coverageOf(framework, asked, plan?.measures ?? [], later).points,
      },
      analysisWords(language, framework),
    )
    const analysis: Document = {
      ...{ title: '', language, digits: 'arabic', blocks },
      page: { size: 'A4', turned: 'portrait', pageOf: { before: '', between: '' } },
    }
    const others = weakestFirst(costs.points, order).filter((point) => !asked.includes(point))
    return { framework, costs, coverage, others, analysis }
  }
}
