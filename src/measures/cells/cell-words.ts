/**
 * A cell of the official table, as it is written and as it is read. What officers type goes through
 * the same reading as a paper that comes in, so that our own papers give back what was typed. These
 * are the smallest acts of it: what counts as a word, as markup, as an empty cell.
 */
import { mendLetters, mendText } from '../../basics/thai-text.ts'

/**
 * Mends the words of a cell: in a wrapped paper it also closes the line breaks of a narrow column, and
 * in a text it leaves out the marks of Markdown.
 */
export type Tidy = (text: string) => string

/** Mends words that no narrow column broke, such as titles and periods; their spaces stay. */
export const mended: Tidy = (text) => mendText(withoutMarkup(text)).trim()

/** The text without the marks of Markdown and the few tags a PDF's text carries; a break tag is a line break. */
export const withoutMarkup = (text: string): string =>
  /[*<]/.test(text)
    ? text
        .replace(/<br\s*\/?>/gi, '\n')
        .replace(/<\/?(?:u|b|i|strong|em|sup|sub|span|p)>/gi, '')
        .replace(/\*\*/g, '')
    : text

/** The text as a key to compare by: mended, lower case, no spaces, no markup. */
export const squeezed = (text: string): string =>
  mendLetters(withoutMarkup(text)).toLowerCase().replace(/\s+/g, '')

/** Marks officials put into a cell that says nothing. */
export const isNothing = (text: string): boolean =>
  !opensWithLetter.test(text) && nothing.test(withoutMarkup(text))

const nothing = /^[\s\-–—_.…\u200b-\u200f\ufeff]*$/
/** Most cells say something and show it by their first character, which no markup begins with. */
const opensWithLetter = /^[^\s\-–—_.…\u200b-\u200f\ufeff*<]/

/** Pattern of a phrase whose letters a narrow column may have pulled apart. */
export const loosely = (phrase: string): string =>
  [...phrase.replace(/\s+/g, '')]
    .map((letter) => letter.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('\\s*')
