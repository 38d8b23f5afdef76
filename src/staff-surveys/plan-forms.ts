import { readDayTyped, toDayTyped } from '../basics/day-typed.ts'
import type { PlainDate } from '../basics/plain-date.ts'
import { plainWords } from '../basics/plain-words.ts'
import { toArabicDigits } from '../basics/thai-digits.ts'
import { type Typed, typedFrom, typedIn, type Wrong } from '../platform/form.ts'
import type { WrongStaffField } from './field-names.ts'
import { mostEligible } from './made-policy.ts'
import type { StaffSurveyContent } from './staff-survey.ts'

/** The longest title or name, in signs. */
const longestName = 200

/** What is planned of a staff survey besides its questions. */
export type StaffPlan = Omit<StaffSurveyContent, 'questionnaire'>

/** Reads a plan as far as it is written; what is left out may be said until it is frozen. */
export function readPlan(
  typed: Typed,
  today: PlainDate,
): { readonly plan: StaffPlan; readonly wrong: readonly Wrong<WrongStaffField>[] } {
  const wrong: Wrong<WrongStaffField>[] = []
  const words = (field: string): string => {
    const read = plainWords(typedIn(typed, field))
    if ([...read].length > longestName) wrong.push({ field, code: 'text-too-long' })
    return read
  }
  const title = { th: words('title-th'), en: words('title-en') }
  if (title.th === '') wrong.push({ field: 'title-th', code: 'title-missing' })
  const eligible = readCount(typedIn(typed, 'eligible'))
  if (eligible !== null && !(eligible >= 1 && eligible <= mostEligible))
    wrong.push({ field: 'eligible', code: 'eligible-wrong' })
  const witnesses = [words('witness-1'), words('witness-2')] as const
  if (witnesses[0] !== '' && witnesses[0] === witnesses[1])
    wrong.push({ field: 'witness-2', code: 'witnesses-same' })
  const publishes = (['columns', 'sums'] as const).find(
    (each) => each === typedIn(typed, 'publishes'),
  )
  if (!publishes) wrong.push({ field: 'publishes', code: 'choice-missing' })
  return {
    plan: {
      ...{ title, eligible: Number.isNaN(eligible) ? null : eligible, witnesses },
      closesOn: readDay(typed, 'closesOn', today, wrong),
      publishes: publishes ?? 'sums',
      isBlind: typedIn(typed, 'blind') === 'yes',
      asksWords: typedIn(typed, 'words') === 'yes',
    },
    wrong,
  }
}

/** A day that is not over; null where none was typed or it is wrong, which is then said. */
export function readDay(
  typed: Typed,
  field: string,
  today: PlainDate,
  wrong: Wrong<WrongStaffField>[],
): PlainDate | null {
  const text = typedIn(typed, field).trim()
  if (text === '') return null
  const read = readDayTyped(text)
  if (read.ok && read.value >= today) return read.value
  wrong.push({ field, code: read.ok ? 'day-past' : 'day-unreadable' })
  return null
}

/** A whole number, with Thai digits and commas too; null where nothing was typed, NaN for what is none. */
export function readCount(text: string): number | null {
  const digits = toArabicDigits(text).replaceAll(/[\s,]/g, '')
  if (digits === '') return null
  return /^\d{1,9}$/.test(digits) ? Number(digits) : Number.NaN
}

/** A plan as its form shows it. */
export const planTyped = (plan: StaffPlan): Typed =>
  typedFrom({
    ...{ 'title-th': plan.title.th, 'title-en': plan.title.en },
    ...{ 'witness-1': plan.witnesses[0], 'witness-2': plan.witnesses[1] },
    eligible: plan.eligible === null ? '' : String(plan.eligible),
    closesOn: plan.closesOn === null ? '' : toDayTyped(plan.closesOn),
    publishes: plan.publishes,
    ...(plan.isBlind && { blind: 'yes' }),
    ...(plan.asksWords && { words: 'yes' }),
  })
