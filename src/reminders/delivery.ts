// How a letter fares that a mail server does not take: it is kept and tried again, each time after a longer
// pause, up to a limit; then the page says so.
import { nextOfficeTime } from './digest.ts'

/**
 * What came of a try: `sent`; `interrupted` where the program ended meanwhile; `no-address` or `turned-off`
 * where its reader wants no mail any more; else the code of what the mail server said.
 */
export type Outcome = string

/** One try to send a letter; the outcome is null while it is on its way. */
export interface Try {
  readonly ordinal: number
  readonly at: string
  readonly outcome: Outcome | null
  readonly answer: number | null
  readonly channel: 'mail' | 'line'
}

/** Where a letter stands. */
export type Delivery =
  | { readonly state: 'waiting'; readonly tries: number; readonly last: Try | null }
  | { readonly state: 'sent'; readonly at: string }
  | { readonly state: 'given-up'; readonly tries: number; readonly last: Try }

/** Minutes between a try and the next; after the last of them a letter is given up. */
const pauses = [5, 20, 60, 180, 720, 1440, 2880] as const
export const mostTries = pauses.length + 1

/** After how many minutes a try without an outcome was cut off, such as by a computer that went out. */
export const cutOffAfter = 15

/** When a letter is tried again after so many tries; null where it is given up. */
export function nextTry(
  tries: number,
  { outcome, answer, at }: Omit<Try, 'ordinal' | 'channel'>,
): string | null {
  if (outcome === 'sent' || outcome === 'no-address' || outcome === 'turned-off') return null
  // "There is no such mailbox" will be no other tomorrow.
  if (outcome === 'recipient-refused' && answer !== null && answer >= 550) return null
  // Who unfollowed the account hears nothing more of it.
  if (outcome === 'not-a-friend') return null
  const pause = pauses[tries - 1]
  if (pause === undefined) return null
  return nextOfficeTime(new Date(Date.parse(at) + pause * 60_000).toISOString())
}

/** Where a letter stands after its tries. `isSettled`: nothing more will be tried. */
export function deliveryOf(tries: readonly Try[], isSettled: boolean): Delivery {
  const last = tries.at(-1) ?? null
  const sent = tries.find(({ outcome }) => outcome === 'sent')
  if (sent) return { state: 'sent', at: sent.at }
  return isSettled && last
    ? { state: 'given-up', tries: tries.length, last }
    : { state: 'waiting', tries: tries.length, last }
}
