// The stamp of a form that anybody may send without an account: made by us for one page, shown to be ours by
// its seal, and as old as it says. It is bound to no browser, so no cookie is set; its id makes a form that is
// sent twice the same one.
import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto'

/** How soon after a form was opened nobody can have read it, and how long it may lie open, in seconds. */
export const stampTimes = { soonest: 3, longest: 24 * 60 * 60 } as const

export type StampRead =
  | { readonly kind: 'good'; readonly id: string }
  /** Sent sooner than it can be read. */
  | { readonly kind: 'too-soon' }
  /** Older than a day, of another page, or none of ours. */
  | { readonly kind: 'stale' }

/** Stamps of one installation, sealed with its key. */
export function formStamps(key: string) {
  const sealOf = (page: string, id: string, at: string) =>
    createHmac('sha256', key).update(`form of anybody\n${page}\n${id}\n${at}`).digest('base64url')

  return {
    /** Stamps the form of a page, named by its address, at an instant (ISO 8601). */
    given(page: string, now: string): string {
      const [id, at] = [randomUUID(), secondsOf(now).toString(36)]
      return [id, at, sealOf(page, id, at)].join('.')
    },

    /** Reads the stamp that came with a form of a page. */
    read(page: string, stamp: string, now: string): StampRead {
      const [, id = '', at = '', seal = ''] = shape.exec(stamp) ?? []
      const [sent, expected] = [Buffer.from(seal), Buffer.from(sealOf(page, id, at))]
      if (sent.length !== expected.length || !timingSafeEqual(sent, expected))
        return { kind: 'stale' }
      const age = secondsOf(now) - Number.parseInt(at, 36)
      // A clock that was set back meanwhile makes no form of the future good.
      if (age < 0 || age > stampTimes.longest) return { kind: 'stale' }
      return age < stampTimes.soonest ? { kind: 'too-soon' } : { kind: 'good', id }
    },
  }
}
export type FormStamps = ReturnType<typeof formStamps>

const shape = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([0-9a-z]{1,9})\.([\w-]{43})$/

const secondsOf = (instant: string) => Math.floor(Date.parse(instant) / 1000)
