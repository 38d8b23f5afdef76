import type { SignInLibrary } from './library.ts'

/** What came of an act, and the cookies the answer must set whatever came of it. */
export interface Outcome<Value> {
  readonly value: Value
  readonly cookies: readonly string[]
}

/** Runs one act of the library; what it refuses comes back as its code. */
export async function asked(act: (ask: never) => unknown, headers: Headers, body?: unknown) {
  const ask = { headers, asResponse: true, ...(body === undefined ? {} : { body }) }
  const answer = (await act(ask as never)) as Response
  const said = (await answer.json().catch(() => null)) as Record<string, unknown> | null
  return { ok: answer.ok, status: answer.status, said, cookies: answer.headers.getSetCookie() }
}

/** The content of a cookie the library signed, without its signature; null where there is none. */
export function signedCookie(headers: Headers, name: string): string | null {
  const pairs = (headers.get('cookie') ?? '').split(/;\s*/)
  const found = pairs.find((pair) => pair.startsWith(`${name}=`))
  if (!found) return null
  const raw = found.slice(name.length + 1)
  const value = /%[0-9a-f]{2}/i.test(raw) ? safelyDecoded(raw) : raw
  const end = value.lastIndexOf('.')
  return end > 0 ? value.slice(0, end) : null
}

function safelyDecoded(raw: string): string {
  try {
    return decodeURIComponent(raw)
  } catch {
    // Not what we wrote: a cookie somebody made up.
    return raw
  }
}

/** What the library itself keeps, for what its acts do not offer. */
export const contextOf = (library: SignInLibrary) => library.$context
