// How often somebody may try. Guessing is slowed by address and by account; a device that has signed in
// before keeps a count of its own, so that a stranger who guesses cannot lock anybody else out.
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

const quarter = 15 * 60

/** Attempts in a quarter of an hour: of one address, of strangers on one account, of one known device on its account. */
export const limits = { address: 60, account: 10, device: 10 } as const

/** The cookie of a device that has signed in before; kept to this host alone where the site is https. */
export const deviceCookie = (isSecure: boolean) =>
  isSecure ? '__Host-prongsai.device' : 'prongsai.device'

/** What is tried. Each has counts of its own, so that guessing at one does not stop another. */
export type Purpose = 'sign-in' | 'code' | 'recovery' | 'own-password' | 'link' | 'passkey'

export interface Attempt {
  readonly purpose: Purpose
  /** Where the request came from. It is hashed at once and forgotten with the count. */
  readonly address: string
  /** The sign-in name that is tried; null where nobody is named, and only the address counts. */
  readonly account: string | null
  /** The device cookie as the browser sent it. */
  readonly device: string | undefined
}

/** Counts attempts of one installation, in memory: a restart forgives, and no address is written down. */
export function attemptCounter(secret: string) {
  const byAddress = new RateLimiterMemory({ points: limits.address, duration: quarter })
  const byAccount = new RateLimiterMemory({ points: limits.account, duration: quarter })
  const byDevice = new RateLimiterMemory({ points: limits.device, duration: quarter })
  const key = (text: string) => createHmac('sha256', secret).update(text).digest('base64url')
  const deviceOf = (account: string, id: string) => `${id}.${key(`device ${account} ${id}`)}`

  /** Whether a device cookie was given to somebody who had signed in by this name. */
  const isKnown = (cookie: string | undefined, account: string): cookie is string => {
    const expected = Buffer.from(deviceOf(account, cookie?.split('.')[0] ?? ''))
    const given = Buffer.from(cookie ?? '')
    return given.length === expected.length && timingSafeEqual(given, expected)
  }

  /** The counts an attempt falls under: a known device has its own, strangers share those of address and account. */
  const countsOf = ({ purpose, address, account, device }: Attempt) =>
    account !== null && isKnown(device, account)
      ? [{ counter: byDevice, key: key(`${purpose} ${device}`) }]
      : [
          { counter: byAddress, key: key(`${purpose} ${address}`) },
          ...(account === null ? [] : [{ counter: byAccount, key: key(`${purpose} ${account}`) }]),
        ]

  return {
    /** Counts one attempt; false where there were too many, and it must not be tried. */
    async mayTry(attempt: Attempt): Promise<boolean> {
      try {
        // One after the other: an address that is stopped must not use up the attempts of an account.
        for (const { counter, key } of countsOf(attempt)) await counter.consume(key)
        return true
      } catch (refusal) {
        if (refusal instanceof RateLimiterRes) return false
        throw refusal
      }
    },

    /** Takes an attempt back that was right: only guesses are counted. */
    async wasRight(attempt: Attempt): Promise<void> {
      await Promise.all(countsOf(attempt).map(({ counter, key }) => counter.reward(key)))
    },

    /** Gives the value of the device cookie to a browser that has just signed in by a name. */
    knownDevice: (account: string): string =>
      deviceOf(account, randomBytes(9).toString('base64url')),
  }
}

export type AttemptCounter = ReturnType<typeof attemptCounter>
