// What the forms of this slice share: what can be wrong, and how lines, lists and days are typed.
import { z } from 'zod'
import { buddhistYearsAhead, type PlainDate, readPlainDate } from '../basics/plain-date.ts'
import { accept, type Result, refuse } from '../basics/result.ts'
import { toArabicDigits } from '../basics/thai-digits.ts'
import { mendText } from '../basics/thai-text.ts'
import { linesTyped, type Typed, typedIn, type Wrong } from '../platform/form.ts'
import { isNothing } from './cells/cell-words.ts'

/** What can be wrong with a form of this slice; messages.ts has a sentence for each. */
export type WrongMeasure = Wrong<
  | 'measures-missing'
  | 'code-unreadable'
  | 'instrument-unknown'
  | 'month-unknown'
  | 'period-backwards'
  | 'period-half'
  | 'budget-unreadable'
  | 'budget-half'
  | 'stage-missing'
  | 'percent-not-number'
  | 'percent-reason-missing'
  | 'done-below-hundred'
  | 'not-started-above-zero'
  | 'date-unreadable'
  | 'date-in-future'
  | 'finish-day-missing'
  | 'finished-in-the-future'
  | 'evidence-missing'
  | 'sentence-missing'
  | 'text-too-long'
  | 'form-stale'
>

const longest = 20_000

/** Any text that is not too long. */
export const text = z.string().max(longest, 'text-too-long')

/** A line of text. */
export const line = text.transform((typed) => mendText(typed.replaceAll('\n', ' ')).trim())

/** One line or several, kept apart. */
export const lines = text.transform((typed) => linesTyped(typed).map(mendText).join('\n'))

/** A list typed one item a line. */
export const list = text.transform((typed) =>
  linesTyped(typed)
    .map(mendText)
    .filter((item) => !isNothing(item)),
)

/** Day, month and Buddhist year from their three fields, Thai digits or others; null where all are empty. */
export function dayTyped(
  typed: Typed,
  names: readonly [string, string, string],
): Result<PlainDate | null, null> {
  const [day, month, year] = names.map((name) => toArabicDigits(typedIn(typed, name)).trim())
  if (!day && !year) return accept(null)
  if (![day, month, year].every((part) => part && /^\d{1,4}$/.test(part))) return refuse(null)
  const christian = Number(year) > 2400 ? Number(year) - buddhistYearsAhead : Number(year)
  const read = readPlainDate(
    [String(christian).padStart(4, '0'), month?.padStart(2, '0'), day?.padStart(2, '0')].join('-'),
  )
  return read.ok && christian > 1900 ? accept(read.value) : refuse(null)
}

/** What a schema found wrong, in the order in which a page asks for its fields. */
export const wrongsOf = (error: z.ZodError, order: readonly string[]): WrongMeasure[] => {
  const placeOf = (field: string) => (order.includes(field) ? order.indexOf(field) : order.length)
  return error.issues
    .map(({ path, message }) => ({
      field: String(path[0] ?? ''),
      code: message as WrongMeasure['code'],
    }))
    .sort((one, other) => placeOf(one.field) - placeOf(other.field))
}
