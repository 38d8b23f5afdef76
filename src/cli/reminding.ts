import { type Clock, systemClock } from '../platform/clock.ts'
import { nodeTimers, type Timers } from '../platform/daily.ts'
import { newId } from '../platform/db/new-id.ts'
import { type Telling, tellDue } from '../reminders/commands.ts'
import { inThailand, isOfficeTime } from '../reminders/digest.ts'
import { sendReminders } from '../reminders/letter-commands.ts'
import { letterWriter } from '../reminders/letter-routes.ts'
import type { Office } from './office.ts'

/** How often it is looked whether somebody is to be told: a digest is late by no more than this. */
const lookEvery = 5 * 60_000

/**
 * Tells people of what is due while the program serves: in office hours each digest at the time its reader
 * chose, and letters that wait. A time that went by while the computer slept is made up for on the same day.
 */
export function reminding(
  { opened, files }: Pick<Office, 'opened' | 'files'>,
  telling: Telling,
  parts: {
    readonly origin: () => string
    readonly onFault: (error: unknown) => void
    readonly clock?: Clock
    readonly timers?: Timers
  },
): { readonly stop: () => Promise<void> } {
  const { clock = systemClock, timers = nodeTimers } = parts
  const { db } = opened
  let done = { day: '', minute: 0 }
  let working: Promise<void> | null = null
  const look = async () => {
    const now = clock.now()
    if (!isOfficeTime(now)) return
    const { day, minute } = inThailand(now)
    const after = done.day === day ? done.minute : 0
    const context = { db, files, now, newId }
    if (minute > after) await tellDue(context, telling, { after, until: minute })
    done = { day, minute }
    await sendReminders(context, telling.installation, letterWriter(db, parts.origin()))
  }
  const timer = timers.every(lookEvery, () => {
    // One look at a time: a slow mail server is waited for.
    working ??= look()
      .catch(parts.onFault)
      .finally(() => {
        working = null
      })
  })
  return {
    async stop() {
      timer.stop()
      await working
    },
  }
}
