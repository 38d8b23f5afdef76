import { createHmac, createSecretKey } from 'node:crypto'
import { printedCode } from '../basics/printed-code.ts'

/** Letters and digits of a receipt: none looks like another. */
const signs = 'ABCDEFGHJKMNPQRSTVWXYZ23456789'

/**
 * The numbers on thank-you pages of one installation, such as "K7QM-2XVB": made from the id of the form, so that
 * whoever sends it again gets the same, and stored nowhere. They are sealed with the installation's key, so that
 * whoever holds a copy of the answers cannot tell which of them somebody's receipt is of.
 */
export function receipts(key: string): (id: string) => string {
  const secret = createSecretKey(key, 'utf8')
  return (id) => {
    const digest = createHmac('sha256', secret).update(`receipt of a survey\n${id}`).digest()
    const eight = Array.from(digest.subarray(0, 8), (byte) => signs[byte % signs.length] ?? '')
    return printedCode(eight.join(''))
  }
}
