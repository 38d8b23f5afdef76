import { printPlacards } from '../platform/documents/pdf.ts'
import { posterWords } from './poster-messages.ts'
import { type TicketSheetInput, ticketPaper } from './ticket-sheet.ts'

/** Queue tickets as a PDF of A4 sheets; throws TooLongToPrint where this machine cannot keep up. */
export const ticketSheet = async (input: TicketSheetInput): Promise<Uint8Array> =>
  (await printPlacards(ticketPaper(input, posterWords))).bytes
