import { asked, contextOf, type Outcome } from './asking.ts'
import { type SignInLibrary, sessionHours } from './library.ts'

/** Who the cookies of a request say has signed in. */
export interface SignedIn {
  readonly personId: string
  readonly sessionId: string
  readonly name: string
  readonly signInName: string | null
  readonly hasSecondFactor: boolean
}

export interface OpenSession {
  readonly id: string
  /** What the browser calls itself. */
  readonly browser: string
  readonly since: string
  readonly until: string
  readonly isThis: boolean
}

/** A session in use is written down as such this often, in milliseconds. */
const touchEvery = 60_000

/** Browsers that have signed in. */
export const sessionsOf = (library: SignInLibrary) => ({
  /** Who the cookies say has signed in; null for a citizen, an ended session or a tampered cookie. */
  async who(headers: Headers): Promise<SignedIn | null> {
    const { internalAdapter, authCookies } = await contextOf(library)
    if (!headers.get('cookie')?.includes(`${authCookies.sessionToken.name}=`)) return null
    const found = await library.api.getSession({ headers, query: { disableRefresh: true } })
    if (!found) return null
    const { user, session } = found
    const still = Date.now() - session.updatedAt.getTime()
    if (still > sessionHours.idle * 3_600_000) {
      await internalAdapter.deleteSession(session.token)
      return null
    }
    if (still > touchEvery)
      await internalAdapter.updateSession(session.token, { updatedAt: new Date() })
    return {
      personId: user.id,
      sessionId: session.id,
      name: user.name,
      signInName: user.username ?? null,
      hasSecondFactor: user.twoFactorEnabled === true,
    }
  },

  async out(headers: Headers): Promise<Outcome<null>> {
    const { cookies } = await asked(library.api.signOut, headers)
    return { value: null, cookies }
  },

  /** Every browser this person is signed in with, this one first, then the newest. */
  async sessions({ personId, sessionId }: SignedIn): Promise<readonly OpenSession[]> {
    const all = await openOf(library, personId)
    return all
      .map((session) => ({
        id: session.id,
        browser: session.userAgent ?? '',
        since: session.createdAt.toISOString(),
        until: session.expiresAt.toISOString(),
        isThis: session.id === sessionId,
      }))
      .sort((a, b) => Number(b.isThis) - Number(a.isThis) || (a.since < b.since ? 1 : -1))
  },

  /** Ends one session of a person by its id; false where there is none. */
  async endSession(personId: string, id: string): Promise<boolean> {
    const session = (await openOf(library, personId)).find((each) => each.id === id)
    if (!session) return false
    await (await contextOf(library)).internalAdapter.deleteSession(session.token)
    return true
  },

  /** Ends every session of a person but this one. */
  async endOtherSessions({ personId, sessionId }: SignedIn): Promise<void> {
    const { internalAdapter } = await contextOf(library)
    for (const { id, token } of await openOf(library, personId))
      if (id !== sessionId) await internalAdapter.deleteSession(token)
  },

  /** Clears what has expired: sessions, and what was remembered between two steps of a sign-in. */
  async clearExpired(): Promise<void> {
    const { adapter } = await contextOf(library)
    const where = [{ field: 'expiresAt', operator: 'lt' as const, value: new Date() }]
    for (const model of ['session', 'verification']) await adapter.deleteMany({ model, where })
  },

  /** Ends every session of a person, as when a role is taken away. */
  async endSessionsOf(personId: string): Promise<void> {
    await (await contextOf(library)).internalAdapter.deleteUserSessions(personId)
  },
})

/** Sessions that have neither ended nor been left idle. */
async function openOf(library: SignInLibrary, personId: string) {
  const { internalAdapter } = await contextOf(library)
  const all = await internalAdapter.listSessions(personId, { onlyActiveSessions: true })
  const idle = Date.now() - sessionHours.idle * 3_600_000
  return all.filter(({ updatedAt }) => updatedAt.getTime() > idle)
}
