import { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import type { AgencyYear } from '../agencies/agency.ts'
import type { ItemCode } from '../basics/item-code.ts'
import type { Framework } from '../frameworks/framework.ts'
import { pathsIn, patterns } from '../paths.ts'
import { formSaying, type Typed, typedIn } from '../platform/html/form-view.ts'
import { addressOf } from '../platform/web/address.ts'
import { typedForm } from '../platform/web/body.ts'
import { type CitizenCounter, citizenCounter } from '../platform/web/citizen-limits.ts'
import type { WebContext, WebEnv, World } from '../platform/web/env.ts'
import { type FormStamps, formStamps } from '../platform/web/form-stamp.ts'
import { page } from '../platform/web/page.ts'
import { trouble } from '../platform/web/trouble.tsx'
import type { WrongChallenge } from './challenge.ts'
import { raiseChallenge } from './commands.ts'
import { readChallengeForm, trapField } from './forms.ts'
import { challengeWords } from './messages.ts'
import { ClockTag } from './pages/parts.tsx'
import { PublicChallenges } from './pages/public-challenges.tsx'
import { RaisePage } from './pages/raise.tsx'
import { ReceiptPage } from './pages/receipt.tsx'
import { type ItemPlace, placeOf } from './place-routes.ts'
import { challengesOf } from './store.ts'
import { waitingChallengesOf } from './waiting-store.ts'

/** The largest form a citizen sends, in bytes: the longest words, percent-encoded, and room to be told that they are longer. */
const largest = 64 * 1024

/** How a form that anybody may send is told from others, and how often it may come. */
export interface CitizenDoor {
  readonly stamps: FormStamps
  readonly counter: CitizenCounter
}

/** The door of one installation. */
export const citizenDoor = (key: string): CitizenDoor => ({
  stamps: formStamps(key),
  counter: citizenCounter(),
})

/** What was challenged of an item, for its public page, and what waits, for the list of a year. */
export const challengesBeside = ({ db, clock }: World) => ({
  item: async (c: WebContext, at: AgencyYear & { readonly code: ItemCode }): Promise<Child> => {
    const { agency, year, code } = at
    const language = c.get('language')
    return (
      <PublicChallenges
        language={language}
        challenges={await challengesOf(db, agency.id, { year, code })}
        today={clock.today()}
        raiseAt={pathsIn(language).raiseChallenge(agency.code, year, code)}
      />
    )
  },
  list: async (
    c: WebContext,
    { agency, year }: AgencyYear,
  ): Promise<ReadonlyMap<ItemCode, Child>> => {
    const waiting = (await waitingChallengesOf(db, agency.id)).filter((each) => each.year === year)
    const [language, today] = [c.get('language'), clock.today()]
    // The oldest of an item says how long it has waited.
    return new Map(
      waiting
        .toReversed()
        .map((each) => [
          each.code,
          <ClockTag {...{ language, today, challenge: { ...each, replies: [] } }} />,
        ]),
    )
  },
})

/** Where anybody says what is wrong with an item, and looks up what came of it. Nobody is asked who they are. */
export function publicChallengeRoutes(
  world: World,
  frameworks: readonly Framework[],
  { stamps, counter }: CitizenDoor,
): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  const { db, clock } = world

  app.get(patterns.raiseChallenge, (c) => {
    const kind = c.req.query('kind')
    return atPlace(c, (at) => showForm(c, at, { typed: { kind: [kind ?? ''] }, stamp: null }))
  })

  app.post(patterns.raiseChallenge, (c) =>
    atPlace(c, async (at) => {
      const sent = await typedForm(c, largest)
      if (!sent.ok) return trouble(c, sent.reason)
      const typed = sent.value
      const { kind, words, wrong } = readChallengeForm(typed)
      const stamp = stamps.read(pageOf(at), typedIn(typed, 'stamp'), clock.now())
      const late: readonly { readonly field: string; readonly code: WrongChallenge }[] =
        stamp.kind === 'good'
          ? []
          : [{ field: 'kind', code: stamp.kind === 'stale' ? 'form-stale' : 'sent-too-soon' }]
      // What was opened too short a time ago keeps its stamp, and is good in a moment.
      const kept = stamp.kind === 'stale' ? null : typedIn(typed, 'stamp')
      if (kind === null || wrong.length > 0 || stamp.kind !== 'good')
        return showForm(c, at, { typed, stamp: kept, wrong: [...wrong, ...late] })
      const { agency, framework, code } = at
      const many = await counter.tooMany({
        ...{ address: addressOf(c), office: agency.id, today: clock.today() },
        matter: `${at.year} ${code} ${kind}`,
      })
      const sentences = challengeWords[c.get('language')]
      if (many !== null) {
        c.header('retry-after', '3600')
        return showForm(c, at, { typed, stamp: kept, refusal: sentences.tooMany[many] }, 429)
      }
      // Whoever has signed in says it as anybody else: no name goes with it.
      const done = await raiseChallenge(
        { db, today: clock.today() },
        { agencyId: agency.id, framework, code, form: stamp.id, kind, words },
      )
      if (!done.ok) return showForm(c, at, { typed, stamp: kept, refusal: sentences.storable }, 409)
      const { receipt } = done.value
      const paths = pathsIn(c.get('language'))
      return c.redirect(paths.challengeReceipt(agency.code, at.year, code, receipt), 303)
    }),
  )

  app.get(patterns.challengeReceipt, (c) =>
    atPlace(c, async (at) => {
      const receipt = c.req.param('receipt')
      const { agency, year, item, code } = at
      for (const challenge of await challengesOf(db, agency.id, { year, code })) {
        const voice = challenge.voices.find((each) => each.receipt === receipt)
        if (!voice) continue
        c.header('cache-control', 'no-store')
        c.header('x-robots-tag', 'noindex')
        return page(
          c,
          <ReceiptPage
            frame={c.get('frame')}
            {...{ agency, year, item, challenge, voice, today: clock.today() }}
          />,
        )
      }
      return trouble(c, 'not-found')
    }),
  )
  return app

  async function atPlace(
    c: WebContext,
    then: (at: ItemPlace) => Response | Promise<Response>,
  ): Promise<Response> {
    const at = await placeOf(c, world, frameworks, c.req.param('item') ?? '')
    return at ? then(at) : trouble(c, 'not-found')
  }

  function showForm(
    c: WebContext,
    at: ItemPlace,
    shown: {
      readonly typed: Typed
      /** The stamp the form came with; null for a new one. */
      readonly stamp: string | null
      readonly wrong?: readonly { readonly field: string; readonly code: WrongChallenge }[]
      readonly refusal?: string
    },
    refused: 409 | 429 | null = null,
  ) {
    const { typed, wrong = [], refusal = null } = shown
    // A stamp is for one form: the page is kept nowhere.
    c.header('cache-control', 'no-store')
    c.header('x-robots-tag', 'noindex')
    return page(
      c,
      <RaisePage
        frame={c.get('frame')}
        {...{ agency: at.agency, year: at.year, item: at.item, refusal, trap: trapField }}
        form={formSaying(typed, wrong, challengeWords[c.get('language')].wrong)}
        stamp={shown.stamp ?? stamps.given(pageOf(at), clock.now())}
        asksSure={
          wrong.some(({ code }) => code === 'looks-personal') || typedIn(typed, 'sure') === 'yes'
        }
      />,
      refused ?? (wrong.length > 0 ? 422 : 200),
    )
  }
}

/** The page a stamp is for. */
const pageOf = ({ agency, year, code }: ItemPlace) => `challenge ${agency.id} ${year} ${code}`
