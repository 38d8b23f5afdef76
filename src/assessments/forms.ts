import type { PersonId } from '../basics/ids.ts'
import { accept, type Result, refuse } from '../basics/result.ts'
import { toArabicDigits } from '../basics/thai-digits.ts'
import { mendText } from '../basics/thai-text.ts'
import { type Typed, typedIn, type Wrong } from '../platform/form.ts'
import { type Judgement, type Round, rounds, type Seat } from './assessment.ts'
import { longestText, type WrongCode, wrongWith } from './decisions.ts'
import { workingDayBounds } from './window.ts'

export type WrongField = Wrong<WrongCode>
type Read<Value> = Result<Value, readonly WrongField[]>

/** A judgement as its form was typed, with the round the form was opened in. */
export function readJudgement(typed: Typed): Read<Judgement & { readonly round: Round }> {
  const [said, reason, passage] = [
    typedIn(typed, 'mark'),
    text(typed, 'reason'),
    text(typed, 'passage'),
  ]
  const round = rounds.find((each) => each === typedIn(typed, 'round')) ?? 'first'
  if (said !== '0' && said !== '100') return refuse([{ field: 'mark', code: 'mark-missing' }])
  const judgement: Judgement = { mark: said === '100' ? 100 : 0, reason, passage }
  const code = wrongWith(judgement)
  if (code === null) return accept({ ...judgement, round })
  const isPassage =
    code === 'passage-missing' || (code === 'too-long' && passage.length > longestText)
  return refuse([{ field: isPassage ? 'passage' : 'reason', code }])
}

/** What an agency says to a preliminary score, several lines of plain text. */
export function readClarification(typed: Typed): Read<string> {
  const words = text(typed, 'words')
  if (words === '') return refuse([{ field: 'words', code: 'words-missing' }])
  return words.length > longestText ? refuse([{ field: 'words', code: 'too-long' }]) : accept(words)
}

/** How many working days the agency is given. */
export function readWorkingDays(typed: Typed): Read<number> {
  const days = Number(toArabicDigits(typedIn(typed, 'days').trim()) || Number.NaN)
  const { least, most } = workingDayBounds
  return Number.isInteger(days) && days >= least && days <= most
    ? accept(days)
    : refuse([{ field: 'days', code: 'days-out-of-range' }])
}

/** A seat and who it is given to; nobody where it is made free. */
export function readSeat(
  typed: Typed,
): Read<{ readonly seat: Seat; readonly personId: PersonId | null }> {
  const seat: Seat = typedIn(typed, 'seat') === '2' ? 2 : 1
  const person = typedIn(typed, 'person')
  if (person === '') return accept({ seat, personId: null })
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(person)
    ? accept({ seat, personId: person as PersonId })
    : refuse([{ field: 'person', code: 'person-missing' }])
}

const text = (typed: Typed, name: string) => mendText(typedIn(typed, name)).trim()
