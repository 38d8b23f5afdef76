// Captures are made at once, beside the rounds that pace themselves: one at a time for an agency, and so many of an
// item in a day, so that the button is no way to flood another's host, nor our disk.
import type { Capture } from './capture.ts'

/** How often an item is captured in a day by hand. */
export const mostCaptures = 12

const day = 24 * 60 * 60 * 1000

/** Whether an item was captured so often within a day that once more proves nothing new. */
export function isCapturedOften(
  captures: readonly Pick<Capture, 'recordedAt'>[],
  now: string,
): boolean {
  const since = new Date(Date.parse(now) - day).toISOString()
  const rounds = new Set(
    captures.flatMap(({ recordedAt }) => (recordedAt > since ? [recordedAt] : [])),
  )
  return rounds.size >= mostCaptures
}

const turns = new Map<string, Promise<unknown>>()

/** Whether a capture of an agency is under way. */
export const isCapturing = (agencyId: string): boolean => turns.has(agencyId)

/** Does what captures for an agency once those before it are done. */
export async function inCaptureTurn<Value>(
  agencyId: string,
  capture: () => Promise<Value>,
): Promise<Value> {
  const before = turns.get(agencyId) ?? Promise.resolve()
  // What came of the one before is told to whoever asked for it.
  const mine = before.then(capture, capture)
  const over = mine.then(
    () => undefined,
    () => undefined,
  )
  turns.set(agencyId, over)
  try {
    return await mine
  } finally {
    if (turns.get(agencyId) === over) turns.delete(agencyId)
  }
}
