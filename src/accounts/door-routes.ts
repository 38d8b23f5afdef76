import { getCookie } from 'hono/cookie'
import type { PersonId } from '../basics/ids.ts'
import { pathsIn } from '../paths.ts'
import { formSaying, type Typed } from '../platform/html/form-view.ts'
import { type AttemptCounter, deviceCookie, type Purpose } from '../platform/sign-in/attempts.ts'
import { inPlace } from '../platform/sign-in/gate.ts'
import type { SignIn } from '../platform/sign-in/sign-in.ts'
import { addressOf } from '../platform/web/address.ts'
import { contextIn, type WebContext, type World } from '../platform/web/env.ts'
import type { WrongAccount } from './forms.ts'
import { accountWords } from './messages.ts'
import type { AccountWrong } from './person.ts'
import { recordOwnAct } from './record-commands.ts'
import { languageOf } from './store.ts'

/** What signing in stands on, besides the world. */
export interface Entrance {
  readonly signIn: SignIn
  readonly attempts: AttemptCounter
}

/** What every route of the entrance does: counts attempts, sets cookies, and lets people in. */
export function doorOf(world: World, { signIn, attempts }: Entrance) {
  const device = deviceCookie(signIn.isSecure)
  const attemptOf = (c: WebContext, purpose: Purpose, account: string | null) => ({
    ...{ purpose, account, address: addressOf(c) },
    device: getCookie(c, device),
  })
  return {
    /** Counts an attempt; false where there were too many. `account` is the sign-in name, null for nobody named. */
    mayTry: (c: WebContext, purpose: Purpose, account: string | null) =>
      attempts.mayTry(attemptOf(c, purpose, account)),

    /** Does what a counted attempt costs a processor for, in the place of whoever tries. */
    inTurn: async <Made>(
      c: WebContext,
      purpose: Purpose,
      account: string,
      work: () => Promise<Made>,
    ) => inPlace(await attempts.placeOf(attemptOf(c, purpose, account)), work),

    /** Takes an attempt back that was right, such as a password before its code. */
    wasRight: (c: WebContext, purpose: Purpose, account: string | null) =>
      attempts.wasRight(attemptOf(c, purpose, account)),

    /** Lets somebody in who has just proved who they are: the record, the known device, and where to. */
    async letIn(c: WebContext, cookies: readonly string[], by: string, to: string) {
      setAll(c, cookies)
      await signIn.clearExpired()
      const signedIn = await this.recordSignIn(c, cookies, by)
      if (signedIn?.signInName) {
        const value = attempts.knownDevice(signedIn.signInName)
        const secure = signIn.isSecure ? '; Secure' : ''
        setAll(c, [`${device}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=31536000${secure}`])
      }
      if (isOurs(to) || !signedIn) return c.redirect(goingTo(c, to), 303)
      const own = await languageOf(world.db, signedIn.personId as PersonId)
      return c.redirect(pathsIn(own ?? c.get('language')).home(), 303)
    },

    /** Records a sign-in, where the cookies an answer sets are those of a session. */
    async recordSignIn(c: WebContext, cookies: readonly string[], by: string) {
      const cookie = cookies.map((each) => each.split(';', 1)[0]).join('; ')
      const signedIn = await signIn.who(new Headers({ cookie }))
      if (!signedIn) return null
      const context = contextIn(c, world)
      await recordOwnAct(context, signedIn.personId as PersonId, 'sign-in', { by })
      return signedIn
    },
  }
}
export type Door = ReturnType<typeof doorOf>

export const setAll = (c: WebContext, cookies: readonly string[]) => {
  for (const cookie of cookies) c.header('set-cookie', cookie, { append: true })
}

/** Browsers drop tabs and line breaks from an address, so that "/<tab>/name" would lead to another site. */
const isOurs = (to: string) => /^\/(?![/\\])[^\\\p{Cc}]*$/u.test(to)

/** Where to go after signing in: a path of our own and nothing else. */
export const goingTo = (c: WebContext, to: string): string =>
  isOurs(to) ? to : pathsIn(c.get('language')).home()

/** A form as its page shows it, with what is wrong in sentences. */
export const formOf = (c: WebContext, typed: Typed, wrong: readonly WrongAccount[]) =>
  formSaying(typed, wrong, accountWords[c.get('language')].wrong)

/** One thing that is wrong with a form. */
export const wrongIn = (field: string, code: AccountWrong): readonly WrongAccount[] => [
  { field, code },
]
