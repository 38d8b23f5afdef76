/** A cookie as a browser keeps it. */
export interface KeptCookie {
  readonly name: string
  readonly value: string
}

/** The cookies an answer sets, without their attributes. */
export const cookiesOf = (answer: Response): readonly KeptCookie[] =>
  answer.headers.getSetCookie().map((cookie) => {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
    return { name, value }
  })

/** Cookies as a browser sends them. */
export const cookieHeader = (cookies: readonly KeptCookie[]): string =>
  cookies.map(({ name, value }) => `${name}=${value}`).join('; ')

/**
 * Opens the set-up link that a new installation prints, as a browser does: chooses a name and a password, and
 * gives the cookies of the session that opens. Throws where the link does not let them in.
 */
export async function firstAdministrator(
  link: string,
  {
    name = 'สมใจ ใจดี',
    signInName = 'somjai',
    password = 'ผู้ดูแลของหน่วยงานทดสอบ',
  }: { readonly name?: string; readonly signInName?: string; readonly password?: string } = {},
): Promise<readonly KeptCookie[]> {
  const answer = await fetch(link, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: new URL(link).origin, 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams({ name, signInName, password, again: password }),
  })
  if (answer.status !== 303) throw new Error(`The set-up link answered ${answer.status}.`)
  return cookiesOf(answer)
}
