import type { Hono } from 'hono'
import type { PersonId } from '../basics/ids.ts'
import { pathsIn, patterns } from '../paths.ts'
import { typedFrom } from '../platform/form.ts'
import { type Typed, typedIn } from '../platform/html/form-view.ts'
import { plainSignInName } from '../platform/sign-in/library.ts'
import { contextIn, type WebContext, type WebEnv, type World } from '../platform/web/env.ts'
import { page } from '../platform/web/page.ts'
import { withForm } from '../platform/web/with-form.ts'
import { doorOf, type Entrance, formOf, goingTo, setAll, wrongIn } from './door-routes.ts'
import type { WrongAccount } from './forms.ts'
import { CodePage, SignInPage } from './pages/sign-in.tsx'
import { providerTrouble } from './provider-messages.ts'
import { recordOwnAct } from './record-commands.ts'

/** Signing in by a password and a code, and signing out. */
export function signInRoutes(app: Hono<WebEnv>, world: World, entrance: Entrance): void {
  const { signIn } = entrance
  const door = doorOf(world, entrance)

  app.get(patterns.signIn, (c) => {
    const to = c.req.query('to') ?? ''
    if (c.get('actor').kind === 'person') return c.redirect(goingTo(c, to), 303)
    return showSignIn(c, typedFrom({ to }))
  })
  app.post(patterns.signIn, (c) =>
    withForm(c, async (typed) => {
      const name = plainSignInName(typedIn(typed, 'signInName'))
      if (!(await door.mayTry(c, 'sign-in', name)))
        return showSignIn(c, typed, wrongIn('signInName', 'too-many-attempts'), 429)
      const password = typedIn(typed, 'password')
      const { value, cookies } = await door.inTurn(c, 'sign-in', name, () =>
        signIn.byPassword(c.req.raw.headers, { name, password }),
      )
      if (value === 'wrong') return showSignIn(c, typed, wrongIn('signInName', 'wrong'), 422)
      await door.wasRight(c, 'sign-in', name)
      const to = typedIn(typed, 'to')
      if (value === 'in') return door.letIn(c, cookies, 'password', to)
      setAll(c, cookies)
      return c.redirect(pathsIn(c.get('language')).signInCode(to), 303)
    }),
  )

  app.get(patterns.signInCode, (c) => showCode(c, typedFrom({ to: c.req.query('to') ?? '' })))
  app.post(patterns.signInCode, (c) =>
    withForm(c, async (typed) => {
      const { headers } = c.req.raw
      const to = typedIn(typed, 'to')
      const personId = await signIn.challenged(headers)
      const account = personId && (await signIn.signInNameOf(personId))
      if (!(await door.mayTry(c, 'code', account)))
        return showCode(c, typed, wrongIn('code', 'too-many-attempts'), 429)
      const { value, cookies } = await signIn.byCode(headers, typedIn(typed, 'code'))
      if (value === 'in') {
        await door.wasRight(c, 'code', account)
        return door.letIn(c, cookies, 'code', to)
      }
      setAll(c, cookies)
      if (value === 'begin-again') return c.redirect(pathsIn(c.get('language')).signIn(to), 303)
      return value === 'locked'
        ? showCode(c, typed, wrongIn('code', 'too-many-attempts'), 429)
        : showCode(c, typed, wrongIn('code', 'code-wrong'), 422)
    }),
  )

  app.post(patterns.signOut, async (c) => {
    const actor = c.get('actor')
    const { cookies } = await signIn.out(c.req.raw.headers)
    setAll(c, cookies)
    if (actor.kind === 'person')
      await recordOwnAct(contextIn(c, world), actor.id as PersonId, 'sign-out')
    return c.redirect(pathsIn(c.get('language')).home(), 303)
  })

  function showSignIn(
    c: WebContext,
    typed: Typed,
    wrong: readonly WrongAccount[] = [],
    status: 200 | 422 | 429 = 200,
  ) {
    const failed = c.req.query('error')
    return page(
      c,
      <SignInPage
        frame={c.get('frame')}
        form={formOf(c, typed, wrong)}
        to={typedIn(typed, 'to')}
        afterwards={goingTo(c, typedIn(typed, 'to'))}
        providers={signIn.providers()}
        passkeyOrigin={signIn.passkeyOrigin}
        trouble={failed === undefined ? null : providerTrouble(c.get('language'), failed)}
      />,
      status,
    )
  }
}

function showCode(
  c: WebContext,
  typed: Typed,
  wrong: readonly WrongAccount[] = [],
  status: 200 | 422 | 429 = 200,
) {
  // A code is a secret for as long as it works: it is not sent back to the page.
  const form = formOf(c, typedFrom({ to: typedIn(typed, 'to') }), wrong)
  return page(
    c,
    <CodePage
      frame={c.get('frame')}
      form={form}
      to={typedIn(typed, 'to')}
      isPasswordSet={c.req.query('done') === 'password-set'}
    />,
    status,
  )
}
