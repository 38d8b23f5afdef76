// How often somebody may try. Guessing is slowed by address and by account; a device that has signed in
// before keeps a count of its own, so that a stranger who guesses cannot lock anybody else out.
import { createHmac, timingSafeEqual } from 'node:crypto'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

const quarter = 15 * 60

/** Attempts in a quarter of an hour: of one address, of strangers on one account, of one known device on its account. */
export const limits = { address: 60, account: 10, device: 10 } as const

/** The cookie of a device that has signed in before. */
export const deviceCookie = 'prongsai.device'

export interface Attempt {
  /** Where the request came from. It is hashed at once and forgotten with the count. */
  readonly address: string
  /** The sign-in name, or what a code is for. */
  readonly account: string
  /** The device cookie as the browser sent it. */
  readonly device: string | undefined
}

/** Counts attempts of one installation, in memory: a restart forgives, and no address is written down. */
export function attemptCounter(secret: string) {
  const byAddress = new RateLimiterMemory({ points: limits.address, duration: quarter })
  const byAccount = new RateLimiterMemory({ points: limits.account, duration: quarter })
  const byDevice = new RateLimiterMemory({ points: limits.device, duration: quarter })
  const key = (text: string) => createHmac('sha256', secret).update(text).digest('base64url')

  /** The account a device cookie was given for; null where it is not ours. */
  const isKnown = (cookie: string | undefined, account: string): boolean => {
    const expected = Buffer.from(key(`device ${account}`))
    const given = Buffer.from(cookie ?? '')
    return given.length === expected.length && timingSafeEqual(given, expected)
  }

  return {
    /** Counts one attempt; false where there were too many, and it must not be tried. */
    async mayTry({ address, account, device }: Attempt): Promise<boolean> {
      const counted = isKnown(device, account)
        ? byDevice.consume(key(`${device} ${account}`))
        : Promise.all([byAddress.consume(key(address)), byAccount.consume(key(account))])
      try {
        await counted
        return true
      } catch (refusal) {
        if (refusal instanceof RateLimiterRes) return false
        throw refusal
      }
    },

    /** Forgets the attempts of whoever signed in after all, and gives the value of the device cookie. */
    async succeeded({ account, device }: Attempt): Promise<string> {
      await byDevice.delete(key(`${device} ${account}`))
      return key(`device ${account}`)
    },
  }
}

export type AttemptCounter = ReturnType<typeof attemptCounter>
