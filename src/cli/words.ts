import type { Bilingual, Language } from '../basics/bilingual.ts'

/** Exit codes of every command: good · findings of error severity (check) · input that cannot be used. */
export const exits = { good: 0, findings: 1, unusable: 2 } as const

/** How a command ended, as the shell is told. */
export type Exit = (typeof exits)[keyof typeof exits]

/** What a command is given to speak with: the language, and where words and results go. */
export interface Voice {
  readonly language: Language
  /** Results, on standard output. */
  readonly print: (text: string) => void
  /** Sentences for the person, on standard error. */
  readonly tell: (sentence: Bilingual) => void
}

/** Speaks on the terminal's two streams. */
export const terminalVoice = (language: Language): Voice => ({
  language,
  print: (text) => void process.stdout.write(`${shownSafely(text)}\n`),
  tell: (sentence) => void process.stderr.write(`${shownSafely(sentence[language])}\n`),
})

/**
 * Words of a file or its name with the characters written out that would steer the terminal or turn
 * its lines round; in the JSON of a result this is the same text.
 */
export const shownSafely = (text: string): string =>
  text.replaceAll(
    /[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
