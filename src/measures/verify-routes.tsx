import { Hono } from 'hono'
import { mendText } from '../basics/thai-text.ts'
import { patterns } from '../paths.ts'
import { newId } from '../platform/db/new-id.ts'
import { formSaying, type Typed, typedIn } from '../platform/html/form-view.ts'
import { contextIn, type WebContext, type WebEnv, type World } from '../platform/web/env.ts'
import { page } from '../platform/web/page.ts'
import { withForm } from '../platform/web/with-form.ts'
import { verifyMeasure, withdrawVerification } from './commands.ts'
import { act, atMeasure, basedOnIn, type Desk, submission, toMeasure } from './desk-routes.tsx'
import type { WrongMeasure } from './field-forms.ts'
import { measureWords } from './messages.ts'
import { VerifyPage } from './pages/verify.tsx'
import type { MeasureRefusal, StoredMeasure } from './stored-plan.ts'

/** Verifying a measure that somebody else reported as done, and taking that back. */
export function verifyRoutes(world: World): Hono<WebEnv> {
  const app = new Hono<WebEnv>()

  app.get(patterns.verifyMeasure, (c) =>
    atMeasure(c, world, (desk, measure) => show(c, desk, measure, { typed: {} })),
  )
  app.post(patterns.verifyMeasure, (c) =>
    atMeasure(c, world, (desk, measure) =>
      withForm(c, async (typed) => {
        const sentence = mendText(typedIn(typed, 'sentence')).trim()
        const basedOn = basedOnIn(typed)
        if (!basedOn) return show(c, desk, measure, { typed, wrong: 'form-stale' })
        if (sentence === '') return show(c, desk, measure, { typed, wrong: 'sentence-missing' })
        if (sentence.length > 2_000)
          return show(c, desk, measure, { typed, wrong: 'text-too-long' })
        const done = await verifyMeasure(contextIn(c, world), {
          ...submission(desk, typed),
          ...{ measureId: measure.id, basedOn, sentence },
        })
        return done.ok
          ? toMeasure(c, world, desk, done.value)
          : show(c, desk, measure, { typed, refusal: done.reason })
      }),
    ),
  )
  app.post(patterns.unverifyMeasure, (c) =>
    act(c, world, (desk, typed, measureId) => {
      const basedOn = basedOnIn(typed)
      return basedOn
        ? withdrawVerification(contextIn(c, world), {
            ...submission(desk, typed),
            ...{ measureId, basedOn },
          })
        : null
    }),
  )

  return app
}

function show(
  c: WebContext,
  desk: Desk,
  measure: StoredMeasure,
  shown: {
    readonly typed: Typed
    readonly wrong?: WrongMeasure['code']
    readonly refusal?: MeasureRefusal
  },
) {
  const { typed, wrong, refusal } = shown
  const problems = wrong ? [{ field: 'sentence', code: wrong }] : []
  return page(
    c,
    <VerifyPage
      frame={c.get('frame')}
      {...desk}
      measure={measure}
      form={formSaying(typed, problems, measureWords[c.get('language')].wrong)}
      refusal={refusal ?? null}
      hidden={{ key: newId(), basedOn: measure.standing.entry ?? '' }}
    />,
    wrong ? 422 : refusal ? 409 : 200,
  )
}
