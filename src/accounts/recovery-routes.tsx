import type { Hono } from 'hono'
import type { PersonId } from '../basics/ids.ts'
import { pathsIn, patterns } from '../paths.ts'
import { typedFrom } from '../platform/form.ts'
import { type Typed, typedIn } from '../platform/html/form-view.ts'
import { plainSignInName } from '../platform/sign-in/library.ts'
import { contextIn, type WebContext, type WebEnv, type World } from '../platform/web/env.ts'
import { page } from '../platform/web/page.ts'
import { withForm } from '../platform/web/with-form.ts'
import { doorOf, type Entrance, formOf, setAll, wrongIn } from './door-routes.ts'
import { readNewPassword, type WrongAccount } from './forms.ts'
import { RecoverPage } from './pages/recover.tsx'
import { takeRecoveryCode } from './recovery-commands.ts'

/** A forgotten password: a printed code and a new password. Nothing here says whether an account exists. */
export function recoveryRoutes(app: Hono<WebEnv>, world: World, entrance: Entrance): void {
  const { signIn } = entrance
  const door = doorOf(world, entrance)

  app.get(patterns.recover, (c) => show(c, typedFrom({})))
  app.post(patterns.recover, (c) =>
    withForm(c, async (typed) => {
      const name = plainSignInName(typedIn(typed, 'signInName'))
      if (!(await door.mayTry(c, 'recovery', name)))
        return show(c, typed, wrongIn('signInName', 'too-many-attempts'), 429)
      const next = readNewPassword(typed, [name])
      if (!next.ok) return show(c, typed, next.reason, 422)
      const id = (await signIn.personNamed(name)) as PersonId | null
      const taken = await takeRecoveryCode(contextIn(c, world), id, typedIn(typed, 'recoveryCode'))
      if (!taken.ok) return show(c, typed, wrongIn('recoveryCode', 'recovery-refused'), 422)
      await door.wasRight(c, 'recovery', name)
      const lost = typedIn(typed, 'phoneLost') === 'yes'
      await signIn.reset(taken.value, next.value, lost ? 'phone-lost' : 'phone-at-hand')
      const login = { name, password: next.value }
      const { value, cookies } = await signIn.byPassword(c.req.raw.headers, login)
      if (value === 'in') return door.letIn(c, cookies, 'recovery-code', '')
      setAll(c, cookies)
      const paths = pathsIn(c.get('language'))
      return c.redirect(
        value === 'code' ? paths.signInCode('', 'password-set') : paths.signIn(),
        303,
      )
    }),
  )
}

function show(
  c: WebContext,
  typed: Typed,
  wrong: readonly WrongAccount[] = [],
  status: 200 | 422 | 429 = 200,
) {
  // The code is a secret: it is typed again, like the passwords.
  const kept = typedFrom({
    signInName: typedIn(typed, 'signInName'),
    phoneLost: typedIn(typed, 'phoneLost'),
  })
  return page(c, <RecoverPage frame={c.get('frame')} form={formOf(c, kept, wrong)} />, status)
}
