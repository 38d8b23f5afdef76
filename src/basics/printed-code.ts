// Codes that are printed, kept in a drawer and typed again.
import { randomBytes } from 'node:crypto'

/** Letters of printed codes: none looks like another. */
const letters = 'ABCDEFGHJKMNPQRSTVWXYZ23456789'

/** A code to print and type, in groups of four letters (19.6 bits each), such as "K7QM-2XVB-9HTR-D4WE". */
export function newPrintedCode(groups = 4): string {
  const signs: string[] = []
  while (signs.length < groups * 4)
    for (const byte of randomBytes(32)) {
      // Bytes past the last whole alphabet are thrown away, so that no letter is likelier.
      if (byte < 240 && signs.length < groups * 4) signs.push(letters[byte % letters.length] ?? '')
    }
  return inFours(signs.join(''))
}

/** A printed code as its hash was made: capitals, without spaces or hyphens. */
export const plainPrintedCode = (typed: string): string =>
  typed.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')

/** A printed code as it was printed, however it was typed. */
export const printedCode = (typed: string): string => inFours(plainPrintedCode(typed))

const inFours = (plain: string) => (plain.match(/.{1,4}/g) ?? []).join('-')
