import type { MeasureId } from '../basics/ids.ts'
import { accept, type Result, refuse } from '../basics/result.ts'
import { mendText } from '../basics/thai-text.ts'
import { type Typed, typedIn, type Wrong } from '../platform/form.ts'
import { longestWords, type WrongCode } from './question.ts'
import { type Verdict, verdicts } from './verification.ts'

/** What can be wrong with a form of this slice as it was typed. */
export type WrongWords = Wrong<WrongCode>

/** The words of a question, an answer or a statement, several lines of plain text. */
export function readWords(typed: Typed): Result<string, readonly WrongWords[]> {
  const words = mendText(typedIn(typed, 'words')).trim()
  if (words === '') return refuse([{ field: 'words', code: 'words-missing' }])
  if (words.length > longestWords) return refuse([{ field: 'words', code: 'words-too-long' }])
  return accept(words)
}

/** A question as its form was typed: the measure chosen, or none for the whole year. */
export function readQuestion(
  typed: Typed,
): Result<{ readonly words: string; readonly measureId: MeasureId | null }, readonly WrongWords[]> {
  const words = readWords(typed)
  const measure = typedIn(typed, 'measure')
  const wrong: readonly WrongWords[] =
    measure === '' || uuid.test(measure) ? [] : [{ field: 'measure', code: 'measure-missing' }]
  if (!words.ok) return refuse([...wrong, ...words.reason])
  if (wrong.length > 0) return refuse(wrong)
  return accept({ words: words.value, measureId: measure === '' ? null : (measure as MeasureId) })
}

/** A verdict as its form was typed. */
export function readVerdict(
  typed: Typed,
): Result<
  { readonly words: string; readonly kind: Verdict; readonly seen: number },
  readonly WrongWords[]
> {
  const kind = verdicts.find((each) => each === typedIn(typed, 'verdict'))
  const words = readWords(typed)
  const seen = readSeen(typed)
  const wrong: WrongWords[] = []
  if (!kind) wrong.push({ field: 'verdict', code: 'verdict-missing' })
  if (!words.ok) wrong.push(...words.reason)
  if (seen === null) wrong.push({ field: 'words', code: 'form-stale' })
  if (!kind || !words.ok || seen === null) return refuse(wrong)
  return accept({ words: words.value, kind, seen })
}

/** How much stood there when the form was opened; null where the form no longer says. */
export const readSeen = (typed: Typed): number | null => {
  const seen = typedIn(typed, 'seen')
  return /^\d{1,9}$/.test(seen) ? Number(seen) : null
}

/** The key a form was opened with, by which a second click is known; null where it is none of ours. */
export const keyIn = (typed: Typed): string | null => {
  const key = typedIn(typed, 'key')
  return uuid.test(key) ? key : null
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
