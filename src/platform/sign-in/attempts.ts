// How often somebody may try. Guesses are refused by address, and by address and account together; those of
// all strangers on one account are only slowed, so that nobody who guesses can lock its owner out.
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { bounds, reallyWait, turns, type Wait } from './turns.ts'

const quarter = 15 * 60

/**
 * Attempts in a quarter of an hour: of one address, of one address on one account, of one known device on
 * its account. After `unslowed` of all strangers on one account each further one waits its turn.
 */
export const limits = { address: 60, account: 10, device: 10, unslowed: 20 } as const

/** How long a turn takes after so many attempts of strangers on one account, in milliseconds. */
export const turnAfter = (attempts: number): number =>
  Math.min(Math.max(0, attempts - limits.unslowed) * 250, bounds.longestTurn)

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
export function attemptCounter(secret: string, wait: Wait = reallyWait) {
  const byAddress = new RateLimiterMemory({ points: limits.address, duration: quarter })
  const byPair = new RateLimiterMemory({ points: limits.account, duration: quarter })
  const byDevice = new RateLimiterMemory({ points: limits.device, duration: quarter })
  /** Never refuses: it only tells how many there were. */
  const byAccount = new RateLimiterMemory({ points: Number.MAX_SAFE_INTEGER, duration: quarter })
  const turn = turns(wait)
  const key = (text: string) => createHmac('sha256', secret).update(text).digest('base64url')
  const deviceOf = (account: string, id: string) => `${id}.${key(`device ${account} ${id}`)}`

  /** Whether a device cookie was given to somebody who had signed in by this name. */
  const isKnown = (cookie: string | undefined, account: string): cookie is string => {
    const expected = Buffer.from(deviceOf(account, cookie?.split('.')[0] ?? ''))
    const given = Buffer.from(cookie ?? '')
    return given.length === expected.length && timingSafeEqual(given, expected)
  }

  /** The counts that may refuse an attempt: a known device has its own, strangers share that of their address. */
  const countsOf = ({ purpose, address, account, device }: Attempt) =>
    account !== null && isKnown(device, account)
      ? [{ counter: byDevice, key: key(`${purpose} ${device}`) }]
      : [
          { counter: byAddress, key: key(`${purpose} ${address}`) },
          ...(account === null
            ? []
            : [{ counter: byPair, key: key(`${purpose} ${account}\n${address}`) }]),
        ]

  /** The count of all strangers on one account; null for known devices, and where nobody is named. */
  const accountOf = ({ purpose, account, device }: Attempt) =>
    account === null || isKnown(device, account) ? null : key(`${purpose} ${account}`)

  const takeBack = async (attempt: Attempt) => {
    const account = accountOf(attempt)
    await Promise.all(countsOf(attempt).map(({ counter, key }) => counter.reward(key)))
    if (account !== null) await byAccount.reward(account)
  }

  return {
    /**
     * Counts one attempt, and waits where strangers have guessed at this account too often; false where
     * there were too many of this address, or too many wait, and it must not be tried.
     */
    async mayTry(attempt: Attempt): Promise<boolean> {
      try {
        // One after the other: an address that is stopped must not use up the attempts of an account.
        for (const { counter, key } of countsOf(attempt)) await counter.consume(key)
      } catch (refusal) {
        if (refusal instanceof RateLimiterRes) return false
        throw refusal
      }
      const account = accountOf(attempt)
      if (account === null) return true
      const pause = turnAfter((await byAccount.consume(account)).consumedPoints)
      if (pause === 0 || (await turn(account, key(attempt.address), pause))) return true
      // Nothing was tried, so nothing is counted: whoever comes again in a moment has lost no attempt.
      await takeBack(attempt)
      return false
    },

    /** Takes an attempt back that was right: only guesses are counted. */
    wasRight: takeBack,

    /** Gives the value of the device cookie to a browser that has just signed in by a name. */
    knownDevice: (account: string): string =>
      deviceOf(account, randomBytes(9).toString('base64url')),
  }
}

export type AttemptCounter = ReturnType<typeof attemptCounter>
