/**
 * Queue tickets: a code on paper for one visit to the office, good for one answer. Codes stand on paper and
 * in the answer that printed them; what is kept is a hash, which is of one survey alone.
 */
import { createHash } from 'node:crypto'
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
  /** Never more than were issued. */
  readonly used: number
  readonly recordedAt: string
  readonly recordedBy: string
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
