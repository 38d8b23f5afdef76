/**
 * What stays on a device of an answer until the server has it: first what was ticked, then the same hidden, then
 * the signed items, beside which no code stands any more. Each is on the device before it is used, so that whatever
 * breaks off goes on where it was. Of one survey one answer waits at a time.
 */
import type { SentItem, SentItems } from '../taking.ts'
import type { HiddenItem } from './hiding.ts'

export interface Waiting {
  readonly words: SentItems['words'] | undefined
  readonly wantsReceipt: boolean
  /** Until it was spent. */
  readonly code?: string | undefined
  /** One for each place, and the quality; until it is hidden. */
  readonly ticked?: readonly number[]
  readonly hidden?: readonly HiddenItem[]
  readonly items?: readonly SentItem[]
  /** What is known of the items once they are published. */
  readonly hashes?: readonly string[]
}

/** Keeps it in the place of what was there; throws where the browser forbids it or has no room. */
export const keep = (survey: string, waiting: Waiting): void =>
  localStorage.setItem(survey, JSON.stringify(waiting))

export const letGo = (survey: string): void => localStorage.removeItem(survey)

/** What waits, by the address of its survey; null where nothing does. Throws where the browser forbids it. */
export const waitingOf = (survey: string): Waiting | null =>
  JSON.parse(localStorage.getItem(survey) || 'null')
