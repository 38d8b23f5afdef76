import type { Cell, Line } from '../../basics/document.ts'
import { linesOf } from '../../basics/document.ts'
import { percentsNamed } from '../../basics/printed-percent.ts'
import {
  listLines,
  outcomeLines,
  questionLines,
  responsibleLines,
} from '../../measures/cells/cell-lines.ts'
import type { Measure, Stage } from '../../measures/measure.ts'
import type { ReportWords } from '../report-words.ts'

/**
 * The cells of the official 12-column table. What is printed here must be read back by the importer
 * word for word, so every cell is unambiguous: one item a line, markers where a text could be
 * mistaken for one, labels for what the form has no column for.
 */

/** A list as the form prints it. */
export const listCell = (texts: readonly string[]): Cell => text(listLines(texts))

/** Question or item: code and wording, then its parts. */
export const subjectCell = (measure: Measure): Cell => text(questionLines(measure))

/** Units on one line, posts below. */
export const responsibleCell = ({ responsible }: Measure): Cell =>
  text(responsibleLines(responsible))

/** The statement first, then outcomes numbered, then the percentage where no word says it, the day it was finished, then evidence. */
export const outcomeCell = (measure: Measure, words: ReportWords): Cell =>
  outcomeText(measure, words, !saysPercent(measure.statement, measure.percent))

/**
 * The outcome where a column of its own says the percentage. An empty column says nothing, so a
 * statement that names a percentage nobody stands by is still answered in words.
 */
export const outcomeCellBesidePercent = (measure: Measure, words: ReportWords): Cell =>
  outcomeText(measure, words, measure.percent === null && !saysPercent(measure.statement, null))

const outcomeText = (measure: Measure, words: ReportWords, withPercent: boolean): Cell =>
  text([
    ...outcomeLines(measure),
    ...(withPercent ? linesOf(words.progress(measure.percent)) : []),
    ...(measure.finishedOn ? linesOf(words.finished(measure.finishedOn)) : []),
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

/** Whether the statement names this percentage and no other, so that nothing needs adding. */
function saysPercent(statement: string, percent: number | null): boolean {
  const named = percentsNamed(statement)
  return percent === null ? named.length === 0 : named.length === 1 && named[0] === percent
}
