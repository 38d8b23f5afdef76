/**
 * The importer reads a paper as officials made it and gives back a plan. These are the smallest acts
 * of reading: what counts as a word, as markup, as an empty cell.
 */
import { agencyNamesIn } from '../basics/agency-name.ts'
import type { RawCell, RawPaper } from '../basics/raw-paper.ts'
import { mendLetters, mendText, unwrapText } from '../basics/thai-text.ts'
import type { Words } from './imported.ts'

/**
 * Mends the words of a cell: in a wrapped paper it also closes the line breaks of a narrow column, and
 * in a text it leaves out the marks of Markdown.
 */
export type Tidy = (text: string) => string

/** Mends words that no narrow column broke, such as titles and periods; their spaces stay. */
export const mended: Tidy = (text) => mendText(withoutMarkup(text)).trim()

/** Cells repeat a great deal over the rows of a paper, so each wording is mended once. */
export function tidyFor({ format, wrapped }: Pick<RawPaper, 'format' | 'wrapped'>): Tidy {
  const words = wrapped ? unwrapText : mendText
  const mend = (text: string) => words(format === 'text' ? withoutMarkup(text) : text)
  const known = new Map<string, string>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const after = mend(text).trim()
    if (known.size < 50_000) known.set(text, after)
    return after
  }
}

/**
 * Closes the breaks a narrow column put inside the agency's own name: "ดงตะ งาว" is ดงตะงาว. No
 * dictionary knows such a name; the title of the paper does.
 */
export function withNameWhole(tidy: Tidy, agency: { readonly name: string } | null): Tidy {
  const own = agencyNamesIn(agency?.name ?? '')[0]?.ownName ?? ''
  // A name of three letters may stand across two other words.
  if ([...own].length < 4) return tidy
  const broken = new RegExp([...own].map((letter) => RegExp.escape(letter)).join(' ?'), 'g')
  return (text) => tidy(text).replaceAll(broken, own)
}

/** The text without the marks of Markdown and the few tags a PDF's text carries; a break tag is a line break. */
export const withoutMarkup = (text: string): string =>
  /[*<]/.test(text)
    ? text
        .replace(/<br\s*\/?>/gi, '\n')
        .replace(/<\/?(?:u|b|i|strong|em|sup|sub|span|p)>/gi, '')
        .replace(/\*\*/g, '')
    : text

/** A CSV cell without the apostrophe that keeps a spreadsheet from taking its words for a formula. */
export const withoutGuard = (text: string): string =>
  text.replace(/^'(?='*(?:\s*[=+\-@＝＋－＠]|[\t\r\n]))/, '')

/** The text as a key to compare by: mended, lower case, no spaces, no markup. */
export const squeezed = (text: string): string =>
  mendLetters(withoutMarkup(text)).toLowerCase().replace(/\s+/g, '')

/** Marks officials put into a cell that says nothing. */
export const isNothing = (text: string): boolean =>
  !opensWithLetter.test(text) && nothing.test(withoutMarkup(text))

const nothing = /^[\s\-–—_.…\u200b-\u200f\ufeff]*$/
/** Most cells say something and show it by their first character, which no markup begins with. */
const opensWithLetter = /^[^\s\-–—_.…\u200b-\u200f\ufeff*<]/

/** A cell's words for a list of places: the place keeps what the file says and gains its part. */
export const wordsOf = (cell: RawCell, part: Words['place']['part'], under?: string): Words => ({
  place: { ...cell.place, part },
  text: cell.text,
  ...(under ? { under } : {}),
})

/** Pattern of a phrase whose letters a narrow column may have pulled apart. */
export const loosely = (phrase: string): string =>
  [...phrase.replace(/\s+/g, '')]
    .map((letter) => letter.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('\\s*')
