// How often anybody may send without an account. Counted in memory under a hash with a salt that is thrown
// away each day: no address is written down, and nobody can work one out of what is kept.
import { createHmac, randomBytes } from 'node:crypto'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

const hour = 60 * 60
const day = 24 * hour

/**
 * How many may come: of one network in an hour and in a day (phones of one provider and the people of one
 * building share one), of one network about one matter in a day, about one matter in an hour, and to one
 * office in an hour, whoever they are of.
 */
export const citizenLimits = {
  ...{ networkHour: 12, networkDay: 40, sameMatter: 3, matterHour: 40, officeHour: 200 },
} as const

/** Too many came: of this network, or altogether of whatever network. */
export type TooMany = 'of-network' | 'of-all'

/** Counts what citizens send to one installation; a restart forgets. */
export function citizenCounter() {
  let salt = { day: '', key: randomBytes(32) }
  const keyOf = (today: string, text: string) => {
    if (salt.day !== today) salt = { day: today, key: randomBytes(32) }
    return createHmac('sha256', salt.key).update(text).digest('base64url').slice(0, 16)
  }
  const counter = (points: number, duration: number) => new RateLimiterMemory({ points, duration })
  const counters = {
    networkHour: counter(citizenLimits.networkHour, hour),
    networkDay: counter(citizenLimits.networkDay, day),
    sameMatter: counter(citizenLimits.sameMatter, day),
    matterHour: counter(citizenLimits.matterHour, hour),
    officeHour: counter(citizenLimits.officeHour, hour),
  }

  return {
    /** Counts one; says why it must not be taken, or null where it may. */
    async tooMany(of: {
      readonly address: string
      readonly office: string
      readonly matter: string
      readonly today: string
    }): Promise<TooMany | null> {
      const key = (text: string) => keyOf(of.today, text)
      const matter = `${of.office}\n${of.matter}`
      // One after the other: a network that is stopped must not use up what others may send.
      const steps = [
        { count: counters.networkHour, key: key(of.address), why: 'of-network' as const },
        { count: counters.networkDay, key: key(of.address), why: 'of-network' as const },
        {
          ...{ count: counters.sameMatter, why: 'of-network' as const },
          key: key(`${of.address}\n${matter}`),
        },
        { count: counters.matterHour, key: key(matter), why: 'of-all' as const },
        { count: counters.officeHour, key: key(of.office), why: 'of-all' as const },
      ]
      for (const step of steps)
        try {
          await step.count.consume(step.key)
        } catch (refusal) {
          if (refusal instanceof RateLimiterRes) return step.why
          throw refusal
        }
      return null
    },
  }
}
export type CitizenCounter = ReturnType<typeof citizenCounter>
