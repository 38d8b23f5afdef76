// Sign-in as our forms ask for it: each act of the library as a plain outcome and the cookies to set,
// so that every page works without script.
import { newId } from '../db/new-id.ts'
import { asked, contextOf, type Outcome } from './asking.ts'
import {
  hashPassword,
  passkeyOrigin,
  plainSignInName,
  type SignInParts,
  signInLibrary,
  signInName,
} from './library.ts'
import { passkeysOf } from './passkeys.ts'
import { providersOf } from './providers.ts'
import { secondFactorOf } from './second-factor.ts'
import { sessionsOf } from './sessions.ts'

/** The sign-in of one installation. */
export function createSignIn(parts: SignInParts) {
  const library = signInLibrary(parts)
  const { api } = library
  const context = () => contextOf(library)
  const sessions = sessionsOf(library)
  const secondFactor = secondFactorOf(library)

  return {
    ...sessions,
    ...secondFactor,
    ...providersOf(parts, library),
    ...passkeysOf(library),

    /** Whether cookies are kept to https. */
    isSecure: parts.origin.startsWith('https:'),
    /** The origin passkeys work on; null where they cannot. */
    passkeyOrigin: passkeyOrigin(parts.origin),

    /** Signs in by name and password. "code" asks for the second factor. A name nobody has costs as much work. */
    async byPassword(
      headers: Headers,
      typed: { readonly name: string; readonly password: string },
    ): Promise<Outcome<'in' | 'code' | 'wrong'>> {
      const name = plainSignInName(typed.name)
      if (!signInName.test(name)) {
        // The library would answer at once; it hashes for every well-formed name.
        await hashPassword(typed.password.slice(0, 200))
        return { value: 'wrong', cookies: [] }
      }
      const body = { username: name, password: typed.password }
      const { ok, said, cookies } = await asked(api.signInUsername, headers, body)
      if (!ok) {
        await this.asMuchAsForSomebody(name)
        return { value: 'wrong', cookies: [] }
      }
      return { value: said?.['twoFactorRedirect'] === true ? 'code' : 'in', cookies }
    },

    /** The look-up that the library spares for a name nobody has: the time it takes would tell. */
    async asMuchAsForSomebody(name: string): Promise<void> {
      if ((await this.personNamed(name)) !== null) return
      await (await context()).internalAdapter.findCredentialAccount(newId())
    },

    /** Whether a sign-in name is free, or is this person's own. */
    async isFree(name: string, personId: string | null): Promise<boolean> {
      const owner = await this.personNamed(name)
      return owner === null || owner === personId
    },

    /** The person who signs in by a name; null for nobody. */
    async personNamed(name: string): Promise<string | null> {
      const { adapter } = await context()
      const where = [{ field: 'username', value: plainSignInName(name) }]
      return (await adapter.findOne<{ id: string }>({ model: 'user', where }))?.id ?? null
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
        // The library takes one's own old name for somebody else's.
        if ((await this.signInNameOf(person.id)) !== name)
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

    /** Sets a new password for a person and ends every session; the second factor goes with a lost phone only. */
    async reset(
      personId: string,
      password: string,
      phone: 'phone-at-hand' | 'phone-lost',
    ): Promise<void> {
      const { internalAdapter } = await context()
      await internalAdapter.updatePassword(personId, await hashPassword(password))
      if (phone === 'phone-lost') await secondFactor.dropSecondFactor(personId)
      await sessions.endSessionsOf(personId)
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
      const { ok, cookies } = await asked(api.changePassword, headers, body)
      return { value: ok ? 'changed' : 'wrong', cookies: ok ? cookies : [] }
    },

    /** Whether this is the password of whoever has signed in. */
    async isOwnPassword(headers: Headers, password: string): Promise<boolean> {
      return (await asked(api.verifyPassword, headers, { password })).ok
    },

    /** Removes a login with its sessions, passkeys and codes. */
    async close(personId: string): Promise<void> {
      const { internalAdapter } = await context()
      await internalAdapter.deleteUser(personId)
    },
  }
}

export type SignIn = ReturnType<typeof createSignIn>
