// How often somebody may try. Guesses are refused by address, by network and account together, and, once
// strangers have guessed at an account often, more strictly by network: never by the account alone, so that
// nobody who guesses can lock its owner out.
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

const quarter = 15 * 60
const day = 24 * 60 * 60

/**
 * Attempts in a quarter of an hour: of one address, of one network on one account, of one known device on
 * its account. In a day: `calm` guesses of all strangers on one account, and from then on `besieged` of
 * each network. N networks together have at most `calm` + N x `besieged` guesses a day at one account.
 */
export const limits = { address: 60, account: 10, device: 10, calm: 100, besieged: 5 } as const

/** The cookie of a device that has signed in before; kept to this host alone where the site is https. */
export const deviceCookie = (isSecure: boolean) =>
  isSecure ? '__Host-prongsai.device' : 'prongsai.device'

/** What is tried. Each has counts of its own, so that guessing at one does not stop another. */
export type Purpose =
  | 'sign-in'
  | 'code'
  | 'recovery'
  | 'own-password'
  | 'link'
  | 'passkey'
  /** Asking for a passkey's challenge, each of which is kept until it expires. */
  | 'challenge'
  /** Asking to be sent to a provider, which is asked for its discovery document each time. */
  | 'provider'
  /** Codes that connect a LINE account: asking for one, and sending one. */
  | 'line-code'
  | 'line-ask'

export interface Attempt {
  readonly purpose: Purpose
  /** Where the request came from. It is hashed at once and forgotten with the count. */
  readonly address: string
  /** The sign-in name that is tried; null where nobody is named, and only the address counts. */
  readonly account: string | null
  /** The device cookie as the browser sent it. */
  readonly device: string | undefined
}

/**
 * What counts as one network: an IPv4 address, and of IPv6 the first 48 bits, for a provider gives whoever
 * asks that many. `address` is as `counted` writes it.
 */
const networkOf = (address: string): string =>
  address.endsWith('::/64') ? `${address.split(':').slice(0, 3).join(':')}::/48` : address

/** Counts attempts of one installation, in memory: a restart forgives, and no address is written down. */
export function attemptCounter(secret: string) {
  const byAddress = new RateLimiterMemory({ points: limits.address, duration: quarter })
  const byPair = new RateLimiterMemory({ points: limits.account, duration: quarter })
  const byDevice = new RateLimiterMemory({ points: limits.device, duration: quarter })
  /** These never refuse: they only tell how many there were in a day. */
  const ofDay = { points: Number.MAX_SAFE_INTEGER, duration: day }
  const byAccount = new RateLimiterMemory(ofDay)
  const byNetworkOnAccount = new RateLimiterMemory(ofDay)
  const byNetwork = new RateLimiterMemory(ofDay)
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
            : [{ counter: byPair, key: pairOf({ purpose, account, address }) }]),
        ]

  const pairOf = ({
    purpose,
    account,
    address,
  }: Pick<Attempt, 'purpose' | 'account' | 'address'>) =>
    key(`${purpose} ${account}\n${networkOf(address)}`)

  /** The counts of a day of strangers on one account; null for known devices, and where nobody is named. */
  const strangersOf = (attempt: Attempt) => {
    const { purpose, address, account, device } = attempt
    if (account === null || isKnown(device, account)) return null
    return {
      account: key(`${purpose} ${account}`),
      pair: pairOf(attempt),
      network: key(`network ${networkOf(address)}`),
    }
  }

  const takeBack = async (attempt: Attempt) => {
    const strangers = strangersOf(attempt)
    await Promise.all(countsOf(attempt).map(({ counter, key }) => counter.reward(key)))
    if (strangers === null) return
    await byAccount.reward(strangers.account)
    await byNetworkOnAccount.reward(strangers.pair)
    await byNetwork.reward(strangers.network)
  }

  return {
    /** Counts one attempt; false where there were too many and it must not be tried. */
    async mayTry(attempt: Attempt): Promise<boolean> {
      try {
        // One after the other: an address that is stopped must not use up the attempts of an account.
        for (const { counter, key } of countsOf(attempt)) await counter.consume(key)
      } catch (refusal) {
        if (refusal instanceof RateLimiterRes) return false
        throw refusal
      }
      const strangers = strangersOf(attempt)
      if (strangers === null) return true
      await byNetwork.consume(strangers.network)
      const all = (await byAccount.consume(strangers.account)).consumedPoints
      const own = (await byNetworkOnAccount.consume(strangers.pair)).consumedPoints
      if (all <= limits.calm || own <= limits.besieged) return true
      // Nothing was tried, so nothing is counted.
      await takeBack(attempt)
      return false
    },

    /**
     * Where an attempt that may be tried stands in line for a processor: how often its network has guessed
     * wrong today, at whatever account; null for a known device, which waits for no stranger.
     */
    async placeOf(attempt: Attempt): Promise<number | null> {
      const strangers = strangersOf(attempt)
      if (strangers === null) return null
      return Math.max(0, ((await byNetwork.get(strangers.network))?.consumedPoints ?? 1) - 1)
    },

    /** Takes an attempt back that was right: only guesses are counted. */
    wasRight: takeBack,

    /** Gives the value of the device cookie to a browser that has just signed in by a name. */
    knownDevice: (account: string): string =>
      deviceOf(account, randomBytes(9).toString('base64url')),
  }
}

export type AttemptCounter = ReturnType<typeof attemptCounter>
