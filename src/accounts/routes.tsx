import { Hono } from 'hono'
import { getCookie } from 'hono/cookie'
import type { AgencyId, PersonId } from '../basics/ids.ts'
import { pathsIn, patterns } from '../paths.ts'
import { typedFrom } from '../platform/form.ts'
import { type Typed, typedIn } from '../platform/html/form-view.ts'
import { type AttemptCounter, deviceCookie } from '../platform/sign-in/attempts.ts'
import type { SignIn } from '../platform/sign-in/sign-in.ts'
import { addressOf } from '../platform/web/address.ts'
import { typedForm } from '../platform/web/body.ts'
import { contextIn, type WebContext, type WebEnv, type World } from '../platform/web/env.ts'
import { page } from '../platform/web/page.ts'
import { trouble } from '../platform/web/trouble.tsx'
import { becomeOperator, linkBehind, takeLink } from './commands.ts'
import { readNewLogin, type WrongAccount } from './forms.ts'
import { accountWords } from './messages.ts'
import type { LinkRefusal } from './one-time-link.ts'
import { AccountPage } from './pages/account.tsx'
import { CodePage, LinkTroublePage, NewLoginPage, SignInPage } from './pages/sign-in.tsx'
import { recordOwnAct } from './record-commands.ts'
import { knownPerson } from './store.ts'

/** What signing in stands on, besides the world. */
export interface Entrance {
  readonly signIn: SignIn
  readonly attempts: AttemptCounter
}

/** Signing in and out, joining by a link, and one's own account. */
export function accountRoutes(
  world: World,
  { signIn, attempts }: Entrance,
  agencyIds: () => Promise<readonly AgencyId[]>,
): Hono<WebEnv> {
  const app = new Hono<WebEnv>()

  app.get(patterns.signIn, (c) => {
    if (c.get('actor').kind === 'person')
      return c.redirect(goingTo(c, c.req.query('to') ?? ''), 303)
    return showSignIn(c, typedFrom({ to: c.req.query('to') ?? '' }))
  })
  app.post(patterns.signIn, (c) =>
    withForm(c, async (typed) => {
      const name = typedIn(typed, 'signInName').normalize('NFC').trim().toLowerCase()
      const attempt = { address: addressOf(c), account: name, device: getCookie(c, deviceCookie) }
      if (!(await attempts.mayTry(attempt))) return trouble(c, 'too-many-attempts')
      const password = typedIn(typed, 'password')
      const { value, cookies } = await signIn.byPassword(c.req.raw.headers, { name, password })
      if (value === 'wrong')
        return showSignIn(c, typed, [{ field: 'signInName', code: 'wrong' }], 422)
      setAll(c, cookies)
      const to = typedIn(typed, 'to')
      if (value === 'code') return c.redirect(pathsIn(c.get('language')).signInCode(to), 303)
      await recordSignIn(c, cookies, 'password')
      await rememberDevice(c, attempt)
      return c.redirect(goingTo(c, to), 303)
    }),
  )

  app.get(patterns.signInCode, (c) => showCode(c, typedFrom({ to: c.req.query('to') ?? '' })))
  app.post(patterns.signInCode, (c) =>
    withForm(c, async (typed) => {
      const attempt = { address: addressOf(c), account: 'second factor', device: undefined }
      if (!(await attempts.mayTry({ ...attempt, account: `code ${attempt.address}` })))
        return trouble(c, 'too-many-attempts')
      const { value, cookies } = await signIn.byCode(c.req.raw.headers, typedIn(typed, 'code'))
      setAll(c, cookies)
      const to = typedIn(typed, 'to')
      if (value === 'begin-again') return c.redirect(pathsIn(c.get('language')).signIn(to), 303)
      if (value === 'wrong') return showCode(c, typed, [{ field: 'code', code: 'code-wrong' }], 422)
      await recordSignIn(c, cookies, 'code')
      return c.redirect(goingTo(c, to), 303)
    }),
  )

  const byLibrary = async (c: WebContext) => {
    const answer = await signIn.answer(c.req.raw)
    if (!answer) return trouble(c, 'not-found')
    const by = c.req.path.includes('passkey') ? 'passkey' : 'provider'
    if (c.get('actor').kind === 'citizen') await recordSignIn(c, answer.headers.getSetCookie(), by)
    return answer
  }
  app.get(patterns.signInLibrary, byLibrary)
  app.post(patterns.signInLibrary, byLibrary)
  app.post(patterns.signInWith, (c) =>
    withForm(c, async (typed) => {
      const paths = pathsIn(c.get('language'))
      const back = { done: goingTo(c, typedIn(typed, 'to')), failed: paths.signIn() }
      const provider = c.req.param('provider')
      const { value, cookies } = await signIn.toProvider(c.req.raw.headers, provider, back)
      setAll(c, cookies)
      return value === null ? trouble(c, 'not-found') : c.redirect(value, 303)
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

  app.get(patterns.setUp, async (c) => {
    const behind = await linkBehind(contextIn(c, world), c.req.param('token'), ['set-up'])
    return behind.ok ? showNewLogin(c, typedFrom({}), [], null) : showLinkTrouble(c, behind.reason)
  })
  app.post(patterns.setUp, (c) =>
    withForm(c, async (typed) => {
      const token = c.req.param('token')
      const read = readNewLogin(typed)
      if (!read.ok) return showNewLogin(c, typed, read.reason, null, 422)
      const { name } = read.value
      if (!(await signIn.isFree(read.value.signInName, null)))
        return showNewLogin(c, typed, taken, null, 422)
      const id = await becomeOperator(contextIn(c, world), token, name, await agencyIds())
      if (!id.ok) return showLinkTrouble(c, id.reason)
      await signIn.open({ id: id.value, name }, loginOf(read.value))
      return enter(c, read.value)
    }),
  )

  app.get(patterns.join, async (c) => {
    const person = await invited(c)
    if ('code' in person) return showLinkTrouble(c, person)
    const signInName = (await signIn.signInNameOf(person.id)) ?? ''
    return showNewLogin(c, typedFrom({ signInName }), [], person.name)
  })
  app.post(patterns.join, (c) =>
    withForm(c, async (typed) => {
      const person = await invited(c)
      if ('code' in person) return showLinkTrouble(c, person)
      const read = readNewLogin(typed, person.name)
      if (!read.ok) return showNewLogin(c, typed, read.reason, person.name, 422)
      if (!(await signIn.isFree(read.value.signInName, person.id)))
        return showNewLogin(c, typed, taken, person.name, 422)
      const id = await takeLink(contextIn(c, world), c.req.param('token'), ['join', 'recover'])
      if (!id.ok) return showLinkTrouble(c, id.reason)
      await signIn.open(person, loginOf(read.value))
      await signIn.reset(person.id, read.value.password)
      return enter(c, read.value)
    }),
  )

  app.get(patterns.account, (c) => {
    const actor = c.get('actor')
    if (actor.kind === 'citizen') return trouble(c, 'not-allowed')
    return page(c, <AccountPage frame={c.get('frame')} person={actor} />)
  })
  return app

  /** Whoever a join link is for, or why it does not work. */
  async function invited(c: WebContext) {
    const context = contextIn(c, world)
    const behind = await linkBehind(context, c.req.param('token') ?? '', ['join', 'recover'])
    if (!behind.ok) return behind.reason
    const person = behind.value.personId && (await knownPerson(world.db, behind.value.personId))
    return person || ({ code: 'link-unknown' } as const)
  }

  /** Signs in whoever has just chosen a name and a password. */
  async function enter(c: WebContext, { signInName, password }: ReturnType<typeof loginTyped>) {
    const { cookies } = await signIn.byPassword(c.req.raw.headers, { name: signInName, password })
    setAll(c, cookies)
    await recordSignIn(c, cookies, 'link')
    await rememberDevice(c, { address: '', account: signInName, device: undefined })
    return c.redirect(pathsIn(c.get('language')).home(), 303)
  }

  /** Records a sign-in, where the cookies an answer sets are those of a session. */
  async function recordSignIn(c: WebContext, cookies: readonly string[], by: string) {
    const cookie = cookies.map((each) => each.split(';', 1)[0]).join('; ')
    const signedIn = await signIn.who(new Headers({ cookie }))
    if (!signedIn) return
    const context = contextIn(c, world)
    await recordOwnAct(context, signedIn.personId as PersonId, 'sign-in', { by })
  }

  async function rememberDevice(c: WebContext, attempt: Parameters<AttemptCounter['mayTry']>[0]) {
    const value = await attempts.succeeded(attempt)
    const secure = signIn.isSecure ? '; Secure' : ''
    const year = 365 * 24 * 60 * 60
    setAll(c, [
      `${deviceCookie}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${year}${secure}`,
    ])
  }

  function showSignIn(
    c: WebContext,
    typed: Typed,
    wrong: readonly WrongAccount[] = [],
    status: 200 | 422 = 200,
  ) {
    const to = typedIn(typed, 'to')
    const view = formOf(c, typed, wrong)
    const { providers } = signIn
    return page(
      c,
      <SignInPage frame={c.get('frame')} form={view} to={to} providers={providers} />,
      status,
    )
  }
}

const loginTyped = (login: { readonly signInName: string; readonly password: string }) => login
const loginOf = ({ signInName, password }: ReturnType<typeof loginTyped>) => ({
  name: signInName,
  password,
})
const taken: readonly WrongAccount[] = [{ field: 'signInName', code: 'sign-in-name-taken' }]

function showCode(
  c: WebContext,
  typed: Typed,
  wrong: readonly WrongAccount[] = [],
  status: 200 | 422 = 200,
) {
  const form = formOf(c, typed, wrong)
  return page(c, <CodePage frame={c.get('frame')} form={form} to={typedIn(typed, 'to')} />, status)
}

function showNewLogin(
  c: WebContext,
  typed: Typed,
  wrong: readonly WrongAccount[],
  knownAs: string | null,
  status: 200 | 422 = 200,
) {
  const form = formOf(c, typed, wrong)
  const action = new URL(c.req.url).pathname
  return page(
    c,
    <NewLoginPage frame={c.get('frame')} form={form} action={action} knownAs={knownAs} />,
    status,
  )
}

function showLinkTrouble(c: WebContext, { code }: LinkRefusal) {
  const sentence = accountWords[c.get('language')].links[code]
  return page(c, <LinkTroublePage frame={c.get('frame')} sentence={sentence} />, 410)
}

const formOf = (c: WebContext, typed: Typed, wrong: readonly WrongAccount[]) => ({
  typed,
  problems: wrong.map(({ field, code }) => ({
    field,
    sentence: accountWords[c.get('language')].wrong[code],
  })),
})

/** Where to go after signing in: a path of our own and nothing else. */
function goingTo(c: WebContext, to: string): string {
  const isOurs = /^\/(?![/\\])[^\\]*$/.test(to)
  return isOurs ? to : pathsIn(c.get('language')).home()
}

async function withForm(c: WebContext, then: (typed: Typed) => Promise<Response> | Response) {
  const typed = await typedForm(c)
  return typed.ok ? then(typed.value) : trouble(c, typed.reason)
}

const setAll = (c: WebContext, cookies: readonly string[]) => {
  for (const cookie of cookies) c.header('set-cookie', cookie, { append: true })
}
