import { query } from '../basics/query.ts'

const letters = '/desk/:agency/:year{[0-9]+}/letters'
const letter = `${letters}/:kind{[a-z-]+}`

/** The papers around a plan: all of them, one to be written, and one as a file. */
export const letterPatterns = {
  letters,
  letter,
  letterPaper: `${letter}/:letter{[0-9a-f-]+}/:paper{letter\\.[a-z]+}`,
} as const

/** The files a paper can be had as. */
export const letterFormats = ['pdf', 'docx'] as const
export type LetterFormat = (typeof letterFormats)[number]

type At = (
  name: keyof typeof letterPatterns,
  names: Readonly<Record<string, string | number>>,
) => string

/** The addresses of the papers around a plan. */
export const letterPaths = (at: At) => ({
  letters: (agency: string, year: number) => at('letters', { agency, year }),
  /** `about`: the evidence or the division it is to be about; `letter`: one that was written before. */
  letter: (
    agency: string,
    year: number,
    kind: string,
    look: { readonly about?: string; readonly letter?: string } = {},
  ) => at('letter', { agency, year, kind }) + query({ ...look }),
  letterPaper: (agency: string, year: number, kind: string, letter: string, format: LetterFormat) =>
    at('letterPaper', { agency, year, kind, letter, paper: `letter.${format}` }),
})
