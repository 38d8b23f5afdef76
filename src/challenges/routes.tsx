import { Hono } from 'hono'
import { allow } from '../accounts/permissions.ts'
import type { Agency } from '../agencies/agency.ts'
import { agencyYearAt } from '../agencies/store.ts'
import { isUuid } from '../basics/uuid.ts'
import { placesOf } from '../disclosures/disclosure.ts'
import { itemsOf } from '../disclosures/store.ts'
import { type Framework, frameworkFor } from '../frameworks/framework.ts'
import { pathsIn, patterns } from '../paths.ts'
import { formSaying, type Typed } from '../platform/html/form-view.ts'
import type { Beside } from '../platform/web/beside.ts'
import { contextIn, type WebContext, type WebEnv, type World } from '../platform/web/env.ts'
import { page } from '../platform/web/page.ts'
import { sayingSaved } from '../platform/web/saying-saved.ts'
import { trouble } from '../platform/web/trouble.tsx'
import { withForm } from '../platform/web/with-form.ts'
import { divisionsOf } from '../staff/division-store.ts'
import type { Challenge, WrongReply } from './challenge.ts'
import { answerChallenge, ruleOnWords } from './commands.ts'
import { readReplyForm, readRulingForm } from './forms.ts'
import { challengeWords } from './messages.ts'
import { ChallengePage } from './pages/challenge.tsx'
import { ChallengesPage } from './pages/challenges.tsx'
import { WaitingChallenges } from './pages/waiting.tsx'
import { type ItemPlace, lookedAfterBy, placeOf } from './place-routes.ts'
import { challengesOf } from './store.ts'
import { waitingChallengesOf } from './waiting-store.ts'

interface Shown {
  readonly typed?: Typed
  readonly wrong?: readonly { readonly field: string; readonly code: WrongReply }[]
  /** The code of a refusal. */
  readonly refused?: string
}

/** The challenges that wait for whoever looks, of whatever year, for their own work. */
export const challengesToAnswer =
  ({ db, clock }: World, frameworks: readonly Framework[]): Beside<Agency> =>
  async (c, agency) => {
    const waiting = (await waitingChallengesOf(db, agency.id)).filter(({ division }) => {
      const on = { id: agency.id, units: division === null ? [] : [division] }
      return allow(c.get('actor'), 'answer-challenge', on).ok
    })
    const listed = waiting.map((challenge) => {
      const framework = frameworkFor(frameworks, challenge.year)
      const place =
        framework && placesOf(framework).find(({ item }) => item.code === challenge.code)
      return { challenge, item: place?.item ?? null }
    })
    const language = c.get('language')
    return <WaitingChallenges {...{ language, agency, listed, today: clock.today() }} />
  }

/** The office's side: what citizens challenged in a year, and one of them with its words and its answer. */
export function challengeRoutes(world: World, frameworks: readonly Framework[]): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  const { db, clock } = world

  app.get(patterns.challenges, async (c) => {
    const at = await agencyYearAt(db, c.req.param())
    if (!at) return trouble(c, 'not-found')
    const { agency, year } = at
    const framework = frameworkFor(frameworks, year)
    const items = framework ? await itemsOf(db, agency.id, framework) : []
    const divisions = await divisionsOf(db, agency.id)
    const challenges = await challengesOf(db, agency.id, { year })
    return page(
      c,
      <ChallengesPage
        frame={c.get('frame')}
        {...{ agency, year, today: clock.today() }}
        listed={challenges.flatMap((challenge) => {
          const item = items.find((each) => each.item.code === challenge.code)
          if (!item) return []
          const division = divisions.find(({ id }) => id === item.owner?.divisionId)?.name ?? ''
          const on = { id: agency.id, units: division === '' ? [] : [division] }
          const mayOpen = allow(c.get('actor'), 'answer-challenge', on).ok
          return [{ challenge, item, division, mayOpen }]
        })}
      />,
    )
  })

  app.get(patterns.challenge, (c) => atChallenge(c, (at, challenge) => show(c, at, challenge, {})))

  app.post(patterns.challenge, (c) =>
    atChallenge(c, (at, challenge) =>
      withForm(c, async (typed) => {
        const { outcome, wrong, ...said } = readReplyForm(typed)
        if (outcome === null || wrong.length > 0) return show(c, at, challenge, { typed, wrong })
        const { agency, framework, code } = at
        const done = await answerChallenge(contextIn(c, world), {
          ...{ agencyId: agency.id, framework, code, challengeId: challenge.id, outcome, ...said },
        })
        return done.ok ? back(c, at, challenge) : again(c, at, challenge, typed, done.reason.code)
      }),
    ),
  )

  app.post(patterns.challengeWords, (c) =>
    atChallenge(c, (at, challenge) =>
      withForm(c, async (typed) => {
        const ruling = readRulingForm(typed)
        if (!ruling) return trouble(c, 'not-found')
        const { agency, framework, code } = at
        const done = await ruleOnWords(contextIn(c, world), {
          ...{ agencyId: agency.id, framework, code, challengeId: challenge.id, ...ruling },
        })
        return done.ok ? back(c, at, challenge) : again(c, at, challenge, {}, done.reason.code)
      }),
    ),
  )
  return app

  /** Finds the challenge of an address, and asks whether whoever asks may answer for its item's division. */
  async function atChallenge(
    c: WebContext,
    then: (at: ItemPlace, challenge: Challenge) => Promise<Response>,
  ): Promise<Response> {
    const of = await agencyYearAt(db, c.req.param())
    const id = c.req.param('challenge') ?? ''
    const found =
      of && isUuid(id) ? await challengesOf(db, of.agency.id, { year: of.year, id }) : []
    const [challenge] = found
    const at = challenge && (await placeOf(c, world, frameworks, challenge.code))
    if (!at || !challenge) return trouble(c, 'not-found')
    const { mayAnswer } = await lookedAfterBy(c, world, at)
    return mayAnswer ? then(at, challenge) : trouble(c, 'not-allowed')
  }

  function back(c: WebContext, { agency, year }: ItemPlace, { id }: Challenge) {
    return sayingSaved(c, world, pathsIn(c.get('language')).challenge(agency.code, year, id))
  }

  /** The page as it is by now: somebody may have answered meanwhile. */
  async function again(
    c: WebContext,
    at: ItemPlace,
    { id }: Challenge,
    typed: Typed,
    code: string,
  ) {
    if (code === 'not-allowed') return trouble(c, 'not-allowed')
    const [now] = await challengesOf(db, at.agency.id, { year: at.year, id })
    return now ? show(c, at, now, { typed, refused: code }) : trouble(c, 'not-found')
  }

  async function show(c: WebContext, at: ItemPlace, challenge: Challenge, shown: Shown) {
    const { typed = {}, wrong = [], refused } = shown
    const { agency, year, item } = at
    const words = challengeWords[c.get('language')]
    return page(
      c,
      <ChallengePage
        frame={c.get('frame')}
        {...{ agency, year, item, challenge, today: clock.today() }}
        division={(await lookedAfterBy(c, world, at)).division}
        mayShow={allow(c.get('actor'), 'show-challenge-words', agency).ok}
        form={formSaying(typed, wrong, words.wrongReply)}
        refusal={refused === undefined ? null : (words.refused[refused] ?? refused)}
      />,
      wrong.length > 0 ? 422 : refused === undefined ? 200 : 409,
    )
  }
}
