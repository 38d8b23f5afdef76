import { issueSetUpLink } from '../../src/accounts/commands.ts'
import { issueLinks } from '../../src/accounts/role-commands.ts'
import { knownPerson } from '../../src/accounts/store.ts'
import { createApp } from '../../src/app.ts'
import type { PersonId } from '../../src/basics/ids.ts'
import type { PracticePlan } from '../../src/desk/practice-plan.ts'
import { pathsIn } from '../../src/paths.ts'
import { systemClock } from '../../src/platform/clock.ts'
import { attemptCounter } from '../../src/platform/sign-in/attempts.ts'
import type { OpenIdProvider } from '../../src/platform/sign-in/library.ts'
import { createSignIn } from '../../src/platform/sign-in/sign-in.ts'
import type { WindowKeyKeeper } from '../../src/staff-surveys/window-keys.ts'
import { frameworks } from './clean-plan.ts'
import { temporaryFiles, testContext } from './context.ts'
import { testDatabase } from './database.ts'
import { asked, seeded, testKey, urlencoded } from './web.ts'

const home = 'http://127.0.0.1:4380'

/** The site with its entrance: visitors come with cookies of their own and must sign in. */
export async function visitedSite(
  change: {
    readonly providers?: readonly OpenIdProvider[]
    /** The https address of a site behind a TLS proxy, which asks us by http. */
    readonly publicOrigin?: string
    /** The sample year an agency may play with while it is set up. */
    readonly practice?: () => Promise<PracticePlan>
    /** Variables the program was started with. */
    readonly environment?: Readonly<Record<string, string>>
    /** Where the keys of staff surveys are kept; nowhere, unless said otherwise. */
    readonly windowKeys?: WindowKeyKeeper
  } = {},
) {
  const { providers = [], publicOrigin = null } = change
  const origin = publicOrigin ?? home
  const database = await testDatabase()
  const kept = temporaryFiles()
  const { db } = database
  const { files } = kept
  const signIn = createSignIn({ db, secret: testKey, origin, providers })
  const faults: unknown[] = []
  const app = createApp({
    ...(change.practice ? { practice: change.practice } : {}),
    ...(change.windowKeys ? { windowKeys: change.windowKeys } : {}),
    ...{ db, files, frameworks, publicOrigin },
    installation: { key: testKey, environment: change.environment ?? {} },
    entrance: { signIn, attempts: attemptCounter(testKey) },
    onFault: (_, error) => void faults.push(error),
  })
  const agency = await seeded({ db, files })
  // Links expire by the real clock, which the site runs on.
  const now = () => ({
    ...testContext({ db, files }),
    today: systemClock.today(),
    now: systemClock.now(),
  })
  return {
    ...{ app, db, files, agency, faults, signIn, context: now },
    /** The address of the first administrator's link. */
    async setUpLink(): Promise<string> {
      const token = await issueSetUpLink(now())
      if (token === null) throw new Error('There is an administrator already.')
      return pathsIn('th').setUp(token)
    },
    /** The address of a link that lets a person in, or sets a new password. */
    async linkFor(id: PersonId, kind: 'join' | 'recover'): Promise<string> {
      const person = await knownPerson(db, id)
      if (!person) throw new Error(`There is no person ${id}.`)
      const links = await issueLinks(now(), [{ person, kind }], agency.id)
      if (!links.ok) throw new Error(links.reason.code)
      return pathsIn('th').join(links.value[0]?.token ?? '')
    },
    visitor: () => visitorOf(app, origin),
    async close() {
      kept.remove()
      await database.close()
    },
  }
}
export type VisitedSite = Awaited<ReturnType<typeof visitedSite>>

/** A browser: it keeps the cookies it is given and sends them back. */
export function visitorOf(app: ReturnType<typeof createApp>, origin = home) {
  const jar = new Map<string, string>()
  const cookies = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
  const ask = async (address: string, init: RequestInit = {}) => {
    const headers = { host: new URL(origin).host, cookie: cookies(), ...asked, ...init.headers }
    const answer = await app.request(`http://${new URL(origin).host}${address}`, {
      ...init,
      headers,
    })
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      if (/max-age=0\b/i.test(cookie)) jar.delete(name)
      else jar.set(name, value)
    }
    return answer
  }
  return {
    cookies,
    get: (address: string, headers: Record<string, string> = {}) => ask(address, { headers }),
    post: (
      address: string,
      fields: Readonly<Record<string, string | readonly string[]>>,
      headers: Record<string, string> = {},
    ) =>
      ask(address, {
        method: 'POST',
        headers: {
          'sec-fetch-site': 'same-origin',
          origin,
          'content-type': 'application/x-www-form-urlencoded',
          ...headers,
        },
        body: urlencoded(fields),
      }),
    forget: (name: string) => void jar.delete(name),
    /** Changes a letter in the middle of a cookie. */
    tamper(name: string) {
      const value = jar.get(name) ?? ''
      const at = Math.floor(value.length / 2)
      jar.set(name, value.slice(0, at) + (value[at] === 'a' ? 'b' : 'a') + value.slice(at + 1))
    },
  }
}
export type Visitor = ReturnType<typeof visitorOf>
