/**
 * Queue tickets: a code on paper for one visit to the office, good for one answer. Codes stand on paper and
 * in the answer that printed them; what is kept is a hash, which is of one survey alone.
 */
import { createHash } from 'node:crypto'
import type { NotAllowed } from '../accounts/permissions.ts'
import type { FactId } from '../basics/ids.ts'
import { isCheckedCode, newCheckedCode, plainPrintedCode } from '../basics/printed-code.ts'

/** How many tickets are printed at once. */
export const mostTickets = 1000

/** How many signs say for which counter and half-day a sheet is. */
export const longestLabel = 120

/** A sheet of tickets as it stands by now; who holds one is known nowhere. */
export interface TicketBatch {
  readonly id: FactId
  /** For which counter or half-day it was printed. */
  readonly label: string
  readonly issued: number
  /** Never more than were issued and not cancelled. */
  readonly used: number
  /** Those that were lost or never handed out, and are good no more. */
  readonly cancelled: number
  readonly recordedAt: string
  readonly recordedBy: string
}

/** Why no tickets are printed or cancelled; each has its sentence in the messages. */
export type TicketRefusal =
  | NotAllowed
  | { readonly code: 'survey-missing' | 'not-own' | 'survey-closed' | 'not-storable' }
  | { readonly code: 'codes-taken' | 'batch-missing' | 'nothing-to-cancel' }

/** What is wrong with how tickets were asked for. */
export type WrongTickets = 'label-missing' | 'label-too-long' | 'number-wrong'

/** How many tickets of all sheets were issued, used and cancelled. */
export const ticketTotals = (batches: readonly TicketBatch[]) => ({
  issued: batches.reduce((sum, batch) => sum + batch.issued, 0),
  used: batches.reduce((sum, batch) => sum + batch.used, 0),
  cancelled: batches.reduce((sum, batch) => sum + batch.cancelled, 0),
})

/** How many hundredths of the tickets that could be used were; null where none could. */
export const usedPercent = ({
  issued,
  used,
  cancelled,
}: Pick<TicketBatch, 'issued' | 'used' | 'cancelled'>): number | null =>
  issued > cancelled ? Math.round((100 * used) / (issued - cancelled)) : null

/** What must hold of tickets whatever happened, and whether it does. */
export type TicketCheck = {
  readonly check: 'used-within-issued' | 'answers-equal-used'
  readonly holds: boolean
  readonly left: number
  readonly right: number
}

/** Checks the sheets against each other and against how many answers were counted with a ticket. */
export function ticketChecks(
  batches: readonly TicketBatch[],
  answers: number,
): readonly TicketCheck[] {
  const { issued, used } = ticketTotals(batches)
  const isWithin = batches.every((batch) => batch.used + batch.cancelled <= batch.issued)
  return [
    { check: 'used-within-issued', holds: isWithin, left: used, right: issued },
    { check: 'answers-equal-used', holds: answers === used, left: answers, right: used },
  ]
}

/** A new code, such as "K7QM-2XVB". */
export const newTicketCode = (): string => newCheckedCode()

/** Whether what was typed can be a ticket's code at all, with or without hyphens and capitals. */
export const looksLikeTicket = (typed: string): boolean => {
  const plain = plainPrintedCode(typed)
  return plain.length === 8 && isCheckedCode(plain)
}

/** What is kept of a code: hex sha256 over the survey and the plain code. */
export const ticketHash = (surveyId: FactId, typed: string): string =>
  createHash('sha256')
    .update(`ticket\n${surveyId}\n${plainPrintedCode(typed)}`)
    .digest('hex')
