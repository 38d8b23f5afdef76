import { createHash } from 'node:crypto'
import { printedCode } from '../basics/printed-code.ts'

/** Letters and digits of a receipt: none looks like another. */
const signs = 'ABCDEFGHJKMNPQRSTVWXYZ23456789'

/**
 * The number on a thank-you page, such as "K7QM-2XVB": made from the id of the form alone, so that whoever
 * sends it again gets the same. It is stored nowhere.
 */
export function receiptOf(id: string): string {
  const digest = createHash('sha256').update(`receipt of a survey\n${id}`).digest()
  const eight = Array.from(digest.subarray(0, 8), (byte) => signs[byte % signs.length] ?? '')
  return printedCode(eight.join(''))
}
