import type { Field, Place } from '../basics/place.ts'
import type { PlannedMeasure } from '../measures/plan.ts'

/** The fields of a measure that hold a list of texts. */
export const listFields = ['parts', 'measures', 'steps', 'followUp', 'outcome'] as const
export type ListField = (typeof listFields)[number]

/** Where a field of a row stands: its row in the order of the paper, and its line or cell in the file where known. */
export const placeInRow = (
  measure: PlannedMeasure,
  at: number,
  field: Field,
  item?: number,
): Place => ({
  ...measure.source?.[field]?.place,
  part: 'row',
  row: at + 1,
  field,
  ...(item === undefined ? {} : { item }),
})

/** One text of a row and where it stands; `item` only where the field is a list. */
export interface TextInRow {
  readonly field: Field
  readonly item?: number
  readonly text: string
}

/** Every text of a measure, in the order the table prints them. */
export function textsOf(measure: PlannedMeasure): readonly TextInRow[] {
  const known = listed.get(measure)
  if (known) return known
  const texts = listOf(measure)
  listed.set(measure, texts)
  return texts
}

/** Several rules ask for the texts of the same measure, one after the other. */
const listed = new WeakMap<PlannedMeasure, readonly TextInRow[]>()

function listOf(measure: PlannedMeasure): readonly TextInRow[] {
  const { indicator, subject, responsible, statement } = measure
  const items = (field: ListField | 'responsible', texts: readonly string[]): TextInRow[] =>
    texts.map((text, at) => ({ field, item: at + 1, text }))
  const texts: TextInRow[] = [
    { field: 'indicator', text: indicator },
    { field: 'subject', text: subject },
    ...items('parts', measure.parts),
    ...items('measures', measure.measures),
    ...items('responsible', [...responsible.units, ...responsible.posts]),
    ...items('steps', measure.steps),
    ...items('followUp', measure.followUp),
    { field: 'outcome', text: statement },
    ...items('outcome', measure.outcome),
  ]
  return texts.filter(({ text }) => text !== '')
}

/** Row numbers for a sentence: all of a few, the first ten and the last of many. */
export const rowNumbers = (rows: readonly number[]): string =>
  rows.length <= 11 ? rows.join(', ') : `${rows.slice(0, 10).join(', ')} … ${rows[rows.length - 1]}`
