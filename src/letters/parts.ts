import { agencyTypes } from '../basics/agency-name.ts'
import type { Block, Document, Signatures } from '../basics/document.ts'
import type { Clause, LetterHead, SignedBy } from '../basics/letter-blocks.ts'
import type { LetterContent, LetterField } from './letter.ts'
import type { LetterWords } from './letter-words.ts'
import type { LetterMatter } from './matter.ts'

/** A letter of these blocks: upright A4 with the margins of official letters. */
export const letterOf = (
  title: string,
  blocks: readonly Block[],
  content: LetterContent,
  { agency, font }: LetterMatter,
): Document => ({
  ...{ title, language: 'th', digits: content.digits, blocks },
  page: {
    ...{ size: 'A4', turned: 'portrait', margins: 'letter' },
    pageOf: { before: '', between: '' },
  },
  names: namesOf(agency),
  ...(font !== null && { font }),
})

/** The agency's own name, and its district and province, which no line tears. */
function namesOf({ name, district, province }: LetterMatter['agency']): string[] {
  const type = agencyTypes.find(({ full }) => name.startsWith(full))
  return [name.slice(type?.full.length ?? 0), district, province].filter((one) => one !== '')
}

/** What was typed into a field; empty where nothing was. */
export const textOf = ({ texts }: LetterContent, field: LetterField): string => texts[field] ?? ''

/** The lines typed into a list. */
export const listOf = ({ lists }: LetterContent, field: LetterField): readonly string[] =>
  lists[field] ?? []

/** The emblem above a title, or beside the name of a memo. */
export const headOf = (
  { emblem }: LetterMatter,
  words: LetterWords,
  high: LetterHead['high'],
  beside = '',
): LetterHead => ({ kind: 'letter-head', emblem, high, beside, blank: words.emblemBlank })

/** A text as paragraphs that begin further in, one for each of its lines. */
export const paragraphs = (text: string, indent: Clause['indent'] = 1): Clause[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => ({ kind: 'clause', text: line, indent }))

/** A list as numbered paragraphs; one alone is not numbered. */
export const numbered = (
  texts: readonly string[],
  marker: (no: number) => string,
  indent: Clause['indent'] = 1,
): Clause[] =>
  texts.length === 1 && indent === 2
    ? paragraphs(texts[0] ?? '')
    : texts.map((text, at) => ({ kind: 'clause', marker: marker(at + 1), text, indent }))

/** Who signs, with room for the hand. A position of several lines is typed with " / " between them. */
export const signedBy = (
  content: LetterContent,
  who: 'signer' | 'second' = 'signer',
  part = '',
): SignedBy => ({
  kind: 'signed',
  name: textOf(content, `${who}Name`),
  positions: [
    ...linesOfPosition(textOf(content, `${who}Position`)),
    ...(part === '' ? [] : [part]),
  ],
})

/** A position on lines of its own: what somebody acts for stands below their own post. */
export const linesOfPosition = (position: string): string[] =>
  position
    .replace(/\s*(รักษาราชการแทน|ปฏิบัติราชการแทน)\s*/u, ' $1\n')
    .split(/\n|\s*\/\s*/)
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** The two who sign a report, side by side. */
export function bothSign(content: LetterContent, words: LetterWords['signatures']): Signatures {
  const one = (who: 'signer' | 'second', part: string) => ({
    ...{ signs: words.signs, part, labels: { position: words.position, date: words.date } },
    ...{ name: textOf(content, `${who}Name`), position: textOf(content, `${who}Position`) },
  })
  return {
    kind: 'signatures',
    signatories: [one('signer', words.reporter), one('second', words.executive)],
  }
}
