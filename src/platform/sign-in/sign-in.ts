// Sign-in as our forms ask for it: each act of the library as a plain outcome and the cookies to set,
// so that every page works without script.
import type { SignInLibrary, SignInParts } from './library.ts'
import { hashPassword, libraryPath, plainSignInName, signInLibrary } from './library.ts'

/** Who the cookies of a request say has signed in. */
export interface SignedIn {
  readonly personId: string
  readonly sessionId: string
  readonly name: string
  readonly signInName: string | null
  readonly hasSecondFactor: boolean
}

/** What came of an act, and the cookies the answer must set whatever came of it. */
export interface Outcome<Value> {
  readonly value: Value
  readonly cookies: readonly string[]
}

export interface OpenSession {
  readonly id: string
  /** What the browser calls itself. */
  readonly browser: string
  readonly since: string
  readonly until: string
  readonly isThis: boolean
}

type Ask = { readonly body?: unknown; readonly headers: Headers; readonly asResponse: true }

/** The sign-in of one installation. */
export function createSignIn(parts: SignInParts) {
  const library: SignInLibrary = signInLibrary(parts)
  const { api } = library
  const asked = async (headers: Headers, body?: unknown): Promise<Ask> => ({
    headers,
    asResponse: true,
    ...(body === undefined ? {} : { body }),
  })
  /** Runs one act of the library; what it refuses comes back as its code. */
  const run = async (act: (ask: never) => unknown, headers: Headers, body?: unknown) => {
    const answer = (await act((await asked(headers, body)) as never)) as Response
    const said = (await answer.json().catch(() => null)) as Record<string, unknown> | null
    return { ok: answer.ok, said, cookies: answer.headers.getSetCookie() }
  }
  const context = () => library.$context

  return {
    providers: (parts.providers ?? []).map(({ id, name }) => ({ id, name })),
    /** Whether cookies are kept to https. */
    isSecure: parts.origin.startsWith('https:'),

    /** Who the cookies say has signed in; null for a citizen, an ended session or a tampered cookie. */
    async who(headers: Headers): Promise<SignedIn | null> {
      if (!/prongsai\.session_token=/.test(headers.get('cookie') ?? '')) return null
      const found = await api.getSession({ headers, query: { disableRefresh: false } })
      if (!found) return null
      const { user, session } = found
      return {
        personId: user.id,
        sessionId: session.id,
        name: user.name,
        signInName: user.username ?? null,
        hasSecondFactor: user.twoFactorEnabled === true,
      }
    },

    /** Signs in by name and password. "code" asks for the second factor. */
    async byPassword(
      headers: Headers,
      typed: { readonly name: string; readonly password: string },
    ): Promise<Outcome<'in' | 'code' | 'wrong'>> {
      const name = plainSignInName(typed.name)
      const body = { username: name, password: typed.password }
      const { ok, said, cookies } = await run(api.signInUsername, headers, body)
      if (!ok) return { value: 'wrong', cookies: [] }
      return { value: said?.twoFactorRedirect === true ? 'code' : 'in', cookies }
    },

    /** The second step: the six digits of the phone, or one of the printed backup codes. */
    async byCode(headers: Headers, code: string): Promise<Outcome<'in' | 'wrong' | 'begin-again'>> {
      const digits = code.replaceAll(/\s/g, '')
      const act = /^\d{6}$/.test(digits) ? api.verifyTOTP : api.verifyBackupCode
      const { ok, said, cookies } = await run(act, headers, { code: digits })
      if (ok) return { value: 'in', cookies }
      const begin = ['INVALID_TWO_FACTOR_COOKIE', 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE']
      return { value: begin.includes(String(said?.code)) ? 'begin-again' : 'wrong', cookies }
    },

    async out(headers: Headers): Promise<Outcome<null>> {
      const { cookies } = await run(api.signOut, headers)
      return { value: null, cookies }
    },

    /** Whether a sign-in name is free, or is this person's own. */
    async isFree(name: string, personId: string | null): Promise<boolean> {
      const { adapter } = await context()
      const where = [{ field: 'username', value: plainSignInName(name) }]
      const taken = await adapter.findOne<{ id: string }>({ model: 'user', where })
      return taken === null || taken.id === personId
    },

    /** Makes a login for a person, or gives an old one a new name and password; false where the sign-in name is taken. */
    async open(
      person: { readonly id: string; readonly name: string },
      typed: { readonly name: string; readonly password: string },
    ): Promise<boolean> {
      const { internalAdapter } = await context()
      const name = plainSignInName(typed.name)
      if (!(await this.isFree(name, person.id))) return false
      const password = await hashPassword(typed.password)
      const there = await internalAdapter.findUserById(person.id)
      if (there) {
        await internalAdapter.updateUser(person.id, { username: name, displayUsername: name })
        await internalAdapter.updatePassword(person.id, password)
        return true
      }
      const login = {
        id: person.id,
        name: person.name,
        // The library wants an address; nothing is ever sent to this one, which cannot exist (RFC 2606).
        email: `${person.id}@no-mail.invalid`,
        emailVerified: false,
        username: name,
        displayUsername: name,
      }
      await internalAdapter.createUser(login, { method: 'admin' })
      await internalAdapter.linkAccount({
        userId: person.id,
        providerId: 'credential',
        accountId: person.id,
        password,
      })
      return true
    },

    /** The sign-in name of a person; null where there is no login. */
    async signInNameOf(personId: string): Promise<string | null> {
      const { internalAdapter } = await context()
      const user = await internalAdapter.findUserById(personId)
      return (user as { username?: string } | null)?.username ?? null
    },

    /** Sets a new password for a person, takes the second factor off, and ends every session. */
    async reset(personId: string, password: string): Promise<void> {
      const { internalAdapter, adapter } = await context()
      await internalAdapter.updatePassword(personId, await hashPassword(password))
      await adapter.deleteMany({
        model: 'twoFactor',
        where: [{ field: 'userId', value: personId }],
      })
      await internalAdapter.updateUser(personId, { twoFactorEnabled: false })
      await internalAdapter.deleteUserSessions(personId)
    },

    /** Changes one's own password and ends every other session. */
    async changePassword(
      headers: Headers,
      typed: { readonly now: string; readonly next: string },
    ): Promise<Outcome<'changed' | 'wrong'>> {
      const body = {
        currentPassword: typed.now,
        newPassword: typed.next,
        revokeOtherSessions: true,
      }
      const { ok, cookies } = await run(api.changePassword, headers, body)
      return { value: ok ? 'changed' : 'wrong', cookies: ok ? cookies : [] }
    },

    /** Begins a second factor: what the phone scans, and the printed backup codes. Null: the password was wrong. */
    async beginSecondFactor(headers: Headers, password: string) {
      const { ok, said, cookies } = await run(api.enableTwoFactor, headers, { password })
      const { totpURI, backupCodes } = (said ?? {}) as { totpURI: string; backupCodes: string[] }
      return { value: ok ? { uri: totpURI, codes: backupCodes } : null, cookies }
    },

    /** Confirms it with the first code the phone shows. */
    async confirmSecondFactor(headers: Headers, code: string): Promise<Outcome<boolean>> {
      const body = { code: code.replaceAll(/\s/g, '') }
      const { ok, cookies } = await run(api.verifyTOTP, headers, body)
      return { value: ok, cookies: ok ? cookies : [] }
    },

    async endSecondFactor(headers: Headers, password: string): Promise<Outcome<boolean>> {
      const { ok, cookies } = await run(api.disableTwoFactor, headers, { password })
      return { value: ok, cookies: ok ? cookies : [] }
    },

    /** Every browser this person is signed in with, newest first. */
    async sessions(headers: Headers): Promise<readonly OpenSession[]> {
      const now = await api.getSession({ headers })
      if (!now) return []
      const all = await api.listSessions({ headers })
      return all
        .map((session) => ({
          id: session.id,
          browser: session.userAgent ?? '',
          since: session.createdAt.toISOString(),
          until: session.expiresAt.toISOString(),
          isThis: session.id === now.session.id,
        }))
        .sort((a, b) => (a.since < b.since ? 1 : -1))
    },

    /** Ends one session of one's own, by its id; false where there is none. */
    async endSession(headers: Headers, id: string): Promise<boolean> {
      const all = await api.listSessions({ headers })
      const session = all.find((each) => each.id === id)
      if (!session) return false
      await api.revokeSession({ headers, body: { token: session.token } })
      return true
    },

    /** Ends every session of a person, as when a role is taken away. */
    async endSessionsOf(personId: string): Promise<void> {
      const { internalAdapter } = await context()
      await internalAdapter.deleteUserSessions(personId)
    },

    /** Passkeys of whoever asks. */
    async passkeys(
      headers: Headers,
    ): Promise<readonly { id: string; name: string; since: string }[]> {
      const all = await api.listPasskeys({ headers })
      return all.map(({ id, name, createdAt }) => ({
        id,
        name: name ?? '',
        since: new Date(createdAt).toISOString(),
      }))
    },

    async removePasskey(headers: Headers, id: string): Promise<boolean> {
      return (await run(api.deletePasskey, headers, { id })).ok
    },

    /** Where an OpenID Connect provider is asked; null where it does not answer. */
    async toProvider(
      headers: Headers,
      id: string,
      back: { readonly done: string; readonly failed: string },
    ) {
      const body = { provider: id, callbackURL: back.done, errorCallbackURL: back.failed }
      const { ok, said, cookies } = await run(api.signInSocial, headers, body)
      return { value: ok && typeof said?.url === 'string' ? said.url : null, cookies }
    },

    /** Links the account of a provider to whoever is signed in. */
    async linkProvider(
      headers: Headers,
      id: string,
      back: { readonly done: string; readonly failed: string },
    ) {
      const body = { provider: id, callbackURL: back.done, errorCallbackURL: back.failed }
      const { ok, said, cookies } = await run(api.linkSocialAccount, headers, body)
      return { value: ok && typeof said?.url === 'string' ? said.url : null, cookies }
    },

    /** What the library answers itself, under libraryPath: passkeys and the provider's way back, nothing else. */
    async answer(request: Request): Promise<Response | null> {
      const path = new URL(request.url).pathname.slice(libraryPath.length)
      return answered.some((own) => own.test(path)) ? library.handler(request) : null
    },

    /** Removes a login with its sessions, passkeys and codes. */
    async close(personId: string): Promise<void> {
      const { internalAdapter } = await context()
      await internalAdapter.deleteUser(personId)
    },
  }
}

const answered = [
  /^\/passkey\/(generate-register-options|generate-authenticate-options|verify-registration|verify-authentication)$/,
  /^\/callback\/[a-z0-9-]+$/,
]

export type SignIn = ReturnType<typeof createSignIn>
