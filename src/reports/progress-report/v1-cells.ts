import type { Cell, Line } from '../../basics/document.ts'
import { linesOf } from '../../basics/document.ts'
import { percentsNamed } from '../../basics/printed-percent.ts'
import type { Measure, Stage } from '../../measures/measure.ts'
import type { ReportWords } from '../report-words.ts'

/**
 * The cells of the official 12-column table. What is printed here must be read back by the importer
 * word for word, so every cell is unambiguous: one item a line, markers where a text could be
 * mistaken for one, labels for what the form has no column for.
 */

/** Texts that already begin like an item of a list: "1.", "2)", "3 ", "๑.", "-", "•". */
const beginsLikeMarker = /^\s*(?:[\d๐-๙]|\([\d๐-๙]+\)|[-–—•*·])/

/** A list as the form prints it: one text as it is, several numbered, one a line. */
export const listCell = (texts: readonly string[]): Cell => {
  const [only] = texts
  const plain = texts.length === 1 && only !== undefined && !beginsLikeMarker.test(only)
  return text(plain ? linesOf(only) : numbered(texts))
}

/** Question or item: code and wording, then its parts; several codes have a line each. */
export function subjectCell({ codes, subject, parts }: Measure): Cell {
  const wordings = subject === '' ? [] : subject.split('\n')
  const eachHasOne = codes.length > 0 && wordings.length === codes.length
  const lines = eachHasOne
    ? codes.map((code, at) => `${code} ${wordings[at]}`.trimEnd())
    : [codes.join(' '), ...wordings].filter((line) => line !== '')
  return text([
    ...lines.map((line) => ({ text: line })),
    ...parts.map((part) => ({ marker: '-', text: part })),
  ])
}

/** Units on one line, as officials write them; posts numbered below. */
export const responsibleCell = ({ responsible: { units, posts } }: Measure): Cell =>
  text([...linesOf(units.join('/')), ...numbered(posts)])

/** The statement first, then outcomes numbered, then the percentage where no word says it, then evidence. */
export const outcomeCell = (measure: Measure, words: ReportWords): Cell =>
  outcomeLines(measure, words, !saysPercent(measure.statement, measure.percent))

/**
 * The outcome where a column of its own says the percentage. An empty column says nothing, so a
 * statement that names a percentage nobody stands by is still answered in words.
 */
export const outcomeCellBesidePercent = (measure: Measure, words: ReportWords): Cell =>
  outcomeLines(measure, words, measure.percent === null && !saysPercent(measure.statement, null))

const outcomeLines = (measure: Measure, words: ReportWords, withPercent: boolean): Cell =>
  text([
    ...linesOf(measure.statement).map((line) => ({ ...line, strong: true })),
    ...numbered(measure.outcome),
    ...(withPercent ? linesOf(words.progress(measure.percent)) : []),
    ...measure.evidence.map((one) => ({ text: words.evidence(one) })),
  ])

/** One of the three boxes of the form. */
export const tickCell = (measure: Measure, stage: Stage): Cell => ({
  kind: 'tick',
  ticked: measure.stage === stage,
})

/** A cell of these lines. */
export const text = (lines: readonly Line[]): Cell => ({ kind: 'text', lines })

/** A cell of a text, a line for each of its own. */
export const plainText = (words: string): Cell => text(linesOf(words))

const numbered = (texts: readonly string[]): Line[] =>
  texts.map((one, at) => ({ marker: `${at + 1}.`, text: one }))

/** Whether the statement names this percentage and no other, so that nothing needs adding. */
function saysPercent(statement: string, percent: number | null): boolean {
  const named = percentsNamed(statement)
  return percent === null ? named.length === 0 : named.length === 1 && named[0] === percent
}
