import type { Line } from '../../basics/document.ts'
import { linesOf } from '../../basics/document.ts'
import type { Measure, Responsible } from '../measure.ts'

/** Texts that already begin like an item of a list: "1.", "2)", "3 ", "๑.", "-", "•". */
const beginsLikeMarker = /^\s*(?:[\d๐-๙]|\([\d๐-๙]+\)|[-–—•*·])/

/** A list as the form prints it: one text as it is, several numbered, one a line. */
export function listLines(texts: readonly string[]): Line[] {
  const [only] = texts
  const plain = texts.length === 1 && only !== undefined && !beginsLikeMarker.test(only)
  return plain ? linesOf(only) : numbered(texts)
}

/** Question or item: code and wording, then its parts; several codes have a line each. */
export function questionLines({
  codes,
  subject,
  parts,
}: Pick<Measure, 'codes' | 'subject' | 'parts'>): Line[] {
  const wordings = subject === '' ? [] : subject.split('\n')
  const eachHasOne = codes.length > 0 && wordings.length === codes.length
  const lines = eachHasOne
    ? codes.map((code, at) => `${code} ${wordings[at]}`.trimEnd())
    : [codes.join(' '), ...wordings].filter((line) => line !== '')
  return [
    ...lines.map((line) => ({ text: line })),
    ...parts.map((part) => ({ marker: '-', text: part })),
  ]
}

/** Units on one line, as officials write them; posts numbered below. */
export const responsibleLines = ({ units, posts }: Responsible): Line[] => [
  ...linesOf(units.join('/')),
  ...numbered(posts),
]

/** The statement of an outcome, and its items numbered below. */
export const outcomeLines = ({
  statement,
  outcome,
}: Pick<Measure, 'statement' | 'outcome'>): Line[] => [
  ...linesOf(statement).map((line) => ({ ...line, strong: true })),
  ...numbered(outcome),
]

const numbered = (texts: readonly string[]): Line[] =>
  texts.map((one, at) => ({ marker: `${at + 1}.`, text: one }))
