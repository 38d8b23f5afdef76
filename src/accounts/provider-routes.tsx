import type { Hono } from 'hono'
import type { PersonId } from '../basics/ids.ts'
import { pathsIn, patterns, splitLanguage } from '../paths.ts'
import { typedFrom } from '../platform/form.ts'
import { typedIn } from '../platform/html/form-view.ts'
import { bytesUpTo } from '../platform/web/body.ts'
import { contextIn, type WebContext, type WebEnv, type World } from '../platform/web/env.ts'
import { page } from '../platform/web/page.ts'
import { sayingSaved } from '../platform/web/saying-saved.ts'
import { trouble } from '../platform/web/trouble.tsx'
import { withForm } from '../platform/web/with-form.ts'
import { doorOf, type Entrance, formOf, goingTo, setAll, wrongIn } from './door-routes.ts'
import type { WrongAccount } from './forms.ts'
import { LinkProviderPage, ToProviderPage } from './pages/provider.tsx'
import { recordOwnAct } from './record-commands.ts'

/** The answer of an authenticator is some kilobytes. */
const largestAnswer = 64 * 1024

/** Passkeys, and accounts at OpenID Connect providers. */
export function providerRoutes(app: Hono<WebEnv>, world: World, entrance: Entrance): void {
  const { signIn } = entrance
  const door = doorOf(world, entrance)

  const byLibrary = (c: WebContext) =>
    c.req.path.includes('/callback/') ? fromProvider(c) : aboutPasskeys(c)
  app.get(patterns.signInLibrary, byLibrary)
  app.post(patterns.signInLibrary, byLibrary)

  app.post(patterns.signInWith, (c) =>
    withForm(c, async (typed) => {
      const provider = nameOf(c.req.param('provider'))
      if (provider === null) return trouble(c, 'not-found')
      if (!(await door.mayTry(c, 'provider', null))) return trouble(c, 'too-many-attempts')
      const paths = pathsIn(c.get('language'))
      const to = typedIn(typed, 'to')
      const back = { done: goingTo(c, to), failed: paths.signIn(to) }
      const asked = await signIn.toProvider(c.req.raw.headers, c.req.param('provider'), back)
      if (asked.value === null) return c.redirect(paths.signIn(to, 'silent'), 303)
      return leave(c, provider, asked.value, asked.cookies)
    }),
  )

  app.get(patterns.ownProvider, (c) => showLink(c, []))
  app.post(patterns.ownProvider, (c) =>
    withForm(c, async (typed) => {
      const actor = c.get('actor')
      const provider = nameOf(c.req.param('provider'))
      if (actor.kind === 'citizen' || provider === null) return trouble(c, 'not-found')
      if (!(await door.mayTry(c, 'own-password', actor.id)))
        return showLink(c, wrongIn('password', 'too-many-attempts'), 429)
      const { headers } = c.req.raw
      if (!(await signIn.isOwnPassword(headers, typedIn(typed, 'password'))))
        return showLink(c, wrongIn('password', 'own-password-wrong'), 422)
      await door.wasRight(c, 'own-password', actor.id)
      const paths = pathsIn(c.get('language'))
      const back = { done: paths.account(), failed: paths.account() }
      const asked = await signIn.linkProvider(headers, c.req.param('provider'), back)
      if (asked.value === null) return c.redirect(paths.account('silent'), 303)
      return leave(c, provider, asked.value, asked.cookies)
    }),
  )
  app.post(patterns.ownProviders, (c) =>
    withForm(c, async (typed) => {
      const actor = c.get('actor')
      if (!(await signIn.unlink(actor.id, typedIn(typed, 'account'))))
        return trouble(c, 'not-found')
      await recordOwnAct(contextIn(c, world), actor.id as PersonId, 'change-sign-in', {
        changed: 'account-unlinked',
      })
      return sayingSaved(c, world, pathsIn(c.get('language')).account())
    }),
  )

  const nameOf = (id: string) => signIn.providers().find((each) => each.id === id)?.name ?? null

  /** The way back from a provider: signed in, linked, or why not. */
  async function fromProvider(c: WebContext) {
    const answer = await signIn.fromProvider(c.req.raw)
    if (answer === null) return trouble(c, 'not-found')
    if (answer === 'silent') return c.redirect(pathsIn('th').signIn('', 'silent'), 303)
    const to = new URL(answer.headers.get('location') ?? '/', 'http://here')
    const cookies = answer.headers.getSetCookie()
    const instead = await signIn.askCodeInstead(cookies)
    if (instead) {
      await door.wasRight(c, 'provider', null)
      setAll(c, instead)
      const paths = pathsIn(splitLanguage(to.pathname).language)
      return c.redirect(paths.signInCode(to.pathname + to.search), 303)
    }
    // Whoever is signed in already may come back as somebody else, whom the provider knows.
    const actor = c.get('actor')
    if (await door.recordSignIn(c, cookies, 'provider')) await door.wasRight(c, 'provider', null)
    else if (actor.kind !== 'citizen' && !to.searchParams.has('error'))
      await recordOwnAct(contextIn(c, world), actor.id as PersonId, 'change-sign-in', {
        changed: 'account-linked',
      })
    return answer
  }

  async function aboutPasskeys(c: WebContext) {
    const posted = c.req.method === 'POST'
    const purpose = posted ? 'passkey' : 'challenge'
    if (!(await door.mayTry(c, purpose, null))) return trouble(c, 'too-many-attempts')
    const body = posted ? await bytesUpTo(c.req.raw.body, largestAnswer) : null
    if (body && !body.ok) return trouble(c, body.reason)
    const { url, method, headers } = c.req.raw
    const answer = await signIn.aboutPasskeys(
      new Request(url, { method, headers, ...(body ? { body: Uint8Array.from(body.value) } : {}) }),
    )
    if (!answer) return trouble(c, 'not-found')
    if (posted && answer.ok)
      for (const each of ['passkey', 'challenge'] as const) await door.wasRight(c, each, null)
    const actor = c.get('actor')
    if (await door.recordSignIn(c, answer.headers.getSetCookie(), 'passkey')) return answer
    if (actor.kind !== 'citizen' && answer.ok && c.req.path.endsWith('/verify-registration'))
      await recordOwnAct(contextIn(c, world), actor.id as PersonId, 'change-sign-in', {
        changed: 'passkey-added',
      })
    return answer
  }

  function showLink(c: WebContext, wrong: readonly WrongAccount[], status: 200 | 422 | 429 = 200) {
    const id = c.req.param('provider') ?? ''
    const name = nameOf(id)
    if (name === null) return trouble(c, 'not-found')
    const form = formOf(c, typedFrom({}), wrong)
    return page(
      c,
      <LinkProviderPage frame={c.get('frame')} form={form} provider={{ id, name }} />,
      status,
    )
  }
}

/**
 * Sends somebody to a provider by a page of our own: a form may lead to this site alone, and browsers
 * hold its redirects to that as well.
 */
function leave(c: WebContext, provider: string, address: string, cookies: readonly string[]) {
  setAll(c, cookies)
  c.header('refresh', `0; url=${address}`)
  c.header('cache-control', 'no-store')
  return page(c, <ToProviderPage frame={c.get('frame')} provider={provider} address={address} />)
}
