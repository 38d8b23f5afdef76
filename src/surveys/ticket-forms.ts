import { toArabicDigits } from '../basics/thai-digits.ts'
import { mendText } from '../basics/thai-text.ts'
import { type Typed, typedIn, type Wrong } from '../platform/form.ts'
import { longestLabel, mostTickets, type WrongTickets } from './ticket.ts'

/** Reads for which counter or half-day tickets are wanted, and how many. */
export function readTicketForm(typed: Typed): {
  readonly label: string
  readonly many: number
  readonly wrong: readonly Wrong<WrongTickets>[]
} {
  const label = mendText(
    typedIn(typed, 'label')
      .toWellFormed()
      .slice(0, 2000)
      .replaceAll(/[\p{Cc}\p{Cf}]/gu, ' '),
  )
    .replaceAll(/\s+/g, ' ')
    .trim()
  const number = toArabicDigits(typedIn(typed, 'many')).replaceAll(/[\s,]/g, '')
  const many = /^\d{1,4}$/.test(number) ? Number(number) : 0
  const wrong: Wrong<WrongTickets>[] = []
  if (label === '') wrong.push({ field: 'label', code: 'label-missing' })
  if ([...label].length > longestLabel) wrong.push({ field: 'label', code: 'label-too-long' })
  if (many < 1 || many > mostTickets) wrong.push({ field: 'many', code: 'number-wrong' })
  return { label, many, wrong }
}
