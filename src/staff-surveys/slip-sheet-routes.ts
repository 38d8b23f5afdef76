import { printPlacards } from '../platform/documents/pdf.ts'
import { type SlipSheetInput, slipPaper } from './slip-sheet.ts'
import { slipWords } from './slip-sheet-messages.ts'

/**
 * Slips as a PDF of A4 sheets, made in memory and kept nowhere; throws TooLongToPrint where this machine
 * cannot keep up.
 */
export const slipSheet = async (input: SlipSheetInput): Promise<Uint8Array> =>
  (await printPlacards(slipPaper(input, slipWords[input.language]))).bytes
