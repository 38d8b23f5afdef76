/**
 * The importer reads a paper as officials made it and gives back a plan. These are the acts
 * of reading that only a paper asks for.
 */
import { agencyNamesIn } from '../basics/agency-name.ts'
import type { RawCell, RawPaper } from '../basics/raw-paper.ts'
import { mendText, unwrapText } from '../basics/thai-text.ts'
import type { Tidy } from '../measures/cells/cell-words.ts'
import { withoutMarkup } from '../measures/cells/cell-words.ts'
import type { Words } from './imported.ts'

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

/** A CSV cell without the apostrophe that keeps a spreadsheet from taking its words for a formula. */
export const withoutGuard = (text: string): string =>
  text.replace(/^'(?='*(?:\s*[=+\-@＝＋－＠]|[\t\r\n]))/, '')

/** A cell's words for a list of places: the place keeps what the file says and gains its part. */
export const wordsOf = (cell: RawCell, part: Words['place']['part'], under?: string): Words => ({
  place: { ...cell.place, part },
  text: cell.text,
  ...(under ? { under } : {}),
})
