import { Hono } from 'hono'
import { allow } from '../accounts/permissions.ts'
import { pathsIn, patterns } from '../paths.ts'
import { formSaying, type Typed } from '../platform/html/form-view.ts'
import { contextIn, type WebContext, type WebEnv, type World } from '../platform/web/env.ts'
import { page } from '../platform/web/page.ts'
import { sayingSaved } from '../platform/web/saying-saved.ts'
import { trouble } from '../platform/web/trouble.tsx'
import { withForm } from '../platform/web/with-form.ts'
import { atCampaign, type CampaignAt, refusalSaid } from './campaign-routes.ts'
import { type SurveyRefusal, setPlacement } from './commands.ts'
import { surveyWords } from './desk-messages.ts'
import type { WrongCampaign } from './field-names.ts'
import { readPlacement } from './forms.ts'
import { PlacementsPage } from './pages/placements.tsx'

interface Shown {
  readonly typed?: Typed
  readonly wrong?: readonly { readonly field: string; readonly code: WrongCampaign }[]
  readonly refused?: SurveyRefusal
}

/** Where the codes of a campaign hang: adding a place, naming it anew, retiring it and bringing it back. */
export function placementRoutes(world: World, originOf: (c: WebContext) => string): Hono<WebEnv> {
  const app = new Hono<WebEnv>()

  app.get(patterns.surveyPlacements, (c) => atCampaign(c, world, (at) => show(c, at, {})))

  app.post(patterns.surveyPlacements, (c) =>
    atCampaign(c, world, (at) =>
      withForm(c, async (typed) => {
        const { agency, year, survey } = at
        const read = readPlacement(typed)
        const before = survey.placements.find(({ suffix }) => suffix === read?.suffix)
        if (!read || (read.act !== 'add' && !before)) return trouble(c, 'not-found')
        const { act, name, wrong } = read
        const stratum = before?.stratum ?? read.stratum
        if (wrong.length > 0 || stratum === null) return show(c, at, { typed, wrong })
        const isNamed = act === 'add' || act === 'rename'
        const done = await setPlacement(contextIn(c, world), {
          ...{ agencyId: agency.id, surveyId: survey.id, stratum },
          suffix: before?.suffix ?? null,
          name: isNamed || !before ? name : before.name,
          retired: act === 'retire' || (act === 'rename' && (before?.retired ?? false)),
        })
        if (!done.ok) return show(c, at, { typed, refused: done.reason })
        const paths = pathsIn(c.get('language'))
        return sayingSaved(c, world, paths.surveyPlacements(agency.code, year, survey.id))
      }),
    ),
  )
  return app

  function show(c: WebContext, { agency, survey }: CampaignAt, shown: Shown) {
    const { typed = {}, wrong = [], refused } = shown
    return page(
      c,
      <PlacementsPage
        {...{ frame: c.get('frame'), agency, survey, origin: originOf(c) }}
        mayManage={allow(c.get('actor'), 'manage-survey', agency).ok}
        form={formSaying(typed, wrong, surveyWords[c.get('language')].wrong)}
        refusal={refused ? refusalSaid(c, refused) : null}
      />,
      wrong.length > 0 ? 422 : refused ? 409 : 200,
    )
  }
}
