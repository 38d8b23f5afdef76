import type { PlainDate } from '../basics/plain-date.ts'
import { plainWords } from '../basics/plain-words.ts'
import { type Typed, typedFrom, typedIn, type Wrong } from '../platform/form.ts'
import {
  type DeskStep,
  deskSteps,
  ledgerNumbers,
  mostAtOnce,
  passphraseFields,
  staffStepFields,
  type WrongStaffField,
} from './field-names.ts'
import { type Ledger, mostInLedger } from './ledger.ts'
import { readCount, readDay } from './plan-forms.ts'

/** The longest reason, in signs. */
const longestReason = 200

type Wrongs = readonly Wrong<WrongStaffField>[]

/** Reads a step that is asked for on the survey's page; null where the form says none we know. */
export function readStaffStep(
  typed: Typed,
  today: PlainDate,
): {
  readonly kind: DeskStep
  readonly reason: string
  readonly closesOn: PlainDate | null
  readonly wrong: Wrongs
} | null {
  const kind = deskSteps.find((each) => each === typedIn(typed, 'step'))
  if (!kind) return null
  const fields = staffStepFields(kind)
  const wrong: Wrong<WrongStaffField>[] = []
  const reason = readReason(typed, fields.reason, wrong)
  const closesOn = kind === 'extended' ? readDay(typed, fields.closesOn, today, wrong) : null
  // What cannot be taken back is not done by one button alone.
  if (kind === 'called-off' && typedIn(typed, fields.sure) !== 'yes')
    wrong.push({ field: fields.sure, code: 'sure-missing' })
  return { kind, reason, closesOn, wrong }
}

function readReason(typed: Typed, field: string, wrong: Wrong<WrongStaffField>[]): string {
  const reason = plainWords(typedIn(typed, field))
  if ([...reason].length > longestReason) wrong.push({ field, code: 'text-too-long' })
  return reason
}

/** Reads two passphrases that are made, each typed twice. They never stand in an answer. */
export function readNewPassphrases(typed: Typed): {
  readonly passphrases: readonly [string, string]
  readonly wrong: Wrongs
} {
  const { first, second } = passphraseFields
  const wrong = [first, second].flatMap(([field, again]): Wrongs => {
    if (typedIn(typed, field) === '') return [{ field, code: 'passphrase-missing' }]
    const isSame = typedIn(typed, field) === typedIn(typed, again)
    return isSame ? [] : [{ field: again, code: 'passphrase-differs' }]
  })
  return { passphrases: [typedIn(typed, first[0]), typedIn(typed, second[0])], wrong }
}

/** Reads the two passphrases that open a survey. */
export function readPassphrases(typed: Typed): {
  readonly passphrases: readonly [string, string]
  readonly wrong: Wrongs
} {
  const fields = [passphraseFields.first[0], passphraseFields.second[0]] as const
  return {
    passphrases: [typedIn(typed, fields[0]), typedIn(typed, fields[1])],
    wrong: fields.flatMap(
      (field): Wrongs =>
        typedIn(typed, field) === '' ? [{ field, code: 'passphrase-missing' }] : [],
    ),
  }
}

/** Reads how many slips are to be printed, and whether all printed before are void with it. */
export function readSlips(typed: Typed): {
  readonly slips: number
  readonly seen: number
  readonly isAnew: boolean
  readonly wrong: Wrongs
} {
  const isAnew = typedIn(typed, 'act') === 'anew'
  const field = isAnew ? 'slips-anew' : 'slips'
  const slips = readCount(typedIn(typed, field))
  const wrong: Wrong<WrongStaffField>[] = []
  if (slips === null) wrong.push({ field, code: 'number-missing' })
  else if (!(slips >= 1)) wrong.push({ field, code: 'number-wrong' })
  else if (slips > mostAtOnce) wrong.push({ field, code: 'slips-many' })
  if (isAnew && typedIn(typed, 'sure-anew') !== 'yes')
    wrong.push({ field: 'sure-anew', code: 'sure-missing' })
  return { slips: slips ?? 0, seen: readCount(typedIn(typed, 'seen')) ?? -1, isAnew, wrong }
}

/** Reads what the committee counted of the paper slips. */
export function readLedger(typed: Typed): {
  readonly ledger: Ledger
  readonly reason: string
  readonly wrong: Wrongs
} {
  const wrong: Wrong<WrongStaffField>[] = []
  const [drawn = 0, returned = 0, replaced = 0, onPaper = 0, disputed = 0] = ledgerNumbers.map(
    (field) => {
      const count = readCount(typedIn(typed, field))
      if (count === null) wrong.push({ field, code: 'number-missing' })
      else if (!(count <= mostInLedger)) wrong.push({ field, code: 'number-wrong' })
      return count ?? 0
    },
  )
  const witnesses = plainWords(typedIn(typed, 'witnesses'))
  if (witnesses === '') wrong.push({ field: 'witnesses', code: 'witnesses-missing' })
  if ([...witnesses].length > longestReason)
    wrong.push({ field: 'witnesses', code: 'text-too-long' })
  const reason = readReason(typed, 'ledger-reason', wrong)
  return { ledger: { drawn, returned, replaced, onPaper, disputed, witnesses }, reason, wrong }
}

/** A ledger as its form shows it; empty before one was kept. */
export const ledgerTyped = (ledger: Ledger | null, witnesses: readonly string[]): Typed =>
  typedFrom({
    ...Object.fromEntries(ledgerNumbers.map((field) => [field, ledger ? `${ledger[field]}` : ''])),
    witnesses: ledger?.witnesses ?? witnesses.filter((name) => name !== '').join(', '),
  })
