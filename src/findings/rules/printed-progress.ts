/**
 * Rules about how far a measure has come, as its paper printed it: boxes with two ticks or none, and
 * percentages that no progress can have. They read the source, so what was typed or reported in
 * Prongsai afterwards is none of their business.
 */
import type { Field } from '../../basics/place.ts'
import { figureAlone, isPercent, percentsNamed } from '../../basics/printed-percent.ts'
import { toArabicDigits } from '../../basics/thai-digits.ts'
import { isEmptyBox, isTick } from '../../basics/tick-box.ts'
import type { PlannedMeasure } from '../../measures/plan.ts'
import type { Rule, Sighting } from '../finding.ts'
import { isReport } from '../known.ts'
import { placeInRow } from '../place-in-row.ts'

interface Printed {
  readonly text: string
  readonly place: Sighting['place']
}

/** The cells a field was read from, each with its own place in the file. */
function cellsOf(measure: PlannedMeasure, at: number, field: Field): Printed[] {
  const from = measure.source?.[field]
  if (!from) return []
  return [from, ...(from.also ?? [])].map(({ text, place }) => ({
    text,
    place: { ...place, part: 'row', row: at + 1, field },
  }))
}

/** More than one of the three boxes is ticked. */
export const stageTickedTwice: Rule = ({ plan }) =>
  plan.measures.flatMap((measure, at) => {
    const ticked = cellsOf(measure, at, 'stage').filter(({ text }) => isTick(text))
    if (ticked.length < 2) return []
    return [{ place: placeInRow(measure, at, 'stage'), says: { stage: measure.stage } }]
  })

/** The columns of the stage are there and all are empty; asked of the report and not of the plan. */
export const stageMissing: Rule = (known) =>
  !isReport(known)
    ? []
    : known.plan.measures.flatMap((measure, at) => {
        const cells = cellsOf(measure, at, 'stage')
        if (cells.length === 0 || !cells.every(({ text }) => isEmptyBox(text))) return []
        return [{ place: placeInRow(measure, at, 'stage'), says: { stage: measure.stage } }]
      })

/** Words before a percentage that tell of a growth, which may well be more than 100. */
const growth = /(?:เพิ่ม|ขึ้น|สูงกว่า|เกินเป้า|increase|grow)[^\d๐-๙]{0,20}$/i
/** Spaces within the line alone: a pattern that ran on over the empty lines below would begin anew at each. */
const progressLine =
  /^[^\S\n\r\u2028\u2029]*(?:ความก้าวหน้า|Progress)[^\S\n\r\u2028\u2029]*[:：].*$/gim

/**
 * A percentage below 0 or above 100 where the progress stands: at the head of the outcome, in a
 * column of the stage or of the percentage, or in a line that says it is the progress.
 */
export const percentOutOfRange: Rule = ({ plan }) =>
  plan.measures.flatMap((measure, at) => {
    const { statement, percent } = measure
    const outcome = cellsOf(measure, at, 'outcome')
    const isOutcome = ({ text }: Printed) => outcome.some((cell) => cell.text === text)
    const columns = (['stage', 'percent'] as const).flatMap((field) =>
      cellsOf(measure, at, field).filter((cell) => !isOutcome(cell)),
    )
    const lines = outcome.flatMap(({ text, place }) =>
      (text.match(progressLine) ?? []).map((line) => ({ text: line, place })),
    )
    const opening = { text: statement, place: placeInRow(measure, at, 'outcome') }
    const seen = [
      ...columns.map((cell) => ({ cell, figure: figureIn(cell.text) })),
      ...lines.map((cell) => ({ cell, figure: figureIn(cell.text) })),
      ...(percent === null ? [{ cell: opening, figure: openingFigure(statement) }] : []),
    ]
    return seen.flatMap(({ cell, figure }): Sighting[] =>
      figure === null || isPercent(figure)
        ? []
        : [{ place: cell.place, says: { printed: figure, text: shortened(cell.text) } }],
    )
  })

const figureIn = (text: string): number | null => percentsNamed(text)[0] ?? figureAlone(text)

function openingFigure(statement: string): number | null {
  const [first] = percentsNamed(statement)
  if (first === undefined || isPercent(first)) return null
  const at = toArabicDigits(statement).indexOf(String(Math.abs(first)))
  return growth.test(statement.slice(0, at)) ? null : first
}

const shortened = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim()
  return [...line].length > 60 ? `${[...line].slice(0, 60).join('')}…` : line
}
