import type { Hono } from 'hono'
import type { AgencyId } from '../basics/ids.ts'
import { pathsIn, patterns } from '../paths.ts'
import { typedFrom } from '../platform/form.ts'
import { type Typed, typedIn } from '../platform/html/form-view.ts'
import { contextIn, type WebContext, type WebEnv, type World } from '../platform/web/env.ts'
import { page } from '../platform/web/page.ts'
import { withForm } from '../platform/web/with-form.ts'
import { becomeOperator, linkBehind, takeLink } from './commands.ts'
import { doorOf, type Entrance, formOf, setAll, wrongIn } from './door-routes.ts'
import { type NewLogin, readNewLogin, type WrongAccount } from './forms.ts'
import { accountWords } from './messages.ts'
import type { LinkKind, LinkRefusal } from './one-time-link.ts'
import { LinkTroublePage, NewLoginPage } from './pages/sign-in.tsx'
import type { TakeOnOffered } from './pages/take-on.tsx'
import type { KnownPerson } from './person.ts'
import { proposedSignInName } from './role-store.ts'
import { namedRoles } from './scope-store.ts'
import { grantsOf, knownPerson } from './store.ts'

/** Coming in by a link that works once: the first administrator, somebody invited, or a forgotten password. */
export function linkRoutes(
  app: Hono<WebEnv>,
  world: World,
  entrance: Entrance,
  agencyIds: () => Promise<readonly AgencyId[]>,
): void {
  const { signIn } = entrance
  const door = doorOf(world, entrance)

  app.get(patterns.setUp, async (c) => {
    const behind = await linkBehind(contextIn(c, world), c.req.param('token'), ['set-up'])
    return behind.ok ? showNewLogin(c, typedFrom({}), [], null, null) : refused(c, behind.reason)
  })
  app.post(patterns.setUp, (c) =>
    withForm(c, async (typed) => {
      const show = (wrong: readonly WrongAccount[]) =>
        showNewLogin(c, typed, wrong, null, null, 422)
      const token = c.req.param('token')
      const behind = await linkBehind(contextIn(c, world), token, ['set-up'])
      if (!behind.ok) return refused(c, behind.reason)
      const read = readNewLogin(typed)
      if (!read.ok) return show(read.reason)
      const { name, signInName } = read.value
      if (!(await signIn.isFree(signInName, null)))
        return show(wrongIn('signInName', 'sign-in-name-taken'))
      const id = await becomeOperator(contextIn(c, world), token, name, await agencyIds())
      if (!id.ok) return refused(c, id.reason)
      await signIn.open({ id: id.value, name }, loginOf(read.value))
      return enter(c, read.value, pathsIn(c.get('language')).beginSetUp())
    }),
  )

  app.get(patterns.join, async (c) => {
    const behind = await invited(c)
    if ('code' in behind) return refused(c, behind)
    const { id } = behind.person
    const own = await signIn.signInNameOf(id)
    const signInName = own ?? (await proposedSignInName(world.db, id)) ?? ''
    return showNewLogin(c, typedFrom({ signInName }), [], behind, await offered(c, behind))
  })
  app.post(patterns.join, (c) =>
    withForm(c, async (typed) => {
      const behind = await invited(c)
      if ('code' in behind) return refused(c, behind)
      const { person, kind } = behind
      const show = async (wrong: readonly WrongAccount[]) =>
        showNewLogin(c, typed, wrong, behind, await offered(c, behind), 422)
      const read = readNewLogin(typed, person.name)
      if (!read.ok) return show(read.reason)
      if (!(await signIn.isFree(read.value.signInName, person.id)))
        return show(wrongIn('signInName', 'sign-in-name-taken'))
      const id = await takeLink(contextIn(c, world), c.req.param('token'), [kind])
      if (!id.ok) return refused(c, id.reason)
      await signIn.open(person, loginOf(read.value))
      const lost = typedIn(typed, 'phoneLost') === 'yes'
      await signIn.reset(person.id, read.value.password, lost ? 'phone-lost' : 'phone-at-hand')
      return enter(c, read.value)
    }),
  )

  /** Whoever a join link is for, or why it does not work. */
  async function invited(c: WebContext): Promise<Invited | LinkRefusal> {
    const kinds = ['join', 'recover'] as const
    const behind = await linkBehind(contextIn(c, world), c.req.param('token') ?? '', kinds)
    if (!behind.ok) return behind.reason
    const { personId, kind } = behind.value
    const person = personId && (await knownPerson(world.db, personId))
    return person ? { person, kind } : { code: 'link-unknown' }
  }

  /** What the page of a join link offers to whoever has an account already. */
  async function offered(c: WebContext, { person, kind }: Invited): Promise<TakeOnOffered | null> {
    if (kind !== 'join') return null
    const actor = c.get('actor')
    const roles = await namedRoles(world.db, await grantsOf(world.db, person.id))
    const me = actor.kind === 'person' ? actor.name : null
    return { token: c.req.param('token') ?? '', waiting: person.name, roles, me }
  }

  /** Signs in whoever has just chosen a name and a password; a phone that is not lost is asked for its code. */
  async function enter(c: WebContext, login: NewLogin, to = '') {
    const { value, cookies } = await signIn.byPassword(c.req.raw.headers, loginOf(login))
    if (value === 'in') return door.letIn(c, cookies, 'link', to)
    setAll(c, cookies)
    const paths = pathsIn(c.get('language'))
    return c.redirect(value === 'code' ? paths.signInCode('', 'password-set') : paths.signIn(), 303)
  }

  /** A link that does not work. Guesses are counted by address; whoever holds a link that was given has no limit. */
  async function refused(c: WebContext, { code }: LinkRefusal) {
    const words = accountWords[c.get('language')]
    const frame = c.get('frame')
    if (code === 'link-unknown' && !(await door.mayTry(c, 'link', null)))
      return page(
        c,
        <LinkTroublePage frame={frame} sentence={words.wrong['too-many-attempts']} />,
        429,
      )
    return page(c, <LinkTroublePage frame={frame} sentence={words.links[code]} />, 410)
  }
}

/** A person as a link leads them in, and whether it is their first time or a forgotten password. */
interface Invited {
  readonly person: KnownPerson
  readonly kind: LinkKind
}

const loginOf = ({ signInName, password }: NewLogin) => ({ name: signInName, password })

function showNewLogin(
  c: WebContext,
  typed: Typed,
  wrong: readonly WrongAccount[],
  behind: Invited | null,
  offer: TakeOnOffered | null,
  status: 200 | 422 = 200,
) {
  return page(
    c,
    <NewLoginPage
      frame={c.get('frame')}
      form={formOf(c, typed, wrong)}
      action={new URL(c.req.url).pathname}
      knownAs={behind?.person.name ?? null}
      isRecovery={behind?.kind === 'recover'}
      offer={offer}
    />,
    status,
  )
}
