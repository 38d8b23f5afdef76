import { accept, type Result, refuse } from '../basics/result.ts'
import { type Typed, typedIn, type Wrong } from '../platform/form.ts'
import { digestTimes } from './digest.ts'
import type { ReminderReader } from './notification.ts'

/** A choice that cannot be kept as it was typed. */
export type WrongChoice = Wrong<'time-unknown'>

/** How a person wants to be reminded, as the form was typed. */
export function readReminderChoice(
  typed: Typed,
): Result<Pick<ReminderReader, 'wantsMail' | 'minute'>, readonly WrongChoice[]> {
  const minute = digestTimes.find((each) => String(each) === typedIn(typed, 'minute'))
  return minute === undefined
    ? refuse([{ field: 'minute', code: 'time-unknown' }])
    : accept({ wantsMail: typedIn(typed, 'mail') === 'yes', minute })
}
