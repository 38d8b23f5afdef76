import type { Hono } from 'hono'
import type { Person } from '../basics/actor.ts'
import type { PersonId } from '../basics/ids.ts'
import { pathsIn, patterns } from '../paths.ts'
import { typedFrom } from '../platform/form.ts'
import { type Typed, typedIn } from '../platform/html/form-view.ts'
import type { SignedIn } from '../platform/sign-in/sessions.ts'
import { contextIn, type WebContext, type WebEnv, type World } from '../platform/web/env.ts'
import { page } from '../platform/web/page.ts'
import { sayingSaved } from '../platform/web/saying-saved.ts'
import { trouble } from '../platform/web/trouble.tsx'
import { withForm } from '../platform/web/with-form.ts'
import { browserName } from './browser-name.ts'
import { chooseLanguage } from './commands.ts'
import { doorOf, type Entrance, formOf, setAll, wrongIn } from './door-routes.ts'
import { readNewPassword, type WrongAccount } from './forms.ts'
import { AccountPage } from './pages/account.tsx'
import { ChangePasswordPage } from './pages/own-forms.tsx'
import { providerTrouble } from './provider-messages.ts'
import { recordOwnAct } from './record-commands.ts'
import { namedRoles } from './scope-store.ts'
import { knownPerson, languageOf, linksLeft } from './store.ts'

/** One's own account: what there is, the password, the browsers signed in, passkeys to remove, the language. */
export function ownAccountRoutes(app: Hono<WebEnv>, world: World, entrance: Entrance): void {
  const { signIn } = entrance
  const door = doorOf(world, entrance)

  app.get(patterns.account, (c) =>
    own(c, async (person, signedIn) => {
      const id = person.id as PersonId
      const { now } = contextIn(c, world)
      const failed = c.req.query('error')
      const language = c.get('language')
      const sessions = await signIn.sessions(signedIn)
      const account = {
        signInName: signedIn.signInName ?? '',
        hasSecondFactor: signedIn.hasSecondFactor,
        recoveryLeft: await linksLeft(world.db, 'recovery-code', id, now),
        passkeys: await signIn.passkeys(id),
        sessions: sessions.map((each) => ({ ...each, browser: browserName(each.browser) })),
        linked: await signIn.linkedAccounts(id),
        providers: signIn.providers(),
        email: (await knownPerson(world.db, id))?.email ?? null,
        language: (await languageOf(world.db, id)) ?? language,
        passkeyOrigin: signIn.passkeyOrigin,
        thisBrowser: browserName(c.req.header('user-agent') ?? ''),
        trouble: failed === undefined ? null : providerTrouble(language, failed),
      }
      const roles = await namedRoles(world.db, person.grants)
      return page(
        c,
        <AccountPage frame={c.get('frame')} person={person} roles={roles} account={account} />,
      )
    }),
  )

  app.get(patterns.ownPassword, (c) => showPassword(c, typedFrom({})))
  app.post(patterns.ownPassword, (c) =>
    own(c, (person, signedIn) =>
      withForm(c, async (typed) => {
        if (!(await door.mayTry(c, 'own-password', person.id)))
          return showPassword(c, typed, wrongIn('now', 'too-many-attempts'), 429)
        const next = readNewPassword(typed, [signedIn.signInName ?? ''])
        if (!next.ok) return showPassword(c, typed, next.reason, 422)
        const change = { now: typedIn(typed, 'now'), next: next.value }
        const { value, cookies } = await signIn.changePassword(c.req.raw.headers, change)
        if (value === 'wrong')
          return showPassword(c, typed, wrongIn('now', 'own-password-wrong'), 422)
        await door.wasRight(c, 'own-password', person.id)
        setAll(c, cookies)
        return changed(c, person, 'password')
      }),
    ),
  )

  app.post(patterns.ownSessions, (c) =>
    own(c, (person, signedIn) =>
      withForm(c, async (typed) => {
        const session = typedIn(typed, 'session')
        if (session === 'others') await signIn.endOtherSessions(signedIn)
        else if (!(await signIn.endSession(person.id, session))) return trouble(c, 'not-found')
        return changed(c, person, 'sessions-ended')
      }),
    ),
  )

  app.post(patterns.ownPasskeys, (c) =>
    own(c, (person) =>
      withForm(c, async (typed) => {
        const removed = await signIn.removePasskey(c.req.raw.headers, typedIn(typed, 'passkey'))
        return removed ? changed(c, person, 'passkey-removed') : trouble(c, 'not-found')
      }),
    ),
  )

  app.post(patterns.ownLanguage, (c) =>
    own(c, (person) =>
      withForm(c, async (typed) => {
        const language = typedIn(typed, 'language')
        if (language !== 'th' && language !== 'en') return trouble(c, 'wrong-format')
        await chooseLanguage(contextIn(c, world), person.id as PersonId, language)
        return sayingSaved(c, world, pathsIn(language).account())
      }),
    ),
  )

  /** Lets whoever has signed in by cookies act on their own account. */
  async function own(
    c: WebContext,
    then: (person: Person, signedIn: SignedIn) => Promise<Response> | Response,
  ) {
    const actor = c.get('actor')
    const signedIn = await signIn.who(c.req.raw.headers)
    return actor.kind === 'citizen' || signedIn === null
      ? trouble(c, 'not-allowed')
      : then(actor, signedIn)
  }

  async function changed(c: WebContext, person: Person, what: string) {
    const context = contextIn(c, world)
    await recordOwnAct(context, person.id as PersonId, 'change-sign-in', { changed: what })
    return sayingSaved(c, world, pathsIn(c.get('language')).account())
  }
}

function showPassword(
  c: WebContext,
  typed: Typed,
  wrong: readonly WrongAccount[] = [],
  status: 200 | 422 | 429 = 200,
) {
  const form = formOf(c, typed, wrong)
  return page(c, <ChangePasswordPage frame={c.get('frame')} form={form} />, status)
}
