import { asked, contextOf } from './asking.ts'
import { libraryPath, type SignInLibrary } from './library.ts'

/** A passkey of a person, as their account page lists it. */
export interface KnownPasskey {
  readonly id: string
  /** The browser it was made in, in plain words. */
  readonly name: string
  readonly since: string
}

const answered =
  /^\/passkey\/(generate-register-options|generate-authenticate-options|verify-registration|verify-authentication)$/

/** Passkeys. They need script, so the library answers their few addresses itself. */
export const passkeysOf = (library: SignInLibrary) => ({
  /** What the library answers about passkeys; null for every other address. */
  async aboutPasskeys(request: Request): Promise<Response | null> {
    const path = new URL(request.url).pathname.slice(libraryPath.length)
    if (!answered.test(path)) return null
    const answer = await library.handler(request)
    if (!answer.ok || path.includes('/generate-')) return answer
    // What was verified is in the cookie; its token is nothing for a script to read.
    const headers = new Headers({ 'content-type': 'application/json' })
    for (const cookie of answer.headers.getSetCookie()) headers.append('set-cookie', cookie)
    return new Response('{}', { headers })
  },

  async passkeys(personId: string): Promise<readonly KnownPasskey[]> {
    const { adapter } = await contextOf(library)
    const all = await adapter.findMany<{ id: string; name: string | null; createdAt: Date | null }>(
      { model: 'passkey', where: [{ field: 'userId', value: personId }] },
    )
    return all.map(({ id, name, createdAt }) => ({
      id,
      name: name ?? '',
      since: createdAt?.toISOString() ?? '',
    }))
  },

  /** Takes a passkey of whoever asks away; false where there is none. */
  async removePasskey(headers: Headers, id: string): Promise<boolean> {
    return (await asked(library.api.deletePasskey, headers, { id })).ok
  },
})
