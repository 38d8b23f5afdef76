import { askJson } from '../web/ask.ts'
import { asked, contextOf, type Outcome } from './asking.ts'
import {
  libraryPath,
  type OpenIdProvider,
  type SignInLibrary,
  type SignInParts,
  signInLibrary,
} from './library.ts'

/** Where a provider sends people back to: our page after it worked, and the one that says why it did not. */
export interface WayBack {
  readonly done: string
  readonly failed: string
}

/** An account at a provider that is linked to a person. */
export interface LinkedAccount {
  readonly id: string
  readonly provider: string
  readonly since: string
}

/** How long a provider may take to answer, in milliseconds. */
const patience = { discovery: 5_000, wayBack: 15_000 }

/**
 * Accounts at OpenID Connect providers. Each provider has a library of its own, opened when it is first
 * asked for: one that does not answer must not keep anybody from signing in with a password.
 */
export function providersOf(parts: SignInParts, library: SignInLibrary) {
  const { providers = [] } = parts
  const opened = new Map<string, SignInLibrary>()
  const libraryFor = (provider: OpenIdProvider): SignInLibrary => {
    const there = opened.get(provider.id) ?? signInLibrary(parts, provider)
    opened.set(provider.id, there)
    return there
  }
  const known = (id: string) => providers.find((provider) => provider.id === id) ?? null

  /** The address of a provider where somebody signs in; null where the provider does not answer. */
  const asking = async (
    headers: Headers,
    id: string,
    back: WayBack,
    act: 'signInSocial' | 'linkSocialAccount',
  ): Promise<Outcome<string | null>> => {
    const provider = known(id)
    if (!provider || !(await answers(provider))) return { value: null, cookies: [] }
    const body = { provider: id, callbackURL: back.done, errorCallbackURL: back.failed }
    const { ok, said, cookies } = await asked(libraryFor(provider).api[act], headers, body)
    return ok && typeof said?.['url'] === 'string'
      ? { value: said['url'], cookies }
      : { value: null, cookies: [] }
  }

  return {
    /** The providers people may sign in with. */
    providers: () => providers.map(({ id, name }) => ({ id, name })),

    /** Where somebody signs in who has linked an account; null where the provider does not answer. */
    toProvider: (headers: Headers, id: string, back: WayBack) =>
      asking(headers, id, back, 'signInSocial'),

    /** Where whoever is signed in links an account; null where the provider does not answer. */
    linkProvider: (headers: Headers, id: string, back: WayBack) =>
      asking(headers, id, back, 'linkSocialAccount'),

    /** The way back from a provider; null for a provider we do not know, "silent" where it did not answer. */
    async fromProvider(request: Request): Promise<Response | 'silent' | null> {
      const { pathname } = new URL(request.url)
      const provider = known(pathname.slice(`${libraryPath}/callback/`.length))
      if (!provider) return null
      const answer = libraryFor(provider).handler(request)
      const { promise: tooLong, resolve } = Promise.withResolvers<'silent'>()
      const timer = setTimeout(() => resolve('silent'), patience.wayBack)
      return Promise.race([answer, tooLong]).finally(() => clearTimeout(timer))
    },

    /** The accounts a person has linked. */
    async linkedAccounts(personId: string): Promise<readonly LinkedAccount[]> {
      const { internalAdapter } = await contextOf(library)
      const all = await internalAdapter.findAccounts(personId)
      return all
        .filter(({ providerId }) => providerId !== 'credential')
        .map(({ id, providerId, createdAt }) => ({
          id,
          provider: known(providerId)?.name ?? providerId,
          since: createdAt.toISOString(),
        }))
    },

    /** Lets go of an account a person had linked; false where there is none. */
    async unlink(personId: string, id: string): Promise<boolean> {
      const own = await this.linkedAccounts(personId)
      if (!own.some((account) => account.id === id)) return false
      await (await contextOf(library)).internalAdapter.deleteAccount(id)
      return true
    },
  }
}

/** Whether a provider answers with its discovery document. */
async function answers({ discovery }: OpenIdProvider): Promise<boolean> {
  // Down, slow, leading elsewhere or no JSON: to whoever waits it is all the same.
  const asked = await askJson(discovery, patience.discovery)
  if (!asked.ok) return false
  const said = asked.value
  return typeof said === 'object' && said !== null && 'token_endpoint' in said
}
