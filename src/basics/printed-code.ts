// Codes that are printed, kept in a drawer and typed again.
import { randomBytes } from 'node:crypto'

/** Letters of printed codes: none looks like another. */
const letters = 'ABCDEFGHJKMNPQRSTVWXYZ23456789'

/** A code to print and type, in groups of four letters (19.6 bits each), such as "K7QM-2XVB-9HTR-D4WE". */
export const newPrintedCode = (groups = 4): string => inFours(drawn(groups * 4))

/**
 * A code whose last letter is worked out of the others, so that a slip of the finger is told from a code that
 * was never given: eight letters (34.3 bits), such as "K7QM-2XVB".
 */
export const newCheckedCode = (groups = 2): string => newCheckedLetters(groups * 4)

/** The same, of so many letters; the last group may be shorter than four. */
export function newCheckedLetters(letters: number): string {
  const plain = drawn(letters - 1)
  return inFours(plain + checkLetterOf(plain))
}

/** Whether the last letter of a plain code is the one worked out of the others. */
export const isCheckedCode = (plain: string): boolean =>
  plain.length > 1 &&
  [...plain].every((letter) => letters.includes(letter)) &&
  checkLetterOf(plain.slice(0, -1)) === plain.at(-1)

/**
 * The check letter of the hybrid system over an alphabet whose length is one below a prime: any one wrong
 * letter is seen, and nearly every two that changed places.
 * @source ISO/IEC 7064, hybrid systems (MOD 11,10 over ten digits), here MOD 31,30 over thirty letters
 */
function checkLetterOf(plain: string): string {
  const { length } = letters
  let carried = length
  for (const letter of plain) {
    const sum = (carried + letters.indexOf(letter)) % length || length
    carried = (2 * sum) % (length + 1)
  }
  return letters[(length + 1 - carried) % length] ?? ''
}

/** So many letters, each as likely as any other. */
function drawn(wanted: number): string {
  const signs: string[] = []
  while (signs.length < wanted)
    for (const byte of randomBytes(32)) {
      // Bytes past the last whole alphabet are thrown away, so that no letter is likelier.
      if (byte < 240 && signs.length < wanted) signs.push(letters[byte % letters.length] ?? '')
    }
  return signs.join('')
}

/** A printed code as its hash was made: capitals, without spaces or hyphens. */
export const plainPrintedCode = (typed: string): string =>
  typed.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')

/** The letters of a plain code that no printed code has, each once. */
export const strayLettersIn = (plain: string): readonly string[] => [
  ...new Set([...plain].filter((letter) => !letters.includes(letter))),
]

/** A printed code as it was printed, however it was typed. */
export const printedCode = (typed: string): string => inFours(plainPrintedCode(typed))

const inFours = (plain: string) => (plain.match(/.{1,4}/g) ?? []).join('-')
