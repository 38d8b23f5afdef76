// The stamp of a form that anybody may send without an account: made by us for one page, shown to be ours by
// its seal, and as old as it says. It is bound to no browser, so no cookie is set; its id makes a form that is
// sent twice the same one.
import { createHmac, createSecretKey, randomUUID, timingSafeEqual } from 'node:crypto'

/** How soon after a form was opened nobody can have read it, and how long it may lie open, in seconds. */
export interface StampTimes {
  readonly soonest: number
  readonly longest: number
}

/** The times of a short form. */
export const stampTimes: StampTimes = { soonest: 3, longest: 24 * 60 * 60 }

export type StampRead =
  | { readonly kind: 'good'; readonly id: string }
  /** Sent sooner than it can be read. */
  | { readonly kind: 'too-soon' }
  /**
   * Too old, or of a time that has not come because the clock was set back; its id makes a fresh stamp of the
   * same form. Without an id it is of another page, or none of ours.
   */
  | { readonly kind: 'stale'; readonly id: string | null }

/** Stamps of one installation, sealed with its key, for forms of the same times. */
export function formStamps(key: string, times: StampTimes = stampTimes) {
  const secret = createSecretKey(key, 'utf8')
  const sealOf = (page: string, id: string, at: string) =>
    createHmac('sha256', secret)
      .update(`form of anybody\n${page}\n${id}\n${at}`)
      .digest('base64url')

  const stamped = (page: string, id: string, seconds: number) => {
    const at = Math.max(0, seconds).toString(36)
    return [id, at, sealOf(page, id, at)].join('.')
  }

  return {
    /** Stamps the form of a page, named by its address, at an instant (ISO 8601). */
    given: (page: string, now: string): string => stamped(page, randomUUID(), secondsOf(now)),

    /**
     * Stamps anew a form whose stamp was stale, under the id it had, so that it still counts once; good at
     * once, for whoever sends it has had it open long enough.
     */
    restamped: (page: string, id: string, now: string): string =>
      stamped(page, id, secondsOf(now) - times.soonest),

    /** Reads the stamp that came with a form of a page. */
    read(page: string, stamp: string, now: string): StampRead {
      const [, id = '', at = '', seal = ''] = shape.exec(stamp) ?? []
      const [sent, expected] = [Buffer.from(seal), Buffer.from(sealOf(page, id, at))]
      if (sent.length !== expected.length || !timingSafeEqual(sent, expected))
        return { kind: 'stale', id: null }
      const age = secondsOf(now) - Number.parseInt(at, 36)
      // A clock that was set back meanwhile makes no form of the future good.
      if (age < 0 || age > times.longest) return { kind: 'stale', id }
      return age < times.soonest ? { kind: 'too-soon' } : { kind: 'good', id }
    },
  }
}
export type FormStamps = ReturnType<typeof formStamps>

const shape = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([0-9a-z]{1,9})\.([\w-]{43})$/

const secondsOf = (instant: string) => Math.floor(Date.parse(instant) / 1000)
